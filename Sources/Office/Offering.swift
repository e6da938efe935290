import Domain

/// To whom an order is to be offered, with what note: checked, before anything is written.
struct Offering: Sendable {
    let directory: Directory
    private let to: [Party]
    private let people: [ID<Person>]
    private let note: String

    /// - Throws: `recipientsRequired`, what `Recipients` throws, and what cleaning the note throws.
    init(_ to: [Party], _ note: String, _ directory: Directory, _ limits: Limits) throws {
        self.note = try Text.clean(note, "note", limit: limits.reason, lines: true)
        guard !to.isEmpty else { throw Refusal(.recipientsRequired, fields: ["to"]) }
        try Recipients(directory, limits).check(to, "to")
        people = Set(to.flatMap { directory.people(in: $0) }).sorted()
        self.to = to
        self.directory = directory
    }

    /// What makes one request with a key the same as another.
    var fingerprint: [String] { ["\(to)", note] }

    func command(_ id: ID<Offer>) -> Order.Command { .offer(id: id, to: to, people: people, note: note) }
}
