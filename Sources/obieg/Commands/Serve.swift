import ArgumentParser

// Serving: the web, the live updates, the clock that expires offers and sweeps what nobody claimed.

struct Serve: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Serves the office until it is told to stop (SIGTERM, SIGINT).")

    @Option(help: "Address and port; unix:PATH for a socket.")
    var listen: String?
    @OptionGroup var archive: DataOptions

    func run() async throws {
        try await reporting {
            var config = try await archive.settings()
            if let listen { config.listen = listen }
            try await Serving(data: archive.data, config: config).run()
        }
    }
}
