import Domain
import Office

// The company that is measured: fifty people who write to each other, three kinds, a dictionary of customers.

/// What the load needs to know of the company.
struct BenchCompany: Sendable {
    let people: [ID<Person>]
    let tokens: [String]
    let information: ID<Kind>
    let order: ID<Kind>
    let customers: [ID<Entry>]

    /// Makes it in an empty archive.
    static func make(in office: Office) async throws -> BenchCompany {
        var root = PersonDraft()
        (root.login, root.name, root.roles, root.password) = ("root", "Root Bench", [.administrator], "bench bench bench 1")
        _ = try await office.console.addPerson(root)
        let desk = try await office.console.desk(login: "root")
        var unit = UnitDraft()
        (unit.code, unit.name) = ("all", "Wszyscy")
        let all = try await desk.addUnit(unit)
        var people: [ID<Person>] = []
        var tokens: [String] = []
        for number in 0..<50 {
            var draft = PersonDraft()
            (draft.login, draft.name) = ("p\(number)", "Osoba Numer \(number)")
            draft.unit = .some(all)
            people.append(try await office.console.addPerson(draft))
            let end = office.clock.now().adding(days: 30)
            tokens.append(try await office.console.makeToken(login: "p\(number)", name: "bench", expires: end))
        }
        let information = try await desk.addKind(kind("information", .nothing))
        let order = try await desk.addKind(kind("order", .execute))
        var dictionary = DictionaryDraft()
        (dictionary.code, dictionary.name) = ("customers", Name(polish: "Klienci", english: "Customers"))
        let customers = try await desk.addDictionary(dictionary)
        var entries: [ID<Entry>] = []
        for number in 0..<200 {
            var draft = EntryDraft()
            (draft.code, draft.name) = ("c\(number)", "Klient \(number)")
            entries.append(try await desk.addEntry(to: customers, draft))
        }
        return BenchCompany(
            people: people, tokens: tokens, information: information, order: order, customers: entries)
    }

    private static func kind(_ code: String, _ expectation: Expectation) -> KindDraft {
        var draft = KindDraft()
        draft.code = code
        draft.name = Name(polish: code, english: code)
        draft.expectation = expectation
        return draft
    }

    /// Message number `number`: always the same words for the same number.
    func draft(_ number: Int) -> Draft {
        var draft = Draft(kind: number % 5 == 0 ? order : information)
        draft.subject = "Sprawa \(number) \(Self.words[number % Self.words.count])"
        draft.note = Self.note(number)
        draft.to = [.person(people[(number * 7 + 1) % people.count])]
        draft.entries = [customers[number % customers.count]]
        return draft
    }

    /// The same as the body of a request.
    func body(_ number: Int) -> String {
        """
        {"subject":"Sprawa \(number)","kind":"\(number % 5 == 0 ? order : information)",\
        "to":[{"person":"\(people[(number &* 7 &+ 1) % people.count])"}],"note":"\(Self.note(number))",\
        "entries":["\(customers[number % customers.count])"]}
        """
    }

    /// Who writes message `number`.
    func author(_ number: Int) -> ID<Person> { people[number * 7 % people.count] }

    /// About 600 bytes.
    static func note(_ number: Int) -> String {
        (0..<80).map { words[(number &* 31 &+ $0 &* 17 &+ $0 * $0) % words.count] }.joined(separator: " ")
    }

    static let words = [
        "agregat", "zlecenie", "klient", "montaż", "pompa", "ciepła", "serwis", "faktura", "umowa", "przegląd", "termin",
        "hotel", "dostawa", "części", "magazyn", "reklamacja", "gwarancja", "protokół", "odbiór", "sprężarka", "czynnik",
        "szkoła", "przed", "sezonem", "proszę", "pilne", "wymiana", "filtr", "zawór", "ciśnienie", "łożysko", "żądanie",
    ]
}
