import Domain
import Language

// Finding entries of dictionaries: by the beginning of their code, and of any word of name, code and attributes.

extension Querying {
    /// Entries that can be chosen and whose code begins so, by code.
    ///
    /// - Parameter prefix: not empty; compared as it is.
    package func entries(of dictionary: ID<Dictionary>, code prefix: String, limit: Int) throws -> [Entry] {
        try entries(
            """
            dictionary = \(dictionary) AND code >= \(prefix) AND code < \(prefix + "\u{10FFFF}") AND active = 1
            ORDER BY code LIMIT \(limit)
            """)
    }

    /// Entries in which each word of a text begins a word, in no order.
    ///
    /// - Parameters:
    ///   - text: folded, not empty.
    ///   - scanning: so many words are looked at, of those that begin with the longest one typed.
    package func entries(
        of dictionary: ID<Dictionary>, saying text: String, activeOnly: Bool, limit: Int, scanning: Int
    ) throws -> [Entry] {
        let typed = text.split(separator: " ").map(String.init).sorted { $0.utf8.count > $1.utf8.count }.prefix(6)
        guard let longest = typed.first else { return [] }
        var sql: SQL = """
            id IN (SELECT w.entry FROM (SELECT entry FROM entry_words
                WHERE dictionary = \(dictionary) AND word >= \(longest) AND word < \(longest + "\u{10FFFF}")
                LIMIT \(scanning)) w WHERE 1 = 1
            """
        for word in typed.dropFirst() {
            sql += """
                 AND EXISTS (SELECT 1 FROM entry_words x
                    WHERE x.entry = w.entry AND x.word >= \(word) AND x.word < \(word + "\u{10FFFF}"))
                """
        }
        sql += ")"
        if activeOnly { sql += " AND active = 1" }
        return try entries(sql + " LIMIT \(limit)")
    }

    /// How many entries that can be chosen have each of these folded names.
    package func namesakes(_ folded: [String], in dictionaries: [ID<Dictionary>]) throws -> [String: Int] {
        guard !folded.isEmpty, !dictionaries.isEmpty else { return [:] }
        let names = folded.map { "\($0)" as SQL }.joined(separator: ", ")
        let rows = try db.all(
            """
            SELECT folded, count(*) FROM entries WHERE dictionary IN \(in: dictionaries) AND folded IN (\(names))
                AND active = 1 GROUP BY folded
            """
        ) { (try $0.text(0), try $0.int(1)) }
        return Swift.Dictionary(rows) { first, _ in first }
    }

    /// Entries whose words were never written.
    package func unwordedEntries(limit: Int) throws -> [Entry] {
        try entries("worded = 0 ORDER BY id LIMIT \(limit)")
    }
}

extension Writer {
    /// Writes by which words an entry is found.
    package func word(_ entry: Entry) throws {
        try db.run("DELETE FROM entry_words WHERE entry = \(entry.id)")
        try insert(
            "INSERT INTO entry_words (dictionary, word, entry)",
            entry.words.map { "(\(entry.dictionary), \($0), \(entry.id))" })
        try db.run("UPDATE entries SET worded = 1 WHERE id = \(entry.id)")
    }
}

extension Entry {
    /// At most 100; what is written with signs between (a tax number, a code) counts as a whole too.
    fileprivate var words: [String] {
        let texts = [name, code] + attributes.sorted { $0.key < $1.key }.map(\.value)
        var words: Set<String> = []
        for part in texts.flatMap({ $0.split(whereSeparator: \.isWhitespace) }) where words.count < 100 {
            let pieces = fold(String(part)).split(separator: " ")
            words.formUnion(pieces.map(String.init))
            if pieces.count > 1 { words.insert(pieces.joined()) }
        }
        return words.filter { (1...100).contains($0.utf8.count) }.sorted().prefix(100).map { $0 }
    }
}
