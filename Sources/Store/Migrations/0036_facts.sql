-- What a search is narrowed by, beside what messages say: ten thousand are looked at to count it.
CREATE INDEX messages_facts ON messages (id, thread, author, kind, event_day, unit);
-- Few messages are addressed to a unit, and all addressees were looked at to find them.
CREATE INDEX addressees_units ON addressees (message, unit) WHERE unit IS NOT NULL;
