import Foundation
import TestSupport
import Testing

// The program itself, started as an operator starts it, on a data folder and a database of its own.

/// One archive, and the program that opens it.
struct Program: Sendable {
    let data: String
    /// The address of the PostgreSQL database; `nil` for SQLite.
    let database: String?
    private let folder: URL

    /// Gives an archive in which nothing is yet, and removes it afterwards.
    static func fresh<T>(
        on engine: Engines, isolation: isolated (any Actor)? = #isolation, _ body: (Program) async throws -> T
    ) async throws -> T {
        try await engine.place { place in
            var database: String?
            if engine == .postgres {
                // A schema of this test alone.
                let opened = try place.open()
                try await opened.migrate()
                try await opened.close()
                database = place.address + "&options=-csearch_path%3D\(place.name)"
            }
            return try await body(Program(folder: place.folder, database: database))
        }
    }

    private init(folder: URL, database: String?) {
        self.folder = folder
        self.database = database
        data = folder.appending(path: "data").path
    }

    /// A second data folder on the same database.
    private init(_ other: Program, data: String) {
        folder = other.folder
        database = other.database
        self.data = data
    }

    /// The same database with another data folder: another node, or what was restored.
    func beside(_ name: String) -> Program { Program(self, data: file(name)) }

    /// The path of a file beside the data folder.
    func file(_ name: String) -> String { folder.appending(path: name).path }

    /// Where the built program is.
    static func path() throws -> String {
        let environment = ProcessInfo.processInfo.environment
        let path =
            environment["OBIEG_TEST_PROGRAM"]
            ?? URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../.build/debug/obieg").standardizedFileURL.path
        guard FileManager.default.isExecutableFile(atPath: path) else {
            throw Broken("There is no program at \(path): swift build --product obieg, or set OBIEG_TEST_PROGRAM.")
        }
        return path
    }

    /// What a command did.
    struct Done: Sendable {
        let status: Int32
        let output: String
        let errors: String
        var lastWord: String { output.split(whereSeparator: \.isWhitespace).last.map(String.init) ?? "" }
    }

    /// Runs a command of the program to its end.
    ///
    /// - Parameter input: what is typed.
    func run(_ arguments: [String], input: String = "", onArchive: Bool = true) async throws -> Done {
        let errors = file("errors-\(UUID().uuidString)")
        let child = try start(arguments + (onArchive ? archive : []), input: input, errors: errors)
        return try await onThread {
            var output = ""
            while let piece = try child.read() { output += piece }
            let status = child.wait()
            return Done(
                status: status, output: output, errors: try String(contentsOfFile: errors, encoding: .utf8))
        }
    }

    /// Runs a command that is expected to succeed.
    @discardableResult
    func done(_ arguments: String..., input: String = "") async throws -> String {
        let done = try await run(arguments, input: input)
        guard done.status == 0 else {
            throw Unexpected(description: "obieg \(arguments): \(done.output)\(done.errors)")
        }
        return done.output
    }

    private var archive: [String] { ["--data", data] + (database.map { ["--database", $0] } ?? []) }

    private func start(
        _ arguments: [String], input: String = "", errors: String, settings: [String: String] = [:]
    ) throws -> Child {
        var environment = ProcessInfo.processInfo.environment.filter { !$0.key.hasPrefix("OBIEG_") }
        environment.merge(settings) { _, new in new }
        return try Child([try Self.path()] + arguments, environment: environment, input: input, errors: errors)
    }

    /// Serves; ready when this returns.
    func serve(node: Int = 0, port: UInt16 = 0) async throws -> Running {
        let errors = file("server-\(UUID().uuidString)")
        let child = try start(
            ["serve", "--listen", "127.0.0.1:\(port)"] + archive, errors: errors, settings: ["OBIEG_NODE": "\(node)"])
        return try await onThread {
            var output = ""
            while !output.contains("\n") {
                guard let piece = try child.read() else {
                    _ = child.wait()
                    throw Unexpected(
                        description: "obieg serve: \(output)\(try String(contentsOfFile: errors, encoding: .utf8))")
                }
                output += piece
            }
            let address = output.prefix { $0 != "\n" }.split(separator: ":").last ?? ""
            guard let port = UInt16(address) else { throw Unexpected(description: "obieg serve: \(output)") }
            return Running(child: child, port: port, said: output, errors: errors)
        }
    }

    /// Serves while something is done, and sees that it stops cleanly afterwards.
    func serving<T>(
        isolation: isolated (any Actor)? = #isolation, _ body: (Running) async throws -> T
    ) async throws -> T {
        let running = try await serve()
        do {
            let value = try await body(running)
            #expect(try await running.stop() == 0, "the server did not stop cleanly: \(running.complaints)")
            return value
        } catch {
            await running.kill()
            throw error
        }
    }
}

/// A server that answers.
struct Running: Sendable {
    private let child: Child
    let port: UInt16
    /// What it said when it was ready.
    let said: String
    private let errors: String

    fileprivate init(child: Child, port: UInt16, said: String, errors: String) {
        self.child = child
        self.port = port
        self.said = said
        self.errors = errors
    }

    /// What it wrote to standard error.
    var complaints: String {
        do { return try String(contentsOfFile: errors, encoding: .utf8) } catch { return "\(error)" }
    }

    /// Nobody yet, at this server.
    var nobody: Client { Client(port: port) }

    /// Asks it to stop.
    ///
    /// - Returns: its exit status.
    /// - Throws: `Broken` where it does not stop within ten seconds.
    func stop() async throws -> Int32 {
        try await onThread { [child] in
            child.signal(SIGTERM)
            do {
                while try child.read(within: 10) != nil {}
            } catch {
                child.signal(SIGKILL)
                _ = child.wait()
                throw error
            }
            return child.wait()
        }
    }

    /// Kills it in the midst of whatever it does.
    func kill() async {
        child.signal(SIGKILL)
        do { _ = try await onThread { [child] in child.wait() } } catch { Issue.record(error) }
    }
}
