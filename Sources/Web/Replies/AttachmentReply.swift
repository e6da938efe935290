import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Office

// The content of an attachment on its way out. Whatever it claims to be, a browser saves it and runs nothing of it.

extension FileIO {
    /// The content, or the range of it that is asked for (RFC 9110, section 14).
    func response(
        _ attachment: Attachment, at path: String, to request: Request, _ context: some RequestContext
    ) async throws -> Response {
        var headers = attachment.headers
        guard let asked = ByteRange.asked(request.headers, of: attachment) else {
            let body = try await loadFile(path: path, context: context)
            return Response(status: .ok, headers: headers, body: body)
        }
        guard let range = asked.range else {
            headers[.contentRange] = "bytes */\(attachment.size)"
            headers[.contentType] = nil
            return Response(status: .rangeNotSatisfiable, headers: headers)
        }
        headers[.contentRange] = "bytes \(range.lowerBound)-\(range.upperBound)/\(attachment.size)"
        let body = try await loadFile(path: path, range: range, context: context)
        return Response(status: .partialContent, headers: headers, body: body)
    }
}

extension Attachment {
    fileprivate var headers: HTTPFields {
        [
            .contentType: type, .contentDisposition: disposition, .xContentTypeOptions: "nosniff",
            .contentSecurityPolicy: "sandbox; default-src 'none'; frame-ancestors 'none'", .cacheControl: "no-store",
            .acceptRanges: "bytes", .eTag: "\"\(digest.prefix(16).map(Self.hexadecimal).joined())\"",
        ]
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }

    /// The name for those who read UTF-8 (RFC 8187), and an ASCII one for the others (RFC 6266, appendix D).
    private var disposition: String {
        let plain = name.unicodeScalars.map { scalar -> String in
            let isPlain = scalar.isASCII && scalar.value >= 0x20 && !"\"\\%\u{7F}".unicodeScalars.contains(scalar)
            return isPlain ? String(scalar) : "_"
        }
        let escaped = name.utf8.map { byte -> String in
            Self.isAttributeCharacter(byte)
                ? String(UnicodeScalar(byte)) : "%" + Self.hexadecimal(byte).uppercased()
        }
        return "attachment; filename=\"\(plain.joined())\"; filename*=UTF-8''\(escaped.joined())"
    }

    private static func isAttributeCharacter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "!#$&+-.^_`|~".utf8.contains(byte)
        }
    }
}

/// One range of bytes that was asked for.
struct ByteRange: Hashable, Sendable {
    /// `nil` where nothing of the content lies in it.
    let range: ClosedRange<Int>?

    /// - Returns: `nil` where the whole is to be sent: nothing, several ranges, or nonsense was asked for.
    static func asked(_ headers: HTTPFields, of attachment: Attachment) -> ByteRange? {
        guard let text = headers[.range], text.hasPrefix("bytes="), !text.contains(",") else { return nil }
        // An upload never changes, so a condition holds for any tag that we gave.
        if let condition = headers[.ifRange], !condition.hasPrefix("\"") { return nil }
        return ByteRange(text.dropFirst(6), size: Int(attachment.size))
    }

    private init(_ range: ClosedRange<Int>?) { self.range = range }

    /// `0-99`, `100-` or `-100`; `nil` for anything else.
    init?(_ text: some StringProtocol, size: Int) {
        let parts = text.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false).map { String($0) }
        guard parts.count == 2, parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else {
            return nil
        }
        switch (Int(parts[0]), Int(parts[1])) {
        case (let first?, let last?):
            guard first <= last else { return nil }
            self.init(first < size ? first...min(last, size - 1) : nil)
        case (let first?, nil) where parts[1].isEmpty: self.init(first < size ? first...(size - 1) : nil)
        case (nil, let count?) where parts[0].isEmpty:
            self.init(count > 0 && size > 0 ? max(0, size - count)...(size - 1) : nil)
        default: return nil
        }
    }
}
