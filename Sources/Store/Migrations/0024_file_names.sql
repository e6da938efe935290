-- The name of an attachment as it is searched for: its words, folded, each with a space before it. Empty (NULL) where it has
-- not been written yet.
ALTER TABLE attachments ADD COLUMN folded TEXT;
CREATE INDEX attachments_unfolded ON attachments (id) WHERE folded IS NULL;
