// Choosing people and units by typing their names: what the suggestions say, and whom a typed name means.

import Domain
import Foundation

/// The names by which people and units are chosen, each of them only one's.
struct PartyNames: Sendable {
    /// For the list of suggestions: people first, then units. Empty where there are too many for a page; then they are
    /// suggested while somebody types, and a typed name is understood all the same.
    let options: [PartyOption]
    private let names: [Party: String]
    /// By folded name; a log-in or a code works too, where nothing else is called so.
    private let parties: [String: Party]

    /// A list of more would be most of the page.
    private static var mostOptions: Int { 200 }

    /// - Parameters:
    ///   - people: those who may be chosen.
    ///   - unitHint: what stands beside a unit, "komórka".
    init(people: [Person], units: [Domain.Unit], unitHint: String) {
        let unitNames = Swift.Dictionary(units.map { ($0.id, $0.name) }) { first, _ in first }
        let named =
            people.map { Named(.person($0.id), $0.name, $0.login, $0.unit.flatMap { unitNames[$0] } ?? "") }
            + units.map { Named(.unit($0.id), $0.name, $0.code, unitHint) }
        let counts = Swift.Dictionary(named.map { (Self.folded($0.name), 1) }, uniquingKeysWith: +)
        var options: [PartyOption] = []
        var names: [Party: String] = [:]
        var parties: [String: Party] = [:]
        for one in named {
            let isAlone = counts[Self.folded(one.name)] == 1
            let name = isAlone ? one.name : "\(one.name) (\(one.code ?? one.hint))"
            options.append(PartyOption(name: name, hint: one.hint))
            names[one.party] = name
            parties[Self.folded(name)] = one.party
        }
        for one in named {
            if let code = one.code, parties[Self.folded(code)] == nil { parties[Self.folded(code)] = one.party }
        }
        self.options = options.count <= Self.mostOptions ? options : []
        (self.names, self.parties) = (names, parties)
    }

    /// What was typed, as parties in its order, each once; and what means nobody.
    ///
    /// - Parameter typed: one or more fields, several names in one parted by semicolons or line breaks.
    func read(_ typed: [String]) -> (parties: [Party], unknown: [String]) {
        var found: [Party] = []
        var unknown: [String] = []
        for name in typed.flatMap({ $0.split(whereSeparator: { $0 == ";" || $0.isNewline }) }) {
            let name = name.trimmingCharacters(in: .whitespaces)
            if name.isEmpty { continue }
            guard let party = parties[Self.folded(name)] else {
                unknown.append(name)
                continue
            }
            if !found.contains(party) { found.append(party) }
        }
        return (found, unknown)
    }

    /// The name that `read` takes back.
    func name(of party: Party) -> String? { names[party] }

    private struct Named {
        let party: Party
        let name: String
        let code: String?
        let hint: String

        init(_ party: Party, _ name: String, _ code: String?, _ hint: String) {
            self.party = party
            self.name = name
            self.code = code
            self.hint = hint
        }
    }

    /// Without case and accents, and with one space between words. ł is a letter of its own, not an l with an accent.
    static func folded(_ name: String) -> String {
        name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            .folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
            .replacing("ł", with: "l")
    }
}
