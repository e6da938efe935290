import Domain
import Language

// The other way round: what somebody would type so that it means one value and nothing else. A name where it is clear, else a
// log-in or code, else the id, which always is.

/// Writes filters.
struct Spelling {
    let meanings: Meanings
    private let tongue: Tongue
    private let clashing: Set<String>

    /// - Parameter clashing: folded codes of entries by which other entries are called.
    init(_ meanings: Meanings, _ tongue: Tongue, clashing: Set<String>) {
        self.meanings = meanings
        self.tongue = tongue
        self.clashing = clashing
    }

    private var people: [String: Int] { meanings.directory.namesakes }
    private var logins: Set<String> { meanings.directory.logins }

    /// - Parameter meaning: one of which values are counted or offered, with one value; of periods, a year or a month.
    func typed(_ meaning: AskedFilter.Meaning) -> String {
        switch meaning {
        case .authors(let people): filter(.author, people.first.map { person($0, isRecipient: false) })
        case .recipients(let parties): filter(.recipient, parties.first.map(recipient))
        case .kinds(let kinds): filter(.kind, kinds.first.map(kind))
        case .units(let units): filter(.unit, units.first.map { unit($0, isRecipient: false) })
        case .holders(let people): filter(.holder, people.first.map { person($0, isRecipient: false) })
        case .orderers(let people): filter(.orderer, people.first.map { person($0, isRecipient: false) })
        case .state(let state): filter(.state, self.state(state))
        case .has(let what): filter(.has, possession(what))
        case .event(let period): filter(.date, self.period(period))
        case .entries(_, let entries): entries.first.map(entry) ?? ""
        case .sent, .file: ""
        }
    }

    /// The name of a filter, for a value to be typed behind it.
    func name(_ key: QuestionKey) -> String { key.name(in: tongue) + ":" }

    /// A dictionary as the name of a filter: as it is called in the person's language, or its code; `nil` where neither is
    /// clear.
    func name(of id: ID<Dictionary>) -> String? {
        guard let dictionary = meanings.directory.dictionaries[id] else { return nil }
        return [dictionary.name.in(tongue).lowercased(), dictionary.code].first { word in
            guard case .filter(let filter)? = Question("\(word):x").parts.first, filter.typed == "\(word):x",
                case .other(let name) = filter.key
            else { return false }
            return meanings.directory.dictionary(named: name)?.id == id
        }
    }

    /// A period by its name.
    func typed(_ key: QuestionKey, _ period: NamedPeriod) -> String { filter(key, period.word(in: tongue)) }

    private func filter(_ key: QuestionKey, _ value: String?) -> String { written(key.name(in: tongue), value ?? "") }

    private func written(_ key: String, _ value: String) -> String {
        key + ":" + (value.contains(where: \.isWhitespace) ? "\"\(value)\"" : value)
    }

    /// Whether it is read as one value.
    private func isOne(_ value: String) -> Bool {
        let parts = Question(written("autor", value)).parts
        guard parts.count == 1, case .filter(let filter) = parts[0] else { return false }
        return filter.value == value
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

    /// By its code, where that and the dictionary's name are clear; names of entries are many.
    private func entry(_ entry: Entry) -> String {
        guard let name = name(of: entry.dictionary) else { return filter(.entry, entry.id.description) }
        // An id of our time has 13 characters.
        let isID = entry.code.utf8.count >= 13 && ID<Entry>(entry.code) != nil
        let isClear =
            entry.isActive && !isID && isOne(entry.code) && !fold(entry.code).isEmpty
            && !clashing.contains(fold(entry.code))
        return written(name, isClear ? entry.code : entry.id.description)
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

    private func possession(_ what: Possession) -> String {
        guard tongue == .polish else { return what.rawValue }
        return what == .attachment ? "załącznik" : "zlecenie"
    }

    /// A year or a month.
    private func period(_ period: Period) -> String? {
        guard let from = period.from, let to = period.to else { return nil }
        let isMonth = (from.civil.year, from.civil.month) == (to.civil.year, to.civil.month)
        return String(from.description.prefix(isMonth ? 7 : 4))
    }
}
