import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Office

// Documents in and out: never whole in memory, and never shown by a browser as a page of ours.

struct AttachmentEndpoints: Sendable {
    let site: Site

    var all: [Endpoint] {
        [
            Endpoint(
                .post, "/attachments", "Receives a file, to be sent within 24 hours.",
                parameters: [.query("name", .text, "What the file is called.")], takes: .bytes,
                gives: .json(.named("Attachment"), status: 201), .inside(Self.receive)),
            Endpoint(
                .get, "/attachments/{id}", "The content of an attachment.",
                parameters: [
                    Endpoint.Parameter(name: "Range", place: .header, schema: .text, note: "One range of bytes.")
                ],
                gives: .bytes, .inside(send)),
        ]
    }

    /// Receives the body as a file.
    static func receive(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let name = try request.fields["name"] ?? ""
        let limit = visitor.desk.office.limits.attachment
        if let length = request.announcedLength, length > limit {
            throw Refusal(.tooLarge, ["limit": .number(Int(limit))])
        }
        let upload = try visitor.desk.receive(name: name, type: request.headers[.contentType] ?? "")
        let attachment = try await upload.whole(request.body, announced: request.announcedLength)
        return try .created(AttachmentAnswer(attachment))
    }

    private func send(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let (attachment, path) = try await visitor.desk.attachment(try visitor.id())
        return try await site.files.response(attachment, at: path, to: request, visitor)
    }
}

extension Upload {
    /// Receives a body to its end. Of one that stops half way nothing is left: an upload that is dropped is gone.
    ///
    /// - Parameter announced: bytes.
    /// - Throws: `incomplete`, `tooLarge`.
    func whole(_ body: RequestBody, announced: Int64?) async throws -> Attachment {
        var received: Int64 = 0
        for try await piece in body {
            received += Int64(piece.readableBytes)
            try await append(Array(piece.readableBytesView))
        }
        guard announced == nil || announced == received else { throw Refusal(.incomplete) }
        return try await finish()
    }
}
