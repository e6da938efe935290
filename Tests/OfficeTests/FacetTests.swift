import Domain
import Language
import Office
import Store
import TestSupport
import Testing

/// What a search can be narrowed by: against a look at every message, and against the search that each value leads to.
struct FacetTests {
    private static let logins = ["anna", "marek", "katarzyna", "piotr"]
    private static let questions = [
        "", "sprawdzenie", "autor:anna", "autor:ann autor:marek pilne", "odbiorca:serwis",
        "odbiorca:anna odbiorca:biuro",
        "rodzaj:task", "stan:otwarte", "stan:open stan:done", "prowadzący:anna", "prowadzący:marek stan:otwarte",
        "zlecający:marek", "klienci:a-1", "klienci:a-1 klienci:b-1", "klienci:hotel", "komórka:serwis", "ma:zlecenie",
        "data:2040", "data:2040-01", "data:2040-01-05..2040-02", "data:>2040-03 autor:nikt \"do końca", "-nie stan:?",
    ]

    @Test(arguments: Engines.all, [1, 2] as [UInt64])
    func `every number is what the search narrowed to it finds`(engine: Engines, seed: UInt64) async throws {
        try await Workplace.open(on: engine) { place in
            var dice = Dice(seed: seed)
            try await place.fill(&dice, Self.logins)
            for login in ["anna", "piotr"] {
                for typed in Self.questions { try await holdsTrue(typed, login, place) }
            }
            for typed in Self.questions {
                let desk = try await place.desk("adam")
                let facets = try await desk.facets(try await desk.understand(typed).query)
                #expect(facets.total == 0 && facets.groups.isEmpty, "\(typed)")
            }
        }
    }

    /// Follows each value as it is offered.
    private func holdsTrue(_ typed: String, _ login: String, _ place: Workplace) async throws {
        let desk = try await place.desk(login)
        func total(_ query: Query) async throws -> Int { try await desk.search(query, before: nil, limit: 1).total }
        let asked = try await desk.understand(typed)
        let facets = try await desk.facets(asked.query)
        #expect(try await total(asked.query) == facets.total, "\(login): \(typed)")
        for group in facets.groups {
            #expect(Set(group.values.map(\.typed)).count == group.values.count, "\(group.values.map(\.typed))")
            for value in group.values {
                let narrowed = asked.typed(narrowedTo: value)
                let understood = try await desk.understand(narrowed)
                let found = try await total(understood.query)
                #expect(understood.unread == asked.unread, "\(narrowed)")
                if value.isChosen {
                    #expect(value.messages == facets.total && found >= facets.total, "\(typed), without \(value.typed)")
                } else {
                    #expect(found == value.messages, "\(login): \(typed), narrowed: \(narrowed)")
                }
            }
        }
    }

