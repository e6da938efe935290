-- On which days somebody is away, and who is asked meanwhile. Days are counted from 1970-01-01; both belong to the absence.
CREATE TABLE absences (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES people (id),
    first_day BIGINT NOT NULL,
    last_day BIGINT NOT NULL,
    substitute BIGINT REFERENCES people (id),
    CHECK (first_day <= last_day),
    CHECK (substitute IS NULL OR substitute <> person)
);
CREATE INDEX absences_by_end ON absences (last_day);
