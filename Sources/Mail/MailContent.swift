// The bytes of an attachment. A message is held in memory once, as it was sent; an attachment is a piece of it that is
// decoded a chunk at a time, so that reading a large one costs no second copy.

import CGMime

/// A sequence of decoded chunks; each iteration starts from the beginning. Broken encodings are decoded as far as they
/// make sense.
package struct MailContent: Sequence, Sendable {
    /// The piece of the message as it was sent.
    private let encoded: ArraySlice<UInt8>
    private let encoding: GMimeContentEncoding

    /// A piece of a message and how it was encoded for sending.
    init(_ encoded: ArraySlice<UInt8>, encoding: GMimeContentEncoding) {
        self.encoded = encoding == GMIME_CONTENT_ENCODING_UUENCODE ? Self.uuencodedLines(of: encoded) : encoded
        self.encoding = encoding
    }

    /// All the bytes at once.
    package var bytes: [UInt8] {
        var all: [UInt8] = []
        for chunk in self { all += chunk }
        return all
    }

    /// Chunks of at most 64 KiB, none of them empty.
    package func makeIterator() -> Iterator {
        Iterator(rest: encoded, encoding: encoding)
    }

    /// What follows the line `begin 644 name`, which is not part of the content.
    private static func uuencodedLines(of encoded: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let newline = UInt8(ascii: "\n")
        var rest = encoded
        while let end = rest.firstIndex(of: newline) {
            let begins = rest.starts(with: "begin ".utf8)
            rest = rest[(end + 1)...]
            if begins { return rest }
        }
        return encoded
    }

    /// Decodes one chunk after another.
    package struct Iterator: IteratorProtocol {
        private static let chunk = 48 * 1024
        private var rest: ArraySlice<UInt8>
        private var decoder = GMimeEncoding()

        fileprivate init(rest: ArraySlice<UInt8>, encoding: GMimeContentEncoding) {
            self.rest = rest
            g_mime_encoding_init_decode(&decoder, encoding)
            if encoding == GMIME_CONTENT_ENCODING_UUENCODE { decoder.state = 1 << 16 }  // GMIME_UUDECODE_STATE_BEGIN
        }

        /// The next chunk, nil at the end.
        package mutating func next() -> [UInt8]? {
            while !rest.isEmpty {
                let piece = rest.prefix(Self.chunk)
                rest = rest.dropFirst(Self.chunk)
                let decoded = decode(piece)
                if !decoded.isEmpty { return decoded }
            }
            return nil
        }

        private mutating func decode(_ piece: ArraySlice<UInt8>) -> [UInt8] {
            let last = rest.isEmpty
            let room = g_mime_encoding_outlen(&decoder, piece.count)
            return piece.withUnsafeBytes { input in
                [UInt8](unsafeUninitializedCapacity: room + 1) { output, count in
                    let output = UnsafeMutableRawPointer(output.baseAddress)?.assumingMemoryBound(to: CChar.self)
                    let input = input.assumingMemoryBound(to: CChar.self)
                    count =
                        last
                        ? g_mime_encoding_flush(&decoder, input.baseAddress, input.count, output)
                        : g_mime_encoding_step(&decoder, input.baseAddress, input.count, output)
                }
            }
        }
    }
}
