import Domain
import Foundation
import Logging
import Office
import Seals
import ServiceLifecycle
import Store
import TestSupport
import Testing

@testable import Web

// A whole office behind a real server: Hotel work at a service company, on a database of its own.

/// A served office.
struct APIHouse: Sendable {
    let office: Office
    let client: Client
    let site: Site
    let folder: String

    static let password = "zielony parasol na moście"

    /// Serves an office while `body` runs, and stops it as SIGTERM would.
    ///
    /// Nothing is held back, so that what is sent is there; unless the limits say otherwise.
    ///
    /// - Parameters:
    ///   - limits: of the office, and what is held back.
    ///   - isFresh: nobody has moved in yet.
    static func serve(
        on engine: Engines = .sqlite, _ configure: (inout WebConfiguration) -> Void = { _ in },
        limits: Limits = .holdingNothing, clock: Clock = .wall, isFresh: Bool = false,
        _ body: @Sendable @escaping (APIHouse) async throws -> Void
    ) async throws {
        var configuration = WebConfiguration()
        configuration.address = .host("127.0.0.1", port: 0)
        // All tests share two processors, and what waits a minute for its turn there is no slow reader.
        configuration.streamPatience = 3_600
        configure(&configuration)
        try await engine.place { [configuration] place in
            let engine = try place.open()
            do {
                try await engine.migrate()
                let folder = place.folder.appending(path: "attachments").path
                let office = try office(engine, folder, limits, clock)
                if isFresh { try await office.console.prepare() } else { try await moveIn(office) }
                try await run(office, folder, configuration, body)
                try await engine.close()
            } catch {
                try await engine.close()
                throw error
            }
        }
    }

    private static func office(
        _ engine: any Engine, _ folder: String, _ limits: Limits, _ clock: Clock
    ) throws -> Office {
        Office(
            store: Store(engine: engine, blobs: try Blobs(folder: folder, sealing: .tested)), clock: clock,
            sealing: .tested, passwords: .cheap, calendar: try #require(OfficeCalendar(zone: "Europe/Warsaw")),
            limits: limits)
    }

    private static func run(
        _ office: Office, _ folder: String, _ configuration: WebConfiguration,
        _ body: @Sendable @escaping (APIHouse) async throws -> Void
    ) async throws {
        let (addresses, ready) = AsyncStream<String>.makeStream()
        var logger = Logger(label: "tests")
        logger.logLevel = .critical
        let server = try Server(office, configuration, logger: logger) { ready.yield($0) }
        let group = ServiceGroup(services: [server], logger: logger)
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask { try await group.run() }
            tasks.addTask { await office.hub.run(announce: { _ in }, failed: { Issue.record($0) }) }
            office.hub.somethingHappened()
            let address = try #require(await addresses.first { _ in true })
            let port = try #require(Int(address.split(separator: ":").last ?? ""))
            let house = APIHouse(office: office, client: Client(port: port), site: server.site, folder: folder)
            do { try await body(house) } catch { Issue.record(error) }
            await group.triggerGracefulShutdown()
            office.hub.stop()
            try await tasks.waitForAll()
        }
    }

    private static func moveIn(_ office: Office) async throws {
        try await office.console.prepare()
        try await add("admin", "Dorota Mazur", [.administrator], office)
        try await add("rita", "Rita Wilk", [.registrar], office)
        try await add("anna", "Anna Lis", [], office)
        try await add("marek", "Marek Nowak", [], office)
        try await add("katarzyna", "Katarzyna Wójcik", [], office)
        try await add("piotr", "Piotr Łoś", [], office)
        let rita = try await office.console.desk(login: "rita")
        for expectation in Expectation.allCases {
            var kind = KindDraft()
            (kind.code, kind.expectation) = (expectation.rawValue, expectation)
            kind.name = Name(polish: "Rodzaj \(expectation.rawValue)", english: "Kind \(expectation.rawValue)")
            _ = try await rita.addKind(kind)
        }
    }

    private static func add(_ login: String, _ name: String, _ roles: Set<Role>, _ office: Office) async throws {
        var draft = PersonDraft()
        (draft.login, draft.name, draft.roles, draft.password) = (login, name, roles, password)
        draft.language = .english
        _ = try await office.console.addPerson(draft)
    }

    func person(_ login: String) async throws -> ID<Person> { try await office.console.desk(login: login).me }

    /// Signs in and asks for somebody.
    func caller(_ login: String) async throws -> APICaller {
        let entered = try await office.reception.signIn(
            login: login, password: Self.password, from: "127.0.0.1", device: "tests")
        return APICaller(client: client, token: entered.token)
    }
}

/// Somebody who asks the API.
struct APICaller: Sendable {
    let client: Client
    let token: String

    var bearer: (String, String) { ("Authorization", "Bearer \(token)") }

    func get(_ path: String) async throws -> Reply { try await client.send("GET", "/api/v1" + path, [bearer]) }

    func post(_ path: String, _ body: JSON = [:], key: String? = nil, method: String = "POST") async throws -> Reply {
        let key = key.map { [("Idempotency-Key", $0)] } ?? []
        return try await client.send(
            method, "/api/v1" + path, [bearer, ("Content-Type", "application/json")] + key, Array(body.printed.utf8))
    }

    /// Sends a message and gives what it made.
    func message(_ kind: String, to: [JSON], _ more: [JSON.Member] = []) async throws -> JSON {
        let reply = try await post(
            "/messages",
            .object(
                [
                    .init("kind", .text(kind)), .init("to", .list(to)), .init("subject", "Hotel Bałtyk: klimatyzacja"),
                    .init("note", "Jednostka nie chłodzi."),
                ] + more))
        #expect(reply.status == 201, "\(reply.text)")
        return try reply.json
    }
}

extension JSON {
    var string: String? {
        if case .text(let text) = self { return text }
        return nil
    }

    var items: [JSON] {
        if case .list(let items) = self { return items }
        return []
    }
}

extension Limits {
    /// The pages send at once.
    static let holdingNothing: Limits = {
        var limits = Limits()
        limits.hold = 0
        return limits
    }()
}
