import Foundation
import Store

// Every test of what is kept runs on both engines, each time on a database of its own.

/// The sorts of engine that a test can be given: `@Test(arguments: Engines.all)`.
package enum Engines: String, CaseIterable, Sendable {
    case sqlite, postgres

    /// Those that can be tested here: PostgreSQL where OBIEG_TEST_POSTGRES holds the address of a server.
    package static let all: [Engines] = {
        guard server == nil else { return allCases }
        print("Without OBIEG_TEST_POSTGRES nothing is tested on PostgreSQL.")
        return [.sqlite]
    }()

    /// Address of the server for tests.
    package static let server = ProcessInfo.processInfo.environment["OBIEG_TEST_POSTGRES"]

    /// Gives a fresh database with today's schema, and removes it afterwards.
    package func fresh<T>(
        isolation: isolated (any Actor)? = #isolation, _ body: (any Engine) async throws -> T
    ) async throws -> T {
        try await place { place in
            let engine = try place.open()
            do {
                try await engine.migrate()
                let value = try await body(engine)
                try await engine.close()
                return value
            } catch {
                try await engine.close()
                throw error
            }
        }
    }

    /// Gives a place for one database, in which nothing is yet and which may be opened more than once, and empties it
    /// afterwards.
    package func place<T>(
        isolation: isolated (any Actor)? = #isolation, _ body: (Place) async throws -> T
    ) async throws -> T {
        let name = "obieg_" + UUID().uuidString.lowercased().replacing("-", with: "")
        let place = Place(engine: self, name: name)
        try place.make()
        do {
            let value = try await body(place)
            try await place.remove()
            return value
        } catch {
            try await place.remove()
            throw error
        }
    }

    /// Where one test keeps its database: a folder of its own, and on PostgreSQL a schema.
    package struct Place: Sendable {
        package let engine: Engines
        /// Of the folder, of the schema, and of the application as PostgreSQL sees it.
        package let name: String

        /// The server's address with the application's name.
        package var address: String {
            let server = server ?? ""
            return server + (server.contains("?") ? "&" : "?") + "application_name=\(name)"
        }

        /// A folder for this test alone, also for other files.
        package var folder: URL { FileManager.default.temporaryDirectory.appending(path: name) }

        package func open() throws -> any Engine {
            switch engine {
            case .sqlite: try SQLiteEngine(path: folder.appending(path: "obieg.sqlite").path)
            case .postgres: PostgreSQLEngine(url: address, schema: name)
            }
        }

        func make() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

        func remove() async throws {
            try FileManager.default.removeItem(at: folder)
            guard engine == .postgres else { return }
            let engine = PostgreSQLEngine(url: server ?? "", writers: 1, readers: 1)
            let drop = SQL(stringLiteral: "DROP SCHEMA IF EXISTS \(name) CASCADE")
            try await engine.write({ try $0.run(drop) }, index: { _, _ in })
            try await engine.close()
        }
    }
}
