import ArgumentParser

// Every setting with its value, its name in the environment, and what it does.

struct ConfigCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config", abstract: "Prints every setting, its value and what it does.")

    @Option(help: "A configuration file (JSON).")
    var config: String?

    func run() async throws {
        try await reporting {
            for setting in try await Config.read(file: config).settings {
                print("\(setting.environment)=\(setting.value)")
                print("    \(setting.about)")
            }
        }
    }
}
