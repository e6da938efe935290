import Domain
import Office
import Store
import TestSupport
import Testing

struct PeopleTests {
    private func draft(_ login: String, _ name: String = "Ewa Kos") -> PersonDraft {
        var draft = PersonDraft()
        (draft.login, draft.name) = (login, name)
        return draft
    }

    @Test(arguments: Engines.all)
    func `an administrator adds a person, and it is an act without the password`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let admin = try await place.desk("admin")
            var draft = draft("ewa")
            draft.email = "Ewa.Kos@Firma.PL"
            (draft.position, draft.password) = ("księgowa", "wiosenny deszcz w Krakowie")
            let id = try await admin.addPerson(draft)
            let ewa = try #require(try await admin.directory().people[id])
            #expect(ewa.email == "ewa.kos@firma.pl")
            #expect(ewa.position == "księgowa")
            _ = try await place.signIn("ewa", password: "wiosenny deszcz w Krakowie")
            let acts = try await place.officeActs().filter { $0.entry.subject == id && $0.entry.act == .administration }
            let payload = try #require(acts.first?.payload)
            let text = String(decoding: payload, as: UTF8.self)
            #expect(text.contains("add-person"))
            #expect(text.contains("Ewa Kos"))
            #expect(!text.contains("deszcz"))
        }
    }

    @Test func `only an administrator changes people and units`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let marek = try await place.person("marek")
            for login in ["anna", "rita", "adam"] {
                let desk = try await place.desk(login)
                try await refused(.notAllowed) { try await desk.addPerson(draft("ewa")) }
                try await refused(.notAllowed) { try await desk.changePerson(marek, draft("ewa")) }
                try await refused(.notAllowed) { try await desk.addUnit(UnitDraft()) }
                try await refused(.notAllowed) { try await desk.changeUnit(ID(raw: 5), UnitDraft()) }
                try await refused(.notAllowed) { try await desk.sessions(of: marek) }
                try await refused(.notAllowed) { try await desk.endSessions(of: marek) }
                try await refused(.notAllowed) { try await desk.setCompany("Inna") }
            }
        }
    }

    @Test(arguments: Engines.all)
    func `a log-in belongs to one person and has only plain characters`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let admin = try await place.desk("admin")
            try await refused(.loginTaken) { try await admin.addPerson(draft("anna")) }
            let marek = try await place.person("marek")
            try await refused(.loginTaken) { try await admin.changePerson(marek, draft("anna")) }
            for login in ["", "Ewa", "łucja", "e wa", "ewa\n", String(repeating: "e", count: 41), "ewa@x"] {
                try await refused(.codeInvalid) { try await admin.addPerson(draft(login)) }
            }
            _ = try await admin.addPerson(draft(String(repeating: "e", count: 36) + ".k-2"))
        }
    }

    @Test func `a name is there, is not too long, and hides nothing`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let admin = try await place.desk("admin")
            try await refused(.nameRequired) { try await admin.addPerson(draft("ewa", " \u{A0} ")) }
            try await refused(.textTooLong) {
                try await admin.addPerson(draft("ewa", String(repeating: "ż", count: 201)))
            }
            try await refused(.textNotAllowed) { try await admin.addPerson(draft("ewa", "Ewa\u{202E}soK")) }
            try await refused(.textNotAllowed) { try await admin.addPerson(draft("ewa", "Ewa\u{0}Kos")) }
            var odd = draft("ewa")
            odd.email = "bez małpy"
            try await refused(.malformed) { try await admin.addPerson(odd) }
            var lost = draft("ewa")
            lost.unit = ID(raw: 77)
            try await refused(.notFound) { try await admin.addPerson(lost) }
        }
    }

    @Test(arguments: Engines.all)
    func `somebody always administers`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let admin = try await place.desk("admin")
            var off = PersonDraft()
            off.isActive = false
            var plain = PersonDraft()
            plain.roles = []
            try await refused(.lastAdministrator) { try await admin.changePerson(admin.me, off) }
            try await refused(.lastAdministrator) { try await admin.changePerson(admin.me, plain) }
            #expect(try await place.desk("admin").person.isActive)
            var second = PersonDraft()
            second.roles = [.administrator]
            _ = try await admin.changePerson(try await place.person("anna"), second)
            _ = try await admin.changePerson(admin.me, plain)
            try await refused(.lastAdministrator) {
                try await place.desk("anna").changePerson(try await place.person("anna"), off)
            }
        }
    }

    @Test(arguments: Engines.all)
    func `two administrators who disable each other at once leave one`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let admin = try await place.desk("admin")
            var second = PersonDraft()
            second.roles = [.administrator]
            _ = try await admin.changePerson(try await place.person("anna"), second)
            let anna = try await place.desk("anna")
            var off = PersonDraft()
            off.isActive = false
            let done = await withTaskGroup(of: Bool.self) { group in
                for (desk, other) in [(admin, anna.me), (anna, admin.me)] {
                    group.addTask { [off] in
                        do {
                            _ = try await desk.changePerson(other, off)
                            return true
                        } catch { return false }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(done == 1)
            #expect(try await place.office.store.read { try $0.administrators().count } == 1)
        }
    }

    @Test(arguments: Engines.all)
    func `whoever is disabled may still hold orders, and the administrator is told how many`(
        sort: Engines
    ) async throws {
        try await Workplace.open(on: sort) { place in
            let sent = try await place.send("task", from: "anna", to: ["marek"])
            _ = try await place.desk("marek").accept(try #require(sent.orders.first))
            var off = PersonDraft()
            off.isActive = false
            let admin = try await place.desk("admin")
            let changed = try await admin.changePerson(try await place.person("marek"), off)
            #expect(changed.heldOrders == 1)
        }
    }

    @Test func `what a draft does not name stays, and what it empties goes`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let admin = try await place.desk("admin")
            var draft = draft("ewa")
            (draft.position, draft.email) = ("księgowa", "ewa@firma.pl")
            let id = try await admin.addPerson(draft)
            var change = PersonDraft()
            change.position = .some(nil)
            _ = try await admin.changePerson(id, change)
            let ewa = try #require(try await admin.directory().people[id])
            #expect(ewa.position == nil)
            #expect(ewa.email == "ewa@firma.pl")
            #expect(ewa.name == "Ewa Kos")
        }
    }

    @Test func `nobody changes the person who acts when nobody does`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            try await refused(.notFound) {
                try await place.desk("admin").changePerson(Person.system, draft("obieg"))
            }
        }
    }

    @Test(arguments: Engines.all)
    func `the same request sent twice adds one person`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let admin = try await place.desk("admin")
            let first = try await admin.addPerson(draft("ewa"), key: "k1")
            #expect(try await admin.addPerson(draft("ewa"), key: "k1") == first)
            try await refused(.keyReused) { try await admin.addPerson(draft("ewa", "Ewa Sroka"), key: "k1") }
            try await refused(.loginTaken) { try await admin.addPerson(draft("ewa"), key: "k2") }
        }
    }
}
