import Domain
import Foundation
import Office
import Store
import TestSupport
import Testing

struct HousekeepingTests {
    @Test(arguments: Engines.all)
    func `an offer that nobody answers in time goes back`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let order = try #require(try await place.send("task", from: "anna", to: ["marek"]).orders.first)
            place.clock.advance(days: 2)
            try await place.office.sweep()
            #expect(try await place.desk("anna").order(order).order.state == .offered)
            place.clock.advance(days: 1)
            try await place.office.sweep()
            let after = try await place.desk("anna").order(order).order
            #expect(after.state == .held)
            #expect(after.past.last?.answer?.how == .expired)
            #expect(after.past.last?.answer?.by == Person.system)
            try await place.office.sweep()
            #expect(try await place.office.verify().findings == [])
        }
    }

    @Test(arguments: Engines.all)
    func `an upload that is not sent within a day goes, with its content`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let lost = try await place.upload("zgubiony", by: "anna")
            let sent = try await place.upload("wysłany", by: "anna")
            _ = try await place.send("note", from: "anna", to: ["marek"], attachments: [sent.id])
            let same = try await place.upload("wysłany", by: "marek")
            place.clock.advance(hours: 23)
            let fresh = try await place.upload("nowy", by: "anna")
            try await place.office.sweep()
            #expect(try place.files() == 3)
            place.clock.advance(hours: 2)
            try await place.office.sweep()
            #expect(try place.files() == 2)
            let anna = try await place.desk("anna")
            try await refused(.notFound) { try await anna.attachment(lost.id) }
            try await refused(.notFound) { try await place.desk("marek").attachment(same.id) }
            _ = try await anna.attachment(sent.id)
            _ = try await anna.attachment(fresh.id)
        }
    }

    @Test func `a key is remembered for a week`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let admin = try await place.desk("admin")
            var draft = UnitDraft()
            (draft.code, draft.name) = ("biuro", "Biuro")
            let unit = try await admin.addUnit(draft, key: "k")
            place.clock.advance(days: 6)
            try await place.office.sweep()
            #expect(try await admin.addUnit(draft, key: "k") == unit)
            place.clock.advance(days: 2)
            try await place.office.sweep()
            try await refused(.codeTaken) { try await admin.addUnit(draft, key: "k") }
        }
    }

    @Test func `sessions that are over are forgotten`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let anna = try await place.signIn("anna")
            place.clock.advance(days: 8)
            try await place.office.sweep()
            let left = try await place.office.store.read { try $0.sessions(of: anna.desk.me) }
            #expect(left == [])
        }
    }
}
