import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Office

// A form with files: the fields into memory, each file piece by piece to where attachments are kept. The files become fields
// themselves, so that whoever handles the form reads ids, whether a file came with it or was kept from a try before.

/// Reads one form with files. What is refused or cut off half way leaves nothing: an upload that is dropped removes itself.
struct MultipartForm {
    private let desk: Desk
    /// Of the session.
    private let token: String
    /// Bytes of the fields that are still allowed.
    private var room: Int
    private var isChecked = false
    private var fields: [(name: String, value: String)] = []
    private var files: [(field: Int, upload: Upload)] = []
    private var part: Part?

    private struct Part {
        let head: MultipartHead
        var text: [UInt8] = []
        var upload: Upload?
    }

    /// Reads the body. A file of the field `attachment` becomes a field `attachmentId` with the id of the upload.
    ///
    /// - Parameters:
    ///   - token: of the session, whose mark must be the first field: before it nothing is kept.
    ///   - limit: bytes of all fields without the files.
    /// - Throws: `forged`, `malformed`, `incomplete`, `tooLarge`.
    static func read(_ request: Request, for desk: Desk, token: String, limit: Int) async throws -> Fields {
        var parser = MultipartParser(boundary: try MultipartParser.boundary(of: request.headers[.contentType] ?? ""))
        var form = MultipartForm(desk: desk, token: token, room: limit)
        for try await buffer in request.body {
            for piece in try parser.feed(buffer.readableBytesView) { try await form.take(piece) }
        }
        try parser.finish()
        return try await form.finish()
    }

    private init(desk: Desk, token: String, room: Int) { (self.desk, self.token, self.room) = (desk, token, room) }

    private mutating func take(_ piece: MultipartParser.Piece) async throws {
        switch piece {
        case .begin(let head):
            guard fields.count < Fields.most else { throw Refusal(.malformed) }
            part = Part(head: head)
        case .bytes(let bytes): try await take(bytes)
        case .end: try end()
        }
    }

    private mutating func take(_ bytes: [UInt8]) async throws {
        guard let part else { throw Refusal(.malformed) }
        if part.head.fileName == nil {
            room -= bytes.count
            guard room >= 0 else { throw Refusal(.tooLarge) }
            self.part?.text += bytes
        } else {
            let upload = try part.upload ?? begin(part.head)
            self.part?.upload = upload
            try await upload.append(bytes)
        }
    }

    private func begin(_ head: MultipartHead) throws -> Upload {
        guard isChecked else { throw Refusal(.forged) }
        let limit = desk.office.limits.attachments
        guard files.count < limit else {
            throw Refusal(.recipientsTooMany, ["limit": .number(limit)], fields: ["attachments"])
        }
        return try desk.receive(name: head.fileName ?? "", type: head.type)
    }

    private mutating func end() throws {
        guard let part else { throw Refusal(.malformed) }
        if let name = part.head.fileName {
            // A field for files in which none was chosen says so with an empty name.
            if let upload = try part.upload ?? (name.isEmpty ? nil : begin(part.head)) {
                files.append((fields.count, upload))
                fields.append((part.head.name + "Id", ""))
            }
        } else {
            guard let text = String(validating: part.text, as: UTF8.self) else { throw Refusal(.malformed) }
            if part.head.name == "csrf", !isChecked { isChecked = desk.isOwnForm(text, token: token) }
            guard isChecked else { throw Refusal(.forged) }
            fields.append((part.head.name, text))
        }
        self.part = nil
    }

    private mutating func finish() async throws -> Fields {
        guard isChecked else { throw Refusal(.forged) }
        for file in files { fields[file.field].value = try await file.upload.finish().id.description }
        return Fields(fields)
    }
}
