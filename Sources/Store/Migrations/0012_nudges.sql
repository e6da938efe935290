-- The last reminder of each thing that each person got: what is shown beside it, and what the pause between two is measured
-- by. All of them are acts in the log. `reference` is an order's id, or that of a message to be acknowledged.
CREATE TABLE nudges (
    person BIGINT NOT NULL REFERENCES people (id),
    reference BIGINT NOT NULL,
    actor BIGINT NOT NULL REFERENCES people (id),
    at BIGINT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (person, reference)
);
