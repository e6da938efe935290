// What stands around every page: navigation, search, language, who is signed in.

import Domain
import Office

/// The frame of a page for somebody signed in; with `me` nil, of a page for nobody yet.
struct Frame: Encodable, Sendable {
    /// The language, `pl` or `en`.
    let language: String
    let languages: [Option]
    let title: String
    let organisation: String
    /// `light` or `dark`; nil follows the system.
    let theme: String?
    /// What the theme button asks for.
    let nextTheme: String
    /// The token that every form carries.
    let csrf: String
    /// Begins the idempotency key of every form on the page; new for each page.
    let key: String
    let nonce: String?
    /// `off` where single letters do nothing on this device.
    let keys: String?
    /// What this device's notifications say: `on`, `subject`; nil: there are none.
    let notices: String?
    /// Bytes of an attachment.
    let limit: Int
    /// The script that keeps the shell, in this language and version.
    let worker: String
    /// Where to return to after choosing a language or a theme: path and query of this page.
    let here: String
    /// Where live updates come from; nil: none.
    let events: String?
    let me: Me?
    let work: [NavItem]
    /// What concerns the reader's unit; empty for whoever is in none.
    let unit: [NavItem]
    /// What the unit is called.
    let unitName: String?
    var archive: [NavItem]
    /// The reader's saved searches, without how much is new in them.
    private(set) var searches: [SavedItem] = []
    private(set) var hasSearches = false
    /// Whether to ask how much is new in them.
    private(set) var hasNews = false
    let office: [NavItem]
    /// What the narrow screen has at its foot.
    let tabs: [NavItem]
    let flash: Flash?
    /// What is held back and can be taken back.
    var held: [Held] = []
    /// What did not leave when it should have.
    var unsent: [Unsent] = []
    /// Set on the page of a thread, and on the search page: for the style sheet.
    let body: String
    /// What stands in the search box.
    let query: String

    /// Who is signed in.
    struct Me: Encodable, Sendable {
        let person: PersonTag
        /// Unit and position.
        let line: String
    }

    /// One link of the navigation.
    struct NavItem: Encodable, Sendable {
        var path: String
        let icon: String
        let text: String
        var count: Int?
        /// The count is something to decide.
        var isHot = false
        /// What the count counts, for those who hear it.
        var counted = ""
        var isCurrent = false
        /// The keys that lead there.
        var key: String?
    }

    /// What just happened, said once.
    struct Flash: Encodable, Sendable {
        let text: String
        /// Something was not done.
        var isBad = false
        /// Where it can be undone, and for how many milliseconds.
        var undo: Undo?

        struct Undo: Encodable, Sendable {
            let path: String
            /// Makes a form that is sent twice take effect once.
            let name: String
            let leaves: Int
        }
    }

    /// Something that leaves in a moment.
    struct Held: Encodable, Sendable {
        let id: String
        /// "The message leaves in", before the seconds.
        let text: String
        /// "8 s".
        let seconds: String
        /// Milliseconds until it leaves.
        let leaves: Int
    }

    /// Something that could not leave.
    struct Unsent: Encodable, Sendable {
        let path: String
        /// "The message was not sent: …".
        let text: String
    }
}

extension Frame {
    /// Which part of the program a page belongs to.
    enum Section: Sendable {
        case day, inbox, given, drafts, queue, team, compose, search, records, reports, administration, account, none
    }

    /// Numbers beside the links; 0 shows none.
    struct Counts: Encodable, Sendable {
        var decide = 0
        var inbox = 0
        var given = 0
        var queue = 0
        var drafts = 0
    }

    /// The reader's unit.
    struct MyUnit: Sendable {
        let id: String
        let name: String
    }

