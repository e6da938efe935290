-- An acceptance can be taken back: a stretch of the path may begin with that. SQLite cannot change a check in its place.
CREATE TABLE holdings_again (
    order_id BIGINT NOT NULL REFERENCES orders (id),
    position BIGINT NOT NULL,
    person BIGINT NOT NULL REFERENCES people (id),
    since BIGINT NOT NULL,
    until BIGINT,
    how TEXT NOT NULL CHECK (how IN ('ordered', 'accepted', 'seized', 'put-back')),
    PRIMARY KEY (order_id, position)
);
INSERT INTO holdings_again SELECT order_id, position, person, since, until, how FROM holdings;
DROP TABLE holdings;
ALTER TABLE holdings_again RENAME TO holdings;
CREATE UNIQUE INDEX holdings_one_now ON holdings (order_id) WHERE until IS NULL;
CREATE INDEX holdings_by_person ON holdings (person, order_id);
