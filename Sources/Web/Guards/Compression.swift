import HTTPTypes
import Hummingbird
import NIOCore

// Pages and JSON travel compressed, where their length cannot tell a stranger what stands in them (BREACH; docs/security.md).

/// Compresses answers that one of our own pages, the reader or a program asked for.
struct Compression: RouterMiddleware {
    typealias Context = Visit

    /// Pages are made anew each time: quick before small.
    private static let level: Int32 = 1
    /// Smaller ones fit into a packet or two as they are.
    private static let least = 1 << 10
    /// Larger ones would hold up others on the same thread.
    private static let most = 4 << 20
    /// Random bytes by which an answer becomes longer, at most.
    private static let padding = 64
    private static let types: Set = [
        "text/html", "application/json", "application/problem+json", "application/manifest+json",
    ]

    func handle(
        _ request: Request, context: Visit, next: (Request, Visit) async throws -> Response
    ) async throws -> Response {
        var response = try await next(request, context)
        guard Self.isMeant(response) else { return response }
        response.headers[.vary] = "Accept-Encoding, Sec-Fetch-Site"
        guard request.isByReader, AcceptedEncodings(request.headers[.acceptEncoding]).hasGzip else { return response }
        let content = Content()
        try await response.body.write(content)
        var padding = SystemRandomNumberGenerator()
        response.body = ResponseBody(
            byteBuffer: try Gzip.compress(
                content.buffer, level: Self.level, padding: Int.random(in: 0...Self.padding, using: &padding)))
        response.headers[.contentEncoding] = "gzip"
        return response
    }

    /// Whether it is a page or JSON, not a file of somebody's, of a length that is known and worth it.
    private static func isMeant(_ response: Response) -> Bool {
        guard let length = response.body.contentLength, (least...most).contains(length),
            response.headers[.contentDisposition] == nil, response.headers[.contentEncoding] == nil,
            let type = response.headers[.contentType]?.split(separator: ";").first
        else { return false }
        return types.contains(String(type))
    }

    /// Takes in what a body writes.
    private final class Content: ResponseBodyWriter {
        private(set) var buffer = ByteBuffer()

        func write(_ piece: ByteBuffer) async throws { buffer.writeImmutableBuffer(piece) }
        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}

extension Request {
    /// Whether nobody else made the browser ask: one of our own pages did, or the reader by hand; or it is a program with its
    /// token in a header, which no other site can send.
    fileprivate var isByReader: Bool {
        if bearer != nil { return true }
        let site = headers[.secFetchSite]
        return site == "same-origin" || site == "none"
    }
}
