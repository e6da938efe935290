import Domain
import Office
import TestSupport
import Testing

/// Where one can go by typing into the palette.
@Suite struct DestinationTests {
    /// What each destination is called; of people by which question they are found.
    private func found(_ typed: String, by desk: Desk) async throws -> [String] {
        try await desk.destinations(typed).flatMap(\.places).map { place in
            switch place {
            case .person(_, let question): question
            case .unit(let id): "unit \(id)"
            case .entry(let entry): entry.code
            case .thread(let message, let subject): "\(subject): \(message.note)"
            case .saved(let search): "#" + search.name
            }
        }
    }

    @Test(arguments: Engines.all)
    func `threads are found by those who see them, each once, the newest first`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let first = try await place.send("task", from: "marek", to: ["anna"], note: "Cieknie klimatyzator.")
            _ = try await place.send("note", from: "marek", to: ["anna"], note: "Klimatyzator w biurze.")
            var answer = Draft(kind: try #require(try await place.office.directory().kind(code: "note")).id)
            (answer.thread, answer.note) = (first.thread, "Klimatyzator naprawiony.")
            _ = try await place.desk("anna").send(answer)
            let expected = ["Awaria w hotelu: Klimatyzator naprawiony.", "Awaria w hotelu: Klimatyzator w biurze."]
            let anna = try await place.desk("anna")
            for typed in [
                "klim", "klima", "klimatyzator", "awaria klimatyz", "AWARIA hotel klimatyzatora",
            ] {
                #expect(try await found(typed, by: anna).prefix(2) == expected[...], "\(typed)")
            }
            #expect(try await found("ciek", by: anna) == ["Awaria w hotelu: Cieknie klimatyzator."])
            #expect(try await found("od:marek klim", by: anna).contains("Awaria w hotelu: Cieknie klimatyzator."))
            #expect(try await found("-klimatyzator", by: anna) == [])
            var other = Draft(kind: answer.kind)
            (other.subject, other.note) = ("Grafik dyżurów", "W awarii dzwonić do Marka.")
            other.to = [.person(anna.me)]
            _ = try await place.desk("marek").send(other)
            let last = try await found("awarii", by: anna).last
            #expect(last == "Grafik dyżurów: W awarii dzwonić do Marka.", "its subject is another")

            for login in ["katarzyna", "piotr", "adam", "admin"] {
                let desk = try await place.desk(login)
                for typed in ["klim", "awaria", "Cieknie klimatyzator.", "od:marek", "ma:zlecenie"] {
                    #expect(try await found(typed, by: desk) == [], "\(login): \(typed)")
                }
            }
        }
    }

    @Test(arguments: Engines.all)
    func `people are found who work here, by a question that finds what they wrote`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let admin = try await place.desk("admin")
            var unit = UnitDraft()
            (unit.code, unit.name) = ("los", "Losowania")
            let drawing = try await admin.addUnit(unit)
            let anna = try await place.desk("anna")
            #expect(try await found("los", by: anna) == ["autor:\"Piotr Łoś\"", "unit \(drawing)"])
            #expect(try await found("now mar", by: anna) == ["autor:\"Marek Nowak\""])
            let question = try #require(try await found("los pio", by: anna).first)
            #expect(try await anna.understand(question).query.authors == [try await place.person("piotr")])
            var gone = PersonDraft()
            gone.isActive = false
            _ = try await admin.changePerson(try await place.person("piotr"), gone)
            #expect(try await found("piotr", by: anna) == [])
        }
    }

    @Test(arguments: Engines.all)
    func `entries are found that can be chosen, and saved searches by their owner only`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let rita = try await place.desk("rita")
            let customers = try await place.dictionary("klienci", ["miasto"])
            _ = try await place.entry("hb-1", "Hotel Bałtyk", in: customers, ["miasto": "Kołobrzeg"])
            let gone = try await place.entry("hb-2", "Hotel Bankowy", in: customers)
            var entry = EntryDraft()
            entry.isActive = false
            try await rita.changeEntry(gone, entry)
            let (anna, piotr) = (try await place.desk("anna"), try await place.desk("piotr"))
            _ = try await anna.saveSearch("q=awaria", name: "Awarie w hotelach", isTold: false, seen: nil)
            #expect(try await found("hotel", by: anna) == ["hb-1", "#Awarie w hotelach"])
            #expect(try await anna.destinations("hotel").map(\.sort) == [.entries, .saved])
            #expect(try await found("kolob", by: piotr) == ["hb-1"])
            #expect(try await found("kol", by: piotr) == [], "by so little only of its name")
            #expect(try await found("hotel", by: piotr) == ["hb-1"])
            let reason = try #require(try await place.office.directory().rejectionReasons.first)
            #expect(try await found(reason.name, by: anna) == [])
        }
    }

    @Test(arguments: Engines.all)
    func `there are eight at most, of every sort some, and none for a letter`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let admin = try await place.desk("admin")
            let firms = try await place.dictionary("marki")
            for number in 1...9 {
                var person = PersonDraft()
                (person.login, person.name) = ("m\(number)", "Marta Marzec \(number)")
                person.password = Workplace.password
                _ = try await admin.addPerson(person)
                _ = try await place.entry("mar\(number)", "Marta \(number)", in: firms)
                _ = try await place.send("note", from: "marek", to: ["anna"], note: "Marta \(number)")
            }
            let anna = try await place.desk("anna")
            _ = try await anna.saveSearch("q=marta", name: "Marta", isTold: false, seen: nil)
            let groups = try await anna.destinations("marta")
            #expect(groups.map(\.sort) == [.people, .entries, .threads, .saved])
            #expect(groups.map(\.places.count) == [3, 2, 2, 1])
            for typed in ["", " ", "m", "!!!", "Ł"] { #expect(try await found(typed, by: anna) == [], "\(typed)") }
            #expect(try await found(String(repeating: "marta ", count: 2_000), by: anna).count == 8, "the beginning")
        }
    }
}
