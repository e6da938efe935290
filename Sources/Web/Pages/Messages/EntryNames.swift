import Domain
import Office

// Choosing entries of dictionaries by typing their names.

extension Viewpoint {
    /// The dictionaries from which a message can name something.
    var dictionaries: [Domain.Dictionary] {
        directory.sortedDictionaries.filter { $0.isActive && $0.code != Domain.Dictionary.rejectionReasons }
    }

    /// The entry that a typed name means: its name in any case and with or without diacritics, with its code in brackets
    /// where several have the same. `nil` where it means none, or several.
    func entry(named typed: String, of dictionary: ID<Domain.Dictionary>) async throws -> Entry? {
        let whole = try await entries(typed, dictionary).filter {
            PartyNames.folded($0.name) == PartyNames.folded(typed)
        }
        if whole.count == 1 { return whole[0] }
        guard typed.hasSuffix(")"), let open = typed.lastIndex(of: "(") else { return nil }
        let name = String(typed[..<open])
        let code = typed[typed.index(after: open)...].dropLast()
        return try await entries(name, dictionary).first { entry in
            entry.code == code && PartyNames.folded(entry.name) == PartyNames.folded(name)
        }
    }

    private func entries(_ name: String, _ dictionary: ID<Domain.Dictionary>) async throws -> [Entry] {
        let start = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return try await desk.entries(of: dictionary, beginning: start, limit: 200).entries
    }

    /// The first entries of a dictionary as suggestions; any other name can be typed.
    func options(of dictionary: Domain.Dictionary) async throws -> [PartyOption] {
        let entries = try await desk.entries(of: dictionary.id, limit: 200).entries
        let counts = Swift.Dictionary(entries.map { (PartyNames.folded($0.name), 1) }, uniquingKeysWith: +)
        return entries.map { entry in
            let isAlone = counts[PartyNames.folded(entry.name)] == 1
            let hints = dictionary.attributes.lazy.compactMap { entry.attributes[$0.code] }
            return PartyOption(
                name: isAlone ? entry.name : "\(entry.name) (\(entry.code))",
                hint: hints.first { !$0.isEmpty } ?? entry.code)
        }
    }
}
