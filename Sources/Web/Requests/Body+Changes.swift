import Domain

// What a change says of a value that may be taken away: nothing (`nil`), that it goes (`.some(nil)`), or what it becomes.

extension Body {
    func changed(_ name: String) throws(Refusal) -> String?? {
        guard names(name) else { return nil }
        return .some(try text(name))
    }

    func changedNumber(_ name: String) throws(Refusal) -> Int?? {
        guard names(name) else { return nil }
        return .some(try number(name))
    }

    func changedID<Subject>(_ name: String) throws(Refusal) -> ID<Subject>?? {
        guard names(name) else { return nil }
        return .some(try id(name, else: .notFound))
    }

    /// A name: one text for both languages, or `{"pl": …, "en": …}`.
    func name(_ name: String) throws(Refusal) -> Name? {
        guard names(name) else { return nil }
        if isText(name) { return try text(name).map { Name(polish: $0, english: $0) } }
        guard let names = try body(name), let polish = try names.text("pl"), let english = try names.text("en") else {
            throw Refusal(.malformed, fields: [name])
        }
        return Name(polish: polish, english: english)
    }
}
