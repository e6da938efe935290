// An mbox holds message after message, each behind a line `From anna@example.com Tue Nov 17 21:28:37 2009`. Lines of a
// message that begin with "From " carry a ">" in front, which is taken away again (mboxrd, and mboxo as far as it can
// be told apart). https://www.rfc-editor.org/rfc/rfc4155

/// The messages of an mbox, one after another.
final class Mbox {
    /// How many bytes of the file have been passed.
    var consumed: Int { file.consumed }
    /// How many messages have been begun.
    private(set) var number = 0

    private let file: SourceBytes
    private let limit: Int
    private var isBegun = false
    private var isAtLineStart = true

    /// The mbox in this open file; messages beyond `limit` bytes are passed over and reported.
    init(_ file: SourceBytes, limit: Int) {
        self.file = file
        self.limit = limit
    }

    /// The bytes of the next message, without the line before it and without the blank line behind it; nil at the end.
    func next() throws(Unreadable.Reason) -> [UInt8]? {
        if !isBegun {
            isBegun = true
            guard let first = try piece() else { return nil }
            guard first.isSeparator else { throw .withoutHeader }
        } else if isAtEnd {
            return nil
        }
        number += 1
        return try message()
    }

    private var isAtEnd = false

    private func message() throws(Unreadable.Reason) -> [UInt8] {
        var bytes: [UInt8] = []
        var isTooLarge = false
        isAtEnd = true
        while let piece = try piece() {
            if piece.isSeparator {
                isAtEnd = false
                break
            }
            isTooLarge = isTooLarge || bytes.count + piece.bytes.count > limit
            if isTooLarge { bytes = [] } else { bytes += piece.unquoted }
        }
        guard !isTooLarge else { throw .larger(than: limit) }
        if bytes.suffix(2).elementsEqual("\n\n".utf8) { bytes.removeLast() }
        return bytes
    }

    private func piece() throws(Unreadable.Reason) -> Piece? {
        guard let bytes = try file.piece() else { return nil }
        defer { isAtLineStart = bytes.last == UInt8(ascii: "\n") }
        return Piece(bytes: bytes, isLineStart: isAtLineStart)
    }
}

/// A line of an mbox, or a part of a very long one.
private struct Piece {
    let bytes: UnsafeRawBufferPointer
    let isLineStart: Bool

    /// Whether a message begins behind this line. The day, the hour and the year must be there, since a program that
    /// forgets the ">" writes "From the beginning …" too.
    var isSeparator: Bool {
        guard isLineStart, bytes.starts(with: "From ".utf8), bytes.count < 1_000 else { return false }
        let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).dropFirst()
        return words.contains { Self.days.contains($0.prefix(3).lowercased()) && $0.count <= 4 }
            && words.contains { $0.contains(":") && $0.allSatisfy { $0.isNumber || $0 == ":" } }
            && words.contains { $0.count == 4 && ($0.hasPrefix("19") || $0.hasPrefix("20")) }
    }

    private static let days: Set<String> = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

    /// The line as its author wrote it.
    var unquoted: UnsafeRawBufferPointer.SubSequence {
        let quotes = isLineStart ? bytes.prefix { $0 == UInt8(ascii: ">") }.count : 0
        let isQuoted = quotes > 0 && bytes.dropFirst(quotes).starts(with: "From ".utf8)
        return bytes.dropFirst(isQuoted ? 1 : 0)
    }
}
