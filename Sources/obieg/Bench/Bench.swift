import ArgumentParser
import Domain
import Foundation
import Office

// How fast it is, next to what it could be at best on the same machine in the same minutes: ceilings first, then the real
// server over HTTP from this process, on a fresh archive and on a large one.

struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures the real server over HTTP.",
        subcommands: [BenchInterface.self, BenchPages.self, BenchQuality.self, BenchSearch.self],
        defaultSubcommand: BenchInterface.self)
}

/// What every measurement is told.
struct BenchOptions: ParsableArguments {
    @Option(help: "Messages in the large archive.")
    var messages = 100_000
    @Option(help: "Seconds for each measurement.")
    var seconds = 5.0
    @Option(help: "Where to keep the archives while measuring; made and removed.")
    var folder: String?

    /// Runs with a folder that is removed afterwards.
    func inFolder(_ body: (String) async throws -> Void) async throws {
        let folder = folder ?? NSTemporaryDirectory() + "obieg-bench-\(getpid())"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        defer {
            do { try FileManager.default.removeItem(atPath: folder) } catch { print("\(folder) could not be removed.") }
        }
        try await body(folder)
    }
}

struct BenchInterface: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "interface",
        abstract:
            "Sending, handing over, reading and searching as programs do, beside ceilings measured in the same run.")

    @OptionGroup var options: BenchOptions
    @Option(help: "postgres://… to measure on PostgreSQL (an empty database).")
    var database: String?

    func run() async throws {
        try await reporting { try await options.inFolder(measure) }
    }

    private func measure(_ folder: String) async throws {
        let (messages, seconds) = (options.messages, options.seconds)
        try await BenchCeilings(folder: folder, seconds: seconds).run()
        try await BenchArchive(
            name: "fresh", data: "\(folder)/fresh", messages: 0, seconds: seconds, database: database
        ).run()
        if messages > 0, database == nil {
            try await BenchArchive(
                name: "\(messages) messages", data: "\(folder)/large", messages: messages, seconds: seconds,
                database: nil
            ).run()
        }
    }
}
