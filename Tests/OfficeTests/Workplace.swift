import Domain
import Foundation
import Language
import Office
import Store
import TestSupport
import Testing

/// A small office on a fresh database: an administrator, a registrar, an auditor, and four who work.
struct Workplace: Sendable {
    let office: Office
    let clock: HandClock
    let passwords: CheapPasswords
    private let folder: String

    static let password = "zielony parasol na moście"

    /// Runs `body` in a new office, and removes everything afterwards.
    static func open(
        on engine: Engines, limits: Limits = Limits(), _ body: (Workplace) async throws -> Void
    ) async throws {
        try await bare(on: engine, limits: limits) { place in
            try await place.moveIn()
            try await body(place)
        }
    }

    /// Runs `body` in an office in which nothing is yet.
    static func bare(
        on engine: Engines, limits: Limits = Limits(), _ body: (Workplace) async throws -> Void
    ) async throws {
        try await engine.place { place in
            let engine = try place.open()
            do {
                try await engine.migrate()
                try await body(Workplace(engine, place.folder.appending(path: "attachments").path, limits))
                try await engine.close()
            } catch {
                try await engine.close()
                throw error
            }
        }
    }

    private init(_ engine: any Engine, _ folder: String, _ limits: Limits) throws {
        self.folder = folder
        // Later than every file that a test writes: the clock on the wall dates those.
        let clock = HandClock(Instant(milliseconds: 2_209_197_600_000))
        self.clock = clock
        passwords = CheapPasswords()
        let blobs = try Blobs(folder: folder, sealing: .real)
        office = Office(
            store: Store(engine: engine, blobs: blobs), clock: clock.clock, sealing: .real,
            passwords: passwords.passwords, calendar: try #require(OfficeCalendar(zone: "Europe/Warsaw")),
            limits: limits)
    }

    /// Another program on the same database.
    ///
    /// - Parameters:
    ///   - analyser: how it reads texts, if not as the first.
    ///   - texts: who reads documents there.
    func secondNode(
        number: Int = 1, passwords: CheapPasswords? = nil, analyser: Analyser? = nil, texts: Texts? = nil
    ) throws -> Office {
        let store = analyser.map { Store(engine: office.store.engine, blobs: office.store.blobs, analyser: $0) }
        return Office(
            store: store ?? office.store, clock: clock.clock, sealing: .real,
            passwords: (passwords ?? self.passwords).passwords, node: number,
            calendar: try #require(OfficeCalendar(zone: "Europe/Warsaw")), texts: texts)
    }

    private func moveIn() async throws {
        try await office.console.prepare()
        try await add("admin", "Dorota Mazur", [.administrator])
        try await add("rita", "Rita Wilk", [.registrar])
        try await add("adam", "Adam Sowa", [.auditor])
        try await add("anna", "Anna Lis")
        try await add("marek", "Marek Nowak")
        try await add("katarzyna", "Katarzyna Wójcik")
        try await add("piotr", "Piotr Łoś")
        let rita = try await desk("rita")
        for (code, expectation) in [("note", Expectation.nothing), ("read", .acknowledge), ("task", .execute)] {
            var kind = KindDraft()
            (kind.code, kind.expectation) = (code, expectation)
            (kind.name, kind.answerDays) = (Name(polish: code, english: code), 3)
            _ = try await rita.addKind(kind)
        }
    }

    private func add(_ login: String, _ name: String, _ roles: Set<Role> = []) async throws {
        var draft = PersonDraft()
        (draft.login, draft.name, draft.roles, draft.password) = (login, name, roles, Self.password)
        _ = try await office.console.addPerson(draft)
    }

    func desk(_ login: String) async throws -> Desk { try await office.console.desk(login: login) }

    func person(_ login: String) async throws -> ID<Person> { try await desk(login).me }

    func signIn(
        _ login: String, password: String = password, from address: String = "192.0.2.1"
    ) async throws -> (token: String, session: Session, desk: Desk) {
        try await office.reception.signIn(login: login, password: password, from: address, device: "Firefox")
    }

    /// Sends a message of a kind to some people.
    func send(
        _ kind: String, from: String, to: [String], note: String = "Proszę o sprawdzenie.",
        about entries: [ID<Entry>] = [], attachments: [ID<Domain.Attachment>] = []
    ) async throws -> SentAnswer {
        let kind = try #require(try await office.directory().kind(code: kind))
        var draft = Draft(kind: kind.id)
        for login in to { draft.to.append(.person(try await person(login))) }
        (draft.subject, draft.note, draft.entries, draft.attachments) = ("Awaria w hotelu", note, entries, attachments)
        return try await desk(from).send(draft)
    }

    /// An attachment that somebody has uploaded.
    func upload(_ content: String, by login: String, name: String = "umowa.pdf") async throws -> Domain.Attachment {
        let upload = try await desk(login).receive(name: name, type: "application/pdf")
        try await upload.append(Array(content.utf8))
        return try await upload.finish()
    }

    /// Runs a statement that no program would.
    func tamper(_ statements: String...) async throws {
        let all = statements.map { SQL(stringLiteral: $0) }
        try await office.store.write { writer in for sql in all { try writer.db.run(sql) } }
    }

    /// Gives events their numbers, as the hub does.
    func number() async throws { _ = try await office.store.write { try $0.numberEvents() } }

    /// The acts in the office's own chain.
    func officeActs() async throws -> [LoggedEvent] {
        try await office.store.read { try $0.events(of: LogEntry.office, limit: 1000) }
    }

    /// How many files lie in the folder of attachments.
    func files() throws -> Int {
        let all = FileManager.default.enumerator(atPath: folder)
        return (all?.compactMap { $0 as? String } ?? []).count { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }
}

/// Expects a refusal with this code, and gives it for a closer look.
@discardableResult
func refused<Answer>(
    _ code: Refusal.Code, sourceLocation: SourceLocation = #_sourceLocation,
    _ work: () async throws -> Answer
) async throws -> Refusal {
    do {
        _ = try await work()
    } catch let refusal as Refusal {
        #expect(refusal.code == code, sourceLocation: sourceLocation)
        return refusal
    }
    Issue.record("expected the refusal \(code.rawValue)", sourceLocation: sourceLocation)
    return Refusal(code)
}
