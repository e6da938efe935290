import ArgumentParser
import Logging
import ServiceLifecycle
import Web

// The server that `obieg bench` compares with: it parses JSON and answers JSON, and does nothing else.

struct BenchCeiling: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-ceiling", abstract: "A server that only parses and answers JSON.", shouldDisplay: false)

    @Option var listen: String

    func run() async throws {
        guard let port = listen.split(separator: ":").last.flatMap({ Int($0) }) else {
            throw ValidationError("Please give address and port.")
        }
        let logger = Logger(label: "obieg") { StreamLogHandler.standardError(label: $0) }
        let group = ServiceGroup(
            services: [JSONServer(port: port)], gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
        try await group.run()
    }
}
