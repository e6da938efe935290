-- Threads, who sees them, and the messages in them. `seq`, `head` and `touched` are the end of the thread's chain in the
-- event log; whoever writes to a thread locks its row first.
CREATE TABLE threads (
    id BIGINT PRIMARY KEY,
    subject TEXT NOT NULL,
    mark TEXT UNIQUE,
    seq BIGINT NOT NULL DEFAULT -1,
    head BYTEA NOT NULL,
    touched BIGINT NOT NULL
);
-- standing: 'member' for good, or 'offered' as long as `offers` of them were not rejected.
CREATE TABLE participants (
    thread BIGINT NOT NULL REFERENCES threads (id),
    person BIGINT NOT NULL REFERENCES people (id),
    standing TEXT NOT NULL CHECK (standing IN ('member', 'offered')),
    offers BIGINT NOT NULL DEFAULT 0,
    PRIMARY KEY (thread, person),
    CHECK ((standing = 'offered') = (offers > 0))
);
CREATE INDEX participants_by_person ON participants (person, thread);
CREATE TABLE messages (
    id BIGINT PRIMARY KEY,
    thread BIGINT NOT NULL REFERENCES threads (id),
    author BIGINT NOT NULL REFERENCES people (id),
    kind BIGINT NOT NULL REFERENCES kinds (id),
    note TEXT NOT NULL,
    comment TEXT,
    event_day BIGINT NOT NULL,
    confirms BIGINT
);
CREATE INDEX messages_by_thread ON messages (thread, id);
CREATE TABLE addressees (
    message BIGINT NOT NULL REFERENCES messages (id),
    position BIGINT NOT NULL,
    person BIGINT REFERENCES people (id),
    unit BIGINT REFERENCES units (id),
    role TEXT NOT NULL CHECK (role IN ('to', 'information')),
    PRIMARY KEY (message, position),
    CHECK ((person IS NULL) <> (unit IS NULL))
);
-- A message as each person got it: its author's addressees, units resolved to the people in them at that moment.
CREATE TABLE deliveries (
    person BIGINT NOT NULL REFERENCES people (id),
    message BIGINT NOT NULL REFERENCES messages (id),
    role TEXT NOT NULL CHECK (role IN ('to', 'information')),
    opened BIGINT,
    acknowledged BIGINT,
    PRIMARY KEY (person, message)
);
CREATE INDEX deliveries_by_message ON deliveries (message);
CREATE INDEX deliveries_new ON deliveries (person, message) WHERE opened IS NULL;
CREATE TABLE message_entries (
    message BIGINT NOT NULL REFERENCES messages (id),
    position BIGINT NOT NULL,
    entry BIGINT NOT NULL REFERENCES entries (id),
    PRIMARY KEY (message, position)
);
CREATE INDEX message_entries_by_entry ON message_entries (entry, message);
-- `message` is empty until the upload is sent; `document` and `version` are for versions of one document (later work).
CREATE TABLE attachments (
    id BIGINT PRIMARY KEY,
    owner BIGINT NOT NULL REFERENCES people (id),
    message BIGINT REFERENCES messages (id),
    position BIGINT NOT NULL DEFAULT 0,
    document BIGINT NOT NULL,
    version BIGINT NOT NULL DEFAULT 1,
    name TEXT NOT NULL,
    type TEXT NOT NULL,
    size BIGINT NOT NULL CHECK (size >= 0),
    digest BYTEA NOT NULL
);
CREATE INDEX attachments_by_message ON attachments (message, position);
CREATE INDEX attachments_unclaimed ON attachments (id) WHERE message IS NULL;
CREATE INDEX attachments_by_digest ON attachments (digest);
