// One full sample of each page: nothing is nil and no list is empty, so that every part of a template can be followed.

import Domain
import Office

@testable import Web

/// Makes the samples in one language.
struct Samples {
    let wording: Wording

    var words: Words { wording.words }

    /// Every page with its name.
    func pages() -> [any View] {
        [
            savedNews(), savedSearches(), resultIndex(), resultMessage(),
            suggestedEntries(), suggestedFilters(), paletteOptions(), records(), recordList(), record(), reports(),
            day(), thread(), compose(), drafts(), inbox(), given(), search(), facets(), order(), conflict(), error(),
            signIn(),
            setUp(),
            account(), OfflinePage(), people(), units(), kindList(), dictionaries(), entriesPage(), personForm(),
            unitForm(),
            kindForm(),
            dictionaryForm(), entryForm(), peopleOptions(), together(),
            queue(), team(),
            dictionaryForm(), entryForm(), nobody(), noUnits(), noEntries(), importStart(), importPlan(),
            importNothing(),
            settings(), log(), noLog(), leaving(), innerError(), accountWithoutTokens(), inactivePerson(),
            peopleOptions(),
        ]
    }

    func frame(_ title: String, section: Frame.Section = .day, isThread: Bool = false) -> Frame {
        var frame = Frame(
            words, title: title, organisation: "Klimatech Serwis", section: section,
            me: Frame.Me(person: tag(anna), line: "Serwis, koordynatorka"), roles: [.administrator],
            counts: Frame.Counts(decide: 2, inbox: 5, given: 9, queue: 4, drafts: 1),
            device: DeviceChoices(theme: .light, hasKeys: false, notices: .subject), csrf: "c5rf",
            key: "k3y",
            nonce: "n0nce", limit: 200_000_000, version: "v1", events: "/api/v1/events",
            flash: Frame.Flash(
                text: "Przyjęto.", isBad: true,
                undo: Frame.Flash.Undo(path: "/orders/o4/acceptance/undo", name: "unaccept-o4", leaves: 8_000)),
            isThread: isThread, unit: Frame.MyUnit(id: "u1", name: "Serwis"))
        frame.held = [Frame.Held(id: "d1", text: words[.heldMessage], seconds: "8 s", leaves: 8_000)]
        frame.unsent = [Frame.Unsent(path: "/compose?draft=d2", text: words(.unsent, ["why": "Wskaż inną."]))]
        frame.add(
            [
                SavedSearch(
                    id: ID(raw: 1), person: ID(raw: 2), name: "Reklamacje", question: "q=reklamacja", isTold: true,
                    seen: ID(raw: 0))
            ], words)
        return frame
    }

    func due(_ day: Int, minute: Int? = nil, isOpen: Bool = true) -> DueTag {
        let number = Day(number: 20_757 + day)
        let lapses = minute.map { november(day, $0 / 60, $0 % 60) } ?? november(day + 1, 0)
        return wording.due(number, minute: minute, lapses: lapses, isOpen: isOpen)
    }

    var files: [FileTag] {
        [
            FileTag(id: "f1", name: "protokół-odbioru.pdf", size: wording.size(340_000)),
            FileTag(
                id: "f2", name: "koszty-wymiany.ods", size: wording.size(2_140_000),
                unsearched: words.text(.unsearched, "locked")),
        ]
    }

    var entries: [EntryTag] { [EntryTag(id: "e1", name: "Hotel Bałtyk", dictionary: "Klient")] }

    var directory: [PartyOption] {
        [PartyOption(name: "Piotr Nowak", hint: "Serwis"), PartyOption(name: "Serwis", hint: "komórka, 5 osób")]
    }

    var reasons: [Option] {
        [
            Option(value: "no-licence", label: "Brak uprawnień"),
            Option(value: "not-mine", label: "Poza moim zakresem", isSelected: true),
        ]
    }

    var kinds: [KindGroup] {
        [
            KindGroup(
                expectation: words.text(.expectation, "nothing"), kinds: [Option(value: "k1", label: "Informacja")]),
            KindGroup(
                expectation: words.text(.expectation, "execute"),
                kinds: [
                    Option(value: "k2", label: "Zlecenie serwisowe", isSelected: true),
                    Option(value: "k3", label: "Reklamacja"),
                ]),
        ]
    }

    var rejection: RejectionForm {
        RejectionForm(reasons: reasons, text: Field(value: "", error: "Podaj powód."), isOpen: false)
    }
}
