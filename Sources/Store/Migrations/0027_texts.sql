-- The words of documents, by their content: what was sent twice is read once. `readings` says how far each content is, with
-- how many tries; a try that is old and came to nothing ended with the program. `worded`: whether what came of it has been
-- told to the index. It is of each attachment, so that nobody learns from their own that others had the same before.
CREATE TABLE readings (
    content BYTEA PRIMARY KEY,
    state TEXT NOT NULL CHECK (state IN ('pending', 'read', 'none', 'unreadable')),
    fault TEXT CHECK (fault IN ('locked', 'broken', 'excessive', 'old', 'picture')),
    version BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    tried BIGINT NOT NULL,
    pages BIGINT NOT NULL DEFAULT 0,
    cut BIGINT NOT NULL DEFAULT 0 CHECK (cut IN (0, 1)),
    CHECK (state <> 'unreadable' OR fault IS NOT NULL)
);
CREATE INDEX readings_by_version ON readings (version);
CREATE INDEX readings_of_pictures ON readings (content) WHERE fault = 'picture';
CREATE TABLE texts (
    content BYTEA NOT NULL REFERENCES readings (content),
    page BIGINT NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (content, page)
);
ALTER TABLE attachments ADD COLUMN worded BIGINT NOT NULL DEFAULT 0;
CREATE INDEX attachments_unworded ON attachments (message) WHERE worded = 0 AND message IS NOT NULL;
