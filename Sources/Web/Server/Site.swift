import Domain
import Hummingbird
import Logging
import Office

// What all requests share.

/// One served office.
final class Site: Sendable {
    let office: Office
    let configuration: WebConfiguration
    let words: [Tongue: Words]
    let logger: Logger
    let callers: Callers
    /// Whether the server itself speaks TLS.
    let hasTLS: Bool
    let counts = AnswerCounts()
    let reports: ReportSink
    let streams: Streams
    let assets: Assets
    let files = FileIO()
    let partyNames = PartyNamesCache()
    let downloads = Downloads()

    /// - Throws: `ConfigurationFault`, or when the program's own resources cannot be read.
    init(_ office: Office, _ configuration: WebConfiguration, hasTLS: Bool, _ logger: Logger) throws {
        self.office = office
        self.configuration = configuration
        self.logger = logger
        self.hasTLS = hasTLS
        reports = ReportSink(logger: logger)
        callers = try Callers(proxies: configuration.proxies, hasTLS: hasTLS)
        words = try Words.load()
        streams = Streams(limit: configuration.streams)
        assets = try Assets(font: configuration.font)
    }

    func words(_ tongue: Tongue) throws -> Words {
        guard let words = words[tongue] else { throw NoWords(tongue: tongue) }
        return words
    }

    /// What the program says to a reader at this moment.
    func wording(_ tongue: Tongue) throws -> Wording {
        let calendar = office.calendar
        return Wording(
            words: try words(tongue), now: office.clock.now(), localTime: { calendar.local($0) })
    }
}

/// A language without its words.
struct NoWords: Error {
    let tongue: Tongue
}
