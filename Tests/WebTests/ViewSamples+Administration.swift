// Administration.

import Domain

@testable import Web

extension Samples {
    private var field: Field { Field(value: "serwis", error: "Ten kod jest już zajęty.") }
    private var options: [Option] {
        [Option(value: "a", label: "Serwis", isSelected: true), Option(value: "b", label: "Magazyn")]
    }

    var empty: EmptyState {
        EmptyState(
            icon: "team", sentence: words[.emptyUnits], action: .init(path: "/admin/units/new", text: words[.newUnit]))
    }

    func people() -> PeoplePage {
        PeoplePage(
            tabs: tabs, query: "anna", state: "active", states: tabs,
            people: [true, false].map {
                PeoplePage.Item(
                    id: $0 ? "p1" : "p2", person: tag(anna), login: "anna", unit: "Serwis", position: "koordynatorka",
                    roles: words.text(.roleShort, "registrar"), seen: $0 ? wording.moment(november(23, 9)) : nil,
                    standing: words.text(.standing, "active"), tone: "c-green", isActive: $0)
            }, next: Next(path: "/admin/people?before=p1"), empty: nil)
    }

    func nobody() -> PeoplePage {
        PeoplePage(
            tabs: tabs, query: "anna", state: "active", states: tabs, people: [], next: nil,
            empty: .filtered(words, clearing: "/admin/people"))
    }

    func units() -> UnitsPage {
        func item(_ name: String, _ head: PersonTag?, isActive: Bool, hasBelow: Bool = false, ends: [Int] = [])
            -> UnitsPage.Item
        {
            UnitsPage.Item(
                id: "u-\(name)", name: name, code: "serwis", head: head, people: words(.peopleNumber, ["n": 5]),
                isActive: isActive, hasBelow: hasBelow, ends: ends)
        }
        return UnitsPage(
            tabs: tabs,
            units: [
                item("Zarząd", tag(marek), isActive: true, hasBelow: true), item("Serwis", tag(anna), isActive: true),
                item("Dawny dział", nil, isActive: false, ends: [0]),
            ], empty: nil)
    }

    func noUnits() -> UnitsPage { UnitsPage(tabs: tabs, units: [], empty: empty) }

    func kindList() -> KindsPage {
        KindsPage(
            tabs: tabs,
            kinds: [true, false].map {
                KindsPage.Item(
                    id: $0 ? "k1" : "k2", name: "Reklamacja", code: "complaint",
                    expectation: words.text(.expectation, "execute"),
                    rules: words(.rulesRequires, ["names": "Klient"]), isActive: $0, mayChange: $0)
            })
    }

    func dictionaries() -> DictionariesPage {
        DictionariesPage(
            tabs: tabs,
            dictionaries: [
                DictionariesPage.Item(
                    id: "d1", name: "Klienci", code: "customers", attributes: "Miasto, NIP",
                    entries: words(.entriesNumber, ["n": 22]), isActive: true)
            ])
    }

    func entriesPage() -> EntriesPage {
        EntriesPage(
            tabs: tabs, id: "d1", name: "Klienci", query: "hotel",
            entries: [
                EntriesPage.Item(
                    id: "e1", name: "Hotel Bałtyk", code: "hotel-baltyk", line: "Kołobrzeg", isActive: true)
            ], next: Next(path: "/admin/dictionaries/d1/entries?before=e1"), empty: nil)
    }

    func noEntries() -> EntriesPage {
        EntriesPage(tabs: tabs, id: "d1", name: "Klienci", query: "", entries: [], next: nil, empty: empty)
    }

    func importStart() -> EntryImportPage {
        EntryImportPage(
            tabs: tabs, id: "d1", name: "Klienci", limits: words(.importLimits, ["rows": 20_000, "size": "5 MB"]),
            error: wording.sentence(Refusal(.fileUnreadable, ["line": .number(3)]), names), text: "kod;nazwa",
            start: true)
    }

