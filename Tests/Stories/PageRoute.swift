@testable import Web

// Every path of the pages, and what of somebody else's thread could be reached by it. A new path does not compile here until
// somebody has thought about it.

/// How a page is asked for something that belongs to a thread.
enum PageRoute: Sendable {
    /// By ids in the path, the query or the form; what is not yours to see is answered as what is not there.
    case object([Place])
    /// A page on which something of the thread could stand.
    case list([String])
    /// A file made of what these questions find, which are sent in a form.
    case download([String])
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
        case .preview:
            self = .object(
                ["", "?size=large", "?size=large&page=2"].map { more in { Asked(path: path($0.attachment) + more) } })
        case .observers:
            self = .object(["Adam Sikora", "Nie ma takiej osoby", ""].map { Self.observer($0, path) })
        case .messageNudge:
            self = .object([{ Asked(path: path($0.message), fields: ["text": "Halo", "back": "/day"]) }])
        case .messagesTogether:
            self = .object([
                { Asked(path: path.rawValue, fields: ["act": "acknowledge", "item": $0.message, "back": "/inbox"]) }
            ])
        case .ordersTogether:
            self = .object(
                ["accept", "nudge", "recall", "offer"].flatMap { act in
                    ["", "Adam Sikora", "Nie ma takiej osoby"].map { Self.together(act, $0, path) }
                })
        case .queue, .team: self = .list([path(entry)])
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
        case .acceptance, .acceptanceUndo, .rejection, .offer, .recall, .completion, .approval, .return, .reopening,
            .cancellation,
            .seizure, .due, .instruction, .subOrders, .nudge, .assignment:
            self = .object([Self.act(path, ""), Self.act(path, "Tak")])
        case .drafts:
            self = .object([
                { Asked(path: "/drafts", fields: ["thread": $0.thread, "note": "Ja też."]) },
                { Asked(path: "/drafts", fields: ["order": $0.order, "result": "Zrobione."]) },
            ])
        case .day: self = .list([path.rawValue])
        case .inbox: self = .list([path.rawValue, "/inbox?state=new"])
        case .given:
            self = .list(
                ["offered", "held", "confirm", "rejected", "closed", "all", "below"].map { "/given?state=\($0)" })
        case .search: self = .list(Self.searches(entry) + ["/search?facets=1"])
        case .searchFacets: self = .list(Self.searches(entry).map { $0.replacing("/search", with: path.rawValue) })
        case .searchTable, .searchArchive: self = .download(Self.questions(entry))
        case .savedSearches, .savedNews: self = .list([path.rawValue])
        case .suggestPeople: self = .object([{ Asked(path: "\(path.rawValue)?order=\($0.order)") }])
        case .suggestSearch:
            self = .list(
                (AccessSecrets.all + ["awa", "od:", "autor:mar", "rodzaj:", "klienci:", "stan:"]).map {
                    Client.path(path.rawValue, ["q": $0])
                })
        case .suggestPalette:
            self = .list(
                (AccessSecrets.all + ["chrz", "trzc", "wilk", "reklamacja", "autor:wilk", "ma:zlecenie"]).map {
                    Client.path(path.rawValue, ["q": $0])
                })
        case .records: self = .list(["/dictionaries", "/dictionaries?q=hotel"])
        case .recordList: self = .list([path(entry)])
        case .record:
            self = .list(["", "?part=open", "?part=attachments"].map { path(entry) + $0 })
        case .reports: self = .list(["", "?period=52"].map { path.rawValue + $0 })
        case .reportTable: self = .list(ReportPart.allCases.map { path($0.rawValue) })
        case .suggestEntries: self = .list(["/suggest/entries", "/suggest/entries?dictionary=klienci&q=hotel"])
        case .people, .units, .kinds, .dictionaries, .entries, .account, .settings, .log, .entryImport:
            self = .list([path(entry)])
        case .entry: self = .list([path(entry)])
        case .draftUndo, .draftDiscard, .savedSearch, .savedRemoval,
            .home, .signIn, .signOut, .setUp, .language, .theme, .events, .password, .sessionEnd, .tokens, .tokenEnd,
            .absences, .absenceEnd,
            .uploads, .suggestDay, .offline, .manifest, .serviceWorker, .keys, .notices,
            .newPerson, .person, .personSignOut, .newUnit, .unit, .newKind, .kind, .newDictionary, .dictionary,
            .newEntry, .personDisabling, .personEnabling, .importedEntries, .dictionaryExport, .logExport,
            .logVerification, .otherSessionsEnd, .public, .publicVersion:
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

    private static func together(_ act: String, _ to: String, _ path: Path) -> Place {
        { Asked(path: path.rawValue, fields: ["act": act, "item": $0.order, "to": to, "back": "/given"]) }
    }

    /// What is asked for by a form: the query of a search's address.
    private static func questions(_ entry: String) -> [String] {
        ["", "author=Marek%20Wilk", "q=autor%3Awilk", "has=attachment", "state=open", "entry=\(entry)"]
            + AccessSecrets.all.map { String(Client.path("/search", ["q": $0]).dropFirst("/search?".count)) }
    }

    private static func searches(_ entry: String) -> [String] {
        let words = AccessSecrets.all.map { Client.path("/search", ["q": $0]) }
        return words + [
            "/search", Client.path("/search", ["q": "plik:gżegżółka"]),
            Client.path("/search", ["q": "autor:wilk ma:zlecenie"]),
            "/search?author=Marek%20Wilk", "/search?holder=Anna%20Lis", "/search?state=open",
            "/search?state=rejected", "/search?has=attachment", "/search?entry=\(entry)",
        ]
    }
}
