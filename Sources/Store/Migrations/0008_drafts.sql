-- What somebody has typed and not sent yet; its author's alone. `content` is the form as it was typed, `form` names the form
-- that wrote it last, so that one form makes one draft. While it is held back, `sending` is what it means, to be done from
-- `leaves` on, and `key` is the request that asked for it. `refused` is why it came back instead.
CREATE TABLE drafts (
    id BIGINT PRIMARY KEY,
    person BIGINT NOT NULL REFERENCES people (id),
    what TEXT NOT NULL CHECK (what IN ('message', 'completion')),
    thread BIGINT REFERENCES threads (id),
    order_id BIGINT REFERENCES orders (id),
    form TEXT NOT NULL,
    content TEXT NOT NULL,
    updated BIGINT NOT NULL,
    leaves BIGINT,
    sending TEXT,
    key TEXT,
    refused TEXT,
    CHECK ((leaves IS NULL) = (sending IS NULL)),
    CHECK (leaves IS NULL OR refused IS NULL),
    CHECK ((what = 'completion') = (order_id IS NOT NULL))
);
CREATE INDEX drafts_by_person ON drafts (person, updated, id);
CREATE UNIQUE INDEX drafts_by_form ON drafts (person, form);
CREATE UNIQUE INDEX drafts_of_order ON drafts (person, order_id) WHERE order_id IS NOT NULL;
CREATE INDEX drafts_leaving ON drafts (leaves, id) WHERE leaves IS NOT NULL;
-- Uploads that a draft names: they are kept as long as it is.
CREATE TABLE draft_attachments (
    draft BIGINT NOT NULL REFERENCES drafts (id),
    attachment BIGINT NOT NULL REFERENCES attachments (id),
    PRIMARY KEY (draft, attachment)
);
CREATE INDEX draft_attachments_by_attachment ON draft_attachments (attachment);
