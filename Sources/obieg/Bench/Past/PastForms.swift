import Foundation

// The words of a language in their forms, from the dictionary by which the program reads forms (Hunspell's): an archive in which
// each word had one form would make its index smaller than it is.

/// Reads words and makes their forms by the rules for endings. Works on bytes, as the files are written.
struct PastForms {
    private let rules: [UInt8: [Rule]]
    private let words: [Word]
    private let encoding: String.Encoding

    private struct Word {
        let stem: [UInt8]
        let flags: [UInt8]
    }

    private struct Rule {
        let strip: [UInt8]
        let add: [UInt8]
        /// What the last letters of the word must be; nil for any.
        let condition: [Set<UInt8>?]
        let negated: [Bool]

        func applied(to word: [UInt8]) -> [UInt8]? {
            guard word.count > condition.count, word.count > strip.count, word.suffix(strip.count).elementsEqual(strip)
            else { return nil }
            for (index, letter) in word.suffix(condition.count).enumerated() {
                guard let set = condition[index] else { continue }
                if set.contains(letter) == negated[index] { return nil }
            }
            return Array(word.dropLast(strip.count)) + add
        }
    }

    /// - Parameters:
    ///   - name: of the two files, without their endings.
    ///   - encoding: how they write letters.
    init(_ name: String, _ encoding: String.Encoding) throws {
        self.encoding = encoding
        let folder = "/usr/share/hunspell"
        guard let endings = FileManager.default.contents(atPath: "\(folder)/\(name).aff"),
            let list = FileManager.default.contents(atPath: "\(folder)/\(name).dic")
        else {
            throw Complaint("The words are taken from the dictionary \(name), which is not installed (bin/setup).")
        }
        var rules: [UInt8: [Rule]] = [:]
        for line in endings.split(separator: UInt8(ascii: "\n")) {
            let parts = line.split(whereSeparator: { $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }).map { [UInt8]($0) }
            guard parts.count >= 5, parts[0].elementsEqual("SFX".utf8), let flag = parts[1].first else { continue }
            rules[flag, default: []].append(Self.rule(parts))
        }
        self.rules = rules
        words = list.split(separator: UInt8(ascii: "\n")).compactMap { line in
            let parts = line.filter { $0 != 0x0D }.split(separator: UInt8(ascii: "/"), maxSplits: 1).map { [UInt8]($0) }
            guard let stem = parts.first, stem.count > 2, stem.allSatisfy(Self.isLetter) else { return nil }
            return Word(stem: stem, flags: parts.count > 1 ? parts[1] : [])
        }
    }

    /// So many words, drawn by chance; each with so many forms at most, itself the first.
    func draw(_ count: Int, forms most: Int) -> [[String]] {
        var dice = Dice(1, words.count)
        return words.shuffled(using: &dice).prefix(count).map { word in
            var forms: Set<[UInt8]> = []
            for flag in word.flags {
                for rule in rules[flag] ?? [] {
                    guard let form = rule.applied(to: word.stem), form.allSatisfy(Self.isLetter) else { continue }
                    forms.insert(form)
                }
            }
            forms.remove(word.stem)
            let sorted = forms.sorted { $0.lexicographicallyPrecedes($1) }.shuffled(using: &dice)
            return ([word.stem] + sorted.prefix(most - 1)).compactMap { String(bytes: $0, encoding: encoding) }
        }
    }

    private static func rule(_ parts: [[UInt8]]) -> Rule {
        func letters(_ part: [UInt8]) -> [UInt8] {
            let plain = part.prefix { $0 != UInt8(ascii: "/") }
            return plain.elementsEqual("0".utf8) ? [] : Array(plain)
        }
        var condition: [Set<UInt8>?] = []
        var negated: [Bool] = []
        var pattern = parts[4][...]
        while let first = pattern.popFirst() {
            guard first == UInt8(ascii: "[") else {
                condition.append(first == UInt8(ascii: ".") ? nil : [first])
                negated.append(false)
                continue
            }
            let isNegated = pattern.first == UInt8(ascii: "^")
            if isNegated { pattern.removeFirst() }
            condition.append(Set(pattern.prefix { $0 != UInt8(ascii: "]") }))
            negated.append(isNegated)
            pattern = pattern.drop { $0 != UInt8(ascii: "]") }.dropFirst()
        }
        return Rule(strip: letters(parts[2]), add: letters(parts[3]), condition: condition, negated: negated)
    }

    private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x41...0x5A).contains(byte & 0xDF) }
}
