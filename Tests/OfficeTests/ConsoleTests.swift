import Domain
import Office
import Store
import TestSupport
import Testing

struct ConsoleTests {
    @Test(arguments: Engines.all)
    func `preparing a second time changes nothing`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let before = try await place.officeActs().count
            try await place.office.console.prepare()
            #expect(try await place.officeActs().count == before)
            let directory = try await place.office.directory()
            #expect(directory.people[Person.system]?.name == "Obieg")
            #expect(directory.people[Person.system]?.isActive == false)
            #expect(directory.kind(code: Kind.confirmation)?.expectation == .nothing)
            let reasons = try #require(directory.dictionary(code: "rejection-reasons")).id
            let entries = try await place.office.store.read {
                try $0.entries(of: reasons, prefix: "", after: nil, limit: 9, activeOnly: true).map(\.entry.name)
            }
            #expect(
                Set(entries) == [
                    "Brak uprawnień", "Poza moim zakresem", "Nie zdążę przed terminem", "Brak danych", "Inny powód",
                ])
        }
    }

    @Test(arguments: Engines.all)
    func `two nodes that start at once prepare once`(sort: Engines) async throws {
        try await Workplace.bare(on: sort) { place in
            let nodes = try (0..<4).map { try place.secondNode(number: $0) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for node in nodes { group.addTask { try await node.console.prepare() } }
                try await group.waitForAll()
            }
            let directory = try await nodes[0].directory()
            #expect(directory.sortedKinds.count == 1)
            #expect(directory.sortedDictionaries.count == 1)
            #expect(try await nodes[0].verify().findings == [])
        }
    }

    @Test func `somebody at the machine lists, disables, and gives passwords and tokens`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let console = place.office.console
            #expect(
                Set(try await console.people().compactMap(\.login))
                    == ["admin", "rita", "adam", "anna", "marek", "katarzyna", "piotr"])
            let token = try await console.makeToken(
                login: "anna", name: "kasa", expires: place.clock.now.adding(days: 90))
            #expect(try await place.office.reception.desk(token: token).person.login == "anna")
            try await console.setPassword("wiosenny deszcz w Krakowie", login: "anna")
            try await refused(.signInRequired) { try await place.office.reception.desk(token: token) }
            _ = try await place.signIn("anna", password: "wiosenny deszcz w Krakowie")
            _ = try await console.disable(login: "anna")
            try await refused(.signInFailed) {
                try await place.signIn("anna", password: "wiosenny deszcz w Krakowie")
            }
            try await refused(.recipientInactive) {
                try await console.makeToken(login: "anna", name: "a", expires: place.clock.now.adding(days: 1))
            }
            try await refused(.lastAdministrator) { try await console.disable(login: "admin") }
            try await refused(.notFound) { try await console.desk(login: "nikt") }
            try await refused(.passwordTooShort) { try await console.setPassword("krótkie", login: "marek") }
        }
    }

    @Test func `a person is added to a unit by its code`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            var unit = UnitDraft()
            (unit.code, unit.name) = ("biuro", "Biuro")
            let id = try await place.desk("admin").addUnit(unit)
            var draft = PersonDraft()
            (draft.login, draft.name) = ("ewa", "Ewa Kos")
            try await refused(.notFound) { try await place.office.console.addPerson(draft, unit: "inne") }
            let ewa = try await place.office.console.addPerson(draft, unit: "biuro")
            #expect(try await place.office.console.desk(id: ewa).person.unit == id)
        }
    }
}
