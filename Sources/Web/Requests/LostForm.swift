import Domain
import Hummingbird
import NIOCore

// A form that came too late: the session had ended while it was being filled in. What was typed is read once more, so that it
// can be given back; nothing of it is done and no file of it is kept.

/// A form that was refused before anything was done with it, with what was typed.
struct LostForm: Error {
    let refusal: Refusal
    let fields: Fields
}

extension LostForm {
    /// Bytes that are read of a form for nobody, its files among them.
    private static let limit = 8 << 20

    /// What was typed into the form of a request that nobody sends any more; `nil` for what no page of ours sent, and for
    /// what is no form, or too large.
    static func read(_ request: Request, _ site: Site) async -> Fields? {
        guard request.isFromOwnPage else { return nil }
        do {
            if request.mediaType == "multipart/form-data" { return try await files(request, site.configuration.form) }
            guard request.mediaType == "application/x-www-form-urlencoded" else { return nil }
            return try Fields(encoded: String(buffer: try await request.wholeBody(limit: site.configuration.form)))
        } catch {
            // It is lost as far as we are concerned; the page says how to get at it in the browser.
            return nil
        }
    }

    private static func files(_ request: Request, _ limit: Int) async throws -> Fields? {
        guard request.announcedLength ?? 0 <= Self.limit else { return nil }
        var parser = MultipartParser(boundary: try MultipartParser.boundary(of: request.headers[.contentType] ?? ""))
        var texts = MultipartTexts(room: limit)
        var left = Self.limit
        for try await buffer in request.body {
            left -= buffer.readableBytes
            guard left >= 0 else { return nil }
            for piece in try parser.feed(buffer.readableBytesView) { try texts.take(piece) }
        }
        try parser.finish()
        return Fields(texts.fields)
    }
}

/// The texts of a form with files, without the files.
struct MultipartTexts: Sendable {
    /// Bytes of the texts that are still allowed.
    private var room: Int
    private(set) var fields: [(name: String, value: String)] = []
    private var name: String?
    private var text: [UInt8] = []

    init(room: Int) { self.room = room }

    mutating func take(_ piece: MultipartParser.Piece) throws {
        switch piece {
        case .begin(let head):
            guard fields.count < Fields.most else { throw Refusal(.malformed) }
            name = head.fileName == nil ? head.name : nil
            text = []
        case .bytes(let bytes):
            guard name != nil else { return }
            room -= bytes.count
            guard room >= 0 else { throw Refusal(.tooLarge) }
            text += bytes
        case .end:
            guard let name else { return }
            guard let text = String(validating: text, as: UTF8.self) else { throw Refusal(.malformed) }
            fields.append((name, text))
        }
    }
}

extension Request {
    /// Whether the browser says that a page of ours sent it; only such a form is shown again to whoever sent it.
    var isFromOwnPage: Bool { headers[.secFetchSite] == "same-origin" }
}
