import Domain
import Synchronization
import Testing

@Suite struct IDMakerTests {
    @Test func `many at once get different ids, and each of them growing ones`() async {
        let maker = IDMaker(clock: Clock { monday })
        let batches = await withTaskGroup(of: [ID<Message>].self) { group in
            for _ in 1...8 {
                group.addTask { (1...5_000).map { _ in maker.next() } }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(batches.joined()).count == 40_000)
        for batch in batches { #expect(zip(batch, batch.dropFirst()).allSatisfy { $0 < $1 }) }
    }

    @Test func `ids grow when the clock stands still, and borrow from the milliseconds to come`() {
        let maker = IDMaker(node: 5, clock: Clock { monday })
        let ids: [ID<Message>] = (0..<40_000).map { _ in maker.next() }
        #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
        // 14 bits count within a millisecond.
        #expect(ids[16_383].instant == monday)
        #expect(ids[16_384].instant == monday.adding(milliseconds: 1))
        #expect(ids.allSatisfy { $0.raw >> 14 & 0x7F == 5 })
    }

    @Test func `ids grow when the clock goes back`() {
        let clock = Mutex(monday)
        let maker = IDMaker(clock: Clock { clock.withLock { $0 } })
        var last: ID<Message> = maker.next()
        for change: Int64 in [-1, -3_600_000, 1, -86_400_000 * 365, 0, 7_200_000] {
            clock.withLock { $0 = $0.adding(milliseconds: change) }
            let id: ID<Message> = maker.next()
            #expect(id > last)
            last = id
        }
    }

    @Test func `a clock before 1970 still gives growing ids`() {
        let maker = IDMaker(clock: Clock { Instant(milliseconds: -1_000) })
        let first: ID<Message> = maker.next()
        let second: ID<Message> = maker.next()
        #expect(first.raw > 0)
        #expect(second > first)
    }

    @Test func `nodes never make the same id`() {
        let makers = [0, 1, 127].map { IDMaker(node: $0, clock: Clock { monday }) }
        let ids = makers.flatMap { maker in (1...1_000).map { _ in maker.next(Message.self) } }
        #expect(Set(ids).count == 3_000)
    }
}
