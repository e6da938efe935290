import Domain
import Language

// Attachments: first an upload of somebody, then a part of a message. The bytes are in `Blobs`.

extension Querying {
    var attachmentColumns: SQL { "id, owner, name, type, size, digest" }

    func attachment(_ row: any Row) throws -> Attachment {
        Attachment(
            id: try row.id(0), owner: try row.id(1), name: try row.text(2), type: try row.text(3),
            size: try row.integer(4), digest: try row.bytes(5))
    }

    /// An attachment, and the message it was sent in; `nil` while it is an upload.
    package func attachment(_ id: ID<Attachment>) throws -> (attachment: Attachment, message: ID<Message>?)? {
        try db.first("SELECT \(attachmentColumns), message FROM attachments WHERE id = \(id)") {
            (try attachment($0), try claimed($0))
        }
    }

    private func claimed(_ row: any Row) throws -> ID<Message>? { try row.optional(6) { try row.id($0) } }

    func attachments(of ids: [ID<Message>]) throws -> [(message: ID<Message>, attachment: Attachment)] {
        try db.all(
            """
            SELECT \(attachmentColumns), message, r.state, r.fault, r.cut FROM attachments
            LEFT JOIN readings r ON r.content = digest AND worded = 1
            WHERE message IN \(in: ids) ORDER BY message, position
            """
        ) { row in
            var attachment = try attachment(row)
            if !row.isNull(7) { attachment.reading = try readingState(row, 7) }
            return (try row.id(6), attachment)
        }
    }

    /// How large all attachments of some messages are together.
    package func attachmentBytes(of ids: [ID<Message>]) throws -> Int64 {
        guard !ids.isEmpty else { return 0 }
        let sum: SQL = """
            SELECT CAST(coalesce(sum(size), 0) AS BIGINT) FROM attachments WHERE message IN \(in: ids)
            """
        return try db.first(sum) { try $0.integer(0) } ?? 0
    }

    /// Uploads made before `instant` that were never sent and that no draft names.
    package func unclaimed(before instant: Instant, limit: Int) throws -> [Attachment] {
        try db.all(
            """
            SELECT \(attachmentColumns) FROM attachments
            WHERE message IS NULL AND id < \(ID<Attachment>.first(at: instant))
                AND NOT EXISTS (SELECT 1 FROM draft_attachments d WHERE d.attachment = attachments.id)
            ORDER BY id LIMIT \(limit)
            """, attachment)
    }

    /// Whether any attachment has this content.
    package func isKept(_ digest: [UInt8]) throws -> Bool {
        try db.first("SELECT 1 FROM attachments WHERE digest = \(digest) LIMIT 1") { _ in true } ?? false
    }
}

extension Writer {
    /// An upload, or the attachment of a message where one is named.
    package func insert(_ attachment: Attachment, message: ID<Message>? = nil, position: Int = 0) throws {
        try db.run(
            """
            INSERT INTO attachments (id, owner, message, position, document, name, folded, type, size, digest)
            VALUES (\(attachment.id), \(attachment.owner), \(message), \(position), \(attachment.id),
                \(attachment.name), \(folded(attachment.name)), \(attachment.type), \(attachment.size),
                \(attachment.digest))
            """)
    }

    /// Writes by which words the next attachments are found of which it was never written; how many.
    package func foldAttachments(limit: Int) throws -> Int {
        let all = try db.all("SELECT id, name FROM attachments WHERE folded IS NULL ORDER BY id LIMIT \(limit)") {
            (id: try $0.id(0, Attachment.self), name: try $0.text(1))
        }
        for one in all { try db.run("UPDATE attachments SET folded = \(folded(one.name)) WHERE id = \(one.id)") }
        return all.count
    }

    private func folded(_ name: String) -> String { " " + fold(name) }

    /// Makes an upload a part of a message; false where it has become one already.
    package func claim(_ attachment: ID<Attachment>, for message: ID<Message>, position: Int) throws -> Bool {
        try db.changes(
            """
            UPDATE attachments SET message = \(message), position = \(position)
            WHERE id = \(attachment) AND message IS NULL
            """) == 1
    }

    /// Forgets an upload that was never sent; false where it was sent, or named by a draft, meanwhile.
    package func discard(_ attachment: ID<Attachment>) throws -> Bool {
        try db.changes(
            """
            DELETE FROM attachments WHERE id = \(attachment) AND message IS NULL
                AND NOT EXISTS (SELECT 1 FROM draft_attachments d WHERE d.attachment = \(attachment))
            """) == 1
    }
}
