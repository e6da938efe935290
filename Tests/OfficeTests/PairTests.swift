import Domain
import Language
import Office
import TestSupport
import Testing

@testable import Store

/// Phrases, answered by which words stand side by side in closed blocks.
struct PairTests {
    /// Numbers of a block here: each block has one group of pairs.
    private static let width = 16
    private static let words = ["pompa", "zawór", "filtr", "kocioł", "i", "nowy"]

    private func narrow(_ place: Workplace) async throws {
        try await place.office.keepIndex()
        try await place.tamper("UPDATE generations SET width = \(Self.width)")
    }

    private func count(_ typed: String, _ login: String, _ place: Workplace) async throws -> Int {
        let desk = try await place.desk(login)
        let found = try await desk.search(try await desk.understand(typed).query, before: nil, limit: 200)
        #expect(found.total == found.hits.count, "\(login): \(typed)")
        return found.total
    }

    private func paired(_ place: Workplace) async throws -> (blocks: Int64, rows: Int) {
        try await place.office.store.read { reader in
            let generation = try reader.answering()
            let rows = try reader.db.first("SELECT count(*) FROM \(generation.pairs)") { try $0.int(0) }
            guard generation.paired > 0 else { return (0, rows ?? 0) }
            let oldest = try reader.orderedNumbers(of: generation)?.oldest ?? 0
            return (generation.block(of: generation.paired) - generation.block(of: oldest), rows ?? 0)
        }
    }

    @Test(arguments: [1, 2, 3] as [UInt64])
    func `phrases find what a look at every note finds`(seed: UInt64) async throws {
        try await Workplace.open(on: .sqlite) { place in
            try await narrow(place)
            var dice = Dice(seed: seed)
            func some(_ count: Int) -> [String] {
                (0..<count).map { _ in Self.words[Int.random(in: 0..<Self.words.count, using: &dice)] }
            }
            var notes: [(words: [String], isAnnas: Bool)] = []
            for round in 0..<60 {
                let note = (words: some(Int.random(in: 1...5, using: &dice)), isAnnas: round % 4 > 0)
                let to = note.isAnnas ? "anna" : "katarzyna"
                _ = try await place.send("note", from: "marek", to: [to], note: note.words.joined(separator: " "))
                notes.append(note)
                if round == 25 || round == 55 { try await place.office.keepIndex() }
            }
            #expect(try await paired(place).blocks == 3)
            for _ in 0..<150 {
                let phrase = some(Int.random(in: 2...3, using: &dice))
                let (other, without) = (some(1)[0], some(1)[0])
                let typed = "\"\(phrase.joined(separator: " "))\""
                func fits(_ note: [String]) -> Bool {
                    note.indices.contains { note[$0...].starts(with: phrase) }
                }
                for login in ["anna", "marek"] {
                    let fitting = notes.filter { (login == "marek" || $0.isAnnas) && fits($0.words) }.map(\.words)
                    #expect(try await count(typed, login, place) == fitting.count, "\(login): \(typed)")
                    let narrowed = fitting.filter { $0.contains(other) && !$0.contains(without) }
                    #expect(
                        try await count("\(typed) \(other) -\(without)", login, place) == narrowed.count,
                        "\(login): \(typed) \(other) -\(without)")
                }
                #expect(try await count(typed, "piotr", place) == 0)
            }
        }
    }

    @Test func `a block whose pairs were begun is gone on with, and made once`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            try await narrow(place)
            for round in 0..<40 {
                let note = round % 2 == 0 ? "Nowy zawór i pompa" : "Pompa i nowy zawór"
                _ = try await place.send("note", from: "marek", to: ["anna"], note: note)
            }
            let store = place.office.store
            while let block = try await store.read({ try $0.blockDue() }) {
                #expect(try await store.write { try $0.begin(block) })
                let words = try await store.read { try $0.commonWords(of: block, store.analyser) }
                #expect(try await store.write { try $0.keepBitmaps(of: words, in: block) })
                try await store.write { try $0.close(block) }
            }
            let block = try #require(try await store.read { try $0.pairsDue() })
            #expect(try await store.write { try $0.begin(block) })
            var pairs = try await store.read { try $0.pairs(of: block) }
            for part in block.parts { pairs.add(try await store.read { try $0.texts(of: part) }) }
            let rows = pairs.rows()
            #expect(try await store.write { try $0.keep(rows.prefix(1), of: block) })
            // Nothing is answered by them yet.
            #expect(try await paired(place) == (0, 1))
            #expect(try await count("\"zawór i\"", "anna", place) == 20)
            try await place.office.keepIndex()
            #expect(try await paired(place).blocks == 2)
            #expect(try await !store.write { try $0.begin(block) })
            #expect(try await !store.write { try $0.keep(rows, of: block) })
            #expect(try await count("\"zawór i\"", "anna", place) == 20)
            #expect(try await count("\"nowy zawór\"", "anna", place) == 40)
            #expect(try await count("\"zawór nowy\"", "anna", place) == 0)
        }
    }
}