    @Test(arguments: Engines.all, [3] as [UInt64])
    func `the numbers are those of a look at every message`(engine: Engines, seed: UInt64) async throws {
        try await Workplace.open(on: engine) { place in
            var dice = Dice(seed: seed)
            try await place.fill(&dice, Self.logins)
            for typed in ["", "autor:anna", "data:2040 rodzaj:task"] {
                let desk = try await place.desk("anna")
                let query = try await desk.understand(typed).query
                let hits = try await desk.search(query, before: nil, limit: 200).hits.map(\.message)
                var seen: [AskedFilter.Meaning: Int] = [:]
                let isLong = hits.map { $0.eventDate.civil.year }.max() ?? 0 > 2041
                for hit in hits {
                    seen[.authors([hit.author]), default: 0] += 1
                    seen[.kinds([hit.kind]), default: 0] += 1
                    let units = Set((hit.to + hit.forInformation).compactMap(\.unit))
                    for unit in units { seen[.recipients([.unit(unit)]), default: 0] += 1 }
                    let period = String(hit.eventDate.description.prefix(isLong ? 4 : 7))
                    seen[.event(try #require(Period(period, today: hit.eventDate))), default: 0] += 1
                    for entry in try await desk.entries(Array(Set(hit.entries))) {
                        seen[.entries(entry.dictionary, [entry]), default: 0] += 1
                    }
                }
                let values = try await desk.facets(query).groups.flatMap(\.values)
                let counted = values.filter { value in
                    switch value.meaning {
                    case .recipients(let parties): if case .unit = parties.first { true } else { false }
                    case .authors, .kinds, .event, .entries: true
                    default: false
                    }
                }
                #expect(
                    seen == Swift.Dictionary(counted.map { ($0.meaning, $0.messages) }) { first, _ in first },
                    "\(typed)")
            }
        }
    }

    @Test(arguments: Engines.all)
    func `years are offered where months would be many, and months within a year`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            for day in ["2035-05-01", "2035-12-31", "2036-01-01", "2039-12-31", "2039-02-28"] {
                var draft = Draft(kind: try #require(try await place.office.directory().kind(code: "note")).id)
                draft.to = [.person(try await place.person("anna"))]
                (draft.subject, draft.note, draft.eventDate) = ("Dawno", "Tekst.", Day(day))
                _ = try await place.desk("marek").send(draft)
            }
            func periods(_ typed: String) async throws -> [String] {
                let desk = try await place.desk("anna")
                let groups = try await desk.facets(try await desk.understand(typed).query).groups
                return groups.filter { $0.sort == .event }.flatMap(\.values).map { "\($0.typed) \($0.messages)" }
            }
            #expect(try await periods("") == ["data:2039 2", "data:2036 1", "data:2035 2"])
            #expect(try await periods("data:2035") == ["data:2035-12 1", "data:2035-05 1"])
            for typed in ["", "data:2035", "data:2039-02", "data:2035-12-15..2036"] {
                try await holdsTrue(typed, "anna", place)
            }
        }
    }

    @Test(arguments: Engines.all)
    func `only the newest are counted, and found by indexes`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            for kind in ["note", "task", "task"] { _ = try await place.send(kind, from: "marek", to: ["anna"]) }
            let (anna, now) = (try await place.person("anna"), place.clock.now)
            let search = Search(Query(), text: TextQuery(""), sent: (nil, nil), for: anna, now: now)
            let counts = try await place.office.store.read { try $0.facets(search, most: 2) }
            #expect(
                counts.total == 2 && counts.kinds.map(\.messages) == [2] && counts.states.map(\.messages) == [2, 2])
            for plan in try await place.plans({ _ = try $0.facets(search, most: 2) }) {
                let scanned = plan.lines.compactMap {
                    $0.firstMatch(of: /^SCAN (?!found|addressed|f$|n$|o$|u$|s$)(\S+)$/)?.1
                }
                #expect(scanned.isEmpty && !plan.lines.contains { $0.contains("Seq Scan on") }, "\(plan.lines)")
            }
        }
    }

    @Test(arguments: Engines.all)
    func `names that mean several are written so that they mean one`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let admin = try await place.desk("admin")
            for (login, name) in [("anna.2", "Anna Lis"), ("kot", "Kotłownia Marek"), ("x", "Jan \"Bez\" Nazwy")] {
                var draft = PersonDraft()
                (draft.login, draft.name, draft.password) = (login, name, Workplace.password)
                _ = try await admin.addPerson(draft)
            }
            var unit = UnitDraft()
            (unit.code, unit.name) = ("kot", "Kotłownia")
            var member = PersonDraft()
            member.unit = try await admin.addUnit(unit)
            _ = try await admin.changePerson(try await place.person("x"), member)
            let firms = try await place.dictionary("firmy")
            let entries = [
                try await place.entry("abc", "Inna", in: firms), try await place.entry("inna", "Trzecia", in: firms),
                try await place.entry("a.b", "ABC", in: firms),
            ]
            let note = try #require(try await place.office.directory().kind(code: "note"))
            for login in ["anna", "anna.2", "kot", "x"] {
                var draft = Draft(kind: note.id)
                for other in ["marek", "kot", "anna.2"] where other != login {
                    draft.to.append(.person(try await place.person(other)))
                }
                draft.to += try await place.office.directory().sortedUnits.map { .unit($0.id) }
                (draft.subject, draft.entries) = ("Nazwy", login == "x" ? entries : [entries[1]])
                draft.note = "Tekst."
                _ = try await place.desk(login).send(draft)
            }
            try await holdsTrue("", "marek", place)
            let desk = try await place.desk("marek")
            let typed = try await desk.facets(Query()).groups.flatMap(\.values).map(\.typed)
            for text in [
                "autor:anna", "autor:anna.2", "autor:\"Kotłownia Marek\"", "autor:x", "odbiorca:\"Marek Nowak\"",
            ] {
                #expect(typed.contains(text), "\(text): \(typed)")
            }
        }
    }
}

