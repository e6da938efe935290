import Domain
import Language
import Store
import Synchronization

// Who works here and what can be chosen: small, asked for by everything, so it is kept in memory.

/// The people, units, kinds and dictionaries of one moment.
package final class Directory: Sendable {
    package let version: Int64
    /// What the organisation is called.
    package let company: String
    /// The language in which the organisation keeps its documents.
    package let tongue: Tongue
    /// When nobody works here.
    package let holidays: Holidays
    package let people: [ID<Person>: Person]
    package let units: [ID<Unit>: Unit]
    package let kinds: [ID<Kind>: Kind]
    package let dictionaries: [ID<Dictionary>: Dictionary]
    /// Everybody by name.
    package let sortedPeople: [Person]
    package let sortedUnits: [Unit]
    package let sortedKinds: [Kind]
    package let sortedDictionaries: [Dictionary]
    /// Why offers may be rejected, by name; also those that can no longer be chosen.
    package let rejectionReasons: [Entry]
    /// What people and units are chosen by when somebody types.
    let choices: PartyIndex
    /// Everybody's names, folded, and how many are called so.
    let namesakes: [String: Int]
    let logins: Set<String>
    /// Everybody's absences, by their first day; those that were over when this was read are left out.
    let absences: [ID<Person>: [Absence]]
    private let members: [ID<Unit>: [ID<Person>]]

    /// - Parameter day: absences that end before it are left out; all of them unless told.
    init(_ reader: some Querying, absencesFrom day: Day = .last) throws {
        absences = Swift.Dictionary(grouping: try reader.absences(endingFrom: day), by: \.person)
        version = try reader.directoryVersion()
        company = try reader.setting("company") ?? ""
        tongue = try reader.setting("language").flatMap(Tongue.init) ?? .polish
        holidays = Holidays(own: try DaysOff.read(reader.setting("days-off") ?? ""))
        sortedPeople = try reader.people()
        sortedUnits = try reader.units()
        sortedKinds = try reader.kinds()
        sortedDictionaries = try reader.dictionaries()
        rejectionReasons =
            try sortedDictionaries.first { $0.code == Dictionary.rejectionReasons }.map { reasons in
                try reader.entries(of: reasons.id, prefix: "", after: nil, limit: 200, activeOnly: false).map(\.entry)
            } ?? []
        people = Swift.Dictionary(uniqueKeysWithValues: sortedPeople.map { ($0.id, $0) })
        units = Swift.Dictionary(uniqueKeysWithValues: sortedUnits.map { ($0.id, $0) })
        kinds = Swift.Dictionary(uniqueKeysWithValues: sortedKinds.map { ($0.id, $0) })
        dictionaries = Swift.Dictionary(uniqueKeysWithValues: sortedDictionaries.map { ($0.id, $0) })
        var members: [ID<Unit>: [ID<Person>]] = [:]
        for person in sortedPeople where person.isActive && !person.isExternal {
            for unit in Self.above(person.unit, units) { members[unit, default: []].append(person.id) }
        }
        self.members = members.mapValues { $0.sorted() }
        choices = PartyIndex(people: sortedPeople, units: sortedUnits)
        namesakes = Swift.Dictionary(sortedPeople.map { (fold($0.name), 1) }, uniquingKeysWith: +)
        logins = Set(sortedPeople.compactMap(\.login))
    }

    /// Everybody in a unit and in the units below it who can act, by id.
    package func members(of unit: ID<Unit>) -> [ID<Person>] { members[unit] ?? [] }

    /// Everybody in a unit and in the units below it, those too who have left.
    package func everybody(in unit: ID<Unit>) -> [ID<Person>] {
        sortedPeople.filter { Self.above($0.unit, units).contains(unit) }.map(\.id)
    }

    package func person(login: String) -> Person? { sortedPeople.first { $0.login == login } }
    package func kind(code: String) -> Kind? { sortedKinds.first { $0.code == code } }
    package func dictionary(code: String) -> Dictionary? { sortedDictionaries.first { $0.code == code } }
    package func name(_ id: ID<Person>) -> String { people[id]?.name ?? "" }

    /// Whether one leads a unit to which the other belongs, or one above it.
    package func isSuperior(_ superior: ID<Person>, of person: ID<Person>) -> Bool {
        superior != person
            && Self.above(people[person]?.unit, units).contains { units[$0]?.head == superior }
    }

    /// Whether a person leads a unit, or one above it.
    package func leads(_ person: ID<Person>, _ unit: ID<Unit>) -> Bool {
        Self.above(unit, units).contains { units[$0]?.head == person }
    }

    /// Who leads a person's unit or one above it and can act, the nearest first.
    package func superiors(of person: ID<Person>) -> [ID<Person>] {
        var found: [ID<Person>] = []
        for unit in Self.above(people[person]?.unit, units) {
            guard let head = units[unit]?.head, head != person, people[head]?.isActive == true else { continue }
            if !found.contains(head) { found.append(head) }
        }
        return found
    }

    /// Who can administer, by name.
    package var administrators: [Person] {
        sortedPeople.filter { $0.isActive && !$0.isExternal && $0.roles.contains(.administrator) }
    }

    /// Everybody of whom somebody is a superior.
    package func subordinates(of superior: ID<Person>) -> [ID<Person>] {
        let led = sortedUnits.filter { $0.head == superior }.map(\.id)
        return Set(led.flatMap(everybody)).subtracting([superior]).sorted()
    }

    /// Whether `unit` would lie below itself with this parent.
    package func wouldLoop(_ unit: ID<Unit>, parent: ID<Unit>?) -> Bool { Self.above(parent, units).contains(unit) }

    /// A unit and those above it, from below.
    private static func above(_ unit: ID<Unit>?, _ units: [ID<Unit>: Unit]) -> [ID<Unit>] {
        var chain: [ID<Unit>] = []
        var next = unit
        while let id = next, !chain.contains(id) {
            chain.append(id)
            next = units[id]?.parent
        }
        return chain
    }
}

/// Keeps the directory, and asks once a second whether another node changed it.
final class DirectoryCache: Sendable {
    private struct State {
        var directory: Directory?
        var checked = Instant(milliseconds: 0)
    }

    private let store: Store
    private let clock: Clock
    private let state = Mutex(State())

    init(store: Store, clock: Clock) {
        self.store = store
        self.clock = clock
    }

    func current() async throws -> Directory {
        let now = clock.now()
        let (kept, checked) = state.withLock { ($0.directory, $0.checked) }
        if let kept, now >= checked, now < checked.adding(milliseconds: 1000) { return kept }
        let known = kept?.version
        // By the day of Greenwich; yesterday, because somewhere it still is.
        let yesterday = Day(number: Int(now.milliseconds / 86_400_000) - 1)
        let fresh: Directory? = try await store.read { reader in
            try known == reader.directoryVersion() ? nil : Directory(reader, absencesFrom: yesterday)
        }
        guard let directory = fresh ?? kept else { throw StoreError.corrupt("no directory") }
        state.withLock { $0 = State(directory: directory, checked: now) }
        return directory
    }

    func forget() { state.withLock { $0 = State() } }
}
