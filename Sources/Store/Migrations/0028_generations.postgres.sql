-- The full text index in two generations, so that one answers while the other is made. The index follows from the messages: what
-- was there goes, and is made again in the background, newest first.
DROP TABLE documents;
-- What is in the index of each message, in whichever generation: its tags, and the attachments whose words are in it.
CREATE TABLE documents (
    message BIGINT PRIMARY KEY REFERENCES messages (id),
    tags TEXT NOT NULL,
    texts TEXT NOT NULL DEFAULT ''
);
-- `filled`: messages from this id on are in it. `analyser`: what made its terms; empty while it holds nothing.
CREATE TABLE generations (
    number BIGINT PRIMARY KEY CHECK (number IN (0, 1)),
    analyser TEXT NOT NULL,
    filled BIGINT NOT NULL,
    answers BIGINT NOT NULL CHECK (answers IN (0, 1))
);
INSERT INTO generations (number, analyser, filled, answers)
SELECT 0, '', CASE WHEN EXISTS (SELECT 1 FROM messages) THEN 9223372036854775807 ELSE 0 END, 1;
CREATE TABLE search_0 (message BIGINT PRIMARY KEY, vector tsvector NOT NULL);
CREATE INDEX search_0_by_vector ON search_0 USING gin (vector) WITH (fastupdate = off);
CREATE TABLE search_1 (message BIGINT PRIMARY KEY, vector tsvector NOT NULL);
CREATE INDEX search_1_by_vector ON search_1 USING gin (vector) WITH (fastupdate = off);
