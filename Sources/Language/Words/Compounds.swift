// What people write in several ways and look for in another: `725-18-01-126` and `7251801126`, `601 234 567` and `601234567`,
// `CX-40`, `CX 40` and `cx40`, `FV 311/11/2026`, `e-mail`. A text is found by its words, and by such words written as one.

/// Words that stand so close that they may be one.
struct Compound: Equatable {
    /// Written as one.
    let term: String
    /// Which words it consists of.
    let words: Range<Int>
}

/// Finds compounds among the words of a text.
struct Compounds {
    /// What stands between two words.
    private enum Gap {
        case space, hyphen, comma, joint
        case other
    }

    private static let mostWords = 8
    private static let longest = 40
    /// Digits of the shortest number that is worth finding as one.
    private static let fewestDigits = 5

    private let words: TextWords
    private let sorts: [Sort]
    /// Between each word and the next.
    private let gaps: [Gap]
    /// With what those begin that are asked for; nil for all.
    private let letters: ByteSet?
    private var found: [Compound] = []

    private enum Sort {
        case digits, letters, mixed
    }

    /// - Parameter letters: with what those begin that are asked for; nil for all.
    static func of(_ words: TextWords, beginning letters: ByteSet? = nil) -> [Compound] {
        // Most texts have neither digits nor hyphens between letters.
        guard words.hasDigits || words.count > 1 && mayHaveHyphen(words.text) else { return [] }
        var compounds = Compounds(words, letters)
        compounds.find()
        return compounds.found
    }

    private init(_ words: TextWords, _ letters: ByteSet?) {
        self.words = words
        self.letters = letters
        sorts = words.indices.map { Self.sort(words.bytes($0)) }
        let places = words.places
        var text = words.text
        gaps = text.withUTF8 { bytes in
            (0..<max(0, places.count - 1)).map { index -> Gap in
                Self.gap(bytes[places[index].upperBound..<places[index + 1].lowerBound])
            }
        }
    }

    private mutating func find() {
        for index in sorts.indices where sorts[index] == .mixed { addParts(of: index) }
        runs {
            $0 != .other
        } of: {
            $0 == .digits
        } each: {
            $0.addNumbers(in: $1)
        }
        runs {
            $0 == .hyphen || $0 == .joint
        } of: { _ in
            true
        } each: {
            $0.addMark(in: $1)
        }
        for index in sorts.indices.dropLast() where isPrefix(index) && gaps[index] == .space { addPrefixed(index) }
    }

    /// Tells runs of at least two words of some sort, with certain gaps between them.
    private mutating func runs(
        _ isGap: (Gap) -> Bool, of isWord: (Sort) -> Bool, each body: (inout Compounds, Range<Int>) -> Void
    ) {
        var start = 0
        while start < sorts.count {
            var end = start + 1
            if isWord(sorts[start]) {
                while end < sorts.count, isGap(gaps[end - 1]), isWord(sorts[end]) { end += 1 }
                if end - start > 1 { body(&self, start..<end) }
            }
            start = end
        }
    }

    /// `12 450`, `725-18-01-126`: every group of digits with those after it. A long row of numbers is a table.
    private mutating func addNumbers(in run: Range<Int>) {
        guard run.count <= Self.mostWords else { return }
        for start in run.dropLast() {
            for end in start + 2...run.upperBound { add(start..<end, atLeast: Self.fewestDigits) }
        }
    }

    /// `ZL/2026/1184`, `CX-40`, `e-mail`, `Smith-Jones`.
    private mutating func addMark(in run: Range<Int>) {
        guard run.count <= Self.mostWords else { return }
        let hasDigits = run.contains { sorts[$0] != .letters }
        let isHyphened = run.dropLast().allSatisfy { gaps[$0] == .hyphen }
        guard hasDigits ? run.contains(where: { sorts[$0] != .digits }) : isHyphened && run.count <= 3 else { return }
        add(run, atLeast: 3)
        // `CX-40/2` is a `CX-40`.
        if hasDigits, run.count > 2 { add(run.lowerBound..<run.lowerBound + 2, atLeast: 3) }
    }

    /// `FV 311/11/2026` is `FV311` and `FV311/11/2026`.
    private mutating func addPrefixed(_ index: Int) {
        var end = index + 2
        add(index..<end, atLeast: 3)
        while end < sorts.count, end - index < Self.mostWords, gaps[end - 1] == .hyphen || gaps[end - 1] == .joint {
            end += 1
        }
        if end > index + 2 { add(index..<end, atLeast: 3) }
    }

    private func isPrefix(_ index: Int) -> Bool {
        sorts[index] == .letters && (2...4).contains(words.bytes(index).count) && sorts[index + 1] == .digits
    }

    /// `cx40` is `cx` and `40` too.
    private mutating func addParts(of index: Int) {
        let bytes = words.bytes(index)
        var start = bytes.startIndex
        while start < bytes.endIndex {
            let isDigits = Self.isDigit(bytes[start])
            let end = bytes[start...].firstIndex { Self.isDigit($0) != isDigits } ?? bytes.endIndex
            if end - start > 1, isAskedFor(bytes[start]) {
                let part = String(decoding: bytes[start..<end], as: UTF8.self)
                found.append(Compound(term: part, words: index..<index + 1))
            }
            start = end
        }
    }

    private mutating func add(_ row: Range<Int>, atLeast fewest: Int) {
        guard isAskedFor(words.first(row.lowerBound)), (fewest...Self.longest).contains(words.length(row)) else {
            return
        }
        let compound = Compound(term: words.joined(row), words: row)
        if !found.contains(compound) { found.append(compound) }
    }

    private func isAskedFor(_ letter: UInt8) -> Bool { letters?.contains(letter) ?? true }

    private static func isDigit(_ byte: UInt8) -> Bool { byte < UInt8(ascii: "a") }

    private static func sort(_ term: ArraySlice<UInt8>) -> Sort {
        let digits = term.count(where: isDigit)
        return digits == 0 ? .letters : digits == term.count ? .digits : .mixed
    }

    /// The hyphen of keyboards, or with what those of typesetters begin.
    private static func mayHaveHyphen(_ text: String) -> Bool {
        text.utf8.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 }
    }

    private static func gap(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> Gap {
        if bytes.count == 1, let byte = bytes.first {
            switch byte {
            case UInt8(ascii: " "): return .space
            case UInt8(ascii: "-"): return .hyphen
            case UInt8(ascii: ","): return .comma
            case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "_"): return .joint
            default: return .other
            }
        }
        // No-break spaces, wide and narrow; the hyphen and the dashes of typesetters.
        // `(17) 862 40 15` is a number as well.
        if bytes.elementsEqual(") ".utf8) { return .space }
        if bytes.elementsEqual([0xC2, 0xA0]) || bytes.elementsEqual([0xE2, 0x80, 0xAF]) { return .space }
        if bytes.count == 3, bytes.starts(with: [0xE2, 0x80]), (0x90...0x93).contains(bytes[bytes.startIndex + 2]) {
            return .hyphen
        }
        return .other
    }
}
