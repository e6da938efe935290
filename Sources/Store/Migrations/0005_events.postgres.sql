-- The event log. Transactions of several writers end in another order than they began, so an event has no number when it
-- is written; one numberer at a time gives the numbers to what is committed (Store: EventNumbers.swift), and a reader's
-- "greater than n" misses nothing.
CREATE TABLE events (
    n BIGINT UNIQUE,
    thread BIGINT NOT NULL REFERENCES threads (id),
    seq BIGINT NOT NULL,
    previous BYTEA NOT NULL,
    act TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor BIGINT NOT NULL,
    behalf BIGINT,
    subject BIGINT,
    reference BIGINT,
    commitment BYTEA NOT NULL,
    salt BYTEA,
    payload BYTEA,
    PRIMARY KEY (thread, seq)
);
CREATE INDEX events_unnumbered ON events (at, thread, seq) WHERE n IS NULL;
CREATE FUNCTION events_stay() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF TG_OP = ''DELETE'' OR OLD.n IS NOT NULL AND OLD.n IS DISTINCT FROM NEW.n OR (OLD.thread, OLD.seq, OLD.previous, OLD.act, OLD.at, OLD.actor, OLD.behalf, OLD.subject, OLD.reference, OLD.commitment) IS DISTINCT FROM (NEW.thread, NEW.seq, NEW.previous, NEW.act, NEW.at, NEW.actor, NEW.behalf, NEW.subject, NEW.reference, NEW.commitment) THEN RAISE EXCEPTION ''events are never changed''; END IF; RETURN NEW; END';
CREATE TRIGGER events_keep BEFORE UPDATE OR DELETE ON events FOR EACH ROW EXECUTE FUNCTION events_stay();
