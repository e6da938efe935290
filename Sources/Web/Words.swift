// The words of the screens. Both languages have every word (a test says so); nothing that a person reads is spelled
// anywhere else.

import Domain
import Office

/// Every text of one language.
///
/// A text may name values: `{name}`. `{n|przekazanie|przekazania|przekazań}` chooses among plural forms by the number `n`
/// (Polish: one, few, many; English: one, other). What stands in `[…]` is left out when a value in it is not known.
struct Words: Sendable {
    let tongue: Tongue
    /// By key, as they stand in the file.
    let texts: [String: String]
    /// Those texts that name values, and those that are lists, read once: a page says hundreds of them.
    private let phrases: [String: Phrase]
    private let lists: [String: [String]]

    init(tongue: Tongue, texts: [String: String]) {
        (self.tongue, self.texts) = (tongue, texts)
        phrases = texts.filter { $0.value.contains { "{[".contains($0) } }.mapValues { Phrase($0, tongue) }
        lists = Swift.Dictionary(
            uniqueKeysWithValues: Self.listed.map { word in
                (word.rawValue, (texts[word.rawValue] ?? "").split(separator: " ").map(String.init))
            })
    }

    /// Words that are the names of all months, or of all days of the week.
    private static let listed: [Word] = [.monthNames, .months, .monthsLong, .weekdays, .weekdaysLong]

    /// A text without values; its key where it is missing, so that nobody is stopped by a word.
    subscript(_ word: Word) -> String { texts[word.rawValue] ?? word.rawValue }

    /// A text with its values.
    func callAsFunction(_ word: Word, _ values: [String: Filling]) -> String { self(word) { values[$0] } }

    /// The same; asks for each value that it names.
    func callAsFunction(_ word: Word, _ value: (String) -> Filling?) -> String {
        phrases[word.rawValue]?.filled(value) ?? self[word]
    }

    /// One of the names in a list; its number where the list has none.
    ///
    /// - Parameter number: from 1.
    func name(_ number: Int, in list: Word) -> String {
        let names = lists[list.rawValue] ?? []
        return names.indices.contains(number - 1) ? names[number - 1] : String(number)
    }

    /// The text of a key that is made from one of the domain's own names, e.g. `state.held`.
    func text(_ group: Group, _ name: String) -> String { texts[group.key(name)] ?? name }

    /// Words that are named after the domain's values.
    enum Group: String, CaseIterable {
        case refusal, problem, state, expectation, role, filter, holiday, advice
        case people, standing, roleShort, tongue, imported, importedOne, logSort, verb, part, unsearched

        func key(_ name: String) -> String { "\(rawValue).\(name)" }

        /// The names that must have a word.
        var names: [String] {
            switch self {
            case .refusal: Refusal.Code.allCases.map(\.rawValue)
            case .problem: ["400", "401", "403", "404", "409", "410", "413", "415", "422", "429", "500", "503"]
            case .state: Order.State.allCases.map(\.rawValue)
            case .expectation: Expectation.allCases.map(\.rawValue)
            case .role: Role.allCases.map(\.rawValue)
            case .filter: OrderFilter.allCases.map(\.rawValue)
            case .holiday: PublicHoliday.allCases.map(\.rawValue)
            case .advice:
                ["400", "403", "404", "409", "410", "413", "422", "429", "500", "500.form", "503", "503.form"]
            case .people: PeopleFilter.allCases.map(\.rawValue)
            case .standing: PeopleFilter.allCases.filter { $0 != .all }.map(\.rawValue)
            case .roleShort: Role.allCases.map(\.rawValue)
            case .tongue: Tongue.allCases.map(\.rawValue)
            case .imported, .importedOne: ImportSort.allCases.map(\.rawValue)
            case .logSort: [Act.signIn, .administration].map(\.rawValue)
            case .verb: OfficeActTeller.Verb.allCases.map(\.rawValue)
            case .unsearched: ReadingFault.allCases.map(\.rawValue)
            case .part: OfficeActTeller.Part.allCases.map(\.rawValue)
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
