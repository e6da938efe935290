import Domain
import Office
import TestSupport
import Testing

// Two people act at once: exactly one wins, and the others are told by whom.

struct RaceTests {
    @Test(arguments: Engines.all)
    func `of fifty who accept at once one holds the order, and forty-nine are told who`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let admin = try await place.desk("admin")
            var desks: [Desk] = []
            for number in 1...50 {
                var draft = PersonDraft()
                (draft.login, draft.name) = ("osoba\(number)", "Osoba \(number)")
                _ = try await admin.addPerson(draft)
                desks.append(try await place.desk("osoba\(number)"))
            }
            let kind = try #require(try await place.office.directory().kind(code: "task"))
            var draft = Draft(kind: kind.id)
            (draft.subject, draft.note, draft.assign) = ("Kto pierwszy", "Proszę o przyjęcie.", .first)
            draft.to = desks.map { .person($0.me) }
            let order = try #require(try await place.desk("anna").send(draft).orders.first)

            let answers = await withTaskGroup(of: Result<OrderAnswer, any Error>.self) { group in
                for desk in desks {
                    group.addTask {
                        do { return .success(try await desk.accept(order)) } catch { return .failure(error) }
                    }
                }
                return await group.reduce(into: []) { $0.append($1) }
            }
            let winners = answers.compactMap { try? $0.get() }
            #expect(winners.count == 1)
            let winner = try #require(winners.first?.holder)
            for case .failure(let error) in answers {
                let refusal = try #require(error as? Refusal)
                #expect(refusal.code == .offerTaken)
                #expect(refusal.values["by"] == .person(winner))
            }
            #expect(try await place.desk("anna").order(order).order.path.map(\.person).last == winner)
        }
    }

    @Test(arguments: Engines.all)
    func `the same request sent twice at once takes effect once and is answered alike`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let anna = try await place.desk("anna")
            let kind = try #require(try await place.office.directory().kind(code: "task"))
            var draft = Draft(kind: kind.id)
            (draft.subject, draft.note) = ("Raz", "Tylko raz.")
            draft.to = [.person(try await place.person("marek"))]
            let wanted = draft
            let answers = try await withThrowingTaskGroup(of: SentAnswer.self) { group in
                for _ in 0..<10 { group.addTask { try await anna.send(wanted, key: "once") } }
                return try await group.reduce(into: []) { $0.append($1) }
            }
            #expect(Set(answers).count == 1)
            #expect(try await anna.search(Query(), before: nil, limit: 50).total == 1)
            draft.note = "Co innego."
            try await refused(.keyReused) { try await anna.send(draft, key: "once") }
        }
    }
}
