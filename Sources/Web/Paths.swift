// Each path of the pages, spelled once. A test holds the templates' links and forms against this list.

/// A path as the router takes it; `{id}` is a place for an id.
enum Path: String, CaseIterable, Sendable {
    case home = "/"
    case signIn = "/sign-in"
    case signOut = "/sign-out"
    /// The one-time link of a fresh installation.
    case setUp = "/set-up/{token}"
    case language = "/language"
    case theme = "/theme"

    case day = "/day"
    case inbox = "/inbox"
    case given = "/given"
    case compose = "/compose"
    case messages = "/messages"
    case acknowledgement = "/messages/{id}/acknowledgement"
    case thread = "/threads/{id}"
    case observers = "/threads/{id}/observers"
    case attachment = "/attachments/{id}"
    case search = "/search"
    /// Live updates.
    case events = "/events"

    case order = "/orders/{id}"
    case acceptance = "/orders/{id}/acceptance"
    case rejection = "/orders/{id}/rejection"
    case offer = "/orders/{id}/offer"
    case recall = "/orders/{id}/recall"
    case completion = "/orders/{id}/completion"
    case approval = "/orders/{id}/approval"
    case `return` = "/orders/{id}/return"
    case reopening = "/orders/{id}/reopening"
    case cancellation = "/orders/{id}/cancellation"
    case seizure = "/orders/{id}/seizure"
    case due = "/orders/{id}/due"
    case instruction = "/orders/{id}/instruction"
    case subOrders = "/orders/{id}/sub-orders"

    case account = "/account"
    case password = "/account/password"
    case sessionEnd = "/account/sessions/{id}/end"
    case tokens = "/account/tokens"
    case tokenEnd = "/account/tokens/{id}/end"

    case people = "/admin/people"
    case newPerson = "/admin/people/new"
    case person = "/admin/people/{id}"
    /// Ends every session of the person.
    case personSignOut = "/admin/people/{id}/sign-out"
    case units = "/admin/units"
    case newUnit = "/admin/units/new"
    case unit = "/admin/units/{id}"
    case kinds = "/admin/kinds"
    case newKind = "/admin/kinds/new"
    case kind = "/admin/kinds/{id}"
    case dictionaries = "/admin/dictionaries"
    case newDictionary = "/admin/dictionaries/new"
    case dictionary = "/admin/dictionaries/{id}"
    case entries = "/admin/dictionaries/{id}/entries"
    case newEntry = "/admin/dictionaries/{id}/entries/new"
    case entry = "/admin/entries/{id}"

    case `public` = "/public/{file}"

    /// The path of one thing.
    func callAsFunction(_ id: some CustomStringConvertible) -> String {
        guard let open = rawValue.firstIndex(of: "{"), let close = rawValue.firstIndex(of: "}") else { return rawValue }
        return rawValue[..<open] + id.description + rawValue[rawValue.index(after: close)...]
    }
}
