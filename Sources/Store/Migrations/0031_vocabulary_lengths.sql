-- A mistyped word begins as the word that was meant and is about as long: only such words are compared with it.
CREATE INDEX vocabulary_lengths ON vocabulary (substr(word, 1, 1), length(word), word);
