import ArgumentParser
import Domain
import Foundation
import Office

// How fast it is, next to what it could be at best on the same machine in the same minutes: ceilings first, then the real
// server over HTTP from this process, on a fresh archive and on a large one.

struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measures the real server over HTTP, beside ceilings measured in the same run.")

    @Option(help: "Messages in the large archive.")
    var messages = 100_000
    @Option(help: "Seconds for each measurement.")
    var seconds = 5.0
    @Option(help: "postgres://… to measure on PostgreSQL (an empty database).")
    var database: String?
    @Option(help: "Where to keep the archives while measuring; made and removed.")
    var folder: String?

    func run() async throws {
        try await reporting {
            let folder = folder ?? NSTemporaryDirectory() + "obieg-bench-\(getpid())"
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
            defer { Self.remove(folder) }
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

    private static func remove(_ folder: String) {
        do { try FileManager.default.removeItem(atPath: folder) } catch { print("\(folder) could not be removed.") }
    }
}
