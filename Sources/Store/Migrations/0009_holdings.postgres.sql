-- An acceptance can be taken back: a stretch of the path may begin with that.
ALTER TABLE holdings DROP CONSTRAINT holdings_how_check;
ALTER TABLE holdings ADD CONSTRAINT holdings_how_check CHECK (how IN ('ordered', 'accepted', 'seized', 'put-back'));
