import HTTPTypes
import Hummingbird
import NIOCore

// Pages that a browser may ask for when somebody is about to follow a link (speculation rules, HTML Standard, 7.6). Asking
// changes nothing: nobody has read what only the browser has.

/// Which pages may be asked for ahead: those whose reading is noted nowhere, and threads that have been read.
enum Prefetching {
    /// The file that tells browsers.
    static let name = "prefetch.json"

    static let pages: [Path] = [
        .day, .inbox, .given, .drafts, .compose, .thread, .order, .search, .savedSearches, .queue, .team, .records,
        .recordList, .record,
        .reports, .account, .people, .newPerson, .person, .units, .newUnit, .unit, .kinds, .newKind, .kind,
        .dictionaries, .newDictionary, .dictionary, .entries, .newEntry, .entry, .settings,
    ]

    /// The rules: `moderate` is when the pointer rests on a link, or goes down on it.
    static var rules: [UInt8] {
        get throws { try JSONWriter.bytes(of: Rules(prefetch: [Rule()])) }
    }

    private struct Rules: Encodable {
        let prefetch: [Rule]
    }

    private struct Rule: Encodable {
        let eagerness = "moderate"
        let `where` = Condition(and: [
            Clause(href_matches: Prefetching.pages.map(\.pattern)),
            Clause(not: Selector(selector_matches: "[download], [target=_blank]")),
        ])
    }

    private struct Condition: Encodable {
        let and: [Clause]
    }

    private struct Clause: Encodable {
        var href_matches: [String]?
        var not: Selector?
    }

    private struct Selector: Encodable {
        let selector_matches: String
    }
}

extension Path {
    /// Its addresses as a URL pattern; one that says nothing of the query takes any.
    fileprivate var pattern: String { rawValue.replacing(/\{[a-z]+\}/, with: ":id") }
}

extension Request {
    /// Whether the browser only gets ready for what may be asked for (HTML Standard, `Sec-Purpose`).
    var isPrefetch: Bool { headers[.secPurpose]?.lowercased().hasPrefix("prefetch") ?? false }
}

/// Refuses to get anything ready but pages that say that they can be.
struct Prefetches: RouterMiddleware {
    typealias Context = SignedIn

    func handle(
        _ request: Request, context: SignedIn, next: (Request, SignedIn) async throws -> Response
    ) async throws -> Response {
        if request.isPrefetch, !Prefetching.pages.contains(where: { $0.rawValue == context.endpointPath }) {
            return .notAhead
        }
        return try await next(request, context)
    }
}

extension Response {
    /// Not before somebody wants it: browsers then ask again when they do.
    static var notAhead: Response { Response(status: .forbidden, headers: [.cacheControl: "no-store"]) }
}
