import Foundation
import TestSupport
import Testing

// Many want the same order at the same moment, at one server or at two: one of them gets it, the others are told who.

struct RaceStory {
    @Test(arguments: Engines.all)
    func `of many who accept at once one is responsible, and all others are told who`(engine: Engines) async throws {
        try await Company.working(on: engine) { company in
            // Only on PostgreSQL several programs work on one archive.
            let other = engine == .postgres ? try await company.program.beside("other").serve(node: 1) : nil
            do {
                for round in 1...3 { try await race(round, company, other) }
                if let other { #expect(try await other.stop() == 0) }
            } catch {
                await other?.kill()
                throw error
            }
        }
    }

    private func race(_ round: Int, _ company: Company, _ other: Running?) async throws {
        let people = [
            company.katarzyna, company.joanna, company.anna, company.piotr, company.ewa, company.tomasz, company.adam,
            company.zofia, company.rita, company.admin,
        ]
        let order = try await company.marek.send([
            "subject": .text("Dyżur \(round)"), "kind": "zlecenie", "to": .list(people.map(\.party)),
            "note": "Kto pierwszy, ten ma dyżur.", "assign": "first",
        ])["orders"][0].text
        // Each asks twice, as an impatient hand does, at either server.
        let asking = people.flatMap { person in [person, person.at(other?.port ?? person.port)] }
        let answers = try await withThrowingTaskGroup(of: (Client, Answer).self) { group in
            for person in asking {
                group.addTask { (person, try await person.trying("/orders/\(order)/acceptance")) }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let winners = answers.filter { $0.1.status == 200 }
        #expect(winners.count == 1, "\(answers.map(\.1.status))")
        let winner = try #require(winners.first).0
        let name = try await winner.get("/me")["name"].text
        for (person, answer) in answers where answer.status != 200 {
            #expect(answer.status == 409 && answer.json["current"]["holder"].text == winner.id, "\(answer.text)")
            let isTold = person.id == winner.id || answer.json["detail"].text.contains(name)
            #expect(isTold, "\(person.login): \(answer.text)")
        }
        let now = try await company.marek.order(order)
        #expect(now["holder"].text == winner.id && now["path"].items.count == 2)
    }
}