extension Workplace {
    /// Sixty messages among four people and two units, of two kinds, about some of four entries, over more than a year. Two of the
    /// people change units meanwhile.
    fileprivate func fill(_ dice: inout Dice, _ logins: [String]) async throws {
        let admin = try await desk("admin")
        for (code, name, members) in [
            ("serwis", "Serwis", ["anna", "katarzyna"]), ("biuro", "Biuro obsługi", ["marek", "piotr"]),
        ] {
            var unit = UnitDraft()
            (unit.code, unit.name) = (code, name)
            var draft = PersonDraft()
            draft.unit = try await admin.addUnit(unit)
            for member in members { _ = try await admin.changePerson(try await person(member), draft) }
        }
        let (customers, devices) = (try await dictionary("klienci"), try await dictionary("devices.2"))
        let entries = [
            try await entry("a-1", "Hotel Bałtyk", in: customers), try await entry("b-1", "Hotel Mewa", in: customers),
            try await entry("c-1", "Cukiernia", in: customers), try await entry("cx", "CX-40", in: devices),
        ]
        let directory = try await office.directory()
        for number in 0..<60 {
            if number == 30 {
                for (login, code) in [("katarzyna", "biuro"), ("marek", "serwis")] {
                    var moved = PersonDraft()
                    moved.unit = directory.sortedUnits.first { $0.code == code }?.id
                    _ = try await admin.changePerson(try await person(login), moved)
                }
            }
            clock.advance(minutes: Int64.random(in: 1...20_000, using: &dice))
            guard let from = logins.randomElement(using: &dice),
                let code = ["note", "task"].randomElement(using: &dice),
                let kind = directory.kind(code: code), let unit = directory.sortedUnits.randomElement(using: &dice)
            else { continue }
            var draft = Draft(kind: kind.id)
            for login in logins where login != from && Bool.random(using: &dice) {
                draft.to.append(.person(try await person(login)))
            }
            if draft.to.isEmpty || Bool.random(using: &dice) { draft.forInformation.append(.unit(unit.id)) }
            if draft.to.isEmpty { swap(&draft.to, &draft.forInformation) }
            draft.entries = entries.filter { _ in Int.random(in: 0..<3, using: &dice) == 0 }
            (draft.subject, draft.note) = ("Awaria", "Proszę o sprawdzenie, pilne, do końca.")
            if Bool.random(using: &dice) { draft.due = DueWish(day: office.calendar.day(clock.now).adding(days: 3)) }
            let sent = try await desk(from).send(draft)
            for order in sent.orders { try await answer(order, by: logins, &dice) }
        }
    }

    /// Somebody accepts, rejects, completes or cancels an order, or nobody does.
    private func answer(_ order: ID<Order>, by logins: [String], _ dice: inout Dice) async throws {
        for login in logins {
            let desk = try await desk(login)
            do {
                switch Int.random(in: 0..<6, using: &dice) {
                case 0, 1: _ = try await desk.accept(order)
                case 2: _ = try await desk.reject(order, reason: "no-time", text: "")
                case 3: _ = try await desk.complete(order, result: "Zrobione.")
                case 4: _ = try await desk.cancel(order, reason: "Nieaktualne.")
                default: break
                }
            } catch is Refusal { continue }
        }
    }
}
