import Domain

// Names and codes as administration takes them.

extension Text {
    /// A log-in as somebody types it into a form: a telephone writes its first letter large.
    static func login(_ text: String) -> String { String(tame(text, limit: 64).lowercased()) }

    /// A name that must be there.
    static func name(_ text: String, _ field: String, _ limits: Limits) throws(Refusal) -> String {
        let name = try clean(text, field, limit: limits.name)
        guard !name.isEmpty else { throw Refusal(.nameRequired, fields: [field]) }
        return name
    }

    /// A name in both languages.
    static func name(_ name: Name, _ limits: Limits) throws(Refusal) -> Name {
        Name(
            polish: try self.name(name.polish, "name", limits), english: try self.name(name.english, "name", limits))
    }

    /// A code or log-in: lower-case ASCII letters, digits, `-` and `.`; 1 to 40 characters.
    static func code(_ text: String, _ field: String = "code") throws(Refusal) -> String {
        let isCode = text.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
        }
        guard isCode, (1...40).contains(text.utf8.count) else { throw Refusal(.codeInvalid, fields: [field]) }
        return text
    }
}
