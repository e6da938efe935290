import Domain
import Language
import Office
import TestSupport
import Testing

@testable import Store

/// Messages that come into the archive after newer ones, as mail that is taken over does: found in their place all the same.
struct LateMessageTests {
    /// How many come into each of these years before now, in turns.
    private static let years = [0, 2, 1, 3, 0, 1]

    /// Sends messages of several years, some of them after newer ones.
    private func fill(_ place: Workplace) async throws -> [ID<Message>] {
        var ids: [ID<Message>] = []
        var nodes: [Int: Office] = [:]
        for round in 0..<30 {
            let year = Self.years[round % Self.years.count]
            place.clock.advance(minutes: 10, days: -365 * Int64(year))
            // Its ids begin in its own past: those of one node never go back.
            let office = try nodes[year] ?? place.secondNode(number: 10 + year)
            nodes[year] = office
            let kind = try #require(try await office.directory().kind(code: "note"))
            var draft = Draft(kind: kind.id)
            draft.to = [.person(try await place.person(round % 5 == 4 ? "katarzyna" : "anna"))]
            (draft.subject, draft.note) = ("Oferta \(round)", round % 2 == 0 ? "Pompa ciepła." : "Zawór.")
            ids.append(try await office.console.desk(login: "marek").send(draft).message)
            place.clock.advance(days: 365 * Int64(year))
        }
        return ids
    }

    private func pages(_ typed: String, of desk: Desk, size: Int) async throws -> [ID<Message>] {
        let query = try await desk.understand(typed).query
        var (all, before): ([ID<Message>], ID<Message>?) = ([], nil)
        repeat {
            let found = try await desk.search(query, before: before, limit: size)
            #expect(before != nil || found.total >= found.hits.count)
            all += found.hits.map(\.message.id)
            before = found.next == nil ? nil : all.last
        } while before != nil
        #expect(try await desk.search(query, before: nil, limit: 1).total == all.count, "\(typed)")
        #expect(
            try await desk.facets(query).groups.flatMap(\.values).allSatisfy { $0.messages <= all.count }, "\(typed)")
        return all
    }

    private static let questions = [
        "", "oferta", "pompy", "zawór -pompa", "wyslano:>2038-06", "wyslano:2037 oferta", "pompa wyslano:<2039-06",
        "wyslano:2036..2038 zawory",
    ]

    @Test(arguments: Engines.all)
    func `they stand among the others by their time, page by page`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            try await place.office.keepIndex()
            let ids = try await fill(place)
            #expect(ids != ids.sorted())
            let late = try await place.office.store.read { try $0.answering().late }
            #expect((late > 5) == (engine == .sqlite))
            let desk = try await place.desk("anna")
            var seen: [[ID<Message>]] = []
            for typed in Self.questions {
                let found = try await pages(typed, of: desk, size: 4)
                #expect(!found.isEmpty && found == found.sorted(by: >), "\(typed)")
                seen.append(found)
            }
            if engine == .sqlite {
                // What stands in order is answered by bitmaps as well, what came late is not.
                try await place.tamper("UPDATE generations SET width = 4")
                try await place.office.keepIndex()
                #expect(try await place.office.store.read { try $0.answering().closed } > Numbers.first)
                for (typed, found) in zip(Self.questions, seen) {
                    #expect(try await pages(typed, of: desk, size: 3) == found, "\(typed)")
                }
            }
            #expect(seen[0].count == 24)
            #expect(Set(seen[0]).isSuperset(of: seen[1]) && seen[1].count == 24)
            let since = ID<Message>.first(at: place.clock.clock.now().adding(milliseconds: -400 * 86_400_000))
            let newest = seen[0].filter { $0 > since }
            let new = try await desk.look { try $0.newCount(Query(), after: since) }
            #expect(new == newest.count && new < 24 && new > 4)
            // Another reading of the texts makes an index in which all have their place.
            let next = try place.secondNode(number: 1, analyser: Analyser(Stemmer(own: WordList("wodomex wodomeksu"))))
            try await next.keepIndex()
            #expect(try await next.store.read { try $0.answering().late } == 0)
            let fresh = try await next.console.desk(login: "anna")
            for (typed, found) in zip(Self.questions, seen) {
                #expect(try await pages(typed, of: fresh, size: 3) == found, "\(typed)")
            }
        }
    }

    @Test
    func `when many came, and no more come, they get their place`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            try await place.office.keepIndex()
            _ = try await fill(place)
            let desk = try await place.desk("anna")
            let found = try await pages("pompa", of: desk, size: 4)
            func late() async throws -> Int { try await place.office.store.read { try $0.answering().late } }
            let few = try await late()
            try await place.office.keepIndex()
            try await place.office.keepIndex()
            #expect(try await late() == few)
            // As if a thousand more had come, and one between two looks.
            try await place.tamper("UPDATE generations SET late = late + 1000")
            try await place.office.keepIndex()
            try await place.tamper("UPDATE generations SET late = late + 1")
            try await place.office.keepIndex()
            #expect(try await late() == few + 1001)
            try await place.office.keepIndex()
            #expect(try await late() == 0)
            #expect(try await pages("pompa", of: desk, size: 4) == found)
        }
    }
}
