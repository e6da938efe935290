-- The documents of the index are numbered one after the other, in the order of time: the engine writes the distance between two
-- numbers, and those of message ids take six bytes. Each generation keeps its own documents. The index follows from the
-- messages: what was there goes, and is made again in the background, newest first.
DROP TABLE documents;
DROP TABLE generations;
INSERT INTO search_0 (search_0) VALUES ('delete-all');
INSERT INTO search_1 (search_1) VALUES ('delete-all');
-- Parts of the index are merged less often: a message costs it a quarter less, and questions take no longer.
INSERT INTO search_0 (search_0, rank) VALUES ('automerge', 8);
INSERT INTO search_1 (search_1, rank) VALUES ('automerge', 8);
-- What is in a generation: each message's number, those of its tags that change, and the attachments whose words are in it.
CREATE TABLE documents_0 (
    number BIGINT PRIMARY KEY,
    message BIGINT NOT NULL UNIQUE REFERENCES messages (id),
    tags TEXT NOT NULL,
    texts TEXT NOT NULL DEFAULT ''
);
CREATE TABLE documents_1 (
    number BIGINT PRIMARY KEY,
    message BIGINT NOT NULL UNIQUE REFERENCES messages (id),
    tags TEXT NOT NULL,
    texts TEXT NOT NULL DEFAULT ''
);
-- `filled`: messages from this id on are in it. `analyser`: what made its terms; empty while it holds nothing. `late`: how many
-- messages came into it after newer ones.
CREATE TABLE generations (
    number BIGINT PRIMARY KEY CHECK (number IN (0, 1)),
    analyser TEXT NOT NULL,
    filled BIGINT NOT NULL,
    answers BIGINT NOT NULL CHECK (answers IN (0, 1)),
    late BIGINT NOT NULL DEFAULT 0
);
INSERT INTO generations (number, analyser, filled, answers)
SELECT 0, '', CASE WHEN EXISTS (SELECT 1 FROM messages) THEN 9223372036854775807 ELSE 0 END, 1;
