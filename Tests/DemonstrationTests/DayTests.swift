import Domain
import Office
import TestSupport
import Testing

@Suite struct DayTests {
    /// A Monday, a Monday before work, the evening of Boxing Day, a Tuesday after Easter.
    static let presents = [
        Played.monday, "2026-11-23T05:10:00.000Z", "2026-12-26T20:00:00.000Z", "2027-03-30T09:30:00.000Z",
    ]

    @Test(arguments: presents)
    func `Anna finds something to decide, to do, to wait for and to take note of`(at present: String) async throws {
        try await Played.open(on: .sqlite, at: present) { played in
            let day = try await played.day(of: "anna")
            #expect(day.decide.count == 3)
            #expect(day.do.count == 6)
            #expect(day.overdue.map(\.title) == ["Zwrot sprężarki do producenta, numer RMA do ustalenia"])
            #expect(day.waiting.count == 5)
            #expect(day.confirmations.count == 2)
            let orders = try await played.orders()
            #expect(orders.count(where: \.overdue) == 4)
        }
    }

    @Test func `the others have a day, too`() async throws {
        try await Played.open(on: .sqlite) { played in
            for login in ["katarzyna", "marek", "piotr", "tomasz", "ewa"] {
                let day = try await played.day(of: login)
                #expect(!day.decide.isEmpty, "\(login)")
                #expect(day.do.count >= 2, "\(login)")
                #expect(!day.waiting.isEmpty, "\(login)")
            }
        }
    }

    @Test func `whoever rejected a first offer no longer sees the hotel's thread`() async throws {
        try await Played.open(on: .sqlite) { played in
            let held = try await played.day(of: "anna").do
            let hotel = try #require(held.first { $0.title.hasPrefix("Uszkodzony agregat") })
            #expect(hotel.answer.path.count == 3)
            #expect(hotel.answer.past.map(\.answer) == [.accepted, .rejected, .accepted])
            let piotr = try await played.desk("piotr")
            await #expect(throws: Refusal(.notFound)) { try await piotr.thread(hotel.answer.thread) }
        }
    }
}
