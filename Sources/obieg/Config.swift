import Configuration

// Every setting of the program: its default, its name in the environment and in the configuration file, and what it does.

/// The settings of one run: command line over environment over file over default.
struct Config: Sendable {
    var listen = "127.0.0.1:8080"
    var database = ""
    var zone = "Europe/Warsaw"
    var certificate = ""
    var key = ""
    var proxies = ""
    var origin = ""
    var node = 0
    var attachmentMegabytes = 200
    var font = ""
    var holdSeconds = 10
    var metricsToken = ""
    var log = "notice"

    /// One setting as `obieg config` prints it.
    struct Setting {
        let name: String
        let value: String
        let about: String

        /// `listen` is `OBIEG_LISTEN`.
        var environment: String {
            "OBIEG_" + name.map { $0.isUppercase ? "_\($0)" : $0.uppercased() }.joined()
        }
    }

    var settings: [Setting] {
        [
            Setting(
                name: "listen", value: listen,
                about: "Address and port. Plain HTTP only on loopback addresses or behind a proxy named below."),
            Setting(
                name: "database", value: database.isEmpty ? "" : "set",
                about: "postgres://… for PostgreSQL; empty for SQLite in the data folder."),
            Setting(
                name: "zone", value: zone,
                about: "The organisation's time zone: days begin and due dates lapse by it."),
            Setting(name: "certificate", value: certificate, about: "Path of a PEM certificate chain; then HTTPS."),
            Setting(name: "key", value: key, about: "Path of the certificate's PEM private key."),
            Setting(
                name: "proxies", value: proxies,
                about: "Addresses of reverse proxies, with commas; only they may say who the client is."),
            Setting(
                name: "origin", value: origin,
                about: "The address people use, e.g. https://obieg.example.pl; other host names are refused."),
            Setting(name: "node", value: String(node), about: "0 to 127, different for each program on one database."),
            Setting(
                name: "attachmentMegabytes", value: String(attachmentMegabytes),
                about: "The largest attachment, in megabytes of 1,000,000 bytes."),
            Setting(
                name: "font", value: font,
                about: "Folder with the pages' font, as bin/make-font makes it; empty: the browsers' own."),
            Setting(
                name: "holdSeconds", value: String(holdSeconds),
                about: "How long the pages hold back what is sent, so that it can be taken back; 0: not at all."),
            Setting(
                name: "metricsToken", value: metricsToken.isEmpty ? "" : "set",
                about: "Whoever sends it as a bearer token may read /metrics from anywhere; from this machine all may."),
            Setting(
                name: "log", value: log,
                about: "What is written to the log: error, warning, notice, info (each request too), debug."),
        ]
    }

    /// Reads the environment (`OBIEG_…`) and, where one is named, a JSON file `{"obieg": {"listen": …}}`.
    static func read(file: String?) async throws -> Config {
        var providers: [any ConfigProvider] = [EnvironmentVariablesProvider()]
        if let file { providers.append(try await FileProvider<JSONSnapshot>(filePath: .init(file))) }
        let reader = ConfigReader(providers: providers).scoped(to: "obieg")
        var config = Config()
        config.listen = reader.string(forKey: "listen", default: config.listen)
        config.database = reader.string(forKey: "database", isSecret: true, default: config.database)
        config.zone = reader.string(forKey: "zone", default: config.zone)
        config.certificate = reader.string(forKey: "certificate", default: config.certificate)
        config.key = reader.string(forKey: "key", default: config.key)
        config.proxies = reader.string(forKey: "proxies", default: config.proxies)
        config.origin = reader.string(forKey: "origin", default: config.origin)
        config.node = reader.int(forKey: "node", default: config.node)
        config.attachmentMegabytes = reader.int(forKey: "attachmentMegabytes", default: config.attachmentMegabytes)
        config.font = reader.string(forKey: "font", default: config.font)
        config.holdSeconds = reader.int(forKey: "holdSeconds", default: config.holdSeconds)
        config.metricsToken = reader.string(forKey: "metricsToken", isSecret: true, default: config.metricsToken)
        config.log = reader.string(forKey: "log", default: config.log)
        return config
    }
}