    func importPlan() -> EntryImportPage {
        func row(_ sort: ImportSort, fault: String? = nil, changes: [EntryImportPage.Change] = [])
            -> EntryImportPage.Row
        {
            EntryImportPage.Row(
                line: 2, code: "hotel", name: "Hotel Bałtyk",
                outcome: StateTag(text: words.text(.importedOne, sort.rawValue), tone: "c-green", icon: "plus"),
                fault: fault, changes: changes)
        }
        return EntryImportPage(
            tabs: tabs, id: "d1", name: "Klienci", limits: words(.importLimits, ["rows": 20_000, "size": "5 MB"]),
            start: false,
            step: EntryImportPage.Step(
                file: "f1", fileName: "klienci.csv",
                columns: [
                    EntryImportPage.Column(place: 0, heading: "Kod", sample: "hotel, zakład", options: options)
                ], hasParents: true, parents: options,
                plan: EntryImportPage.Plan(
                    sorts: ImportSort.allCases.map {
                        .init(
                            path: "?show=\($0)", text: words.text(.imported, $0.rawValue), number: 3,
                            isCurrent: $0 == .new)
                    },
                    rows: [
                        row(.new), row(.faulty, fault: words(.faultTwice, ["line": 2])),
                        row(.changed, changes: [.init(field: "NIP", from: "671", to: "672")]),
                    ], next: Next(path: "?after=2"), empty: nil, stop: words[.importStop],
                    load: words(.importLoad, ["n": 3]), seen: "abc", parentsChosen: "d1",
                    chosen: [Option(value: "code", label: "")])))
    }

    func importNothing() -> EntryImportPage {
        var page = importPlan()
        if let step = page.step, let plan = step.plan {
            page.step = EntryImportPage.Step(
                file: step.file, fileName: step.fileName, columns: step.columns, hasParents: false, parents: [],
                plan: EntryImportPage.Plan(
                    sorts: plan.sorts, rows: [], next: nil, empty: empty, stop: words[.importSame], load: nil, seen: "",
                    parentsChosen: "", chosen: []))
        }
        return page
    }

    func settings() -> SettingsPage {
        SettingsPage(
            tabs: tabs, company: field, languages: options, daysOff: field,
            holidaysTitle: words(.holidaysTitle, ["year": 2026]),
            holidays: [.init(day: "4 czerwca", name: "Boże Ciało")],
            inForce: [.init(label: words[.inForceZone], value: "Europe/Warsaw")])
    }

    func log() -> OfficeLogPage {
        let row = OfficeLogPage.Row(
            at: wording.moment(november(23, 9)), actor: tag(anna), what: "Zmiana osoby: Piotr Nowak",
            details: "stanowisko: kierownik")
        return OfficeLogPage(
            tabs: tabs, who: field, acts: options, act: "sign-in", from: "2026-11-01", until: "2026-11-30", rows: [row],
            next: Next(path: "/admin/log?before=3"), empty: nil,
            verified: Frame.Flash(text: words(.logHolds, ["n": 7]), isBad: true))
    }

    func noLog() -> OfficeLogPage {
        OfficeLogPage(
            tabs: tabs, who: Field(), acts: options, act: "", from: "", until: "", rows: [], next: nil, empty: empty)
    }

    func leaving() -> LeavingPage {
        let line = LeavingPage.Line(icon: "flag", text: words(.leavingOrders, ["n": 3]))
        return LeavingPage(
            tabs: tabs, id: "p1", name: "Anna Lis", title: words(.leavingTitle, ["name": "Anna Lis"]), has: [line],
            then: [line], mayDisable: true, error: "To jedyna osoba z rolą administracji.")
    }

    func personForm() -> PersonPage {
        PersonPage(
            tabs: tabs, id: "p1", title: words(.editPerson, ["name": "Anna Lis"]), name: field, login: field,
            position: field, email: field, units: options, roles: options, languages: options, isActive: true,
            passwordError: "Za krótkie.", sessions: words(.sessionsCount, ["n": 2]), error: "To jedyna osoba z rolą.")
    }

    func inactivePerson() -> PersonPage {
        PersonPage(
            tabs: tabs, id: "p1", title: words(.editPerson, ["name": "Anna Lis"]), units: options, roles: options,
            languages: options, isActive: false)
    }

    func unitForm() -> UnitPage {
        UnitPage(
            tabs: tabs, id: "u1", title: words(.editUnit, ["name": "Serwis"]), name: field, code: field,
            parents: options, heads: options, isActive: true, parentError: "Nie może podlegać samej sobie.")
    }

    func kindForm() -> KindPage {
        KindPage(
            tabs: tabs, id: "k1", title: words(.editKind, ["name": "Reklamacja"]), polish: field, english: field,
            code: field, expectations: options, requires: options, days: field, answerDays: field)
    }

    func dictionaryForm() -> DictionaryPage {
        DictionaryPage(
            tabs: tabs, id: "d1", title: words(.editDictionary, ["name": "Klienci"]), polish: field, english: field,
            code: field, attributes: field)
    }

    func entryForm() -> EntryPage {
        EntryPage(
            tabs: tabs, id: "e1", dictionary: "d1", dictionaryName: "Klienci",
            title: words(.editEntry, ["name": "Hotel Bałtyk"]), name: field, code: field,
            attributes: [EntryPage.Attribute(code: "town", label: "Miasto", value: "Kołobrzeg")], parent: field,
            parents: directory)
    }
}
