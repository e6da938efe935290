// Text that people wrote, cut into what is shown plainly and what is a link. Nothing in it is ever HTML.

/// A stretch of a note.
struct Run: Encodable, Sendable, Equatable {
    let text: String
    /// Where it leads: http, https or mailto; nil for plain text.
    var link: String?
    var isStrong = false
    var isEmphasis = false
    var isStruck = false
    /// As it was typed, every character of it.
    var isCode = false
}

/// A stretch of a found text.
struct Marked: Encodable, Sendable, Equatable {
    let text: String
    /// What was looked for.
    var isHit = false
}

extension Run {
    /// A note in runs. Line breaks stay where they are.
    static func runs(of note: String) -> [Run] {
        var runs: [Run] = []
        var plain = note.startIndex
        var from = note.startIndex
        // Every address has a colon, and few notes have many: only what stands around one is looked at.
        while let colon = note.utf8[from...].firstIndex(of: UInt8(ascii: ":")) {
            from = note.utf8.index(after: colon)
            guard let address = address(around: colon, in: note, from: plain) else { continue }
            if plain < address.lowerBound { runs.append(Run(text: String(note[plain..<address.lowerBound]))) }
            runs.append(Run(text: String(note[address]), link: String(note[address])))
            (plain, from) = (address.upperBound, address.upperBound)
        }
        if plain < note.endIndex { runs.append(Run(text: String(note[plain...]))) }
        return runs
    }

    /// The address whose scheme ends with a colon.
    private static func address(
        around colon: String.Index, in note: String, from first: String.Index
    ) -> Range<String.Index>? {
        for scheme in schemes {
            let name = scheme.utf8.prefix { $0 != UInt8(ascii: ":") }.count
            guard let start = note.utf8.index(colon, offsetBy: -name, limitedBy: first),
                let rest = note.utf8.index(start, offsetBy: scheme.utf8.count, limitedBy: note.endIndex),
                note[start..<rest].lowercased() == scheme, isWordStart(start, in: note)
            else { continue }
            var end = note[rest...].firstIndex { !isAddress($0) } ?? note.endIndex
            // A full stop or a bracket after an address belongs to the sentence.
            while end > rest, ".,;:!?)]}'".contains(note[note.index(before: end)]) { end = note.index(before: end) }
            return end > rest ? start..<end : nil
        }
        return nil
    }

    private static func isWordStart(_ at: String.Index, in note: String) -> Bool {
        guard at > note.startIndex else { return true }
        let before = note[note.index(before: at)]
        return !(before.isLetter || before.isNumber)
    }

    static let schemes = ["https://", "http://", "mailto:"]

    static func isAddress(_ character: Character) -> Bool {
        if character.isASCII {
            return character.isLetter || character.isNumber || "-._~:/?#[]@!$&'()*+,;=%".contains(character)
        }
        return character.isLetter || character.isNumber
    }
}
