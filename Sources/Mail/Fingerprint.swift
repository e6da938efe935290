import CGMime

/// The identity of a message that has none: the same for the same author, date, subject and body, however the message is
/// kept (line ends, a server's own headers and the lines of an mbox differ between a maildir and an mbox).
enum Fingerprint {
    /// An identity made from these headers, as they were sent, and the bytes of the body.
    static func messageID(headers: [String], body: ArraySlice<UInt8>) -> String {
        var content = Array(headers.joined(separator: "\n").utf8) + [0]
        content.append(contentsOf: body.lazy.filter { $0 != UInt8(ascii: "\r") })
        while content.last == UInt8(ascii: "\n") { content.removeLast() }
        let sum = g_compute_checksum_for_data(G_CHECKSUM_SHA256, content, gsize(content.count))
        defer { g_free(sum) }
        // The domain cannot exist (RFC 2606), so no real identity is ever the same.
        return "\(GMime.string(sum) ?? "")@without-id.invalid"
    }
}
