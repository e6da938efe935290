-- Orders: always exactly one holder; at most one open offer; one answer to an offer.
CREATE TABLE orders (
    id BIGINT PRIMARY KEY,
    thread BIGINT NOT NULL REFERENCES threads (id),
    message BIGINT NOT NULL REFERENCES messages (id),
    parent BIGINT REFERENCES orders (id),
    orderer BIGINT NOT NULL REFERENCES people (id),
    needs_approval BIGINT NOT NULL CHECK (needs_approval IN (0, 1)),
    may_reject BIGINT NOT NULL CHECK (may_reject IN (0, 1)),
    answer_days BIGINT,
    created BIGINT NOT NULL,
    version BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('offered', 'held', 'completed', 'approved', 'cancelled')),
    holder BIGINT NOT NULL REFERENCES people (id),
    due_day BIGINT,
    due_minute BIGINT CHECK (due_minute BETWEEN 0 AND 1439),
    due_lapses BIGINT,
    asked_day BIGINT,
    asked_minute BIGINT CHECK (asked_minute BETWEEN 0 AND 1439),
    asked_lapses BIGINT,
    asked_reason TEXT,
    asked_at BIGINT,
    finished_at BIGINT,
    finished_by BIGINT,
    finished_late BIGINT,
    confirmation BIGINT,
    ended BIGINT,
    CHECK ((due_day IS NULL) = (due_lapses IS NULL)),
    CHECK ((asked_day IS NULL) = (asked_at IS NULL)),
    CHECK ((state IN ('completed', 'approved')) = (finished_at IS NOT NULL)),
    CHECK ((finished_at IS NULL) = (confirmation IS NULL)),
    CHECK ((state IN ('completed', 'approved', 'cancelled')) = (ended IS NOT NULL)),
    CHECK (state <> 'approved' OR needs_approval = 1)
);
CREATE INDEX orders_by_thread ON orders (thread);
CREATE INDEX orders_by_message ON orders (message);
CREATE INDEX orders_by_parent ON orders (parent) WHERE parent IS NOT NULL;
CREATE INDEX orders_open_by_holder ON orders (holder, id) WHERE ended IS NULL;
CREATE INDEX orders_open_by_orderer ON orders (orderer, id) WHERE ended IS NULL;
CREATE INDEX orders_by_holder ON orders (holder, id);
CREATE INDEX orders_by_orderer ON orders (orderer, id);
CREATE TABLE offers (
    id BIGINT PRIMARY KEY,
    order_id BIGINT NOT NULL REFERENCES orders (id),
    offerer BIGINT NOT NULL REFERENCES people (id),
    note TEXT NOT NULL,
    at BIGINT NOT NULL,
    expires BIGINT,
    answer TEXT CHECK (answer IN ('accepted', 'rejected', 'recalled', 'expired', 'withdrawn')),
    answered_by BIGINT,
    answered_at BIGINT,
    reason_code TEXT,
    reason_text TEXT,
    CHECK ((answer IS NULL) = (answered_at IS NULL)),
    CHECK ((answer IS NULL) = (answered_by IS NULL)),
    CHECK (answer IS NULL OR answer <> 'rejected' OR reason_code <> '' OR reason_text <> '')
);
CREATE UNIQUE INDEX offers_one_open ON offers (order_id) WHERE answer IS NULL;
CREATE INDEX offers_by_order ON offers (order_id, id);
CREATE INDEX offers_by_offerer ON offers (offerer, id) WHERE answer IS NULL;
CREATE INDEX offers_expiring ON offers (expires) WHERE answer IS NULL AND expires IS NOT NULL;
CREATE TABLE offer_targets (
    offer BIGINT NOT NULL REFERENCES offers (id),
    position BIGINT NOT NULL,
    person BIGINT REFERENCES people (id),
    unit BIGINT REFERENCES units (id),
    PRIMARY KEY (offer, position),
    CHECK ((person IS NULL) <> (unit IS NULL))
);
-- Everybody who may answer an offer. `waiting` is 1 while the person still can: then it is in their decisions.
CREATE TABLE offer_people (
    offer BIGINT NOT NULL REFERENCES offers (id),
    position BIGINT NOT NULL,
    person BIGINT NOT NULL REFERENCES people (id),
    waiting BIGINT NOT NULL CHECK (waiting IN (0, 1)),
    declined BIGINT,
    reason_code TEXT,
    reason_text TEXT,
    PRIMARY KEY (offer, person)
);
CREATE INDEX offer_people_waiting ON offer_people (person, offer) WHERE waiting = 1;
CREATE TABLE holdings (
    order_id BIGINT NOT NULL REFERENCES orders (id),
    position BIGINT NOT NULL,
    person BIGINT NOT NULL REFERENCES people (id),
    since BIGINT NOT NULL,
    until BIGINT,
    how TEXT NOT NULL CHECK (how IN ('ordered', 'accepted', 'seized')),
    PRIMARY KEY (order_id, position)
);
CREATE UNIQUE INDEX holdings_one_now ON holdings (order_id) WHERE until IS NULL;
CREATE INDEX holdings_by_person ON holdings (person, order_id);
