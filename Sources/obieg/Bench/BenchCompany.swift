import Domain
import Foundation
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
        (root.login, root.name, root.roles, root.password) = (
            "root", "Root Bench", [.administrator], "bench bench bench 1"
        )
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

    /// Message number `number` of the person number `sender`: the same words for the same number.
    func draft(_ number: Int, from sender: Int) -> Draft {
        var draft = Draft(kind: number % 5 == 0 ? order : information)
        draft.subject = "Sprawa \(number)"
        draft.note = Self.note(number)
        draft.to = [.person(people[recipient(number, sender)])]
        draft.entries = [customers[number % customers.count]]
        return draft
    }

    /// To whom the person number `sender` writes message number `number`.
    func recipient(_ number: Int, _ sender: Int) -> Int {
        (sender + 1 + number % (people.count - 1)) % people.count
    }

    /// The same as the body of a request.
    ///
    /// - Parameter sender: the number of the person who sends it; it goes to somebody else.
    func body(_ number: Int, from sender: Int) -> String {
        """
        {"subject":"Sprawa \(number)","kind":"\(number % 5 == 0 ? order : information)",\
        "to":[{"person":"\(people[recipient(number, sender)])"}],"note":"\(Self.note(number))",\
        "entries":["\(customers[number % customers.count])"]}
        """
    }

    /// Forty bodies for each person, made before anything is timed: the load shares the processors with the server.
    var bodies: [[String]] {
        people.indices.map { sender in (0..<40).map { body(sender * 1000 + $0, from: sender) } }
    }

    /// About 600 bytes: few words are everywhere, most are rare, as in what people write (Zipf's law).
    static func note(_ number: Int) -> String {
        var state = UInt64(truncatingIfNeeded: number) &* 0x9E37_79B9_7F4A_7C15 &+ 1
        return (0..<80).map { _ in
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            let fraction = Double(state >> 11) / Double(1 << 53)
            return word(Int(pow(20_000, fraction)) - 1)
        }.joined(separator: " ")
    }

    /// The word of a rank: 0 is the commonest.
    static func word(_ rank: Int) -> String {
        let root = words[rank % words.count]
        return rank < words.count ? root : "\(root)\(endings[rank / words.count % endings.count])\(rank / 320)"
    }

    private static let endings = ["ami", "ach", "owi", "em", "ów", "y", "a", "u", "ie", "owy"]

    static let words = [
        "agregat", "zlecenie", "klient", "montaż", "pompa", "ciepła", "serwis", "faktura", "umowa", "przegląd",
        "termin",
        "hotel", "dostawa", "części", "magazyn", "reklamacja", "gwarancja", "protokół", "odbiór", "sprężarka",
        "czynnik",
        "szkoła", "przed", "sezonem", "proszę", "pilne", "wymiana", "filtr", "zawór", "ciśnienie", "łożysko", "żądanie",
    ]
}
