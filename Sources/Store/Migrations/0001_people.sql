-- People, units and what they sign in with. `folded` is the name as search sees it: lower case, no diacritics.
CREATE TABLE units (
    id BIGINT PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    parent BIGINT REFERENCES units (id),
    head BIGINT,
    active BIGINT NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    CHECK (parent IS NULL OR parent <> id)
);
CREATE TABLE people (
    id BIGINT PRIMARY KEY,
    login TEXT UNIQUE,
    name TEXT NOT NULL,
    folded TEXT NOT NULL,
    position TEXT,
    email TEXT,
    unit BIGINT REFERENCES units (id),
    roles TEXT NOT NULL DEFAULT '',
    language TEXT NOT NULL DEFAULT 'pl' CHECK (language IN ('pl', 'en')),
    active BIGINT NOT NULL DEFAULT 1 CHECK (active IN (0, 1)),
    password TEXT,
    CHECK (login IS NOT NULL OR password IS NULL)
);
CREATE INDEX people_by_unit ON people (unit);
CREATE INDEX people_by_name ON people (folded, id);
CREATE INDEX people_by_email ON people (email);
-- Opaque tokens of browsers and programs; only the SHA-256 of a token is here.
CREATE TABLE sessions (
    hash BYTEA PRIMARY KEY,
    id BIGINT NOT NULL UNIQUE,
    person BIGINT NOT NULL REFERENCES people (id),
    purpose TEXT NOT NULL CHECK (purpose IN ('browser', 'token')),
    name TEXT NOT NULL,
    created BIGINT NOT NULL,
    seen BIGINT NOT NULL,
    expires BIGINT NOT NULL
);
CREATE INDEX sessions_by_person ON sessions (person);
-- What the organisation is called, and whatever else is said once.
CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);
