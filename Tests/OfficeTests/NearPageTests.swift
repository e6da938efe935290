import Domain
import Language
import TestSupport
import Testing

@testable import Office
@testable import Store

/// How far back PostgreSQL reads the newest documents for a page.
struct NearPageTests {
    @Test func `as many are read as should fill the page, unless they are too many`() {
        #expect(Generation.window(30, with: 20) == 4_500)
        #expect(Generation.window(30, with: 6) == 15_000)
        #expect(Generation.window(30, with: 5) == nil)
        #expect(Generation.window(30, with: 0) == nil)
        #expect(Generation.window(1, with: 0) == nil)
    }

    @Test func `no more of the newest are read than they should`() async throws {
        guard Engines.all.contains(.postgres) else { return }
        try await Workplace.open(on: .postgres) { place in
            var sent: [ID<Message>] = []
            for round in 0..<8 {
                let to = round % 2 == 0 ? "anna" : "katarzyna"
                sent.append(try await place.send("note", from: "marek", to: [to], note: "Pompa").message)
            }
            let search = Search(
                Query(), text: TextQuery("pompa"), sent: (nil, nil), for: try await place.person("anna"),
                now: place.clock.now)
            for (window, places) in [(1, []), (2, [6]), (4, [6, 4]), (8, [6, 4, 2])] as [(Int, [Int])] {
                let page = try await place.office.store.read { reader in
                    let near = try reader.answering().nearPage(
                        search.index, search.range(), reader.rows(search), limit: 3, within: window)
                    return try reader.db.all(near) { try $0.id(0, Message.self) }
                }
                #expect(page == places.map { sent[$0] }, "\(window)")
            }
        }
    }
}
