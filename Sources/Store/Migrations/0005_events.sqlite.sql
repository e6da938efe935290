-- The event log. The single writer numbers an event when it writes it.
CREATE TABLE events (
    n INTEGER PRIMARY KEY,
    thread BIGINT NOT NULL REFERENCES threads (id),
    seq BIGINT NOT NULL,
    previous BYTEA NOT NULL,
    act TEXT NOT NULL,
    at BIGINT NOT NULL,
    actor BIGINT NOT NULL,
    behalf BIGINT,
    subject BIGINT,
    reference BIGINT,
    commitment BYTEA NOT NULL,
    salt BYTEA,
    payload BYTEA,
    UNIQUE (thread, seq)
);
CREATE TRIGGER events_stay BEFORE DELETE ON events BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER events_keep BEFORE UPDATE OF n, thread, seq, previous, act, at, actor, behalf, subject, reference, commitment ON events BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
