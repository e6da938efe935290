-- The full text index: for each message its terms and its tags (who sees it, author, recipient, kind, entries, state of
-- its order), as Language printed them. Terms and tags are plain words already, so the tokenizer only splits at spaces.
CREATE TABLE documents (
    message BIGINT PRIMARY KEY REFERENCES messages (id),
    terms TEXT NOT NULL,
    tags TEXT NOT NULL,
    analyser BIGINT NOT NULL
);
CREATE VIRTUAL TABLE search USING fts5 (terms, tags, content = 'documents', content_rowid = 'message', tokenize = 'ascii', columnsize = 0);
