import Domain
import Office

// An act of the office's chain in words. What the log says is for programs too: a verb, and `name=value`; here both become
// words of the reader's language. A verb that has no words yet is shown as it stands.

/// Tells acts of the office's chain to one reader.
struct OfficeActTeller: Sendable {
    let view: Viewpoint
    /// The entries that the acts are about.
    let entries: [Entry]

    /// The verbs that have words.
    enum Verb: String, CaseIterable, Sendable {
        case prepare
        case addPerson = "add-person"
        case changePerson = "change-person"
        case endSessions = "end-sessions"
        case addUnit = "add-unit"
        case changeUnit = "change-unit"
        case addKind = "add-kind"
        case changeKind = "change-kind"
        case addDictionary = "add-dictionary"
        case changeDictionary = "change-dictionary"
        case exportDictionary = "export-dictionary"
        case addEntry = "add-entry"
        case changeEntry = "change-entry"
        case importEntries = "import-entries"
        case setCompany = "set-company"
        case changeSettings = "change-settings"
        case makeToken = "make-token"
        case changeOwnPassword = "change-own-password"
        case exportLog = "export-log"
        case exportSearch = "export-search"
        case verifyLog = "verify-log"
        case signIn = "sign-in"
    }

    /// The names of values that have words.
    enum Part: String, CaseIterable, Sendable {
        case login, name, position, email, unit, roles, language, active, code, english, expectation, requires, days,
            attributes, parent, head, company, new, changed, file, sha256, acts, findings, form,
            messages
        case answerDays = "answer-days"
        case mayReject = "may-reject"
        case daysOff = "days-off"
    }

    func actor(_ act: OfficeAct) -> PersonTag {
        act.actor == Person.system
            ? PersonTag(act.actor, view.words[.system]) : view.names.person(act.actor)
    }

    /// "Zmiana osoby: Anna Lis".
    func what(_ act: OfficeAct) -> String {
        let verb = act.act == .signIn ? Verb.signIn.rawValue : act.said.first ?? act.act.rawValue
        let words = view.words.text(.verb, verb)
        return named(act).map { "\(words): \($0)" } ?? words
    }

    /// "Stanowisko: kierowniczka; Role: administracja"; `nil` for nothing.
    func details(_ act: OfficeAct) -> String? {
        if act.act == .signIn {
            let parts = [act.said.first.map(Device.name), act.said.dropFirst().first].compactMap { $0 }
            return parts.isEmpty ? nil : parts.joined(separator: ", ")
        }
        let parts = act.said.dropFirst().compactMap { detail($0, act) }
        return parts.isEmpty ? nil : parts.joined(separator: "; ")
    }

    private func named(_ act: OfficeAct) -> String? {
        switch act.said.first.flatMap(Verb.init) {
        case .addPerson, .changePerson, .endSessions: act.subject.map(view.directory.name)
        case .addUnit, .changeUnit: act.reference.flatMap { view.directory.units[ID(raw: $0)]?.name }
        case .addKind, .changeKind: act.reference.map { view.kind(ID(raw: $0)) }
        case .addDictionary, .changeDictionary, .exportDictionary, .importEntries:
            act.reference.flatMap { view.directory.dictionaries[ID(raw: $0)]?.name.in(view.tongue) }
        case .addEntry, .changeEntry: entries.first { $0.id == act.entry }?.name
        case .makeToken, .setCompany: act.said.dropFirst().first
        default: nil
        }
    }

    private func detail(_ text: String, _ act: OfficeAct) -> String? {
        if text == "password" { return view.words[.logPassword] }
        guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
        let (name, value) = (String(text[..<sign]), String(text[text.index(after: sign)...]))
        guard act.said.first.flatMap(Verb.init) != .makeToken else { return nil }
        let said = Part(rawValue: name).map { self.value(value, $0, act) } ?? value
        return "\(view.words.text(.part, name)): \(said.isEmpty ? view.words[.logNothing] : said)"
    }

    private func value(_ text: String, _ part: Part, _ act: OfficeAct) -> String {
        switch part {
        case .unit: ID<Domain.Unit>(text).map(view.names.unit) ?? text
        case .head: ID<Person>(text).map(view.directory.name) ?? text
        case .parent:
            ID<Domain.Unit>(text).flatMap { view.directory.units[$0]?.name }
                ?? ID<Entry>(text).flatMap { id in entries.first { $0.id == id }?.name } ?? text
        case .roles: list(text) { view.words.text(.roleShort, $0) }
        case .requires:
            list(text) { id in ID<Domain.Dictionary>(id).flatMap { view.names.dictionary($0.description) } ?? id }
        case .active, .mayReject: text == "yes" ? view.words[.yes] : view.words[.no]
        case .language: view.words.text(.tongue, text)
        case .expectation: view.words.text(.expectation, text)
        case .daysOff: text.split(separator: "\n").joined(separator: ", ")
        case .sha256: String(text.prefix(16)) + "…"
        default: text
        }
    }

    private func list(_ text: String, _ name: (String) -> String) -> String {
        text.split(separator: " ").map { name(String($0)) }.joined(separator: ", ")
    }
}

extension OfficeAct {
    /// The entry that it is about.
    var entry: ID<Entry>? {
        let verbs: [OfficeActTeller.Verb] = [.addEntry, .changeEntry]
        return said.first.flatMap(OfficeActTeller.Verb.init).flatMap { verbs.contains($0) ? reference : nil }
            .map { ID(raw: $0) }
    }
}
