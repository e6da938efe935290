-- Which documents of a block have two common words side by side: else a phrase of them means reading all that have both. `pair`: both
-- words with a space between them; where few documents have that pair, the number of its group; empty for documents whose words were
-- changed since. `places`: see Bitmap.swift.
CREATE TABLE pairs_0 (
    block BIGINT NOT NULL,
    pair TEXT NOT NULL,
    places BLOB NOT NULL,
    PRIMARY KEY (block, pair)
) WITHOUT ROWID;
CREATE TABLE pairs_1 (
    block BIGINT NOT NULL,
    pair TEXT NOT NULL,
    places BLOB NOT NULL,
    PRIMARY KEY (block, pair)
) WITHOUT ROWID;
-- `paired`: of blocks below this number pairs are known; 0 where of none is. `pairing`: below this one, what is changed is noted; from
-- `paired` on they are being made.
ALTER TABLE generations ADD COLUMN paired BIGINT NOT NULL DEFAULT 0;
ALTER TABLE generations ADD COLUMN pairing BIGINT NOT NULL DEFAULT 0;
