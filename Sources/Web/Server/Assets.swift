import Domain
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

// Style sheets, scripts and pictures: small, read once, the same for everybody.

/// The files under `/public`.
struct Assets: Sendable {
    private struct Asset: Sendable {
        let content: ByteBuffer
        let type: String
        /// Changes with the content.
        let tag: String
    }

    private let assets: [String: Asset]

    /// Reads them from the program's own resources.
    init() throws {
        let folder = Bundle.module.bundleURL.appending(path: "Public")
        var assets: [String: Asset] = [:]
        for file in try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        where Self.types[file.pathExtension] != nil {
            let data = try Data(contentsOf: file)
            assets[file.lastPathComponent] = Asset(
                content: ByteBuffer(bytes: data), type: Self.types[file.pathExtension] ?? "", tag: Self.tag(data))
        }
        self.assets = assets
    }

    private static let types = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
        "png": "image/png", "woff2": "font/woff2", "webmanifest": "application/manifest+json",
    ]

    /// FNV-1a, 64 bits: tells versions of our own files apart, protects nothing.
    private static func tag(_ data: Data) -> String {
        String(data.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }, radix: 36)
    }

    /// The path of a file, which changes with its content, so that browsers may keep it for ever.
    func path(_ name: String) -> String { "/public/\(name)" + (assets[name].map { "?v=\($0.tag)" } ?? "") }

    /// - Parameter version: of the address; with it the answer never changes.
    func response(_ name: String, version: String?, ifNoneMatch: String?) throws(Refusal) -> Response {
        guard let asset = assets[name] else { throw Refusal(.notFound) }
        let headers: HTTPFields = [
            .contentType: asset.type, .eTag: "\"\(asset.tag)\"",
            .cacheControl: version == asset.tag ? "public, max-age=31536000, immutable" : "public, no-cache",
        ]
        if ifNoneMatch == "\"\(asset.tag)\"" { return Response(status: .notModified, headers: headers) }
        return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: asset.content))
    }
}
