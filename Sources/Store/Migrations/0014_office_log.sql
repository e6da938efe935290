-- The office's own chain (thread 1: sign-ins, administration) is read by person, by act and by time.
CREATE INDEX events_office_actor ON events (actor, seq) WHERE thread = 1;
CREATE INDEX events_office_subject ON events (subject, seq) WHERE thread = 1;
CREATE INDEX events_office_act ON events (act, seq) WHERE thread = 1;
CREATE INDEX events_office_time ON events (at, seq) WHERE thread = 1;
