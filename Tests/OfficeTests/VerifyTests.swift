import Domain
import Foundation
import Office
import Store
import TestSupport
import Testing

/// Whoever has the database can change it. Every such change must be found.
struct VerifyTests {
    /// Two threads: in one an order that went from Anna over Marek to Katarzyna and was done, in the other a message with an
    /// attachment that Piotr took note of.
    private func work(_ place: Workplace) async throws -> (
        thread: ID<Domain.Thread>, order: ID<Order>, notice: ID<Message>
    ) {
        let sent = try await place.send("task", from: "anna", to: ["marek"])
        let order = try #require(sent.orders.first)
        let marek = try await place.desk("marek")
        let katarzyna = try await place.desk("katarzyna")
        place.clock.advance(minutes: 10)
        _ = try await marek.accept(order)
        let piotr = try await place.person("piotr")
        _ = try await marek.offer(order, to: [.person(piotr), .person(katarzyna.me)], note: "Kto może?")
        place.clock.advance(minutes: 10)
        _ = try await place.desk("piotr").reject(order, reason: "no-time", text: "Jestem w terenie.")
        _ = try await katarzyna.accept(order)
        _ = try await katarzyna.complete(order, result: "Wymieniono pompę.")
        let file = try await place.upload("Umowa", by: "anna")
        let notice = try await place.send("read", from: "anna", to: ["piotr"], attachments: [file.id]).message
        _ = try await place.desk("piotr").acknowledge(notice)
        place.clock.advance(minutes: 10)
        _ = try await place.signIn("anna")
        try await place.number()
        return (sent.thread, order, notice)
    }

    /// Without the triggers that keep the log, as somebody with the database can have it.
    private func unlock(_ place: Workplace, _ sort: Engines) async throws {
        switch sort {
        case .sqlite: try await place.tamper("DROP TRIGGER events_keep", "DROP TRIGGER events_stay")
        case .postgres: try await place.tamper("DROP TRIGGER events_keep ON events")
        }
    }

    @Test(arguments: Engines.all)
    func `honest work is sound`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            _ = try await work(place)
            let result = try await place.office.verify(contents: true)
            #expect(result.findings == [])
            #expect(result.isSound)
            #expect(result.threads == 3)
            #expect(result.orders == 1)
            #expect(result.messages == 3)
            #expect(result.attachments == 1)
        }
    }

    @Test(arguments: Engines.all)
    func `the log cannot be changed by an ordinary statement`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            _ = try await work(place)
            for statement in [
                "UPDATE events SET at = at + 1", "DELETE FROM events", "UPDATE events SET n = 7 WHERE n = 3",
            ] {
                await #expect(throws: (any Error).self) { try await place.tamper(statement) }
            }
        }
    }

    @Test(arguments: Engines.all, Tampering.all)
    func `tampering is found`(sort: Engines, tampering: Tampering) async throws {
        try await Workplace.open(on: sort) { place in
            _ = try await work(place)
            try await unlock(place, sort)
            try await place.tamper(tampering.statement)
            let result = try await place.office.verify()
            #expect(Set(result.findings.map(\.sort)) == tampering.found, "\(result.findings)")
        }
    }

    @Test(arguments: Engines.all)
    func `an attachment's changed, shortened or missing content is found`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            _ = try await work(place)
            let path = place.office.store.blobs.path(Sealing.real.sha256(Array("Umowa".utf8)))
            func sentences(_ content: String?) async throws -> [String] {
                if let content {
                    try content.write(toFile: path, atomically: false, encoding: .utf8)
                } else {
                    try FileManager.default.removeItem(atPath: path)
                }
                let found = try await place.office.verify(contents: true).findings
                #expect(found.allSatisfy { $0.sort == .attachment })
                return found.map(\.sentence)
            }
            #expect(try await sentences("Umowy").map { $0.hasSuffix("was changed") } == [true])
            #expect(try await sentences("Umow").map { $0.hasSuffix("4 bytes instead of 5") } == [true])
            #expect(try await sentences(nil).map { $0.hasSuffix("is missing") } == [true])
        }
    }

    @Test(arguments: Engines.all)
    func `a second acceptance is found even in a chain that is whole`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let (thread, order, _) = try await work(place)
            let piotr = try await place.person("piotr")
            try await place.office.store.write { writer in
                var chain = try #require(try writer.lock(thread))
                let offer = try #require(try writer.order(order)?.past.last?.id)
                let payload = Order.Event.accepted(offer: offer).payload
                chain.append(
                    .accept, at: chain.touched, actor: piotr, reference: order.raw, payload: payload, .real)
                try writer.save(chain)
                if writer.db.dialect == .postgres { _ = try writer.numberEvents() }
            }
            let sorts = Set(try await place.office.verify().findings.map(\.sort))
            #expect(sorts.contains(.rule))
        }
    }

    @Test(arguments: Engines.all)
    func `a clock that was set back leaves no trace in the order of things`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let order = try #require(try await place.send("task", from: "anna", to: ["marek"]).orders.first)
            place.clock.advance(minutes: -30)
            _ = try await place.desk("marek").accept(order)
            place.clock.advance(minutes: -30)
            _ = try await place.desk("marek").complete(order, result: "Zrobione.")
            #expect(try await place.office.verify().findings == [])
        }
    }

    @Test func `progress goes to the end`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            for _ in 0..<45 { _ = try await place.send("note", from: "anna", to: ["marek"]) }
            let steps = Steps()
            let result = try await place.office.verify { done, of in steps.add(done, of) }
            #expect(steps.all.count == 3)
            #expect(steps.all.last.map { $0.done == $0.of } == true)
            #expect(result.threads == 46)
        }
    }
}
