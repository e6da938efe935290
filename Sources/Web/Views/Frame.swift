// What stands around every page: navigation, search, language, who is signed in.

import Domain

/// The frame of a page for somebody signed in; with `me` nil, of a page for nobody yet.
struct Frame: Sendable {
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
    /// Where to return to after choosing a language or a theme: path and query of this page.
    let here: String
    /// Where live updates come from; nil: none.
    let events: String?
    let me: Me?
    let work: [NavItem]
    let archive: [NavItem]
    let office: [NavItem]
    /// What the narrow screen has at its foot.
    let tabs: [NavItem]
    let flash: Flash?
    /// Set on the page of a thread, and on the search page: for the style sheet.
    let body: String
    /// What stands in the search box.
    let query: String

    /// Who is signed in.
    struct Me: Sendable {
        let person: PersonTag
        /// Unit and position.
        let line: String
    }

    /// One link of the navigation.
    struct NavItem: Sendable {
        let path: String
        let icon: String
        let text: String
        var count: Int?
        /// The count is something to decide.
        var isHot = false
        /// What the count counts, for those who hear it.
        var counted = ""
        var isCurrent = false
    }

    /// What just happened, said once.
    struct Flash: Sendable {
        let text: String
        /// Something was not done.
        var isBad = false
    }
}

extension Frame {
    /// Which part of the program a page belongs to.
    enum Section: Sendable {
        case day, inbox, given, compose, search, administration, account, none
    }

    /// Numbers beside the links; 0 shows none.
    struct Counts: Sendable {
        var decide = 0
        var inbox = 0
        var given = 0
    }

    /// - Parameters:
    ///   - title: of the page, without the program's name.
    ///   - me: nil before signing in.
    ///   - roles: what is offered beside the daily work.
    init(
        _ words: Words, title: String, organisation: String, section: Section = .none, me: Me? = nil,
        roles: Set<Role> = [], counts: Counts = Counts(), theme: String? = nil, csrf: String, key: String,
        nonce: String? = nil, here: String = Path.day.rawValue, events: String? = nil, flash: Flash? = nil,
        query: String = "", isThread: Bool = false
    ) {
        let navigation = Navigation(words: words, section: section, counts: counts)
        self.init(
            language: words.tongue.rawValue,
            languages: Tongue.allCases.map {
                Option(value: $0.rawValue, label: $0.rawValue.uppercased(), isSelected: $0 == words.tongue)
            },
            title: title, organisation: organisation, theme: theme,
            nextTheme: theme == nil ? "dark" : theme == "dark" ? "light" : "system", csrf: csrf, key: key,
            nonce: nonce, here: here, events: events, me: me, work: navigation.work, archive: navigation.archive,
            office: navigation.office(roles), tabs: navigation.tabs, flash: flash,
            body: isThread ? "thread" : section == .search ? "search" : "", query: query)
    }
}

/// The links of the frame.
private struct Navigation {
    let words: Words
    let section: Frame.Section
    let counts: Frame.Counts

    var work: [Frame.NavItem] { [day, inbox, given] }
    var archive: [Frame.NavItem] { [search] }
    var tabs: [Frame.NavItem] { [day, inbox] }

    func office(_ roles: Set<Role>) -> [Frame.NavItem] {
        let path: Path? = roles.contains(.administrator) ? .people : roles.contains(.registrar) ? .kinds : nil
        return path.map { [item($0, "gear", .navAdministration, .administration)] } ?? []
    }

    private var day: Frame.NavItem {
        var day = item(.day, "day", .navDay, .day, counts.decide)
        day.isHot = true
        day.counted = words[.navDecideCount]
        return day
    }

    private var inbox: Frame.NavItem { item(.inbox, "inbox", .navInbox, .inbox, counts.inbox) }
    private var given: Frame.NavItem { item(.given, "sent", .navGiven, .given, counts.given) }
    private var search: Frame.NavItem { item(.search, "search", .navSearch, .search) }

    private func item(
        _ path: Path, _ icon: String, _ word: Word, _ section: Frame.Section, _ count: Int = 0
    ) -> Frame.NavItem {
        Frame.NavItem(
            path: path.rawValue, icon: icon, text: words[word], count: count > 0 ? count : nil,
            isCurrent: section == self.section)
    }
}
