-- Where many documents of the index have a word or a tag, the engine steps through all of them to answer a question of several.
-- What many documents of a block of numbers have is kept as bits beside the index, one for each number: a block is answered by ANDs
-- of them. `places`: see Bitmap.swift.
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
-- `width`: numbers of a block. `closed`: numbers below this one are answered by bitmaps; 0 where none is. `closing`: up to this one
-- they are being made.
ALTER TABLE generations ADD COLUMN width BIGINT NOT NULL DEFAULT 65536;
ALTER TABLE generations ADD COLUMN closed BIGINT NOT NULL DEFAULT 0;
ALTER TABLE generations ADD COLUMN closing BIGINT NOT NULL DEFAULT 0;
