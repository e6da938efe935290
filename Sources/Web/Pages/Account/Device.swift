// What a browser calls itself (RFC 9110, section 10.1.5), as a person would call it.

/// Names of devices.
enum Device {
    /// "Firefox, Linux"; what names no browser known here stays as it is.
    static func name(_ agent: String) -> String {
        guard let browser = named(browsers, in: agent) else { return agent }
        return [browser, named(systems, in: agent)].compactMap { $0 }.joined(separator: ", ")
    }

    /// Whether it is carried about.
    static func isSmall(_ agent: String) -> Bool {
        ["iPhone", "iPad", "Android"].contains { agent.contains($0) }
    }

    private static func named(_ marks: [(mark: String, name: String)], in agent: String) -> String? {
        marks.first { agent.contains($0.mark) }?.name
    }

    /// Browsers name others too, for old sites' sake: whoever is named by more of them comes later.
    private static let browsers: [(mark: String, name: String)] = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ]

    private static let systems: [(mark: String, name: String)] = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("CrOS", "ChromeOS"),
        ("Mac OS X", "macOS"), ("Linux", "Linux"),
    ]
}
