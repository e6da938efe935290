-- When the orderer took note of the confirmation of a completed order: what was not noted yet is on their day. Where nobody
-- had to be told, because they completed it themselves, it is the moment of the completion.
ALTER TABLE orders ADD COLUMN noted BIGINT;
UPDATE orders SET noted = coalesce(
    (SELECT d.acknowledged FROM deliveries d WHERE d.message = orders.confirmation AND d.person = orders.orderer),
    CASE WHEN orders.finished_by = orders.orderer THEN orders.finished_at END)
WHERE state = 'completed';
CREATE INDEX orders_unnoted ON orders (orderer, confirmation) WHERE state = 'completed' AND noted IS NULL;
