// Lists: inbox, orders given, search, and the pages around them.

import Domain

@testable import Web

extension Samples {
    var tabs: [Tab] {
        [
            Tab(path: "/inbox?state=new", text: words[.inboxNew], count: 2, isCurrent: true),
            Tab(path: "/inbox?state=all", text: words[.inboxAll]),
        ]
    }

    func inbox() -> InboxPage {
        func letter(_ id: String, isNew: Bool) -> InboxPage.Letter {
            InboxPage.Letter(
                id: id, path: "/threads/t4", subject: "Uszkodzony agregat CX-40 po dostawie", author: tag(marek),
                to: "Serwis", kind: "Reklamacja", entries: entries, sent: wording.moment(november(23, 10, 31)),
                isNew: isNew, isInformation: true, attachments: words(.filesCount, ["n": 3]), mayAcknowledge: true,
                nudge: wording.reminded(by: "Marek Wilk", at: november(23, 10, 31)))
        }
        return InboxPage(
            tabs: tabs, fresh: [InboxPage.Group(title: words[.dayToday], letters: [letter("m4", isNew: true)])],
            more: Next(path: "/inbox?state=new"), quiet: words(.inboxQuiet, ["ago": "12 min temu"]),
            seen: [letter("m5", isNew: false)], hasSeen: true, next: Next(path: "/inbox?before=m1"),
            together: TogetherBar(action: "/messages/together", back: "/inbox"))
    }

    func given() -> GivenPage {
        let item = GivenItem(
            id: "o8", path: "/threads/t8", subject: "Pomiar szczelności instalacji, hala B",
            chain: [tag(anna), tag(piotr)], holder: tag(piotr), asked: tag(katarzyna),
            line: words(.holdsSince, ["by": "Piotr Nowak", "since": .text(wording.moment(november(21, 9)).text)]),
            state: StateTag(text: words(.stateHeldBy, ["who": "Piotr Nowak"]), tone: "c-green", icon: "clock"),
            due: due(26), mayRecall: true, mayNudge: true, mayApprove: true, confirmation: "m9", mayChoose: true)
        return GivenPage(
            title: words[.navGiven], tabs: tabs, orders: [item], next: Next(path: "/given?before=o8"),
            empty: words[.givenEmpty],
            together: TogetherBar(action: "/orders/together", back: "/given", mayNudge: true, mayRecall: true))
    }

    func search() -> SearchPage {
        let mistake = Field(value: "2026-09-01", error: "Nie ma takiej daty.")
        let person = Field(value: "Marek Wilk", error: "Nie ma takiej osoby.")
        let options = [Option(value: "k3", label: "Reklamacja", isSelected: true)]
        return SearchPage(
            form: SearchForm(
                text: "agregat", author: person, recipient: person, entry: person, holder: person, kinds: options,
                units: options, states: options, eventFrom: mistake, eventTo: mistake, sentFrom: mistake,
                sentTo: mistake, hasAttachment: true, active: words(.filtersActive, ["n": 3])),
            total: words(.searchFound, ["n": 37]), hits: [hit, hit], next: Next(path: "/search?q=agregat&before=m1"),
            understood: [
                FilterChip(
                    label: words[.author], value: "Marek Wilk", path: "/search?q=agregat",
                    remove: words(.askedRemove, ["label": .text(words[.author]), "value": "Marek Wilk"]))
            ], unread: words(.askedUnread, ["what": "rodzaj:nic"]), partial: words[.searchPartial],
            meant: SearchMeant(label: words[.searchMeant], text: "agregat", path: "/search?q=agregat"),
            sort: SearchSort(label: words[.sortBest], path: "/search?q=agregat&sort=best"),
            empty: words[.searchNothing], directory: directory, entries: directory,
            narrowing: Narrowing(
                source: "/search/facets?q=agregat", path: "/search?q=agregat&facets=1", facets: facets()),
            keeping: SearchKeeping(question: "q=agregat", savedAs: "Agregaty", save: savedForm, hasResults: true),
            saved: savedNews())
    }

    func facets() -> FacetList {
        func value(_ label: String, _ count: Int, _ query: String, isOn: Bool = false, bar: String? = nil) -> FacetValue
        {
            FacetValue(
                label: label, count: String(count), says: words(.searchFound, ["n": .number(count)]),
                path: "/search?q=\(query)", isOn: isOn, bar: bar)
        }
        return FacetList(
            isOpen: true, note: words(.facetsNewest, ["n": 10_000]),
            groups: [
                FacetGroup(
                    title: words[.eventDate], values: [value("lis 2026", 37, "data%3A2026-11", isOn: true, bar: "96")],
                    more: FacetGroup.More(
                        label: words(.facetsEarlier, ["n": 1]),
                        values: [value("paź 2026", 4, "data%3A2026-10", bar: "10.4")]))
            ])
    }

