import Domain
import Language
import Office
import Store

// The thousand people, their units, the kinds and dictionaries of a past. Their ids follow from their places, so that whoever
// measures an archive that was made before finds them without asking.

/// A company as its past names it.
enum PastCompany {
    /// Codes and what they expect, the commonest first (`PastPlan`).
    static let kinds: [(code: String, expectation: Expectation)] = [
        ("information", .nothing), ("note", .nothing), ("letter", .acknowledge), ("question", .nothing),
        ("invoice", .nothing), ("order", .execute), ("approval", .approve), ("complaint", .nothing),
    ]

    /// Just before the past begins.
    private static let first = ID<Never>.first(at: Instant(milliseconds: 1_448_928_000_000)).raw

    static func person(_ place: Int) -> ID<Person> { ID(raw: first + 1_000 + Int64(place)) }
    static func unit(_ place: Int) -> ID<Unit> { ID(raw: first + 10_000 + Int64(place)) }
    static func kind(_ place: Int) -> ID<Kind> { ID(raw: first + 20_000 + Int64(place)) }
    static func customer(_ place: Int) -> ID<Entry> { ID(raw: first + 30_000 + Int64(place)) }
    static func contract(_ place: Int) -> ID<Entry> { ID(raw: first + 40_000 + Int64(place)) }
    private static func dictionary(_ place: Int) -> ID<Dictionary> { ID(raw: first + 50_000 + Int64(place)) }

    /// Makes it in an empty archive.
    static func make(in office: Office, _ words: PastWords) async throws {
        try await office.store.write { writer in
            for place in 0...PastPlan.units {
                // Four departments, each with the units of its row.
                let parent = place < 4 ? nil : unit(place % 4)
                let unit = Unit(id: unit(place), code: "u\(place)", name: "Dział \(place)", parent: parent)
                try writer.insert(unit, folded: fold(unit.name))
            }
            for (place, name) in words.names.enumerated() {
                let person = Person(
                    id: person(place), login: "p\(place)", name: name, unit: unit(PastPlan.unit(of: place)))
                try writer.insert(person, folded: fold(name))
            }
            for (place, one) in kinds.enumerated() {
                let name = Name(polish: one.code, english: one.code)
                try writer.insert(Kind(id: kind(place), code: one.code, name: name, expectation: one.expectation))
            }
            try insert(dictionary(0), "customers", words.customers.enumerated().map { (customer($0), $1) }, writer)
            try insert(
                dictionary(1), "contracts", (0..<PastPlan.contracts).map { (contract($0), "Umowa \($0)/2020") }, writer)
            try writer.turnDirectory()
        }
        // The office learns at once that there is somebody.
        var root = PersonDraft()
        (root.login, root.name, root.roles) = ("root", "Root Bench", [.administrator])
        _ = try await office.console.addPerson(root)
    }

    private static func insert(
        _ dictionary: ID<Dictionary>, _ code: String, _ entries: [(id: ID<Entry>, name: String)], _ writer: Writer
    ) throws {
        try writer.insert(Dictionary(id: dictionary, code: code, name: Name(polish: code, english: code)))
        for (place, entry) in entries.enumerated() {
            let new = Entry(id: entry.id, dictionary: dictionary, code: "e\(place)", name: entry.name)
            try writer.insert(new, folded: fold(new.name))
        }
    }
}
