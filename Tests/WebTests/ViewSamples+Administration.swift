// Administration.

import Domain

@testable import Web

extension Samples {
    private var field: Field { Field(value: "serwis", error: "Ten kod jest już zajęty.") }
    private var options: [Option] {
        [Option(value: "a", label: "Serwis", isSelected: true), Option(value: "b", label: "Magazyn")]
    }

    func people() -> PeoplePage {
        PeoplePage(
            tabs: tabs, query: "anna",
            people: [true, false].map {
                PeoplePage.Item(
                    id: $0 ? "p1" : "p2", person: tag(anna), login: "anna", unit: "Serwis", position: "koordynatorka",
                    roles: words.text(.role, "registrar"), isActive: $0)
            }, next: Next(path: "/admin/people?before=p1"))
    }

    func units() -> UnitsPage {
        UnitsPage(
            tabs: tabs,
            units: [
                UnitsPage.Item(
                    id: "u1", name: "Zarząd / Serwis", code: "serwis", head: "Anna Lis", people: 5, isActive: true)
            ])
    }

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
            ], next: Next(path: "/admin/dictionaries/d1/entries?before=e1"))
    }

    func personForm() -> PersonPage {
        PersonPage(
            tabs: tabs, id: "p1", title: words(.editPerson, ["name": "Anna Lis"]), name: field, login: field,
            position: field, email: field, units: options, roles: options, languages: options, isActive: true,
            passwordError: "Za krótkie.", sessions: words(.sessionsCount, ["n": 2]), error: "To jedyna osoba z rolą.")
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
