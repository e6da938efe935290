@testable import Web

// Every path of the pages, and what of somebody else's thread could be reached by it. A new path does not compile here until
// somebody has thought about it.

/// How a page is asked for something that belongs to a thread.
enum PageRoute: Sendable {
    /// By ids in the path, the query or the form; what is not yours to see is answered as what is not there.
    case object([Place])
    /// A page on which something of the thread could stand.
    case list([String])
    /// Concerns oneself only, or who works here and what can be chosen.
    case other

    /// A page or a form of a thread with these ids.
    typealias Place = @Sendable (AccessIDs) -> Asked

    /// A page that is asked for, or a form that is sent where there are fields.
    struct Asked: Sendable {
        let path: String
        var fields: KeyValuePairs<String, String>?
    }
}

extension PageRoute {
    /// - Parameter entry: the id of an entry that the thread names.
    init(_ path: Path, entry: String) {
        switch path {
        case .thread: self = .object([{ Asked(path: path($0.thread)) }])
        case .attachment: self = .object([{ Asked(path: path($0.attachment)) }])
        case .observers:
            self = .object(["Adam Sikora", "Nie ma takiej osoby", ""].map { Self.observer($0, path) })
        case .acknowledgement: self = .object([{ Asked(path: path($0.message), fields: [:]) }])
        case .compose:
            self = .object([
                { Asked(path: "/compose?thread=\($0.thread)") },
                { Asked(path: "/compose", fields: ["thread": $0.thread]) },
                { Asked(path: "/compose", fields: ["attachmentId": $0.attachment]) },
            ])
        case .messages:
            self = .object([
                Self.answer(""), Self.answer("Ja też."),
                { Asked(path: "/messages", fields: ["subject": "Mój", "note": "Z", "attachmentId": $0.attachment]) },
            ])
        case .order: self = .object([{ Asked(path: path($0.order)) }])
        case .acceptance, .rejection, .offer, .recall, .completion, .approval, .return, .reopening, .cancellation,
            .seizure, .due, .instruction, .subOrders:
            self = .object([Self.act(path, ""), Self.act(path, "Tak")])
        case .day, .inbox, .given: self = .list([path.rawValue])
        case .search: self = .list(Self.searches(entry))
        case .people, .units, .kinds, .dictionaries, .entries, .account: self = .list([path(entry)])
        case .entry: self = .list([path(entry)])
        case .home, .signIn, .signOut, .setUp, .language, .theme, .events, .password, .sessionEnd, .tokens, .tokenEnd,
            .newPerson, .person, .personSignOut, .newUnit, .unit, .newKind, .kind, .newDictionary, .dictionary,
            .newEntry,
            .public:
            self = .other
        }
    }

    private static func observer(_ name: String, _ path: Path) -> Place {
        { Asked(path: path($0.thread), fields: ["person": name]) }
    }

    private static func answer(_ note: String) -> Place {
        { ids in
            Asked(
                path: "/messages",
                fields: ["thread": ids.thread, "kind": "1", "note": note, "back": "/threads/\(ids.thread)"])
        }
    }

    private static func act(_ path: Path, _ text: String) -> Place {
        { ids in
            Asked(
                path: path(ids.order),
                fields: [
                    "to": text.isEmpty ? "" : "Adam Sikora", "reason": text, "text": text, "result": text, "note": text,
                    "back": "/threads/\(ids.thread)", "attachmentId": ids.attachment,
                ])
        }
    }

    private static func searches(_ entry: String) -> [String] {
        let words = AccessSecrets.all.map { Client.path("/search", ["q": $0]) }
        return words + [
            "/search", "/search?author=Marek%20Wilk", "/search?holder=Anna%20Lis", "/search?state=open",
            "/search?state=rejected", "/search?has=attachment", "/search?entry=\(entry)",
        ]
    }
}
