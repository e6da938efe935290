import Domain
import FoundationEssentials

// Dictionaries, their entries, and the kinds of messages that ask for them.

extension Querying {
    package func dictionaries() throws -> [Dictionary] {
        try db.all("SELECT id, code, name_pl, name_en, attributes, active FROM dictionaries ORDER BY id") { row in
            Dictionary(
                id: try row.id(0), code: try row.text(1),
                name: Name(polish: try row.text(2), english: try row.text(3)),
                attributes: try JSONDecoder().decode([Dictionary.Attribute].self, from: Data(row.text(4).utf8)),
                isActive: try row.flag(5))
        }
    }

    private var entryColumns: SQL { "id, dictionary, code, name, attributes, parent, active" }

    private func entry(_ row: any Row) throws -> Entry {
        Entry(
            id: try row.id(0), dictionary: try row.id(1), code: try row.text(2), name: try row.text(3),
            attributes: try JSONDecoder().decode([String: String].self, from: Data(row.text(4).utf8)),
            parent: try row.optional(5) { try row.id($0) }, isActive: try row.flag(6))
    }

    package func entries(_ ids: [ID<Entry>]) throws -> [Entry] {
        guard !ids.isEmpty else { return [] }
        return try entries("id IN \(in: ids)")
    }

    /// - Parameter condition: which, in which order, and how many.
    func entries(_ condition: SQL) throws -> [Entry] {
        try db.all("SELECT \(entryColumns) FROM entries WHERE \(condition)", entry)
    }

    package func entry(_ dictionary: ID<Dictionary>, code: String) throws -> Entry? {
        try db.first(
            "SELECT \(entryColumns) FROM entries WHERE dictionary = \(dictionary) AND code = \(code)", entry)
    }

    /// Entries of a dictionary by their codes; those that are not there are left out.
    package func entries(of dictionary: ID<Dictionary>, codes: [String]) throws -> [Entry] {
        var found: [Entry] = []
        var left = codes[...]
        while !left.isEmpty {
            let some = left.prefix(256)
            left = left.dropFirst(some.count)
            found += try db.all(
                "SELECT \(entryColumns) FROM entries WHERE dictionary = \(dictionary) AND code IN \(in: some)", entry)
        }
        return found
    }

    /// Entries by name, from a folded prefix on.
    ///
    /// - Parameters:
    ///   - prefix: the folded beginning of a name; empty for all.
    ///   - after: the folded name and id of the last one seen.
    ///   - activeOnly: without those that can no longer be chosen.
    package func entries(
        of dictionary: ID<Dictionary>, prefix: String, after: (folded: String, id: ID<Entry>)?, limit: Int,
        activeOnly: Bool
    ) throws -> [(entry: Entry, folded: String)] {
        var sql: SQL = "SELECT \(entryColumns), folded FROM entries WHERE dictionary = \(dictionary)"
        if !prefix.isEmpty { sql += " AND folded >= \(prefix) AND folded < \(prefix + "\u{10FFFF}")" }
        if let after { sql += " AND (folded, id) > (\(after.folded), \(after.id))" }
        if activeOnly { sql += " AND active = 1" }
        return try db.all(sql + " ORDER BY folded, id LIMIT \(limit)") { (try entry($0), try $0.text(7)) }
    }

    /// How many entries of a dictionary can be chosen; stops counting at `most`.
    package func choices(in dictionary: ID<Dictionary>, most: Int) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM (SELECT 1 FROM entries WHERE dictionary = \(dictionary) AND active = 1 LIMIT \(most)) e
            """
        ) { try $0.int(0) } ?? 0
    }

    package func kinds() throws -> [Kind] {
        let required = try db.all("SELECT kind, dictionary FROM kind_dictionaries ORDER BY kind, dictionary") {
            (kind: try $0.id(0, Kind.self), dictionary: try $0.id(1, Dictionary.self))
        }
        return try db.all(
            """
            SELECT id, code, name_pl, name_en, expectation, days, may_reject, answer_days, active FROM kinds ORDER BY id
            """
        ) { row in
            let id: ID<Kind> = try row.id(0)
            return Kind(
                id: id, code: try row.text(1), name: Name(polish: try row.text(2), english: try row.text(3)),
                expectation: try row.value(4), requires: required.filter { $0.kind == id }.map(\.dictionary),
                days: try row.optional(5, row.int), mayReject: try row.flag(6),
                answerDays: try row.optional(7, row.int), isActive: try row.flag(8))
        }
    }
}

extension Writer {
    package func insert(_ dictionary: Dictionary) throws {
        try db.run(
            """
            INSERT INTO dictionaries (id, code, name_pl, name_en, attributes, active)
            VALUES (\(dictionary.id), \(dictionary.code), \(dictionary.name.polish), \(dictionary.name.english),
                \(try json(dictionary.attributes)), \(dictionary.isActive))
            """)
    }

    package func update(_ dictionary: Dictionary) throws {
        try db.run(
            """
            UPDATE dictionaries SET code = \(dictionary.code), name_pl = \(dictionary.name.polish),
                name_en = \(dictionary.name.english), attributes = \(try json(dictionary.attributes)),
                active = \(dictionary.isActive) WHERE id = \(dictionary.id)
            """)
    }

    package func insert(_ entry: Entry, folded: String) throws {
        try db.run(
            """
            INSERT INTO entries (id, dictionary, code, name, folded, attributes, parent, active)
            VALUES (\(entry.id), \(entry.dictionary), \(entry.code), \(entry.name), \(folded),
                \(try json(entry.attributes)), \(entry.parent), \(entry.isActive))
            """)
        try word(entry)
    }

    package func update(_ entry: Entry, folded: String) throws {
        try db.run(
            """
            UPDATE entries SET code = \(entry.code), name = \(entry.name), folded = \(folded),
                attributes = \(try json(entry.attributes)), parent = \(entry.parent), active = \(entry.isActive)
            WHERE id = \(entry.id)
            """)
        try word(entry)
    }

    package func insert(_ kind: Kind) throws {
        try db.run(
            """
            INSERT INTO kinds (id, code, name_pl, name_en, expectation, days, may_reject, answer_days, active)
            VALUES (\(kind.id), \(kind.code), \(kind.name.polish), \(kind.name.english), \(kind.expectation.rawValue),
                \(kind.days), \(kind.mayReject), \(kind.answerDays), \(kind.isActive))
            """)
        try require(kind)
    }

    package func update(_ kind: Kind) throws {
        try db.run(
            """
            UPDATE kinds SET code = \(kind.code), name_pl = \(kind.name.polish), name_en = \(kind.name.english),
                expectation = \(kind.expectation.rawValue), days = \(kind.days), may_reject = \(kind.mayReject),
                answer_days = \(kind.answerDays), active = \(kind.isActive) WHERE id = \(kind.id)
            """)
        try db.run("DELETE FROM kind_dictionaries WHERE kind = \(kind.id)")
        try require(kind)
    }

    private func require(_ kind: Kind) throws {
        try insert("INSERT INTO kind_dictionaries (kind, dictionary)", kind.requires.map { "(\(kind.id), \($0))" })
    }

    private func json(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }
}
