// Where words begin and end. Letters, digits and marks make words, everything else separates them, as in the unicode61
// tokenizer of SQLite: `Kennedy'ego`, `CX-40` and `ZL/2026/1184` are words in a row, which a query finds as a phrase.

/// Goes through the words of a text, one by one.
struct Words {
    private let text: UnsafeBufferPointer<UInt8>
    private let letters = LetterTable.shared
    private var at = 0
    /// The word, folded, and how long it is: memory of its own for each letter would cost more than all the rest.
    private let folded: UnsafeMutableBufferPointer<UInt8>
    private var length = 0
    private var isFull = false

    /// Tells each word's term and where the word stands in the text, in bytes of UTF-8. The term is gone with the next one.
    static func each(in text: String, _ body: (_ term: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: Analyser.longestTerm) { folded in
                var words = Words(of: bytes, into: folded)
                while let place = words.next() { body(UnsafeBufferPointer(rebasing: folded[..<words.length]), place) }
            }
        }
    }

    /// - Parameters:
    ///   - text: valid UTF-8, which must outlive this value.
    ///   - folded: where each word is put; must outlive it too.
    private init(of text: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>) {
        (self.text, self.folded) = (text, folded)
    }

    /// Goes to the next word, folds it, and tells where it stands; `nil` after the last word.
    private mutating func next() -> Range<Int>? {
        (length, isFull) = (0, false)
        var start = at
        while at < text.count {
            let before = at
            switch step() {
            case .separator:
                guard length == 0 else { return start..<before }
                start = at
            case .nothing:
                // Marks belong to the letter before; without one they are nobody's.
                if length == 0 { start = at }
            case .letter(let byte):
                if hasRoom(for: 1) { put(byte) }
            case .letters(let bytes):
                if hasRoom(for: bytes.count) { bytes.forEach { put($0) } }
            }
        }
        return length == 0 ? nil : start..<at
    }

    /// Once a letter had no room, none after it has, however short.
    @inline(__always)
    private mutating func hasRoom(for bytes: Int) -> Bool {
        isFull = isFull || length + bytes > folded.count
        return !isFull
    }

    @inline(__always)
    private mutating func put(_ byte: UInt8) {
        folded[length] = byte
        length += 1
    }

    /// Reads one scalar.
    @inline(__always)
    private mutating func step() -> Letter {
        let first = text[at]
        guard first >= 0x80 else {
            at += 1
            return LetterTable.ascii(first)
        }
        return letters[scalar(first)]
    }

    /// Reads one scalar beyond ASCII.
    @inline(__always)
    private mutating func scalar(_ first: UInt8) -> UInt32 {
        let more = first < 0xE0 ? 1 : first < 0xF0 ? 2 : 3
        var value = UInt32(first) & (0x3F >> UInt32(more))
        for offset in 1...more { value = value << 6 | UInt32(text[at + offset] & 0x3F) }
        at += more + 1
        return value
    }
}
