-- The full text index anew: terms and tags in one column, which is read faster and re-tagged without the terms; in two
-- generations, so that one answers while the other is made. The index follows from the messages: what was there goes, and is made
-- again in the background, newest first.
DROP TABLE search;
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
CREATE VIRTUAL TABLE search_0 USING fts5 (words, content = '', tokenize = 'ascii', columnsize = 0);
CREATE VIRTUAL TABLE search_1 USING fts5 (words, content = '', tokenize = 'ascii', columnsize = 0);
