-- Dictionaries, their entries, and kinds of messages.
CREATE TABLE dictionaries (
    id BIGINT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name_pl TEXT NOT NULL,
    name_en TEXT NOT NULL,
    attributes TEXT NOT NULL DEFAULT '[]',
    active BIGINT NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
);
CREATE TABLE entries (
    id BIGINT PRIMARY KEY,
    dictionary BIGINT NOT NULL REFERENCES dictionaries (id),
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    attributes TEXT NOT NULL DEFAULT '{}',
    parent BIGINT REFERENCES entries (id),
    active BIGINT NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    UNIQUE (dictionary, code)
);
CREATE INDEX entries_by_name ON entries (dictionary, folded, id);
CREATE TABLE kinds (
    id BIGINT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name_pl TEXT NOT NULL,
    name_en TEXT NOT NULL,
    expectation TEXT NOT NULL CHECK (expectation IN ('nothing', 'acknowledge', 'execute', 'approve')),
    days BIGINT CHECK (days IS NULL OR days >= 0),
    may_reject BIGINT NOT NULL DEFAULT 1 CHECK (may_reject IN (0, 1)),
    answer_days BIGINT CHECK (answer_days IS NULL OR answer_days > 0),
    active BIGINT NOT NULL DEFAULT 1 CHECK (active IN (0, 1))
);
CREATE TABLE kind_dictionaries (
    kind BIGINT NOT NULL REFERENCES kinds (id),
    dictionary BIGINT NOT NULL REFERENCES dictionaries (id),
    PRIMARY KEY (kind, dictionary)
);