    private var hit: SearchHit {
        SearchHit(
            path: "/threads/t4", author: tag(marek), to: "Katarzyna Zawada", kind: "Reklamacja",
            sent: wording.moment(november(17, 9, 12)),
            subject: [Marked(text: "Uszkodzony "), Marked(text: "agregat", isHit: true), Marked(text: " CX-40")],
            snippet: [Marked(text: "Hotel zgłasza uszkodzony "), Marked(text: "agregat", isHit: true)],
            states: [StateTag(text: words[.stateHeldByYou], tone: "c-green", icon: "clock")], entries: entries,
            attachments: words(.filesCount, ["n": 2]),
            documents: [
                SearchDocument(
                    path: "/attachments/t4", name: "Protokół odbioru.pdf", page: words(.documentPage, ["n": 3]),
                    snippet: [Marked(text: "Odebrano "), Marked(text: "agregat", isHit: true)])
            ])
    }

    func order() -> OrderPage {
        OrderPage(
            subject: "Uszkodzony agregat CX-40 po dostawie", order: superiors,
            mistakes: [Mistake(field: "seize-o4", text: "Podaj powód.")])
    }

    /// An order of which a superior sees no more than this.
    private var superiors: OrderCard {
        OrderCard(
            id: "o4", state: StateTag(text: words[.stateHeldBy], tone: "c-green", icon: "clock"), orderer: tag(marek),
            holder: tag(piotr), due: due(25), created: wording.moment(november(17, 9, 12)), line: line(), steps: [],
            acts: Acts(seizure: ReasonForm(reason: Field(error: "Podaj powód."), isOpen: true)))
    }

    func conflict() -> ConflictPage {
        ConflictPage(
            sentence: wording.sentence(
                Refusal(.offerTaken, ["by": .person(katarzyna), "at": .at(november(23, 10, 42))]), names),
            path: "/threads/t4", subject: "Uszkodzony agregat CX-40 po dostawie", order: superiors,
            typed: [ConflictPage.Typed(label: words[.reason], text: "Nie zdążę przed terminem.")])
    }

    func error() -> ErrorPage {
        ErrorPage(trouble: trouble)
    }

    func innerError() -> InnerErrorPage { InnerErrorPage(trouble: trouble) }

    private var trouble: Trouble {
        Trouble(
            status: 404, title: wording.title(status: 404), sentence: wording.sentence(Refusal(.notFound), names),
            advice: words.text(.advice, "404"),
            actions: [.init(path: "/day", text: words[.toDay], isMain: true)],
            typed: [.init(place: 0, label: words[.note], text: "Proszę o wymianę.")], request: "01k3f9x2")
    }

    func signIn() -> SignInPage {
        SignInPage(login: "anna", error: wording.sentence(Refusal(.signInFailed), names), next: "/day")
    }

    func setUp() -> SetUpPage {
        let mistake = Field(value: "Klimatech Serwis", error: "Podaj nazwę.")
        return SetUpPage(
            token: "abc", company: mistake, name: mistake, login: mistake,
            passwordError: wording.sentence(Refusal(.passwordTooShort, ["min": .number(15)]), names))
    }

    func account() -> AccountPage { account(hasTokens: true) }

    func accountWithoutTokens() -> AccountPage { account(hasTokens: false) }

    private func account(hasTokens: Bool) -> AccountPage {
        let seen = wording.moment(november(23, 9))
        return AccountPage(
            name: "Anna Lis", login: "anna",
            device: DeviceForm(
                keys: [Option(value: "on", label: words[.keysOn], isSelected: true)],
                themes: [Option(value: "dark", label: words[.themeDark], isSelected: true)],
                notices: [Option(value: "on", label: words[.noticesOn], isSelected: true)]),
            sessions: [true, false].map {
                SessionItem(
                    id: $0 ? "s1" : "s2", name: "Firefox, Linux", icon: "screen", seen: seen, created: seen, isThis: $0)
            },
            hasOthers: true,
            tokens: hasTokens ? [TokenItem(id: "s3", name: "kopia zapasowa", seen: seen, expires: seen)] : [],
            noTokens: hasTokens ? nil : EmptyState(icon: "lock", sentence: words[.emptyTokens]),
            newToken: TokenForm(
                name: Field(value: "x", error: "Podaj nazwę."), expires: Field(value: "", error: "Podaj datę."),
                isOpen: true),
            password: PasswordForm(oldError: "Złe hasło.", newError: "Za krótkie.", isOpen: true),
            made: "obg_Zm9vYmFy", absence: absence)
    }
}
