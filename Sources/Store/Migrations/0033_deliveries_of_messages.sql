-- Who got a message is told by the index alone.
DROP INDEX deliveries_by_message;
CREATE INDEX deliveries_by_message ON deliveries (message, person);
