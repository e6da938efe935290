-- The full text index: for each message its terms and its tags (who sees it, author, recipient, kind, entries, state of
-- its order), as Language printed them, in one vector.
CREATE TABLE documents (
    message BIGINT PRIMARY KEY REFERENCES messages (id),
    terms TEXT NOT NULL,
    tags TEXT NOT NULL,
    analyser BIGINT NOT NULL,
    vector tsvector NOT NULL
);
CREATE INDEX documents_by_vector ON documents USING gin (vector) WITH (fastupdate = off);
