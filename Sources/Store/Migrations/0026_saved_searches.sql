-- Questions that somebody keeps under a name; their owner's alone. `question` is the query of the search page's address, as it
-- was typed and picked. `seen` is the newest message that it had found when its owner looked last; of those that are `told`,
-- what came after is counted.
CREATE TABLE saved_searches (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES people (id),
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    question TEXT NOT NULL,
    told BIGINT NOT NULL CHECK (told IN (0, 1)),
    seen BIGINT NOT NULL,
    UNIQUE (person, folded)
);
