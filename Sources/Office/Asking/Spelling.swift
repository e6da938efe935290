import Domain
import Language

// The other way round: what somebody would type so that it means one value and nothing else. A name where it is clear, else a
// log-in or code, else the id, which always is.

/// Writes filters.
struct Spelling {
    private let meanings: Meanings
    private let tongue: Tongue
    /// Everybody's names, folded, and how many are called so.
    private let people: [String: Int]
    private let logins: Set<String>
    private let clashing: Set<String>

    /// - Parameter clashing: folded codes of entries by which other entries are called.
    init(_ meanings: Meanings, _ tongue: Tongue, clashing: Set<String>) {
        self.meanings = meanings
        self.tongue = tongue
        self.clashing = clashing
        let everybody = meanings.directory.sortedPeople
        people = Swift.Dictionary(everybody.map { (fold($0.name), 1) }, uniquingKeysWith: +)
        logins = Set(everybody.compactMap(\.login))
    }

    /// - Parameter meaning: one of which values are counted, with one value.
    func typed(_ meaning: AskedFilter.Meaning) -> String {
        switch meaning {
        case .authors(let people): filter("autor", "author", people.first.map { person($0, isRecipient: false) })
        case .recipients(let parties): filter("odbiorca", "recipient", parties.first.map(recipient))
        case .kinds(let kinds): filter("rodzaj", "kind", kinds.first.map(kind))
        case .units(let units): filter("komórka", "unit", units.first.map { unit($0, isRecipient: false) })
        case .state(let state): filter("stan", "state", self.state(state))
        case .event(let period): filter("data", "date", self.period(period))
        case .entries(_, let entries): entries.first.map(entry) ?? ""
        case .holders, .orderers, .sent, .has, .file: ""
        }
    }

    private func filter(_ polish: String, _ english: String, _ value: String?) -> String {
        written(tongue == .polish ? polish : english, value ?? "")
    }

    private func written(_ key: String, _ value: String) -> String {
        key + ":" + (value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value)
    }

    /// Whether it is read as one value.
    private func isOne(_ value: String) -> Bool {
        guard case .filter(let filter)? = Question(written("autor", value)).parts.first else { return false }
        return filter.value == value && Question(written("autor", value)).parts.count == 1
    }

    // MARK: - Values

    private func person(_ id: ID<Person>, isRecipient: Bool) -> String {
        guard let person = meanings.directory.people[id] else { return id.description }
        func isClear(_ text: String) -> Bool { isOne(text) && !(isRecipient && meanings.units(text) != nil) }
        let name = person.name
        let isAlone =
            people[fold(name)] == 1 && !fold(name).isEmpty && !isID(name) && !logins.contains(name.lowercased())
        if isAlone, !isMe(name), isClear(name) { return name }
        if let login = person.login, !isID(login), !isMe(login), isClear(login) { return login }
        return id.description
    }

    private func isMe(_ text: String) -> Bool { ["ja", "me"].contains(fold(text)) }

    /// Whether it is the id of a person.
    private func isID(_ text: String) -> Bool { ID(text).map { meanings.directory.people[$0] != nil } ?? false }

    private func unit(_ id: ID<Unit>, isRecipient: Bool) -> String {
        let unit = meanings.directory.units[id]
        return [unit?.name, unit?.code].compactMap(\.self).first { text in
            isOne(text) && meanings.units(text) == [id] && !(isRecipient && isSomebody(text))
        } ?? id.description
    }

    private func recipient(_ party: Party) -> String {
        switch party {
        case .person(let id): person(id, isRecipient: true)
        case .unit(let id): unit(id, isRecipient: true)
        }
    }

    /// Whether it may mean a person too.
    private func isSomebody(_ text: String) -> Bool {
        let folded = fold(text)
        if logins.contains(text.lowercased()) || isMe(text) || isID(text) { return true }
        let starts = folded.split(separator: " ")
        return people.keys.contains { name in
            let words = name.split(separator: " ")
            return starts.allSatisfy { start in words.contains { $0.hasPrefix(start) } }
        }
    }

    private func kind(_ id: ID<Kind>) -> String {
        let kind = meanings.directory.kinds[id]
        return [kind?.name.in(tongue), kind?.code].compactMap(\.self).first {
            isOne($0) && meanings.kinds($0) == [id]
        } ?? id.description
    }

    /// By its code, where that and the dictionary's are clear; names of entries are many.
    private func entry(_ entry: Entry) -> String {
        let directory = meanings.directory
        guard let code = directory.dictionaries[entry.dictionary]?.code,
            case .filter(let filter)? = Question("\(code):x").parts.first, case .other(let name) = filter.key,
            directory.dictionary(named: name)?.id == entry.dictionary
        else { return filter("pozycja", "entry", entry.id.description) }
        // An id of our time has 13 characters.
        let isID = entry.code.utf8.count >= 13 && ID<Entry>(entry.code) != nil
        let isClear =
            entry.isActive && !isID && isOne(entry.code) && !fold(entry.code).isEmpty
            && !clashing.contains(fold(entry.code))
        return written(code, isClear ? entry.code : entry.id.description)
    }

    private func state(_ state: OrderFilter) -> String {
        let polish =
            switch state {
            case .open: "otwarte"
            case .overdue: "po-terminie"
            case .offered: "zaproponowane"
            case .rejected: "odrzucone"
            case .completed: "wykonane"
            case .cancelled: "anulowane"
            }
        return tongue == .polish ? polish : state.rawValue
    }

    /// A year or a month.
    private func period(_ period: Period) -> String? {
        guard let from = period.from, let to = period.to else { return nil }
        let isMonth = (from.civil.year, from.civil.month) == (to.civil.year, to.civil.month)
        return String(from.description.prefix(isMonth ? 7 : 4))
    }
}
