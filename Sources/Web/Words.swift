// The words of the screens. Both languages have every word (a test says so); nothing that a person reads is spelled
// anywhere else.

import Domain

/// Every text of one language.
///
/// A text may name values: `{name}`. `{n|przekazanie|przekazania|przekazań}` chooses among plural forms by the number `n`
/// (Polish: one, few, many; English: one, other). What stands in `[…]` is left out when a value in it is not known.
struct Words: Sendable {
    let tongue: Tongue
    /// By key, as they stand in the file.
    let texts: [String: String]

    /// A text without values; its key where it is missing, so that nobody is stopped by a word.
    subscript(_ word: Word) -> String { texts[word.rawValue] ?? word.rawValue }

    /// A text with its values.
    func callAsFunction(_ word: Word, _ values: [String: Filling]) -> String {
        Phrase(self[word], tongue).filled(values)
    }

    /// The text of a key that is made from one of the domain's own names, e.g. `state.held`.
    func text(_ group: Group, _ name: String) -> String { texts[group.key(name)] ?? name }

    /// Words that are named after the domain's values.
    enum Group: String, CaseIterable {
        case refusal, problem, state, expectation, role, filter

        func key(_ name: String) -> String { "\(rawValue).\(name)" }

        /// The names that must have a word.
        var names: [String] {
            switch self {
            case .refusal: Refusal.Code.allCases.map(\.rawValue)
            case .problem: ["400", "401", "403", "404", "409", "413", "415", "422", "429", "500", "503"]
            case .state: Order.State.allCases.map(\.rawValue)
            case .expectation: Expectation.allCases.map(\.rawValue)
            case .role: Role.allCases.map(\.rawValue)
            case .filter: OrderFilter.allCases.map(\.rawValue)
            }
        }
    }
}

/// A value in a text.
enum Filling: Sendable, ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    case text(String)
    case number(Int)

    init(stringLiteral value: String) { self = .text(value) }
    init(integerLiteral value: Int) { self = .number(value) }

    var printed: String {
        switch self {
        case .text(let text): text
        case .number(let number): String(number)
        }
    }
}
