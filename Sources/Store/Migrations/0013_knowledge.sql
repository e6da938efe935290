-- What people look up. The words of an entry (of its name, code and attributes, folded) find it by the beginning of any of
-- them; `worded` is 0 where they have not been written yet.
CREATE TABLE entry_words (
    dictionary BIGINT NOT NULL REFERENCES dictionaries (id),
    word TEXT NOT NULL,
    entry BIGINT NOT NULL REFERENCES entries (id),
    PRIMARY KEY (dictionary, word, entry)
);
CREATE INDEX entry_words_by_entry ON entry_words (entry);
ALTER TABLE entries ADD COLUMN worded INTEGER NOT NULL DEFAULT 0;
CREATE INDEX entries_unworded ON entries (id) WHERE worded = 0;
-- What belongs to an entry: the devices of a customer.
CREATE INDEX entries_by_parent ON entries (parent, dictionary, folded, id) WHERE parent IS NOT NULL;
-- What was open at the end of a week, and what ended in a period: for reports.
CREATE INDEX orders_ended_by_holder ON orders (holder, ended) WHERE ended IS NOT NULL;
