import Demonstration
import Domain
import Office
import TestSupport
import Testing

@Suite struct DemonstrationTests {
    @Test(arguments: Engines.all)
    func `the fortnight is played, and what it leaves can be verified`(on engine: Engines) async throws {
        try await Played.open(on: engine) { played in
            let verification = try await played.office.verify(contents: true)
            #expect(verification.findings.map(\.description) == [])
            #expect(verification.messages >= 120)
            #expect(verification.attachments >= 15)
            #expect(played.office.clock.now() == played.clock.present)
        }
    }

    @Test func `there are orders in every state, and every fate of an offer`() async throws {
        try await Played.open(on: .sqlite) { played in
            let orders = try await played.orders()
            #expect(Set(orders.map(\.state)) == Set(Order.State.allCases))
            let offers = orders.flatMap(\.past)
            for answer in [Offer.How.accepted, .rejected, .recalled, .expired] {
                #expect(offers.contains { $0.answer == answer }, "no offer was \(answer)")
            }
            #expect(orders.contains { $0.offer?.declined.isEmpty == false })
            #expect(orders.contains { $0.completed?.onTime == false })
            #expect(orders.contains { $0.completed?.onTime == true })
            #expect(orders.contains { $0.asked != nil })
            #expect(orders.contains { $0.parent != nil && $0.state == .held })
            #expect(orders.contains { $0.path.count == 4 })
            #expect(orders.contains { order in order.path.contains { $0.how == .seized } })
            #expect(orders.count(where: \.overdue) == 4)
            // Rejected at once, so it is the orderer's again.
            #expect(orders.contains { $0.state == .held && $0.holder == $0.orderer && $0.path.count == 1 })
        }
    }

    @Test func `everybody signs in with the one password, by the first name`() async throws {
        try await Played.open(on: .sqlite) { played in
            #expect(played.logins.count >= 14)
            for login in played.logins {
                _ = try await played.office.reception.signIn(
                    login: login.login, password: Played.password, from: "192.0.2.1", device: "Firefox")
            }
            let names = Set(played.logins.map(\.login))
            #expect(names.isSuperset(of: ["anna", "marek", "katarzyna", "piotr", "tomasz", "ewa", "joanna", "admin"]))
        }
    }

    @Test func `a company that is there already is left alone`() async throws {
        try await Played.open(on: .sqlite) { played in
            await #expect(throws: DemonstrationError.notEmpty) {
                try await Demonstration(office: played.office, clock: played.clock).fill(password: Played.password)
            }
        }
    }
}
