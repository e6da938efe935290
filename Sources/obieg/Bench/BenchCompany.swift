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
    /// What they write with.
    let words: PastWords

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
            people: people, tokens: tokens, information: information, order: order, customers: entries,
            words: try PastWords())
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
        draft.note = words.text(number)
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
        "to":[{"person":"\(people[recipient(number, sender)])"}],"note":"\(words.text(number))",\
        "entries":["\(customers[number % customers.count])"]}
        """
    }

    /// Forty bodies for each person, made before anything is timed: the load shares the processors with the server.
    var bodies: [[String]] {
        people.indices.map { sender in (0..<40).map { body(sender * 1000 + $0, from: sender) } }
    }

    /// One of the two thousand commonest words, as it stands in an address.
    func asked(_ number: Int) -> String {
        let word = words.word(number % 2_000)
        return word.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? word
    }
}
