// A text with places for values, and how numbers choose the form of a word.

import Domain

/// One text of the words, before its values are filled in.
struct Phrase: Sendable {
    let tongue: Tongue
    private let parts: [Part]

    init(_ text: String, _ tongue: Tongue) {
        self.tongue = tongue
        parts = Self.parts(of: text)
    }

    /// The text with its values. An unknown value leaves nothing, and takes the `[…]` around it away.
    func filled(_ value: (String) -> Filling?) -> String {
        var whole = ""
        var optional: String?
        var isComplete = true
        for part in parts {
            switch part {
            case .open: (optional, isComplete) = ("", true)
            case .close:
                if isComplete { whole += optional ?? "" }
                optional = nil
            case .text(let text): if optional == nil { whole += text } else { optional? += text }
            case .value(let name, let forms):
                guard let value = value(name) else {
                    isComplete = false
                    continue
                }
                let printed = print(value, forms)
                if optional == nil { whole += printed } else { optional? += printed }
            }
        }
        return whole
    }

    private func print(_ value: Filling, _ forms: [String]) -> String {
        guard case .number(let number) = value, !forms.isEmpty else { return value.printed }
        return forms[min(tongue.form(of: number), forms.count - 1)]
    }

    /// The values that it names, each with how many plural forms (0: printed as it is).
    var places: [String: Set<Int>] {
        parts.reduce(into: [:]) { places, part in
            if case .value(let name, let forms) = part { places[name, default: []].insert(forms.count) }
        }
    }

    private enum Part: Sendable {
        case text(String)
        case value(String, [String])
        case open, close
    }

    private static func parts(of text: String) -> [Part] {
        var parts: [Part] = []
        var rest = Substring(text)
        while let mark = rest.firstIndex(where: { "{[]".contains($0) }) {
            if mark > rest.startIndex { parts.append(.text(String(rest[..<mark]))) }
            let after = rest.index(after: mark)
            switch rest[mark] {
            case "[": (parts, rest) = (parts + [.open], rest[after...])
            case "]": (parts, rest) = (parts + [.close], rest[after...])
            default:
                let end = rest[after...].firstIndex(of: "}") ?? rest.endIndex
                let names = rest[after..<end].split(separator: "|", omittingEmptySubsequences: false).map(String.init)
                parts.append(.value(names.first ?? "", Array(names.dropFirst())))
                rest = end < rest.endIndex ? rest[rest.index(after: end)...] : ""
            }
        }
        if !rest.isEmpty { parts.append(.text(String(rest))) }
        return parts
    }
}

extension Tongue {
    /// How many forms a counted word has (https://www.unicode.org/cldr/charts/latest/supplemental/language_plural_rules.html,
    /// whole numbers only).
    var forms: Int { self == .polish ? 3 : 2 }

    /// Which of them belongs to `number`: 0 one, 1 few or other, 2 many.
    func form(of number: Int) -> Int {
        let n = abs(number)
        if n == 1 { return 0 }
        guard self == .polish else { return 1 }
        return (2...4).contains(n % 10) && !(12...14).contains(n % 100) ? 1 : 2
    }
}
