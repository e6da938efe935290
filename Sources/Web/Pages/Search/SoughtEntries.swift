import Domain
import Office

// Entries of dictionaries by which somebody searches: of any dictionary, and also those that can no longer be chosen.

extension Viewpoint {
    /// The entry that is looked for: by its id, as a link has it, or by its name, with its code in brackets where several
    /// have the same. `nil` where it means none, or several.
    func entry(sought typed: String) async throws -> Entry? {
        if let id = ID<Entry>(typed), let entry = try await desk.entries([id]).first { return entry }
        let whole = try await entries(named: typed)
        if whole.count == 1 { return whole[0] }
        guard typed.hasSuffix(")"), let open = typed.lastIndex(of: "(") else { return nil }
        let code = typed[typed.index(after: open)...].dropLast()
        return try await entries(named: String(typed[..<open])).first { $0.code == code }
    }

    /// What `entry(sought:)` takes back.
    func soughtName(of entry: Entry) async throws -> String {
        try await entries(named: entry.name).count > 1 ? "\(entry.name) (\(entry.code))" : entry.name
    }

    /// Entries as suggestions; any other name can be typed.
    func options(_ all: [Entry]) -> [PartyOption] {
        let counts = Swift.Dictionary(all.map { (PartyNames.folded($0.name), 1) }, uniquingKeysWith: +)
        return all.map { entry in
            PartyOption(
                name: counts[PartyNames.folded(entry.name)] == 1 ? entry.name : "\(entry.name) (\(entry.code))",
                hint: directory.dictionaries[entry.dictionary]?.name.in(tongue) ?? "")
        }
    }

    private func entries(named name: String) async throws -> [Entry] {
        let wanted = PartyNames.folded(name)
        let start = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        var found: [Entry] = []
        for dictionary in directory.sortedDictionaries where dictionary.code != Domain.Dictionary.rejectionReasons {
            found += try await desk.entries(of: dictionary.id, beginning: start, limit: 200, activeOnly: false).entries
                .filter { PartyNames.folded($0.name) == wanted }
        }
        return found
    }
}
