-- What was answered to a request with an idempotency key, and which mails were imported.
CREATE TABLE requests (
    person BIGINT NOT NULL,
    key TEXT NOT NULL,
    fingerprint BYTEA NOT NULL,
    answer TEXT,
    at BIGINT NOT NULL,
    PRIMARY KEY (person, key)
);
CREATE INDEX requests_by_time ON requests (at);
CREATE TABLE imports (
    source TEXT PRIMARY KEY,
    message BIGINT NOT NULL REFERENCES messages (id)
);
