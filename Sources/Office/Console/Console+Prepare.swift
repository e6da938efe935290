import Domain
import Language
import Store

// What must be there before anybody comes: the office's chain, the person who acts when nobody does, and what orders need.

extension Console {
    /// Makes what is missing; to be called at every start. Several nodes may do it at once.
    package func prepare() async throws {
        let isReady = try await office.store.read { try isPrepared($0) }
        if isReady { return }
        try await office.administer { [office] writer in
            // Another node may have been faster: under the lock we look again.
            if try isPrepared(writer) { return }
            try addSystem(writer)
            try addConfirmation(writer)
            try addReasons(writer)
            try office.note(.administration, by: Person.system, what: ["prepare"], writer)
        }
    }

    private func isPrepared(_ archive: some Querying) throws -> Bool {
        try archive.person(Person.system) != nil && archive.thread(LogEntry.office) != nil
            && archive.kinds().contains { $0.code == Kind.confirmation }
            && archive.dictionaries().contains { $0.code == Dictionary.rejectionReasons }
    }

    private func addSystem(_ writer: Writer) throws {
        guard try writer.person(Person.system) == nil else { return }
        let system = Person(id: Person.system, login: nil, name: "Obieg", isActive: false)
        try writer.insert(system, folded: fold(system.name))
    }

    private func addConfirmation(_ writer: Writer) throws {
        guard try !writer.kinds().contains(where: { $0.code == Kind.confirmation }) else { return }
        let name = Name(polish: "Potwierdzenie wykonania", english: "Confirmation of completion")
        try writer.insert(
            Kind(id: office.ids.next(), code: Kind.confirmation, name: name, expectation: .nothing))
    }

    private func addReasons(_ writer: Writer) throws {
        guard try !writer.dictionaries().contains(where: { $0.code == Dictionary.rejectionReasons }) else { return }
        let name = Name(polish: "Powody odrzucenia", english: "Reasons for rejection")
        let reasons = Dictionary(id: office.ids.next(), code: Dictionary.rejectionReasons, name: name)
        try writer.insert(reasons)
        for (code, name) in Self.reasons {
            let entry = Entry(id: office.ids.next(), dictionary: reasons.id, code: code, name: name)
            try writer.insert(entry, folded: fold(name))
        }
    }

    private static let reasons = [
        ("no-permission", "Brak uprawnień"), ("out-of-scope", "Poza moim zakresem"),
        ("no-time", "Nie zdążę przed terminem"), ("no-data", "Brak danych"), ("other", "Inny powód"),
    ]
}
