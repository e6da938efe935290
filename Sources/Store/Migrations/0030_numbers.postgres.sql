-- Each generation of the index keeps its own documents: a message's vector, those of its tags that change, and the attachments whose words are in it.
-- How often people see messages, and words stand in them, is estimated for the 10,000 most frequent of both instead of 1,000.
-- The index follows from the messages: what was there goes, and is made again in the background, newest first.
DROP TABLE documents;
DROP TABLE generations;
DROP TABLE search_0;
DROP TABLE search_1;
CREATE TABLE documents_0 (
    message BIGINT PRIMARY KEY REFERENCES messages (id),
    vector tsvector NOT NULL,
    tags TEXT NOT NULL,
    texts TEXT NOT NULL DEFAULT ''
);
ALTER TABLE documents_0 ALTER COLUMN vector SET STATISTICS 1000;
CREATE INDEX documents_0_by_vector ON documents_0 USING gin (vector) WITH (fastupdate = off);
CREATE TABLE documents_1 (
    message BIGINT PRIMARY KEY REFERENCES messages (id),
    vector tsvector NOT NULL,
    tags TEXT NOT NULL,
    texts TEXT NOT NULL DEFAULT ''
);
ALTER TABLE documents_1 ALTER COLUMN vector SET STATISTICS 1000;
CREATE INDEX documents_1_by_vector ON documents_1 USING gin (vector) WITH (fastupdate = off);
-- `filled`: messages from this id on are in it. `analyser`: what made its terms; empty while it holds nothing.
CREATE TABLE generations (
    number BIGINT PRIMARY KEY CHECK (number IN (0, 1)),
    analyser TEXT NOT NULL,
    filled BIGINT NOT NULL,
    answers BIGINT NOT NULL CHECK (answers IN (0, 1)),
    late BIGINT NOT NULL DEFAULT 0
);
INSERT INTO generations (number, analyser, filled, answers)
SELECT 0, '', CASE WHEN EXISTS (SELECT 1 FROM messages) THEN 9223372036854775807 ELSE 0 END, 1;
