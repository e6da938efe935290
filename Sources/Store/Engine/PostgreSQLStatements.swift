// The prepared statements of one connection: their names, and the types of their values.

/// A statement as the server knows it, or will.
final class PostgreSQLStatement {
    enum Standing {
        case new, sent, prepared
    }

    let name: String
    let text: String
    /// PostgreSQL's numbers of types; 0 where only NULL was seen, and the server concludes what it is.
    let types: [UInt32]
    var standing = Standing.new

    init(name: String, text: String, types: [UInt32]) {
        self.name = name
        self.text = text
        self.types = types
    }
}

/// The statements of one connection, by our text of them (with `?`).
final class PostgreSQLStatements {
    private var kept: [String: PostgreSQLStatement] = [:]
    private var named = 0

    /// Statements of one connection; then another connection takes its place, as old ones can hardly be told apart.
    private let limit = 500

    var isFull: Bool { named >= limit }

    /// The statement for a text with values of these types. One whose types do not fit is prepared anew.
    func entry(for text: String, values: [SQL.Value]) throws -> PostgreSQLStatement {
        let known = kept[text]
        if let known, known.standing != .new, fits(known.types, values) { return known }
        named += 1
        let types = values.enumerated().map { index, value in
            Self.type(value) ?? known.flatMap { $0.types.indices.contains(index) ? $0.types[index] : nil } ?? 0
        }
        let new = PostgreSQLStatement(name: "s\(named)", text: Self.numbered(text), types: types)
        kept[text] = new
        return new
    }

    private func fits(_ types: [UInt32], _ values: [SQL.Value]) -> Bool {
        zip(types, values).allSatisfy { type, value in Self.type(value).map { $0 == type } ?? true }
    }

    /// int8, text, bytea (pg_type.dat); `nil` for NULL, which fits all of them.
    private static func type(_ value: SQL.Value) -> UInt32? {
        switch value {
        case .null: nil
        case .integer: 20
        case .text: 25
        case .bytes: 17
        }
    }

    /// `$1`, `$2`… for each `?` outside of quotes.
    private static func numbered(_ text: String) -> String {
        var numbered = ""
        var count = 0
        var isQuoted = false
        for character in text {
            if character == "'" { isQuoted.toggle() }
            guard character == "?", !isQuoted else {
                numbered.append(character)
                continue
            }
            count += 1
            numbered += "$\(count)"
        }
        return numbered
    }
}
