import Domain
import Office
import TestSupport
import Testing

struct UnitTests {
    private func draft(_ code: String, parent: ID<Unit>? = nil) -> UnitDraft {
        var draft = UnitDraft()
        (draft.code, draft.name) = (code, "Dział \(code)")
        if let parent { draft.parent = parent }
        return draft
    }

    @Test(arguments: Engines.all)
    func `a unit never lies below itself`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let admin = try await place.desk("admin")
            let top = try await admin.addUnit(draft("zarzad"))
            let middle = try await admin.addUnit(draft("serwis", parent: top))
            let low = try await admin.addUnit(draft("serwis.a", parent: middle))
            var move = UnitDraft()
            for (unit, parent) in [(top, top), (top, low), (top, middle), (middle, low)] {
                move.parent = parent
                try await refused(.unitLoop) { try await admin.changeUnit(unit, move) }
            }
            move.parent = .some(nil)
            try await admin.changeUnit(middle, move)
            move.parent = low
            try await admin.changeUnit(top, move)
            #expect(try await admin.directory().units[top]?.parent == low)
        }
    }

    @Test(arguments: Engines.all)
    func `two moves at once make no loop`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let admin = try await place.desk("admin")
            let one = try await admin.addUnit(draft("jeden"))
            let two = try await admin.addUnit(draft("dwa"))
            let done = await withTaskGroup(of: Bool.self) { group in
                for (unit, parent) in [(one, two), (two, one)] {
                    group.addTask {
                        var move = UnitDraft()
                        move.parent = parent
                        do {
                            try await admin.changeUnit(unit, move)
                            return true
                        } catch { return false }
                    }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(done == 1)
        }
    }

    @Test func `a unit has a code of its own, a name, and a head with a log-in`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let admin = try await place.desk("admin")
            let unit = try await admin.addUnit(draft("biuro"))
            try await refused(.codeTaken) { try await admin.addUnit(draft("biuro")) }
            try await refused(.codeInvalid) { try await admin.addUnit(draft("Biuro")) }
            var nameless = UnitDraft()
            nameless.code = "inny"
            try await refused(.nameRequired) { try await admin.addUnit(nameless) }
            var head = UnitDraft()
            head.head = Person.system
            try await refused(.notFound) { try await admin.changeUnit(unit, head) }
            head.head = try await place.person("anna")
            try await admin.changeUnit(unit, head)
            var member = PersonDraft()
            member.unit = unit
            let marek = try await place.person("marek")
            _ = try await admin.changePerson(marek, member)
            #expect(try await admin.directory().isSuperior(try await place.person("anna"), of: marek))
        }
    }
}