    /// - Parameters:
    ///   - title: of the page, without the program's name.
    ///   - me: nil before signing in.
    ///   - roles: what is offered beside the daily work.
    init(
        _ words: Words, title: String, organisation: String, section: Section = .none, me: Me? = nil,
        roles: Set<Role> = [], counts: Counts = Counts(), device: DeviceChoices = DeviceChoices(), csrf: String,
        key: String, nonce: String? = nil, limit: Int = 0, version: String = "", here: String = Path.day.rawValue,
        events: String? = nil, flash: Flash? = nil,
        query: String = "", isThread: Bool = false, unit: MyUnit? = nil
    ) {
        let navigation = Navigation(words: words, section: section, counts: counts)
        self.init(
            language: words.tongue.rawValue,
            languages: Tongue.allCases.map {
                Option(value: $0.rawValue, label: $0.rawValue.uppercased(), isSelected: $0 == words.tongue)
            },
            title: title, organisation: organisation, theme: device.theme?.rawValue,
            nextTheme: device.theme == nil ? "dark" : device.theme == .dark ? "light" : "system", csrf: csrf, key: key,
            nonce: nonce, keys: device.hasKeys ? nil : "off",
            notices: device.notices == .off ? nil : device.notices.rawValue, limit: limit,
            worker: Self.workerPath(version), here: here,
            events: events, me: me, work: navigation.work,
            unit: unit.map(navigation.unit) ?? [], unitName: unit?.name, archive: navigation.archive,
            office: navigation.office(roles), tabs: navigation.tabs, flash: flash,
            body: isThread ? "thread" : section == .search ? "search" : "", query: query)
    }

    /// Adds the reader's saved searches; the one that is on the page is marked in place of the archive.
    mutating func add(_ searches: [SavedSearch], _ words: Words) {
        self.searches = searches.map { search in
            var item = SavedItem(search, words)
            item.isCurrent = item.path == here
            return item
        }
        hasSearches = !searches.isEmpty
        hasNews = searches.contains(where: \.isTold)
        if self.searches.contains(where: \.isCurrent) { archive[0].isCurrent = false }
    }

    /// The same whatever the reader's language: another address is another worker, and to change the worker while pages are
    /// being opened costs more than to keep one page more.
    private static func workerPath(_ version: String) -> String {
        let languages = Tongue.allCases.map { "language=\($0.rawValue)" }.joined(separator: "&")
        return "\(Path.serviceWorker.rawValue)?v=\(version)&\(languages)"
    }
}

/// The links of the frame.
private struct Navigation {
    let words: Words
    let section: Frame.Section
    let counts: Frame.Counts

    var work: [Frame.NavItem] { [day, inbox, given, drafts] }
    var archive: [Frame.NavItem] { [search, item(.records, "card", .navRecords, .records)] }
    var tabs: [Frame.NavItem] { [day, inbox] }

    func office(_ roles: Set<Role>) -> [Frame.NavItem] {
        let path: Path? = roles.contains(.administrator) ? .people : roles.contains(.registrar) ? .kinds : nil
        return [item(.reports, "chart", .navReports, .reports)]
            + (path.map { [item($0, "gear", .navAdministration, .administration)] } ?? [])
    }

    func unit(_ unit: Frame.MyUnit) -> [Frame.NavItem] {
        var queue = item(.queue, "queue", .navQueue, .queue, counts.queue)
        queue.counted = words[.navQueueCount]
        var team = item(.team, "team", .navTeam, .team)
        (queue.path, team.path) = (Path.queue(unit.id), Path.team(unit.id))
        return [queue, team]
    }

    private var day: Frame.NavItem {
        var day = item(.day, "day", .navDay, .day, counts.decide)
        day.isHot = true
        day.counted = words[.navDecideCount]
        return day
    }

    private var inbox: Frame.NavItem { item(.inbox, "inbox", .navInbox, .inbox, counts.inbox) }
    private var given: Frame.NavItem { item(.given, "sent", .navGiven, .given, counts.given) }
    private var drafts: Frame.NavItem { item(.drafts, "doc", .navDrafts, .drafts, counts.drafts) }
    private var search: Frame.NavItem { item(.search, "search", .navSearch, .search) }

    private func item(
        _ path: Path, _ icon: String, _ word: Word, _ section: Frame.Section, _ count: Int = 0
    ) -> Frame.NavItem {
        Frame.NavItem(
            path: path.rawValue, icon: icon, text: words[word], count: count > 0 ? count : nil,
            isCurrent: section == self.section, key: Self.keys[path])
    }

    /// G, for "go to", and a letter: the same in both languages, so that nobody has to learn them twice.
    private static let keys: [Path: String] = [
        .day: "G D", .inbox: "G I", .given: "G Z", .search: "G A", .people: "G M", .kinds: "G M",
    ]
}
