import Domain

// The domain's own values in a body.

extension Body {
    /// An id; what is none names nothing, which is refused as an unknown one would be.
    func id<Subject>(_ name: String, else unknown: Refusal.Code) throws(Refusal) -> ID<Subject>? {
        guard let text = try text(name) else { return nil }
        guard let id = ID<Subject>(text) else { throw Refusal(unknown, fields: [name]) }
        return id
    }

    func ids<Subject>(_ name: String, else unknown: Refusal.Code) throws(Refusal) -> [ID<Subject>] {
        try (texts(name) ?? []).map { text throws(Refusal) in
            guard let id = ID<Subject>(text) else { throw Refusal(unknown, fields: [name]) }
            return id
        }
    }

    /// People and units: `[{"person": id}, {"unit": id}]`.
    func parties(_ name: String) throws(Refusal) -> [Party] {
        try (list(name) ?? []).map { item throws(Refusal) in
            guard case .object(let members) = item, members.count == 1, let member = members.first,
                case .text(let text) = member.value
            else { throw Refusal(.malformed, fields: [name]) }
            switch member.name {
            case "person": return .person(try Self.known(text, name))
            case "unit": return .unit(try Self.known(text, name))
            default: throw Refusal(.malformed, fields: [name])
            }
        }
    }

    private static func known<Subject>(_ text: String, _ name: String) throws(Refusal) -> ID<Subject> {
        guard let id = ID<Subject>(text) else { throw Refusal(.recipientUnknown, fields: [name]) }
        return id
    }

    /// `YYYY-MM-DD`.
    func day(_ name: String) throws(Refusal) -> Day? {
        guard let text = try text(name) else { return nil }
        guard let day = Day(text) else { throw Refusal(.dateOutOfRange, fields: [name]) }
        return day
    }

    /// `YYYY-MM-DD` or `YYYY-MM-DDTHH:MM`.
    func due(_ name: String) throws(Refusal) -> DueWish? {
        guard let text = try text(name) else { return nil }
        guard let wish = DueWish(text) else { throw Refusal(.dateOutOfRange, fields: [name]) }
        return wish
    }

    /// One of the names of a choice.
    func choice<Choice: RawRepresentable<String>>(_ name: String) throws(Refusal) -> Choice? {
        guard let text = try text(name) else { return nil }
        guard let choice = Choice(rawValue: text) else { throw Refusal(.malformed, fields: [name]) }
        return choice
    }
}
