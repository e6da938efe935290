-- Where many documents of the index have a word or a tag, the engine steps through all of them to answer a question of several.
-- For each block of numbers that is complete, what many documents of it have is kept as bits beside the index, one for each
-- number: a block is answered by ANDs of them. `places`: see Bitmap.swift.
CREATE TABLE bitmaps_0 (
    word TEXT NOT NULL,
    block BIGINT NOT NULL,
    places BLOB NOT NULL,
    PRIMARY KEY (word, block)
);
CREATE TABLE bitmaps_1 (
    word TEXT NOT NULL,
    block BIGINT NOT NULL,
    places BLOB NOT NULL,
    PRIMARY KEY (word, block)
);
-- `width`: numbers of a block. `closed`: numbers below this one are answered by bitmaps; of the block that begins with it some may be
-- there already. 0 where none is.
ALTER TABLE generations ADD COLUMN width BIGINT NOT NULL DEFAULT 65536;
ALTER TABLE generations ADD COLUMN closed BIGINT NOT NULL DEFAULT 0;
