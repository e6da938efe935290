import Domain

// Drafts: what somebody has typed and not sent yet, and what was sent and is held back for a moment. A draft is its
// author's alone: every question but those of the departure names the person.

/// What was typed into a form, as it is kept.
package struct KeptDraft: Hashable, Sendable {
    package let id: ID<KeptDraft>
    package let person: ID<Person>
    package let what: What
    package var thread: ID<Thread>?
    package let order: ID<Order>?
    /// The form that wrote it last.
    package var form: String
    /// The form's fields as JSON.
    package var content: String
    package var updated: Instant
    /// While it is held back; `nil` while it is written.
    package var held: Held?
    /// Why it was not sent when it should have left, as JSON.
    package var refused: String?

    package enum What: String, CaseIterable, Hashable, Sendable, Codable { case message, completion }

    /// What leaves, and when.
    package struct Held: Hashable, Sendable {
        package let leaves: Instant
        /// What it means, as JSON.
        package let sending: String
        /// The key of the request that asked for it.
        package let key: String

        package init(leaves: Instant, sending: String, key: String) {
            (self.leaves, self.sending, self.key) = (leaves, sending, key)
        }
    }

    package init(
        id: ID<KeptDraft>, person: ID<Person>, what: What, thread: ID<Thread>?, order: ID<Order>?, form: String,
        content: String, updated: Instant, held: Held? = nil, refused: String? = nil
    ) {
        self.id = id
        self.person = person
        self.what = what
        self.thread = thread
        self.order = order
        self.form = form
        self.content = content
        self.updated = updated
        self.held = held
        self.refused = refused
    }
}

extension Querying {
    private var draftColumns: SQL {
        "id, person, what, thread, order_id, form, content, updated, leaves, sending, key, refused"
    }

    private func draft(_ row: any Row) throws -> KeptDraft {
        KeptDraft(
            id: try row.id(0), person: try row.id(1), what: try row.value(2),
            thread: try row.optional(3) { try row.id($0) }, order: try row.optional(4) { try row.id($0) },
            form: try row.text(5), content: try row.text(6), updated: try row.instant(7),
            held: try row.optional(8) {
                KeptDraft.Held(leaves: try row.instant($0), sending: try row.text(9), key: try row.text(10))
            }, refused: try row.optional(11, row.text))
    }

    /// A draft of this person; somebody else's is not there.
    package func draft(_ id: ID<KeptDraft>, of person: ID<Person>) throws -> KeptDraft? {
        try db.first("SELECT \(draftColumns) FROM drafts WHERE id = \(id) AND person = \(person)", draft)
    }

    /// The draft that a form wrote last.
    package func draft(form: String, of person: ID<Person>) throws -> KeptDraft? {
        try db.first("SELECT \(draftColumns) FROM drafts WHERE person = \(person) AND form = \(form)", draft)
    }

    /// The draft of an order's completion.
    package func draft(completing order: ID<Order>, of person: ID<Person>) throws -> KeptDraft? {
        try db.first("SELECT \(draftColumns) FROM drafts WHERE person = \(person) AND order_id = \(order)", draft)
    }

    /// A person's drafts, the last written first.
    package func drafts(of person: ID<Person>, limit: Int) throws -> [KeptDraft] {
        try db.all(
            """
            SELECT \(draftColumns) FROM drafts WHERE person = \(person) ORDER BY updated DESC, id DESC LIMIT \(limit)
            """, draft)
    }

    /// A person's drafts in a thread, the last written first.
    package func drafts(of person: ID<Person>, in thread: ID<Thread>) throws -> [KeptDraft] {
        try db.all(
            """
            SELECT \(draftColumns) FROM drafts WHERE person = \(person) AND thread = \(thread)
            ORDER BY updated DESC, id DESC
            """, draft)
    }

    package func countDrafts(of person: ID<Person>) throws -> Int {
        try db.first("SELECT count(*) FROM drafts WHERE person = \(person)") { try $0.int(0) } ?? 0
    }

    /// What a person's drafts are, without what is in them, the last written first.
    package func pending(of person: ID<Person>, limit: Int) throws -> [PendingDraft] {
        try db.all(
            """
            SELECT id, what, leaves, refused FROM drafts WHERE person = \(person) ORDER BY updated DESC, id DESC
            LIMIT \(limit)
            """
        ) { row in
            PendingDraft(
                id: try row.id(0), what: try row.value(1), leaves: try row.optional(2, row.instant),
                refused: try row.optional(3, row.text))
        }
    }

    /// Drafts that are to leave by now, the first first.
    package func leaving(at now: Instant, limit: Int) throws -> [KeptDraft] {
        try db.all(
            "SELECT \(draftColumns) FROM drafts WHERE leaves <= \(now) ORDER BY leaves, id LIMIT \(limit)", draft)
    }

    /// When the next draft leaves.
    package func nextLeaving() throws -> Instant? {
        try db.first("SELECT leaves FROM drafts WHERE leaves IS NOT NULL ORDER BY leaves LIMIT 1") {
            try $0.instant(0)
        }
    }
}

/// A draft in a word.
package struct PendingDraft: Hashable, Sendable {
    package let id: ID<KeptDraft>
    package let what: KeptDraft.What
    package let leaves: Instant?
    package let refused: String?
}

extension Writer {
    package func insert(_ draft: KeptDraft) throws {
        try db.run(
            """
            INSERT INTO drafts
                (id, person, what, thread, order_id, form, content, updated, leaves, sending, key, refused)
            VALUES (\(draft.id), \(draft.person), \(draft.what.rawValue), \(draft.thread), \(draft.order),
                \(draft.form), \(draft.content), \(draft.updated), \(draft.held?.leaves), \(draft.held?.sending),
                \(draft.held?.key), \(draft.refused))
            """)
    }

    /// Writes a draft anew.
    ///
    /// - Parameter before: as it was read; false where somebody was faster.
    package func update(_ draft: KeptDraft, from before: KeptDraft) throws -> Bool {
        try db.changes(
            """
            UPDATE drafts SET thread = \(draft.thread), form = \(draft.form), content = \(draft.content),
                updated = \(draft.updated), leaves = \(draft.held?.leaves), sending = \(draft.held?.sending),
                key = \(draft.held?.key), refused = \(draft.refused)
            WHERE id = \(draft.id) AND updated = \(before.updated)
            """) == 1
    }

    /// Keeps these uploads as long as the draft, and lets go of others that it named.
    package func keep(_ uploads: [ID<Attachment>], in draft: ID<KeptDraft>) throws {
        try db.run("DELETE FROM draft_attachments WHERE draft = \(draft)")
        try insert("INSERT INTO draft_attachments (draft, attachment)", uploads.map { "(\(draft), \($0))" })
    }

    /// Forgets a draft; false where it is not there any more.
    package func remove(_ draft: ID<KeptDraft>) throws -> Bool {
        // The row first: of two who do this at once, the second waits here.
        guard try db.changes("UPDATE drafts SET updated = updated WHERE id = \(draft)") == 1 else { return false }
        try db.run("DELETE FROM draft_attachments WHERE draft = \(draft)")
        return try db.changes("DELETE FROM drafts WHERE id = \(draft)") == 1
    }

    /// Takes a draft that is due out of the drafts, so that nobody else sends it; false where it is not due, or gone.
    package func depart(_ draft: ID<KeptDraft>, at now: Instant) throws -> Bool {
        guard try db.changes("UPDATE drafts SET updated = updated WHERE id = \(draft) AND leaves <= \(now)") == 1 else {
            return false
        }
        return try remove(draft)
    }
}
