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

    private let terms: [String]
    private let sorts: [Sort]
    /// Between each word and the next.
    private let gaps: [Gap]
    private var found: [Compound] = []

    private enum Sort {
        case digits, letters, mixed
    }

    /// - Parameters:
    ///   - terms: the words, folded.
    ///   - places: where they stand in the text, in bytes.
    static func of(_ terms: [String], at places: [Range<Int>], in text: String) -> [Compound] {
        // Most texts have neither digits nor hyphens between letters.
        guard terms.count > 1 || terms.first.map(hasDigit) == true else { return [] }
        let sorts = terms.map(sort)
        var text = text
        let gaps = text.withUTF8 { bytes in
            (0..<max(0, terms.count - 1)).map { index -> Gap in
                gap(bytes[places[index].upperBound..<places[index + 1].lowerBound])
            }
        }
        var compounds = Compounds(terms: terms, sorts: sorts, gaps: gaps)
        compounds.find()
        return compounds.found
    }

    private init(terms: [String], sorts: [Sort], gaps: [Gap]) {
        (self.terms, self.sorts, self.gaps) = (terms, sorts, gaps)
    }

    private mutating func find() {
        var index = 0
        while index < terms.count {
            if sorts[index] == .mixed { addParts(of: index) }
            index += 1
        }
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
        for index in terms.indices.dropLast() where isPrefix(index) && gaps[index] == .space { addPrefixed(index) }
    }

    /// Tells runs of at least two words of some sort, with certain gaps between them.
    private mutating func runs(
        _ isGap: (Gap) -> Bool, of isWord: (Sort) -> Bool, each body: (inout Compounds, Range<Int>) -> Void
    ) {
        var start = 0
        while start < terms.count {
            var end = start + 1
            if isWord(sorts[start]) {
                while end < terms.count, isGap(gaps[end - 1]), isWord(sorts[end]) { end += 1 }
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
        while end < terms.count, end - index < Self.mostWords, gaps[end - 1] == .hyphen || gaps[end - 1] == .joint {
            end += 1
        }
        if end > index + 2 { add(index..<end, atLeast: 3) }
    }

    private func isPrefix(_ index: Int) -> Bool {
        sorts[index] == .letters && (2...4).contains(terms[index].utf8.count) && sorts[index + 1] == .digits
    }

    /// `cx40` is `cx` and `40` too.
    private mutating func addParts(of index: Int) {
        var part: [UInt8] = []
        func isDigit(_ byte: UInt8) -> Bool { byte < UInt8(ascii: "a") }
        for byte in Array(terms[index].utf8) + [0] {
            if let last = part.last, byte == 0 || isDigit(last) != isDigit(byte) {
                if part.count > 1 {
                    found.append(Compound(term: String(decoding: part, as: UTF8.self), words: index..<index + 1))
                }
                part = []
            }
            part.append(byte)
        }
    }

    private mutating func add(_ words: Range<Int>, atLeast fewest: Int) {
        let term = terms[words].joined()
        guard term.utf8.count >= fewest, term.utf8.count <= Self.longest else { return }
        let compound = Compound(term: term, words: words)
        if !found.contains(compound) { found.append(compound) }
    }

    private static func hasDigit(_ term: String) -> Bool { term.utf8.contains { $0 < UInt8(ascii: "a") } }

    private static func sort(_ term: String) -> Sort {
        var digits = 0
        for byte in term.utf8 where byte < UInt8(ascii: "a") { digits += 1 }
        return digits == 0 ? .letters : digits == term.utf8.count ? .digits : .mixed
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
