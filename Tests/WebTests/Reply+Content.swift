import Testing

@testable import Web

extension Reply {
    /// The body, put together where it came in pieces (RFC 9112, section 7.1).
    ///
    /// - Throws: where its end is missing.
    var content: [UInt8] {
        get throws {
            guard self["transfer-encoding"]?.lowercased() == "chunked" else { return body }
            var whole: [UInt8] = []
            var rest = body[...]
            while true {
                let end = try #require(rest.firstRange(of: [0x0D, 0x0A]), "it stops in the middle")
                let size = try #require(Int(String(decoding: rest[..<end.lowerBound], as: UTF8.self), radix: 16))
                rest = rest[end.upperBound...]
                guard size > 0 else { return whole }
                try #require(rest.count >= size + 2, "it stops in the middle")
                whole += rest.prefix(size)
                rest = rest.dropFirst(size + 2)
            }
        }
    }
}
