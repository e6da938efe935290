// Text that people wrote, cut into what is shown plainly and what is a link. Nothing in it is ever HTML.

/// A stretch of a note.
struct Run: Sendable, Equatable {
    let text: String
    /// Where it leads: http, https or mailto; nil for plain text.
    var link: String?
}

/// A stretch of a found text.
struct Marked: Sendable, Equatable {
    let text: String
    /// What was looked for.
    var isHit = false
}

extension Run {
    /// A note in runs. Line breaks stay where they are.
    static func runs(of note: String) -> [Run] {
        var runs: [Run] = []
        var plain = note.startIndex
        var at = note.startIndex
        while at < note.endIndex {
            if isWordStart(at, in: note), let end = linkEnd(note[at...]) {
                if plain < at { runs.append(Run(text: String(note[plain..<at]))) }
                runs.append(Run(text: String(note[at..<end]), link: String(note[at..<end])))
                (plain, at) = (end, end)
            } else {
                at = note.index(after: at)
            }
        }
        if plain < note.endIndex { runs.append(Run(text: String(note[plain...]))) }
        return runs
    }

    private static func isWordStart(_ at: String.Index, in note: String) -> Bool {
        guard at > note.startIndex else { return true }
        let before = note[note.index(before: at)]
        return !(before.isLetter || before.isNumber)
    }

    /// Where the address that `text` begins with ends, if it begins with one.
    private static func linkEnd(_ text: Substring) -> String.Index? {
        guard let scheme = ["https://", "http://", "mailto:"].first(where: { text.lowercased(first: $0) }) else {
            return nil
        }
        let start = text.index(text.startIndex, offsetBy: scheme.count)
        var end = text[start...].firstIndex { !isAddress($0) } ?? text.endIndex
        // A full stop or a bracket after an address belongs to the sentence.
        while end > start, ".,;:!?)]}'".contains(text[text.index(before: end)]) { end = text.index(before: end) }
        return end > start ? end : nil
    }

    private static func isAddress(_ character: Character) -> Bool {
        if character.isASCII {
            return character.isLetter || character.isNumber || "-._~:/?#[]@!$&'()*+,;=%".contains(character)
        }
        return character.isLetter || character.isNumber
    }
}

extension Substring {
    fileprivate func lowercased(first prefix: String) -> Bool { self.prefix(prefix.count).lowercased() == prefix }
}
