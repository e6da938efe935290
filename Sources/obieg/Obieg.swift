import ArgumentParser

// The program's commands. Exit status 0 done, 1 refused or failed (one sentence on stderr), 64 wrong usage.

@main
struct Obieg: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "obieg",
        abstract: "The internal communication of a company or a public office.",
        subcommands: [
            Serve.self, Demo.self, PersonCommand.self, TokenCommand.self, Import.self, Verify.self, Backup.self,
            Restore.self, ConfigCommand.self, Bench.self, BenchCeiling.self,
        ])
}

/// Where the archive is; the same for every command that opens it.
struct DataOptions: ParsableArguments {
    @Option(help: "The data folder; made where it is missing.")
    var data: String

    @Option(help: "postgres://… to use PostgreSQL instead of SQLite in the data folder.")
    var database: String?

    @Option(help: "A configuration file (JSON); see `obieg config`.")
    var config: String?

    /// The settings of this run.
    func settings() async throws -> Config {
        var settings = try await Config.read(file: config)
        if let database { settings.database = database }
        return settings
    }
}
