import Hummingbird
import Logging
import NIOCore
import Synchronization

// Browsers report here what the Content Security Policy stopped. Nothing of ours should ever be stopped, so every report is
// worth a look; but anybody can send one, so they are counted, few are logged, and nothing of them is kept but two names.

/// Takes reports of violations (Content Security Policy Level 3, section 5; Reporting API).
final class ReportSink: Sendable {
    static let path = "/csp-reports"

    /// Bytes of one report; a longer one is counted and not read.
    private static let limit = 16 << 10
    /// Reports that are read and logged in a minute.
    private static let perMinute = 20

    private struct State {
        var count = 0
        var minute: ContinuousClock.Instant?
        var read = 0
    }

    private let state = Mutex(State())
    private let logger: Logger

    init(logger: Logger) { self.logger = logger }

    /// How many came.
    var count: Int { state.withLock { $0.count } }

    /// Counts a report, and logs which directive stopped what sort of thing: no address, no sample, no sender.
    func take(_ request: Request, _ visit: Visit) async throws -> Response {
        guard mayRead(at: .now) else { return Response(status: .noContent) }
        let buffer = try await request.wholeBody(limit: Self.limit)
        let text = String(buffer: buffer)
        let directive = Self.known(Self.directives, in: text)
        let blocked = Self.known(["inline", "eval", "data", "blob"], in: text)
        logger.warning(
            "a browser reports a violation of the content security policy",
            metadata: ["directive": "\(directive)", "blocked": "\(blocked)"])
        return Response(status: .noContent)
    }

    private func mayRead(at now: ContinuousClock.Instant) -> Bool {
        state.withLock { state in
            state.count += 1
            if state.minute.map({ now - $0 >= .seconds(60) }) ?? true { (state.minute, state.read) = (now, 0) }
            state.read += 1
            return state.read <= Self.perMinute
        }
    }

    /// The first of our own words that stands in a report: nothing that its sender chose gets into the log.
    private static func known(_ words: [String], in text: String) -> String {
        words.first { text.contains("\"\($0)") } ?? "other"
    }

    private static let directives = [
        "script-src-elem", "script-src-attr", "script-src", "style-src-elem", "style-src-attr", "style-src", "img-src",
        "font-src", "connect-src", "form-action", "base-uri", "frame-ancestors", "frame-src", "manifest-src",
        "worker-src", "default-src",
    ]
}
