// Where words begin and end. Letters, digits and marks make words, everything else separates them, as in the unicode61
// tokenizer of SQLite: `Kennedy'ego`, `CX-40` and `ZL/2026/1184` are words in a row, which a query finds as a phrase.

/// Goes through the words of a text, one by one.
struct Words {
    private let text: UnsafeBufferPointer<UInt8>
    private let letters = LetterTable.shared
    private var at = 0
    private var folded: [UInt8] = []
    private var isFull = false

    /// Tells each word's term and where the word stands in the text, in bytes of UTF-8.
    static func each(in text: String, _ body: (_ term: String, _ place: Range<Int>) -> Void) {
        var text = text
        text.withUTF8 { bytes in
            var words = Words(of: bytes)
            while let place = words.next() { body(String(decoding: words.folded, as: UTF8.self), place) }
        }
    }

    /// - Parameter text: valid UTF-8, which must outlive this value.
    private init(of text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        folded.reserveCapacity(Analyser.longestTerm)
    }

    /// The words with what they look like as written.
    static func each(
        in text: String, _ body: (_ term: String, _ place: Range<Int>, _ written: String) -> Void
    ) {
        var text = text
        text.withUTF8 { bytes in
            var words = Words(of: bytes)
            while let place = words.next() {
                let written = String(decoding: UnsafeBufferPointer(rebasing: bytes[place]), as: UTF8.self)
                body(String(decoding: words.folded, as: UTF8.self), place, written)
            }
        }
    }

    /// Goes to the next word, folds it, and tells where it stands; `nil` after the last word.
    private mutating func next() -> Range<Int>? {
        folded.removeAll(keepingCapacity: true)
        isFull = false
        var start = at
        while at < text.count {
            let before = at
            switch step() {
            case .separator:
                guard folded.isEmpty else { return start..<before }
                start = at
            case .nothing:
                // Marks belong to the letter before; without one they are nobody's.
                if folded.isEmpty { start = at }
            case .letter(let byte):
                if hasRoom(for: 1) { folded.append(byte) }
            case .letters(let bytes):
                if hasRoom(for: bytes.count) { folded += bytes }
            }
        }
        return folded.isEmpty ? nil : start..<at
    }

    /// Once a letter had no room, none after it has, however short.
    @inline(__always)
    private mutating func hasRoom(for bytes: Int) -> Bool {
        isFull = isFull || folded.count + bytes > Analyser.longestTerm
        return !isFull
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
