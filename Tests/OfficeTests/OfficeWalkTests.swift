import Domain
import Office
import TestSupport
import Testing

// Random days at the office, on both engines: after each act everybody sees what the words of the domain say, and nothing
// else, by every way of asking; and in the end the log gives the tables.

struct OfficeWalkTests {
    @Test(arguments: Engines.all, [1, 2, 3] as [UInt64])
    func `whatever people do, everybody sees exactly their threads, and every order has one holder`(
        engine: Engines, seed: UInt64
    ) async throws {
        try await Workplace.open(on: engine) { place in
            var walk = try await Self.walk(place, seed: seed)
            for step in 1...160 {
                place.clock.advance(minutes: 7)
                try await walk.step()
                if step.isMultiple(of: 20) { try await check(walk, "seed \(seed), step \(step)") }
            }
            let verification = try await place.office.verify()
            #expect(verification.findings.isEmpty, "seed \(seed)")
            for act in ["send", "offer", "accept", "unaccept", "reject", "complete", "refused"] {
                #expect(walk.done[act, default: 0] > 0, "seed \(seed) never did \(act)")
            }
        }
    }

    /// Two units of which one lies in the other; one has a head, who may seize.
    static func walk(_ place: Workplace, seed: UInt64) async throws -> OfficeWalk {
        let admin = try await place.desk("admin")
        let logins = ["anna", "marek", "katarzyna", "piotr", "rita"]
        let ids = try await logins.asyncMap { try await place.person($0) }
        var upper = UnitDraft()
        (upper.code, upper.name, upper.head) = ("service", "Serwis", .some(ids[0]))
        let service = try await admin.addUnit(upper)
        var lower = UnitDraft()
        (lower.code, lower.name, lower.parent) = ("stock", "Magazyn", .some(service))
        let stock = try await admin.addUnit(lower)
        for (person, unit) in zip(ids, [service, service, stock, stock]) {
            var draft = PersonDraft()
            draft.unit = .some(unit)
            _ = try await admin.changePerson(person, draft)
        }
        var approve = KindDraft()
        (approve.code, approve.expectation) = ("approve", .approve)
        approve.name = Name(polish: "Z odbiorem", english: "With approval")
        _ = try await admin.addKind(approve)
        let directory = try await place.office.directory()
        return OfficeWalk(
            desks: try await logins.asyncMap { try await place.desk($0) },
            units: [(service, Set(ids[0..<4])), (stock, Set(ids[2..<4]))],
            kinds: ["note", "task", "task", "approve"].compactMap { directory.kind(code: $0)?.id },
            dice: Dice(seed: seed))
    }

    private func check(_ walk: OfficeWalk, _ at: Comment) async throws {
        for desk in walk.desks {
            let expected = Set(walk.oracle.members.keys.filter { walk.oracle.sees(desk.me, $0) })
            #expect(try await searched(desk) == expected, at)
            let inbox = try await desk.inbox(unopenedOnly: false, before: nil, limit: 200)
            #expect(Set(inbox.items.map(\.thread)).isSubset(of: expected), at)
            for thread in walk.oracle.members.keys {
                #expect(try await sees { _ = try await desk.thread(thread) } == expected.contains(thread), at)
            }
            try await checkOrders(walk, desk, expected, at)
        }
    }

    /// Every thread of which the archive gives the person a message.
    private func searched(_ desk: Desk) async throws -> Set<ID<Thread>> {
        var threads: Set<ID<Thread>> = []
        var before: ID<Message>?
        var count = 0
        repeat {
            let found = try await desk.search(Query(), before: before, limit: 50)
            threads.formUnion(found.hits.map(\.message.thread))
            count += found.hits.count
            before = found.next.flatMap { ID($0) }
        } while before != nil
        #expect(try await desk.search(Query(), before: nil, limit: 1).total == count)
        return threads
    }

    private func checkOrders(
        _ walk: OfficeWalk, _ desk: Desk, _ threads: Set<ID<Thread>>, _ at: Comment
    ) async throws {
        let directory = try await desk.directory()
        for order in walk.orders {
            let thread = try #require(walk.oracle.threads[order])
            let holder = try #require(walk.oracle.holders[order])
            let expected = threads.contains(thread) || directory.isSuperior(desk.me, of: holder)
            #expect(try await sees { _ = try await desk.order(order) } == expected, at)
            guard expected else { continue }
            let sight = try await desk.order(order)
            #expect(sight.order.holder == holder, at)
            #expect(sight.order.path.last?.person == holder, at)
            #expect(Set(sight.order.offer?.waiting ?? []) == walk.oracle.open[order, default: []], at)
        }
    }

    /// Whether it is there; any other refusal is a failure.
    private func sees(_ look: () async throws -> Void) async throws -> Bool {
        do {
            try await look()
            return true
        } catch let refusal as Refusal where refusal.code == .notFound {
            return false
        }
    }
}

extension Sequence {
    /// Each element turned into something else, one after the other.
    func asyncMap<T>(_ change: (Element) async throws -> T) async throws -> [T] {
        var result: [T] = []
        for element in self { result.append(try await change(element)) }
        return result
    }
}
