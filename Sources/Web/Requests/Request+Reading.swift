import Domain
import HTTPTypes
import Hummingbird
import NIOCore

// What every handler reads of a request.

extension Request {
    /// What follows the question mark of the address.
    var fields: Fields {
        get throws(Refusal) { try Fields(encoded: uri.query ?? "") }
    }

    /// The media type of the body in lower case, without parameters; empty where none is given.
    var mediaType: String {
        guard let type = headers[.contentType] else { return "" }
        let essence = type.prefix { $0 != ";" }
        return String(essence.filter { $0 != " " && $0 != "\t" }).lowercased()
    }

    /// The whole body in memory.
    ///
    /// - Parameter limit: bytes.
    func wholeBody(limit: Int) async throws -> ByteBuffer {
        if let length = announcedLength, length > limit { throw Refusal(.tooLarge, ["limit": .number(limit)]) }
        do {
            return try await body.collect(upTo: limit)
        } catch is NIOTooManyBytesError {
            throw Refusal(.tooLarge, ["limit": .number(limit)])
        }
    }

    /// Bytes of the body, as far as the client says so.
    var announcedLength: Int64? { headers[.contentLength].flatMap { Int64($0) } }

    /// The key under which a repeat is answered as the first request was.
    var key: String? { headers[.idempotencyKey] }
}

extension HTTPField.Name {
    /// A name spelled correctly in this file; were it not, the first test would stop here.
    private static func known(_ name: String) -> HTTPField.Name {
        guard let known = HTTPField.Name(name) else { preconditionFailure("no header can be called \(name)") }
        return known
    }

    /// How many pages a document has, of which a picture shows one.
    static let previewPages = known("Preview-Pages")
    static let idempotencyKey = known("Idempotency-Key")
    static let lastEventID = known("Last-Event-ID")
    static let forwardedFor = known("X-Forwarded-For")
    static let forwardedProto = known("X-Forwarded-Proto")
    static let secFetchSite = known("Sec-Fetch-Site")
    static let secPurpose = known("Sec-Purpose")
    static let speculationRules = known("Speculation-Rules")
    static let requestID = known("X-Request-Id")
    static let referrerPolicy = known("Referrer-Policy")
    static let link = known("Link")
    static let openerPolicy = known("Cross-Origin-Opener-Policy")
    static let reportingEndpoints = known("Reporting-Endpoints")
    static let resourcePolicy = known("Cross-Origin-Resource-Policy")
    static let clearSiteData = known("Clear-Site-Data")
    static let accelBuffering = known("X-Accel-Buffering")
    /// What a page asks for by itself, to keep what is on the screen up to date.
    static let refresh = known("X-Refresh")
    /// The mark of the session, as forms carry it.
    static let mark = known("X-CSRF")
}
