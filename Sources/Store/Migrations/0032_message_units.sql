-- The unit that its author was in when a message was written: whoever moves to another one takes no messages along.
ALTER TABLE messages ADD COLUMN unit BIGINT REFERENCES units (id);
UPDATE messages SET unit = (SELECT p.unit FROM people p WHERE p.id = messages.author);
