// The names of the filters, in both languages at all times, with or without diacritics.

import Domain

/// What a filter is about.
package enum QuestionKey: Sendable, Hashable {
    case author, recipient
    /// From somebody or from a day on; to somebody or until a day: the value decides.
    case from, to
    case kind
    /// The date of the event.
    case date
    /// The day of sending.
    case sent
    case holder, orderer, state, has, file, unit
    /// An entry of whichever dictionary.
    case entry
    /// Something else before a colon, folded; perhaps the name of a dictionary.
    case other(String)

    init(_ name: String) {
        let folded = fold(name)
        self = Self.named[folded] ?? .other(folded)
    }

    /// Those of which a name in either language begins so, in the order in which they are offered; none for *from* and *to*,
    /// which are words of every other sentence.
    package static func begun(by typed: String) -> [QuestionKey] {
        let folded = fold(typed)
        let fitting = Set(named.filter { $0.key.hasPrefix(folded) }.values)
        return [.author, .recipient, .kind, .state, .date, .sent, .holder, .orderer, .unit, .has, .file, .entry]
            .filter(fitting.contains)
    }

    /// As it is written in a language.
    package func name(in tongue: Tongue) -> String {
        let isPolish = tongue == .polish
        return switch self {
        case .author: isPolish ? "autor" : "author"
        case .recipient: isPolish ? "odbiorca" : "recipient"
        case .from: isPolish ? "od" : "from"
        case .to: isPolish ? "do" : "to"
        case .kind: isPolish ? "rodzaj" : "kind"
        case .date: isPolish ? "data" : "date"
        case .sent: isPolish ? "wysłano" : "sent"
        case .holder: isPolish ? "prowadzący" : "holder"
        case .orderer: isPolish ? "zlecający" : "orderer"
        case .state: isPolish ? "stan" : "state"
        case .has: isPolish ? "ma" : "has"
        case .file: isPolish ? "plik" : "file"
        case .unit: isPolish ? "komórka" : "unit"
        case .entry: isPolish ? "pozycja" : "entry"
        case .other(let name): name
        }
    }

    /// Whether it is a filter wherever it stands.
    package var isKnown: Bool {
        if case .other = self { return false }
        return true
    }

    private static let named: [String: QuestionKey] = [
        "autor": .author, "autorka": .author, "author": .author,
        "odbiorca": .recipient, "adresat": .recipient, "recipient": .recipient, "addressee": .recipient,
        "od": .from, "from": .from, "do": .to, "to": .to,
        "rodzaj": .kind, "kind": .kind, "data": .date, "date": .date,
        "wyslano": .sent, "wyslane": .sent, "sent": .sent,
        "prowadzacy": .holder, "prowadzaca": .holder, "prowadzi": .holder, "holder": .holder,
        "zlecajacy": .orderer, "zlecajaca": .orderer, "orderer": .orderer,
        "stan": .state, "state": .state, "ma": .has, "has": .has, "plik": .file, "file": .file,
        "komorka": .unit, "dzial": .unit, "unit": .unit, "pozycja": .entry, "entry": .entry,
    ]
}
