import Office
import Testing

/// Something that whoever has the database can do to it, and what must be found then.
struct Tampering: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let found: Set<Finding.Sort>
    let statement: String

    init(_ what: String, _ statement: String, _ found: Finding.Sort...) {
        testDescription = what
        self.statement = statement
        self.found = Set(found)
    }

    private static let task = "(SELECT message FROM orders)"
    private static let thread = "(SELECT thread FROM orders)"
    private static let accept = "act = 'accept' AND actor = (SELECT id FROM people WHERE login = 'marek')"

    static let all = [
        // What was said.
        Tampering("a note", "UPDATE messages SET note = 'Inaczej' WHERE id = \(task)", .commitment),
        Tampering("a subject", "UPDATE threads SET subject = 'Inny' WHERE id = \(thread)", .commitment),
        Tampering("an event date", "UPDATE messages SET event_day = event_day - 1 WHERE id = \(task)", .commitment),
        Tampering(
            "an author",
            "UPDATE messages SET author = (SELECT id FROM people WHERE login = 'piotr') WHERE id = \(task)",
            .commitment, .message, .participants),
        Tampering("an attachment's name", "UPDATE attachments SET name = 'aneks.pdf'", .commitment),
        Tampering(
            "a delivery", "DELETE FROM deliveries WHERE message = \(task)", .commitment),
        Tampering(
            "a message out of nothing",
            """
            INSERT INTO messages (id, thread, author, kind, note, event_day)
            SELECT id + 1, thread, author, kind, note, event_day FROM messages WHERE id = \(task)
            """, .message),
        // Who did what.
        Tampering("an act's time", "UPDATE events SET at = at - 1 WHERE \(accept)", .chain, .order),
        Tampering(
            "an act's actor",
            "UPDATE events SET actor = (SELECT id FROM people WHERE login = 'piotr') WHERE \(accept)",
            .chain, .order, .rule, .participants),
        Tampering(
            "what an act said", "UPDATE events SET payload = salt WHERE act = 'decline'", .payload, .order,
            .participants),
        Tampering(
            "the payload of a sign-in", "UPDATE events SET salt = previous WHERE act = 'sign-in'", .commitment),
        Tampering(
            "a payload that is gone", "UPDATE events SET salt = NULL, payload = NULL WHERE act = 'sign-in'",
            .commitment),
        Tampering(
            "an act that is gone", "DELETE FROM events WHERE act = 'decline'", .sequence, .chain, .number, .order,
            .participants),
        Tampering(
            "the last act that is gone", "DELETE FROM events WHERE act = 'acknowledge'", .sequence, .chain, .number,
            .acknowledgement),
        Tampering(
            "the head of a chain",
            """
            UPDATE threads SET head = events.previous FROM events
            WHERE events.thread = threads.id AND threads.id = \(thread) AND events.seq = 2
            """,
            .chain),
        Tampering("a number", "UPDATE events SET n = n + 1000 WHERE act = 'sign-in'", .number),
        // What became of it.
        Tampering(
            "a holder", "UPDATE orders SET holder = orderer", .order),
        Tampering("how late it was", "UPDATE orders SET finished_late = -5", .order),
        Tampering(
            "a reason", "UPDATE offer_people SET reason_text = 'Nie chce mi się.' WHERE declined IS NOT NULL",
            .order),
        Tampering("a stretch of the path", "UPDATE holdings SET since = since - 60000 WHERE position = 2", .order),
        Tampering(
            "an acknowledgement", "UPDATE deliveries SET acknowledged = 5 WHERE acknowledged IS NULL",
            .acknowledgement),
        Tampering(
            "an acknowledgement that is gone", "UPDATE deliveries SET acknowledged = NULL", .acknowledgement),
        Tampering(
            "a reader out of nothing",
            """
            INSERT INTO participants (thread, person, standing)
            SELECT \(thread), id, 'member' FROM people WHERE login = 'adam'
            """, .participants),
        Tampering(
            "a reader who is gone",
            "DELETE FROM participants WHERE person = (SELECT id FROM people WHERE login = 'katarzyna')",
            .participants),
        Tampering("an act of no sort", "UPDATE events SET act = 'rumour' WHERE act = 'decline'", .unreadable),
    ]
}
