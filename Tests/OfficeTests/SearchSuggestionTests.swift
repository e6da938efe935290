import Domain
import Office
import TestSupport
import Testing

/// With what the search can be completed while somebody types.
@Suite struct SearchSuggestionTests {
    /// What would stand in the field after each choice; of saved searches the name.
    private func found(_ typed: String, by desk: Desk) async throws -> [String] {
        try await desk.suggestions(completing: typed).flatMap(\.suggestions).map { one in
            #expect(typed.hasSuffix(one.replaces))
            let kept = String(typed.dropLast(one.replaces.count))
            return switch one.what {
            case .filter(_, let filter), .name(_, let filter), .dictionary(_, let filter): kept + filter
            case .saved(let search): "#" + search.name
            }
        }
    }

    @Test(arguments: Engines.all)
    func `a filter is completed with whom and what it can mean`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let anna = try await place.desk("anna")
            for (typed, expected) in [
                ("pilne od:now", ["pilne autor:\"Marek Nowak\""]), ("autor:\"marek n", ["autor:\"Marek Nowak\""]),
                ("prowadzący: los", ["prowadzący:\"Piotr Łoś\""]), ("orderer:los", ["zlecający:\"Piotr Łoś\""]),
                ("do:wójcik", ["odbiorca:\"Katarzyna Wójcik\""]), ("rodzaj:ta", ["rodzaj:task"]),
                ("stan:zal", ["stan:po-terminie"]), ("ma:", ["ma:załącznik", "ma:zlecenie"]),
                ("data:zeszły", ["data:zeszły-tydzień", "data:zeszły-miesiąc", "data:zeszły-rok"]),
                ("do:wcz", ["do:wczoraj"]), ("sent:yes", ["wysłano:wczoraj"]),
                ("stan:o", ["stan:otwarte", "stan:po-terminie", "stan:zaproponowane", "stan:odrzucone"]),
                ("autor:nikt", []), ("stan:?", []), ("data:>", []), ("plik:um", []), ("uwaga:pilne", []),
            ] { #expect(try await found(typed, by: anna) == expected, "\(typed)") }
            #expect(try await found("autor:", by: anna).count == 7, "everybody who works here")
        }
    }

    @Test(arguments: Engines.all)
    func `words are completed with people, kinds, states and names of filters`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let anna = try await place.desk("anna")
            for (typed, expected) in [
                ("pilne now", ["pilne autor:\"Marek Nowak\"", "pilne odbiorca:\"Marek Nowak\""]),
                ("pilne marek n", ["pilne autor:\"Marek Nowak\"", "pilne odbiorca:\"Marek Nowak\""]),
                ("rodzaj:task ta", ["rodzaj:task rodzaj:task"]), ("otw", ["stan:otwarte"]), ("prow", ["prowadzący:"]),
                ("zle", ["zlecający:", "ma:zlecenie"]), ("wczor", ["data:wczoraj"]),
                ("n", []), ("nowak ", []), ("-now", []), ("„now", []), ("nowina", []),
            ] { #expect(try await found(typed, by: anna) == expected, "\(typed)") }

            var english = PersonDraft()
            english.language = .english
            _ = try await place.desk("admin").changePerson(anna.me, english)
            let desk = try await place.desk("anna")
            #expect(try await found("od:now", by: desk) == ["author:\"Marek Nowak\""])
            #expect(try await found("autor", by: desk) == ["author:"])
            #expect(try await found("stan:wyk", by: desk) == ["state:completed"])
            #expect(try await found("date:zeszły-m", by: desk) == ["date:last-month"])
        }
    }

    @Test(arguments: Engines.all)
    func `entries are completed that can be chosen, of dictionaries that can be looked up in`(
        engine: Engines
    ) async throws {
        try await Workplace.open(on: engine) { place in
            let rita = try await place.desk("rita")
            let customers = try await place.dictionary("klienci", ["miasto"])
            let closed = try await place.dictionary("dawne")
            _ = try await place.entry("hb-1", "Hotel Bałtyk", in: customers, ["miasto": "Kołobrzeg"])
            let gone = try await place.entry("hb-2", "Hotel Bankowy", in: customers)
            _ = try await place.entry("hb-3", "Hotel Barka", in: closed)
            let anna = try await place.desk("anna")
            #expect(
                Set(try await found("dach hotel ba", by: anna))
                    == ["dach klienci:hb-1", "dach klienci:hb-2", "dach dawne:hb-3"])

            var entry = EntryDraft()
            entry.isActive = false
            try await rita.changeEntry(gone, entry)
            var dictionary = DictionaryDraft()
            dictionary.isActive = false
            try await rita.changeDictionary(closed, dictionary)
            #expect(try await found("dach hotel ba", by: anna) == ["dach klienci:hb-1"])
            for typed in ["klient:", "klient:bal", "pozycja:hotel", "entry:hb", "customers klienci:\"hotel b"] {
                let all = try await found(typed, by: anna)
                #expect(all.count == 1 && all[0].hasSuffix("klienci:hb-1"), "\(typed): \(all)")
            }
            #expect(try await found("klie", by: anna) == ["klienci:"])
            #expect(try await found("klienci:kolob", by: anna) == ["klienci:hb-1"])
            #expect(try await found("kolob", by: anna) == [], "not by what else is known of it")
            let reasons = try #require(try await place.office.directory().rejectionReasons.first)
            for typed in [reasons.name, "pozycja:\"\(reasons.name)", "dawne:", "dawne:hotel"] {
                #expect(try await found(typed, by: anna) == [], "\(typed)")
            }
        }
    }

    @Test(arguments: Engines.all)
    func `saved searches are suggested to their owner only`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let (anna, piotr) = (try await place.desk("anna"), try await place.desk("piotr"))
            for name in ["Awarie w hotelach", "Awarie pilne", "Awarie Łodzi"] {
                _ = try await anna.saveSearch("q=awaria", name: name, isTold: false, seen: nil)
            }
            #expect(try await found("awarie w hot", by: anna) == ["#Awarie w hotelach"])
            #expect(try await found("lodz", by: anna) == ["#Awarie Łodzi"])
            #expect(try await found("awar", by: anna).count == 2, "the first of them")
            for typed in ["awar", "awarie w hot", "lodz"] { #expect(try await found(typed, by: piotr) == []) }
        }
    }

    @Test(arguments: Engines.all)
    func `there are eight at most, of every sort some, and nobody who cannot act`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let (admin, rita) = (try await place.desk("admin"), try await place.desk("rita"))
            for number in 1...9 {
                var person = PersonDraft()
                (person.login, person.name) = ("m\(number)", "Marta Marzec \(number)")
                person.password = Workplace.password
                _ = try await admin.addPerson(person)
            }
            let firms = try await place.dictionary("marki")
            for number in 1...9 { _ = try await place.entry("mar\(number)", "Marka \(number)", in: firms) }
            var kind = KindDraft()
            (kind.code, kind.name, kind.expectation) = ("mar", Name(polish: "Marża", english: "Margin"), .nothing)
            _ = try await rita.addKind(kind)
            let anna = try await place.desk("anna")
            _ = try await anna.saveSearch("q=marzec", name: "Marcowe", isTold: false, seen: nil)
            let groups = try await anna.suggestions(completing: "mar")
            #expect(groups.map(\.sort) == [.people, .kinds, .entries(firms), .filters, .saved])
            #expect(groups.map(\.suggestions.count).reduce(0, +) == SearchSuggestions.most)
            #expect(try await found("autor:mar", by: anna).count == SearchSuggestions.most)

            var gone = PersonDraft()
            gone.isActive = false
            _ = try await admin.changePerson(try await place.person("piotr"), gone)
            for typed in ["los", "autor:los"] { #expect(try await found(typed, by: anna) == []) }
        }
    }

    @Test(arguments: Engines.all)
    func `what is chosen is understood as what it was offered for`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            var unit = UnitDraft()
            (unit.code, unit.name) = ("mag", "Magazyn główny")
            _ = try await place.desk("admin").addUnit(unit)
            let customers = try await place.dictionary("klienci")
            _ = try await place.entry("hb-1", "Hotel Bałtyk", in: customers)
            for login in ["anna", "piotr"] {
                let desk = try await place.desk(login)
                for typed in [
                    "ma", "an", "hotel", "autor:", "odbiorca:", "od:", "do:", "rodzaj:", "komórka:", "stan:", "ma:",
                    "data:", "wysłano:", "klienci:", "prowadzący:", "zlecający:",
                ] {
                    let all = try await desk.suggestions(completing: typed).flatMap(\.suggestions)
                    #expect(!all.isEmpty, "\(typed)")
                    for case .filter(let meaning, let filter) in all.map(\.what) {
                        let asked = try await desk.understand(filter)
                        #expect(asked.filters.map(\.meaning) == [meaning] && asked.unread.isEmpty, "\(filter)")
                    }
                }
            }
        }
    }
}
