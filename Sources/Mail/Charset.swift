// Bytes to text, whatever the sender claims. Text is never lost: what cannot be read becomes U+FFFD, and everything
// around it stays.

import CGMime
import Glibc

/// Decoding of text by a claimed charset.
enum Charset {
    /// What bytes beyond ASCII are taken for when nothing better is known: windows-1250, in which Polish mail without a
    /// charset is written, and whose German and most French letters are where windows-1252 has them.
    static let fallback = "windows-1250"

    /// The text of these bytes. `claimed` is believed where it makes sense of every byte; otherwise valid UTF-8 is UTF-8,
    /// and only then does the claim stand with U+FFFD for what it cannot explain.
    static func text(_ bytes: [UInt8], claimed: String?) -> String {
        let charset = claimed.map { widened($0, for: bytes) } ?? "us-ascii"
        let attempt = isUTF8(charset) ? nil : convert(bytes, from: charset)
        if let attempt, attempt.isWhole { return attempt.text }
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        if let attempt, !isASCII(charset) { return attempt.text }
        if isUTF8(charset), hasMultibyte(bytes) { return String(decoding: bytes, as: UTF8.self) }
        return convert(bytes, from: fallback)?.text ?? String(decoding: bytes, as: UTF8.self)
    }

    /// Senders write ISO-8859-2 and send windows-1250: then there are bytes that are control characters in the former.
    private static func widened(_ charset: String, for bytes: [UInt8]) -> String {
        guard charset.lowercased().hasPrefix("iso-8859-"), bytes.contains(where: { 0x80...0x9F ~= $0 }) else {
            return charset
        }
        return GMime.string(g_mime_charset_iso_to_windows(charset)) ?? charset
    }

    private static func isUTF8(_ charset: String) -> Bool {
        ["utf-8", "utf8", "unicode-1-1-utf-8"].contains(charset.lowercased())
    }

    private static func isASCII(_ charset: String) -> Bool {
        ["us-ascii", "ascii", "ansi_x3.4-1968"].contains(charset.lowercased())
    }

    /// Whether at least one letter beyond ASCII reads as UTF-8, which no other charset's text does by accident.
    private static func hasMultibyte(_ bytes: [UInt8]) -> Bool {
        String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { $0.value > 0x7F && $0 != "\u{FFFD}" }
    }

    /// Nil where the system does not know the charset.
    private static func convert(_ bytes: [UInt8], from charset: String) -> (text: String, isWhole: Bool)? {
        guard let conversion = Conversion(from: charset) else { return nil }
        return conversion.text(of: bytes)
    }
}

/// An open conversion to UTF-8, closed with this value.
private struct Conversion: ~Copyable {
    private let handle: iconv_t

    init?(from charset: String) {
        guard let handle = g_mime_iconv_open("UTF-8", charset), Int(bitPattern: handle) != -1 else { return nil }
        self.handle = handle
    }

    deinit { g_mime_iconv_close(handle) }

    /// The text, with U+FFFD for every byte that means nothing, and whether there was none of these.
    func text(of bytes: [UInt8]) -> (text: String, isWhole: Bool) {
        var bytes = bytes
        var output: [UInt8] = []
        var isWhole = true
        bytes.withUnsafeMutableBytes { buffer in
            var input = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
            var left = buffer.count
            while left > 0, !step(&input, &left, &output) {
                isWhole = false
                output += "\u{FFFD}".utf8
                input = input.map { $0 + 1 }
                left -= 1
            }
        }
        return (String(decoding: output, as: UTF8.self), isWhole)
    }

    /// Converts up to the first byte that means nothing; true at the end.
    private func step(_ input: inout UnsafeMutablePointer<CChar>?, _ left: inout Int, _ output: inout [UInt8]) -> Bool {
        while true {
            var result = 0
            var failure: Int32 = 0
            output += [UInt8](unsafeUninitializedCapacity: 16_384) { room, count in
                var space = room.count
                var target = UnsafeMutableRawPointer(room.baseAddress)?.assumingMemoryBound(to: CChar.self)
                result = iconv(handle, &input, &left, &target, &space)
                failure = errno
                count = room.count - space
            }
            if result != -1 { return true }
            if failure != E2BIG { return false }
        }
    }
}
