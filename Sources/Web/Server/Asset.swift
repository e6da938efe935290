import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

// One style sheet, script, picture or font, ready to be sent.

/// A file of the program's that everybody may have.
struct Asset: Sendable {
    private let content: ByteBuffer
    /// The same, compressed as well as it can be; nil where that helps nobody.
    private let compressed: ByteBuffer?
    private let type: String
    /// Changes with the content.
    let tag: String

    /// - Parameter name: its ending says what it is.
    init(_ data: Data, name: String) throws {
        let kind = name.split(separator: ".").last.map(String.init) ?? ""
        content = ByteBuffer(bytes: data)
        // Pictures and fonts are compressed in themselves, and what fits into a packet gains nothing.
        let isPlain = ["css", "js", "json", "svg"].contains(kind) && data.count > 1 << 10
        compressed = isPlain ? try Gzip.compress(content, level: 12) : nil
        type = Self.types[kind] ?? ""
        tag = Self.tag(data)
    }

    /// What is served, by the ending of its name.
    static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "woff2": "font/woff2", "json": "application/speculationrules+json",
    ]

    /// FNV-1a, 64 bits: tells versions of our own files apart, protects nothing.
    static func tag(_ data: Data) -> String {
        String(data.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 36)
    }

    /// - Parameters:
    ///   - isFinal: the address names this very content, so that the answer never changes.
    ///   - request: the tag that its sender has, and whether it takes gzip.
    func response(isFinal: Bool, to request: HTTPFields) -> Response {
        let compressed = AcceptedEncodings(request[.acceptEncoding]).hasGzip ? compressed : nil
        let tag = "\"\(tag)\(compressed == nil ? "" : "-gzip")\""
        var headers: HTTPFields = [
            .contentType: type, .eTag: tag,
            .cacheControl: isFinal ? "public, max-age=31536000, immutable" : "public, no-cache",
        ]
        if self.compressed != nil { headers[.vary] = "Accept-Encoding" }
        if request[.ifNoneMatch] == tag { return Response(status: .notModified, headers: headers) }
        if compressed != nil { headers[.contentEncoding] = "gzip" }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: compressed ?? content))
    }
}
