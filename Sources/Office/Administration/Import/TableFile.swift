import Domain
import Foundation

// A table that somebody uploaded: bytes of some encoding become rows, or a refusal says why not.

/// A table with its headings.
package struct TableFile: Sendable {
    /// What the file is called.
    package let name: String
    package let headings: [String]
    let rows: [CSV.Row]
    /// SHA-256 of the file, for the log.
    let digest: [UInt8]

    /// - Parameter limit: rows below the headings.
    /// - Throws: `fileUnreadable`, `rowsTooMany`.
    init(_ bytes: [UInt8], name: String, digest: [UInt8], limit: Int) throws(Refusal) {
        guard let text = Self.text(of: bytes) else { throw Refusal(.fileUnreadable, fields: ["file"]) }
        let table: CSV
        do {
            table = try CSV(text, limit: limit + 1)
        } catch {
            switch error {
            case .quote(let line): throw Refusal(.fileUnreadable, ["line": .number(line)], fields: ["file"])
            case .tooManyRows: throw Refusal(.rowsTooMany, ["limit": .number(limit)], fields: ["file"])
            }
        }
        guard let first = table.rows.first, first.cells.count <= 100 else {
            throw Refusal(.fileUnreadable, fields: ["file"])
        }
        self.name = name
        self.digest = digest
        headings = first.cells.map { Text.tame($0, limit: 100) }
        rows = Array(table.rows.dropFirst())
    }

    /// What stands in a column on the first lines, "Kołobrzeg, Gdynia".
    package func sample(_ column: Int) -> String {
        rows.prefix(20).compactMap { $0.cells.count > column ? Text.tame($0.cells[column], limit: 40) : nil }
            .filter { !$0.isEmpty }.prefix(3).joined(separator: ", ")
    }

    /// UTF-8 or, where the file says so, UTF-16; what is neither is taken for Windows-1250, in which older Polish programs
    /// write. `nil` for what is no text.
    static func text(of bytes: [UInt8]) -> String? {
        let text: String?
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            text = String(bytes: bytes, encoding: .utf16)
        } else {
            text = String(validating: bytes, as: UTF8.self) ?? String(bytes: bytes, encoding: .windowsCP1250)
        }
        return text.flatMap { $0.utf8.contains(0) ? nil : $0 }
    }
}

extension Desk {
    /// A table out of one's own upload.
    ///
    /// - Throws: `attachmentUnknown` for what is none of one's own uploads, `tooLarge`, and what the table is refused for.
    func table(_ file: ID<Attachment>) async throws -> TableFile {
        let found = try await office.store.read { try $0.attachment(file) }
        guard let found, found.attachment.owner == me, found.message == nil else {
            throw Refusal(.attachmentUnknown, fields: ["file"])
        }
        let (attachment, limits) = (found.attachment, office.limits)
        guard attachment.size <= limits.tableBytes else {
            throw Refusal(.tooLarge, ["limit": .number(Int(limits.tableBytes))], fields: ["file"])
        }
        let path = office.store.blobs.path(attachment.digest)
        let bytes = try await Self.bytes(at: path)
        return try TableFile(bytes, name: attachment.name, digest: attachment.digest, limit: limits.tableRows)
    }

    /// A file of a few megabytes, read beside the threads that answer requests.
    private static func bytes(at path: String) async throws -> [UInt8] {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(with: Result { Array(try Data(contentsOf: URL(filePath: path))) })
            }
        }
    }

    /// Keeps a table that was pasted as an upload of one's own, so that it needs not be sent again.
    ///
    /// - Throws: `fileUnreadable` for nothing.
    package func keepTable(_ text: String) async throws -> ID<Attachment> {
        try need(.registrar, .administrator)
        guard text.contains(where: { !$0.isWhitespace }) else { throw Refusal(.fileUnreadable, fields: ["file"]) }
        let upload = try receive(name: person.language == .polish ? "wklejone.csv" : "pasted.csv", type: "text/csv")
        try await upload.append(Array(text.utf8))
        return try await upload.finish().id
    }
}
