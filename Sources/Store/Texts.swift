import Domain

// The words of documents. They are kept by the content, so that what was sent twice is read once; whether an attachment's
// message has been told of them is kept with the attachment.

/// A document of which no message has been told yet what it says.
package struct UnreadDocument: Hashable, Sendable {
    package let digest: [UInt8]
    /// What its sender called it.
    package let name: String
    /// Whether it was read already, for another message.
    package let isRead: Bool
    /// How often somebody began to read it. Whoever begins and fails gives the try back: what is left ended the program.
    package let tries: Int
    fileprivate let isNew: Bool
}

extension Querying {
    /// The document that is to be read next: of the newest message first, and none that somebody began to read after `late`.
    package func unreadDocument(triedBefore late: Instant) throws -> UnreadDocument? {
        try db.first(
            """
            SELECT a.digest, a.name, r.state, r.tries FROM attachments a LEFT JOIN readings r ON r.content = a.digest
            WHERE a.worded = 0 AND a.message IS NOT NULL
                AND (r.content IS NULL OR r.state <> 'pending' OR r.tried < \(late))
            ORDER BY a.message DESC LIMIT 1
            """
        ) { row in
            let step: ReadingState.Step? = try row.optional(2) { try row.value($0) }
            return UnreadDocument(
                digest: try row.bytes(0), name: try row.text(1), isRead: step != nil && step != .pending,
                tries: try row.optional(3, row.int) ?? 0, isNew: step == nil)
        }
    }

    /// The words in the attachments of some messages, in the order of attachments and pages; pages are counted from 1. Up to
    /// some 2 MB for each attachment: to be asked for few messages at a time.
    package func texts(
        of messages: [ID<Message>]
    ) throws -> [(message: ID<Message>, attachment: ID<Attachment>, page: Int, text: String)] {
        guard !messages.isEmpty else { return [] }
        return try db.all(
            """
            SELECT a.message, a.id, t.page, t.text FROM attachments a JOIN texts t ON t.content = a.digest
            WHERE a.message IN \(in: messages) ORDER BY a.message, a.position, a.id, t.page
            """
        ) { (try $0.id(0), try $0.id(1), try $0.int(2), try $0.text(3)) }
    }

    /// How far the reading of a content is; `nil` where nobody began.
    package func reading(of digest: [UInt8]) throws -> ReadingState? {
        try db.first("SELECT state, fault, cut FROM readings WHERE content = \(digest)") { try readingState($0, 0) }
    }

    /// From three columns, the first of which is the state.
    func readingState(_ row: any Row, _ column: Int) throws -> ReadingState {
        let step: ReadingState.Step = try row.value(column)
        return ReadingState(
            step, fault: step == .unreadable ? try row.value(column + 1) : nil, isCut: try row.int(column + 2) == 1)
    }
}

extension Writer {
    /// Notes that somebody begins to read a document; false where somebody else was faster.
    package func begin(_ document: UnreadDocument, version: Int, at now: Instant) throws -> Bool {
        if document.isNew {
            return try db.changes(
                """
                INSERT INTO readings (content, state, version, tries, tried)
                VALUES (\(document.digest), 'pending', \(version), 1, \(now)) ON CONFLICT (content) DO NOTHING
                """) == 1
        }
        return try db.changes(
            """
            UPDATE readings SET tries = tries + 1, tried = \(now), version = \(version)
            WHERE content = \(document.digest) AND state = 'pending' AND tries = \(document.tries)
            """) == 1
    }

    /// Gives a try back that came to nothing for a reason that is not the document's. It is tried again, but not at once.
    package func giveBack(_ document: UnreadDocument) throws {
        try db.run(
            """
            UPDATE readings SET tries = tries - 1
            WHERE content = \(document.digest) AND state = 'pending' AND tries > 0
            """)
    }

    /// Keeps what came of reading a content, and tells its messages.
    package func keep(_ reading: Reading, of digest: [UInt8], version: Int, at now: Instant) throws {
        try withdraw(digest)
        let hadWords = try db.changes("DELETE FROM texts WHERE content = \(digest)") > 0
        let kept = Kept(reading)
        try db.run(
            """
            INSERT INTO readings (content, state, fault, version, tries, tried, pages, cut)
            VALUES (\(digest), \(kept.step.rawValue), \(kept.fault?.rawValue), \(version), 0, \(now),
                \(kept.pages.count), \(kept.isCut))
            ON CONFLICT (content) DO UPDATE SET state = excluded.state, fault = excluded.fault,
                version = excluded.version, tries = 0, tried = excluded.tried, pages = excluded.pages, cut = excluded.cut
            """)
        for (index, text) in kept.pages.enumerated() where !text.isEmpty {
            try db.run("INSERT INTO texts (content, page, text) VALUES (\(digest), \(index + 1), \(text))")
        }
        // Those that knew other words before are told at once, all of them.
        try tell(of: digest, isNews: hadWords || !kept.pages.isEmpty, most: hadWords ? .max : 100)
    }

    /// Tells messages of a content that was read already. With many of them (a letterhead), it is done in pieces.
    package func tell(of digest: [UInt8]) throws {
        let hasWords = try reading(of: digest)?.step == .read
        try tell(of: digest, isNews: hasWords, most: 100)
    }

    private func tell(of digest: [UInt8], isNews: Bool, most: Int) throws {
        let told = try db.all(
            """
            SELECT id, message FROM attachments WHERE digest = \(digest) AND worded = 0 AND message IS NOT NULL
            ORDER BY message DESC LIMIT \(most)
            """
        ) { (attachment: try $0.id(0, Attachment.self), message: try $0.id(1, Message.self)) }
        for one in told {
            try db.run("UPDATE attachments SET worded = 1 WHERE id = \(one.attachment)")
            if isNews { documents.reread(one.message) }
        }
    }

    /// Asks for contents to be read again: those that an older reader read, and pictures where words in them are recognised
    /// now. What is known of them stays until then.
    ///
    /// - Returns: how many; to be called until there are none.
    package func readAgain(olderThan version: Int, pictures: Bool, most: Int) throws -> Int {
        var contents = try db.all("SELECT content FROM readings WHERE version < \(version) LIMIT \(most)") {
            try $0.bytes(0)
        }
        if pictures {
            contents += try db.all("SELECT content FROM readings WHERE fault = 'picture' LIMIT \(most)") {
                try $0.bytes(0)
            }
        }
        for content in contents {
            try db.run(
                """
                UPDATE readings SET state = 'pending', fault = NULL, version = \(version), tries = 0, tried = 0
                WHERE content = \(content)
                """)
            try db.run("UPDATE attachments SET worded = 0 WHERE digest = \(content)")
        }
        return contents.count
    }
}

/// A reading as it stands in the table.
private struct Kept {
    var step: ReadingState.Step
    var fault: ReadingFault?
    var pages: [String] = []
    var isCut = false

    init(_ reading: Reading) {
        switch reading {
        case .words(let pages, let isCut): (step, self.pages, self.isCut) = (.read, pages, isCut)
        case .none(let isPicture): (step, fault) = (.none, isPicture ? .picture : nil)
        case .unreadable(let fault): (step, self.fault) = (.unreadable, fault)
        }
    }
}
