import Domain

// Saved searches: questions under a name. One is its owner's alone: every question here names the person.

/// A question that somebody keeps.
package struct SavedSearch: Hashable, Sendable {
    package let id: ID<SavedSearch>
    package let person: ID<Person>
    package var name: String
    /// As the search page has it in its address.
    package let question: String
    /// Whether its owner is told how much is new.
    package var isTold: Bool
    /// The newest message that it had found when its owner looked last; 0 where it had found none.
    package let seen: ID<Message>

    package init(
        id: ID<SavedSearch>, person: ID<Person>, name: String, question: String, isTold: Bool, seen: ID<Message>
    ) {
        self.id = id
        self.person = person
        self.name = name
        self.question = question
        self.isTold = isTold
        self.seen = seen
    }
}

extension Querying {
    private var savedSearchColumns: SQL { "id, person, name, question, told, seen" }

    private func savedSearch(_ row: any Row) throws -> SavedSearch {
        SavedSearch(
            id: try row.id(0), person: try row.id(1), name: try row.text(2), question: try row.text(3),
            isTold: try row.flag(4), seen: try row.id(5))
    }

    /// A saved search of this person; somebody else's is not there.
    package func savedSearch(_ id: ID<SavedSearch>, of person: ID<Person>) throws -> SavedSearch? {
        try db.first(
            "SELECT \(savedSearchColumns) FROM saved_searches WHERE id = \(id) AND person = \(person)", savedSearch)
    }

    /// A person's saved searches by name.
    package func savedSearches(of person: ID<Person>, limit: Int) throws -> [SavedSearch] {
        try db.all(
            """
            SELECT \(savedSearchColumns) FROM saved_searches WHERE person = \(person) ORDER BY folded LIMIT \(limit)
            """, savedSearch)
    }

    package func countSavedSearches(of person: ID<Person>) throws -> Int {
        try db.first("SELECT count(*) FROM saved_searches WHERE person = \(person)") { try $0.int(0) } ?? 0
    }

    /// How many messages of others fit that are newer than one; stops counting at `most`.
    package func newCount(_ search: Search, after seen: ID<Message>, most: Int) throws -> Int {
        try db.first(
            """
            SELECT count(*) FROM (
                SELECT 1 FROM (\(matching(search, after: seen))) s JOIN messages w ON w.id = s.message
                WHERE w.author <> \(search.person) LIMIT \(most)) c
            """
        ) { try $0.int(0) } ?? 0
    }
}

extension Writer {
    /// Lets one change of a person's saved searches wait for another: names and how many there are are asked for before.
    package func turnSavedSearches(of person: ID<Person>) throws {
        try db.run("UPDATE people SET name = name WHERE id = \(person)")
    }

    /// Keeps a question.
    ///
    /// - Parameter folded: the name as it is compared.
    package func insert(_ search: SavedSearch, folded: String) throws {
        try db.run(
            """
            INSERT INTO saved_searches (id, person, name, folded, question, told, seen)
            VALUES (\(search.id), \(search.person), \(search.name), \(folded), \(search.question), \(search.isTold),
                \(search.seen))
            """)
    }

    /// Changes the name and whether its owner is told.
    package func update(_ search: SavedSearch, folded: String) throws {
        try db.run(
            """
            UPDATE saved_searches SET name = \(search.name), folded = \(folded), told = \(search.isTold)
            WHERE id = \(search.id) AND person = \(search.person)
            """)
    }

    /// Whether another saved search of its owner is called so.
    package func isTaken(_ folded: String, besides search: SavedSearch) throws -> Bool {
        try db.first(
            """
            SELECT 1 FROM saved_searches
            WHERE person = \(search.person) AND folded = \(folded) AND id <> \(search.id)
            """
        ) { _ in true } ?? false
    }

    /// Notes what its owner has looked at; what was seen before stays seen.
    package func see(_ message: ID<Message>, in search: ID<SavedSearch>, of person: ID<Person>) throws {
        try db.run(
            """
            UPDATE saved_searches SET seen = \(message)
            WHERE id = \(search) AND person = \(person) AND seen < \(message)
            """)
    }

    package func removeSavedSearch(_ id: ID<SavedSearch>, of person: ID<Person>) throws {
        try db.run("DELETE FROM saved_searches WHERE id = \(id) AND person = \(person)")
    }
}
