// Every route of the interface, and what of somebody else's thread could be reached by it. A route that is not here makes
// the test of access fail, until somebody has thought about it.

/// How a route is asked for something that belongs to a thread.
enum AccessRoute: Sendable {
    /// By ids in the path or the body; what is not yours to see is answered as what is not there.
    case object(@Sendable (AccessIDs) -> (path: String, body: JSON))
    /// A list or a search, by these queries: what is not yours to see is not in it.
    case list([KeyValuePairs<String, String>])
    /// Tells what happens.
    case live
    /// Changes who works here and what can be chosen; only for some roles.
    case administration(path: String)
    /// Concerns oneself only: signing in and out, uploading.
    case own
}

/// The ids of what a thread contains.
struct AccessIDs: Sendable {
    var thread, message, order, attachment: String

    /// Ids of the same form under which there is nothing: no counter was ever so far in any of these milliseconds.
    var ofNothing: AccessIDs {
        func other(_ id: String) -> String { id.dropLast(3) + "zzz" }
        return AccessIDs(
            thread: other(thread), message: other(message), order: other(order), attachment: other(attachment))
    }
}

extension AccessRoute {
    static func all(_ company: Company) -> [String: AccessRoute] {
        var routes = objects(company)
        routes.merge(lists(company)) { first, _ in first }
        for (name, path) in [
            ("POST /people", "/people"), ("PATCH /people/{id}", "/people/\(company.anna.id)"),
            ("POST /units", "/units"), ("PATCH /units/{id}", "/units/\(company.units["serwis"] ?? "")"),
            ("POST /kinds", "/kinds"), ("PATCH /kinds/{id}", "/kinds/zlecenie"),
            ("POST /dictionaries", "/dictionaries"), ("PATCH /dictionaries/{code}", "/dictionaries/klienci"),
            ("POST /dictionaries/{code}/entries", "/dictionaries/klienci/entries"),
            (
                "PATCH /dictionaries/{code}/entries/{id}",
                "/dictionaries/klienci/entries/\(company.entries["baltyk"] ?? "")"
            ),
        ] { routes[name] = .administration(path: path) }
        for name in ["POST /session", "DELETE /session", "POST /attachments", "POST /searches"] { routes[name] = .own }
        // Somebody else's are not there: `SavedSearchTests`.
        for name in ["PATCH /searches/{id}", "DELETE /searches/{id}"] { routes[name] = .own }
        routes["GET /events"] = .live
        return routes
    }

    private static func objects(_ company: Company) -> [String: AccessRoute] {
        var routes: [String: AccessRoute] = [
            "GET /threads/{id}": .object { ("/threads/\($0.thread)", .null) },
            "GET /threads/{id}/messages": .object { ("/threads/\($0.thread)/messages", .null) },
            "GET /threads/{id}/events": .object { ("/threads/\($0.thread)/events", .null) },
            "POST /threads/{id}/observers": .object {
                ("/threads/\($0.thread)/observers", ["person": .text(company.adam.id)])
            },
            "GET /messages/{id}": .object { ("/messages/\($0.message)", .null) },
            "POST /messages/{id}/acknowledgement": .object { ("/messages/\($0.message)/acknowledgement", [:]) },
            "POST /messages/{id}/nudge": .object { ("/messages/\($0.message)/nudge", [:]) },
            "GET /attachments/{id}": .object { ("/attachments/\($0.attachment)", .null) },
            "GET /orders/{id}": .object { ("/orders/\($0.order)", .null) },
            "POST /messages": .object {
                ("/messages", ["thread": .text($0.thread), "kind": "informacja", "note": "Ja też."])
            },
        ]
        let acts: [String: JSON] = [
            "offer": ["to": [company.adam.party]], "acceptance": [:], "acceptance/undo": [:],
            "rejection": ["reason": "other", "text": "Nie."],
            "recall": [:], "completion": ["result": "Gotowe"], "approval": [:], "return": ["reason": "Nie"],
            "reopening": ["reason": "Znowu"], "cancellation": ["reason": "Nie"], "seizure": ["reason": "Ja"],
            "nudge": ["text": "Halo"], "due": ["due": nil], "instruction": ["text": "Szybciej"],
        ]
        for (act, body) in acts {
            routes["POST /orders/{id}/\(act)"] = .object { ("/orders/\($0.order)/\(act)", body) }
        }
        return routes
    }

    /// What the body of a message can name beside its thread.
    static let references: [@Sendable (AccessIDs, Client) -> JSON] = [
        { ids, me in
            [
                "subject": "Mój", "kind": "informacja", "to": [me.party], "note": "Z",
                "attachments": [.text(ids.attachment)],
            ]
        },
        { ids, me in
            [
                "subject": "Mój", "kind": "zlecenie", "to": [["unit": .text("0")]], "note": "Z",
                "parent": .text(ids.order),
            ]
        },
    ]

    private static func searches(_ company: Company) -> [KeyValuePairs<String, String>] {
        let secret = AccessSecrets.self
        return [
            [:], ["q": secret.subject], ["q": secret.note], ["q": secret.comment], ["author": "marek"],
            ["recipient": "katarzyna"], ["kind": "reklamacja"], ["entry": company.entries["baltyk"] ?? ""],
            ["unit": "serwis"], ["q": "autor:wilk"], ["q": "plik:gzegzolka"], ["q": "klient:baltyk"],
            ["q": "zlecający:marek stan:otwarte"], ["has": "order"], ["state": "offered"], ["holder": "anna"],
            ["state": "open"], ["state": "rejected"], ["has": "attachment"],
        ]
    }

    private static func lists(_ company: Company) -> [String: AccessRoute] {
        [
            "GET /me": .list([[:]]), "GET /inbox": .list([[:], ["state": "new"], ["state": "all"]]),
            "GET /day": .list([[:]]), "GET /searches": .list([[:]]),
            "GET /orders": .list(
                ["holder", "orderer", "offered", "former"].flatMap { role in
                    ["open", "overdue", "rejected", "completed", "cancelled"].map { ["role": role, "state": $0] }
                }),
            "GET /search": .list(searches(company)), "GET /search/facets": .list(searches(company)),
            "GET /people": .list([[:], ["q": "a"], ["all": "true"]]), "GET /people/{id}": .list([[:]]),
            "GET /units": .list([[:]]), "GET /kinds": .list([[:]]), "GET /dictionaries": .list([[:]]),
            "GET /dictionaries/{code}/entries": .list([[:], ["q": "h"]]), "GET /entries/{id}": .list([[:]]),
        ]
    }
}

/// Words that stand only in the thread.
enum AccessSecrets {
    static let subject = "chrząszcz"
    static let note = "trzcina"
    static let comment = "szczebrzeszyn"
    static let file = "gżegżółka.txt"
    static let all = [subject, note, comment, file]
}
