-- Words of letters that are in the index, for who mistypes one.
CREATE TABLE vocabulary (
    word TEXT PRIMARY KEY
);
