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
    case drafts = "/drafts"
    case draftUndo = "/drafts/{id}/undo"
    case draftDiscard = "/drafts/{id}/discard"
    case acknowledgement = "/messages/{id}/acknowledgement"
    case messageNudge = "/messages/{id}/nudge"
    /// One act on several.
    case messagesTogether = "/messages/together"
    case thread = "/threads/{id}"
    case observers = "/threads/{id}/observers"
    case attachment = "/attachments/{id}"
    /// A picture of it: `?size=large`, `?page=2`.
    case preview = "/attachments/{id}/preview"
    case search = "/search"
    /// What the results can be narrowed by: a part of that page.
    case searchFacets = "/search/facets"
    /// What a search found, taken along.
    case searchTable = "/search.csv"
    case searchArchive = "/search.zip"
    case savedSearches = "/searches"
    /// How much is new in saved searches, as a part of the side bar.
    case savedNews = "/searches/news"
    case savedSearch = "/searches/{id}"
    case savedRemoval = "/searches/{id}/removal"
    /// Who can be chosen by what was typed.
    case suggestPeople = "/suggest/people"
    /// With what the end of a question can be completed that somebody types into the search.
    case suggestSearch = "/suggest/search"
    /// Where one can go by what was typed, for the palette.
    case suggestPalette = "/suggest/palette"
    /// Live updates.
    case events = "/events"
    /// Receives a file ahead of the form that will carry its id.
    case uploads = "/uploads"
    /// What a day means that was typed as people say it.
    case suggestDay = "/suggest/day"
    /// The page that is shown without a network.
    case offline = "/offline"
    case manifest = "/manifest.webmanifest"
    case serviceWorker = "/service-worker.js"

    case order = "/orders/{id}"
    case acceptance = "/orders/{id}/acceptance"
    case acceptanceUndo = "/orders/{id}/acceptance/undo"
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
    case nudge = "/orders/{id}/nudge"
    /// Takes an order from a unit's queue and offers it on.
    case assignment = "/orders/{id}/assignment"
    /// One act on several.
    case ordersTogether = "/orders/together"

    /// Who of a unit holds what.
    case team = "/units/{id}"
    /// What a unit was offered and nobody has taken.
    case queue = "/units/{id}/queue"

    /// The dictionaries as everybody uses them, the entries of one, and an entry with everything about it.
    case records = "/dictionaries"
    case recordList = "/dictionaries/{id}"
    case record = "/entries/{id}"
    /// Options for a field in which an entry is named, as one types.
    case suggestEntries = "/suggest/entries"

    case reports = "/reports"
    /// The numbers behind one drawing, as a file.
    case reportTable = "/reports/{part}"

    case account = "/account"
    case keys = "/account/keys"
    case notices = "/account/notifications"
    case password = "/account/password"
    case sessionEnd = "/account/sessions/{id}/end"
    case absences = "/account/absences"
    case absenceEnd = "/account/absences/{id}/end"
    case otherSessionsEnd = "/account/sessions/end-others"
    case tokens = "/account/tokens"
    case tokenEnd = "/account/tokens/{id}/end"

    case people = "/admin/people"
    case newPerson = "/admin/people/new"
    case person = "/admin/people/{id}"
    /// Ends every session of the person.
    case personSignOut = "/admin/people/{id}/sign-out"
    /// What a person has in hand, and disabling the person.
    case personDisabling = "/admin/people/{id}/disabling"
    case personEnabling = "/admin/people/{id}/enabling"
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
    /// A table for a dictionary: chosen, and shown before it is written.
    case entryImport = "/admin/dictionaries/{id}/import"
    case importedEntries = "/admin/dictionaries/{id}/import/entries"
    case dictionaryExport = "/admin/dictionaries/{id}/export"
    case settings = "/admin/settings"
    case log = "/admin/log"
    case logExport = "/admin/log/export"
    case logVerification = "/admin/log/verification"

    /// A style sheet, a script or a picture, and before it the version of all of them, so that browsers may keep it. The
    /// router takes one name for one place, so `{at}` is the version, or the file where there is none.
    case `public` = "/public/{at}"
    case publicVersion = "/public/{at}/{file}"

    /// The path of one thing.
    func callAsFunction(_ id: some CustomStringConvertible) -> String {
        guard let open = rawValue.firstIndex(of: "{"), let close = rawValue.firstIndex(of: "}") else { return rawValue }
        return rawValue[..<open] + id.description + rawValue[rawValue.index(after: close)...]
    }
}
