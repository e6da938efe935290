import Domain

// What a message can be found by beside its words. A tag is a letter for its sort and an id or a word: only a-z and 0-9,
// so that no engine takes it apart.

/// The tags of messages.
enum Tag {
    static func viewer(_ id: ID<Person>) -> String { "v\(id)" }
    static func author(_ id: ID<Person>) -> String { "a\(id)" }
    static func recipient(_ id: ID<Person>) -> String { "r\(id)" }
    /// Addressed to the unit.
    static func recipient(_ id: ID<Unit>) -> String { "g\(id)" }
    /// Written in or addressed to the unit.
    static func unit(_ id: ID<Unit>) -> String { "u\(id)" }
    static func kind(_ id: ID<Kind>) -> String { "k\(id)" }
    static func entry(_ id: ID<Entry>) -> String { "e\(id)" }
    static func holder(_ id: ID<Person>) -> String { "h\(id)" }
    static func state(_ filter: OrderFilter) -> String { "s\(filter.rawValue)" }
    static let attachment = "f"
    /// The month of the event date.
    static func month(_ day: Day) -> String { "m\(padded(day.civil.year, 4))\(padded(day.civil.month, 2))" }
    static func year(_ year: Int) -> String { "y\(padded(year, 4))" }
}

/// The tags of one message.
struct MessageTags {
    /// What was so when it was sent, and stays.
    let fixed: [String]
    /// Who sees it, and how its orders stand.
    let changing: [String]

    var all: [String] { Set(fixed + changing).sorted() }
}

extension Querying {
    /// A message's tags, from the tables as they are now; `nil` where there is no such message.
    func tags(of message: ID<Message>) throws -> MessageTags? {
        guard let fixed = try fixedTags(of: message) else { return nil }
        return MessageTags(fixed: fixed, changing: try changingTags(of: message))
    }

    func fixedTags(of message: ID<Message>) throws -> [String]? {
        let facts = try db.first(
            """
            SELECT m.author, m.kind, m.event_day, m.unit, EXISTS (SELECT 1 FROM attachments a WHERE a.message = m.id)
            FROM messages m WHERE m.id = \(message)
            """
        ) { row in
            (
                author: try row.id(0, Person.self), kind: try row.id(1, Kind.self), day: try row.day(2),
                unit: try row.optional(3) { try row.id($0, Unit.self) }, attachment: try row.flag(4)
            )
        }
        guard let facts else { return nil }
        var tags = [
            Tag.author(facts.author), Tag.kind(facts.kind), Tag.month(facts.day), Tag.year(facts.day.civil.year),
        ]
        if facts.attachment { tags.append(Tag.attachment) }
        if let unit = facts.unit { tags.append(Tag.unit(unit)) }
        tags += try recipients(of: message)
        tags += try db.all("SELECT entry FROM message_entries WHERE message = \(message)") { Tag.entry(try $0.id(0)) }
        return tags
    }

    /// Sorted, each once.
    func changingTags(of message: ID<Message>) throws -> [String] {
        let viewers = try db.all(
            "SELECT p.person FROM messages m JOIN participants p ON p.thread = m.thread WHERE m.id = \(message)"
        ) { Tag.viewer(try $0.id(0)) }
        return try Set(viewers + orderTags(of: message)).sorted()
    }

    private func recipients(of message: ID<Message>) throws -> [String] {
        let people = try db.all("SELECT person FROM deliveries WHERE message = \(message)") {
            Tag.recipient(try $0.id(0, Person.self))
        }
        let units = try db.all("SELECT unit FROM addressees WHERE message = \(message) AND unit IS NOT NULL") {
            try $0.id(0, Unit.self)
        }
        return people + units.flatMap { [Tag.recipient($0), Tag.unit($0)] }
    }

    private func orderTags(of message: ID<Message>) throws -> [String] {
        try db.all(
            """
            SELECT o.holder, o.state, EXISTS (SELECT 1 FROM offers f JOIN offer_people q ON q.offer = f.id
                WHERE f.order_id = o.id AND q.declined IS NOT NULL)
            FROM orders o WHERE o.message = \(message)
            """
        ) { row -> [String] in
            let state: Order.State = try row.value(1)
            var tags = [Tag.holder(try row.id(0))]
            switch state {
            case .held, .offered: tags.append(Tag.state(.open))
            case .completed, .approved: tags.append(Tag.state(.completed))
            case .cancelled: tags.append(Tag.state(.cancelled))
            }
            if try row.flag(2) { tags.append(Tag.state(.rejected)) }
            return tags
        }.flatMap { $0 }
    }
}
