import Domain
import Office
import Store
import TestSupport
import Testing

/// Reports count exactly what their reader may know of, and count it right.
@Suite struct ReportTests {
    @Test(arguments: Engines.all, [4, 5] as [UInt64])
    func `the numbers are those that counting one by one gives`(engine: Engines, seed: UInt64) async throws {
        try await Workplace.open(on: engine) { place in
            var walk = try await OfficeWalkTests.walk(place, seed: seed)
            for _ in 1...260 {
                place.clock.advance(minutes: 17 * 60)
                try await walk.step()
            }
            // Due dates of every sort; the walk gives none.
            try await place.tamper(
                """
                UPDATE orders SET due_day = 25000, due_lapses = created + (id % 40) * 86400000 WHERE id % 4 <> 0
                """)
            let count = try await Recount(place, walk)
            var (overdue, completed, rejected) = (0, 0, 0)
            for desk in walk.desks + [try await place.desk("admin"), try await place.desk("adam")] {
                for unit in [nil] + walk.units.map(\.id) {
                    for period in ReportPeriod.allCases {
                        let report = try await desk.report(period, unit: unit)
                        count.check(report, desk, period, unit, "seed \(seed), \(desk.person.name), \(period)")
                        overdue += report.now.overdue
                        completed += report.times.count
                        rejected += report.rejected
                    }
                }
            }
            #expect(overdue > 0 && completed > 0 && rejected > 0, "seed \(seed) has nothing to count")
        }
    }

    @Test(arguments: Engines.all)
    func `a stranger's orders never count, a subordinate's do, and no role counts more`(
        engine: Engines
    ) async throws {
        try await Workplace.open(on: engine) { place in
            let admin = try await place.desk("admin")
            var (service, member) = (UnitDraft(), PersonDraft())
            (service.code, service.name) = ("service", "Serwis")
            service.head = .some(try await place.person("anna"))
            let unit = try await admin.addUnit(service)
            member.unit = .some(unit)
            _ = try await admin.changePerson(try await place.person("marek"), member)

            func open(_ login: String, _ unit: ID<Unit>? = nil) async throws -> Int {
                let report = try await place.desk(login).report(.tenWeeks, unit: unit)
                #expect(report.isEmpty == (report.now.open == 0) && report.rejected == 0)
                #expect(report.loads.reduce(0) { $0 + $1.load.open } == report.now.open)
                return report.now.open
            }
            let held = try #require(
                try await place.send("task", from: "katarzyna", to: ["marek"]).orders.first)
            _ = try await place.desk("marek").accept(held)
            _ = try await place.send("task", from: "katarzyna", to: ["piotr"])
            for (login, count) in [
                ("katarzyna", 2), ("marek", 1), ("piotr", 1), ("anna", 1), ("admin", 0), ("adam", 0), ("rita", 0),
            ] { #expect(try await open(login) == count, "\(login)") }
            for (login, count) in [("katarzyna", 1), ("anna", 1), ("piotr", 0)] {
                #expect(try await open(login, unit) == count, "\(login)")
            }
            let marek = try await place.person("marek")
            #expect(try await place.desk("anna").report(.month).loads.map(\.person) == [marek])

            // Handed on to somebody whom she does not lead, it is no more Anna's to count.
            _ = try await place.desk("marek").offer(held, to: [.person(try await place.person("piotr"))], note: "")
            _ = try await place.desk("piotr").accept(held)
            for (login, count) in [("anna", 0), ("piotr", 2), ("marek", 1)] {
                #expect(try await open(login) == count, "\(login)")
            }
            try await refused(.notFound) { try await place.desk("anna").report(.month, unit: ID(raw: 7)) }
        }
    }

    @Test(arguments: Engines.all)
    func `whoever has rejected counts the order no more, and the others count one rejection`(
        engine: Engines
    ) async throws {
        try await Workplace.open(on: engine) { place in
            let order = try #require(
                try await place.send("task", from: "katarzyna", to: ["marek"]).orders.first)
            _ = try await place.desk("marek").accept(order)
            _ = try await place.desk("marek").offer(order, to: [.person(try await place.person("piotr"))], note: "")
            #expect(try await place.desk("piotr").report(.tenWeeks).now.open == 1)
            _ = try await place.desk("piotr").reject(order, reason: "no-time", text: "")
            #expect(try await place.desk("piotr").report(.tenWeeks).isEmpty)
            let report = try await place.desk("katarzyna").report(.tenWeeks)
            #expect(report.rejections.map(\.code) == ["no-time"] && report.rejected == 1 && report.accepted == 1)
            // Much later it is still open, and what was answered is no part of the period.
            place.clock.advance(minutes: 200 * 24 * 60)
            let later = try await place.desk("katarzyna").report(.tenWeeks)
            #expect(later.rejected + later.accepted == 0 && later.weeks.map(\.load.open).allSatisfy { $0 == 1 })
        }
    }

    @Test(arguments: Engines.all)
    func `what a report asks goes by an index`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            _ = try await place.send("task", from: "marek", to: ["anna"])
            let people = try await place.office.directory().sortedPeople.map(\.id)
            let (me, start) = (people[0], place.clock.now)
            let plans = try await place.plans {
                for holders in [nil, people] {
                    let scope = ReportScope(reader: me, below: people, holders: holders, start: start)
                    _ = try $0.reportedOrders(scope)
                    _ = try $0.rejections(scope)
                }
            }
            #expect(plans.count == 4)
            for plan in plans { #expect(!plan.scansTable, "\(plan.sql): \(plan.lines)") }
        }
    }
}

/// Counts orders one by one, as the words say.
private struct Recount {
    let orders: [Order]
    let kinds: [ID<Message>: ID<Kind>]
    let walk: OfficeWalk
    let directory: Directory
    let calendar: OfficeCalendar
    let now: Instant

    init(_ place: Workplace, _ walk: OfficeWalk) async throws {
        (orders, kinds) = try await place.office.store.read { reader in
            let orders = try reader.orders(walk.orders)
            return (orders, try reader.kinds(of: orders.map(\.message)))
        }
        self.walk = walk
        directory = try await place.office.directory()
        (calendar, now) = (place.office.calendar, place.clock.now)
    }

    func check(_ report: Report, _ desk: Desk, _ period: ReportPeriod, _ unit: ID<Unit>?, _ at: Comment) {
        let mine = orders.filter { order in
            guard walk.oracle.sees(desk.me, order.thread) || directory.isSuperior(desk.me, of: order.holder) else {
                return false
            }
            return unit.map { unit in walk.units.first { $0.id == unit }?.people.contains(order.holder) ?? false }
                ?? true
        }
        let start = calendar.instant(report.from)
        #expect(report.weeks.count == Int(period.rawValue) && report.from.weekday == 1, at)
        #expect(calendar.day(now).number - report.from.number - 7 * (report.weeks.count - 1) < 7, at)
        for (index, week) in report.weeks.enumerated() {
            #expect(week.day == report.from.adding(days: 7 * index), at)
            let end = min(now, calendar.instant(week.day.adding(days: 7)))
            #expect(week.load == load(mine, end), at)
        }
        #expect(report.weekAgo == load(mine, now.adding(milliseconds: -7 * 86_400_000)), at)
        #expect(report.now == load(mine, now), at)
        checkTimes(report, mine.filter { $0.finished.map { $0.at >= start } ?? false }, at)
        checkPeople(report, mine, at)
        checkAnswers(report, mine.flatMap { $0.past + ($0.offer.map { [$0] } ?? []) }, start, at)
    }

    private func load(_ orders: [Order], _ moment: Instant) -> Load {
        let open = orders.filter { order in
            if order.created > moment { return false }
            if let ended = order.ended { return ended > moment }
            return true
        }
        return Load(open: open.count, overdue: open.count { $0.due.map { $0.lapses <= moment } ?? false })
    }

    /// Nine tenths took at most the value, and without those that took exactly so long it would be fewer.
    private func checkTimes(_ report: Report, _ finished: [Order], _ at: Comment) {
        let groups = Swift.Dictionary(grouping: finished) { kinds[$0.message] }
        #expect(Set(report.times.map(\.kind)) == Set(groups.keys.compactMap(\.self)), at)
        #expect(report.time?.count ?? 0 == finished.count, at)
        for (kind, time) in report.times {
            let spans = (groups[kind] ?? []).compactMap { order in
                order.finished.map { $0.at.milliseconds - order.created.milliseconds }
            }
            #expect(time.count == spans.count, at)
            for (value, percent) in [(time.low, 10), (time.median, 50), (time.high, 90)] {
                #expect(spans.count { $0 <= value } * 100 >= percent * spans.count, at)
                #expect(spans.count { $0 < value } * 100 < percent * spans.count, at)
            }
        }
    }

    private func checkPeople(_ report: Report, _ orders: [Order], _ at: Comment) {
        let holders = Swift.Dictionary(grouping: orders.filter { $0.state.isOpen }, by: \.holder)
        #expect(Set(report.loads.map(\.person)) == Set(holders.keys), at)
        for (person, load) in report.loads { #expect(load == self.load(holders[person] ?? [], now), at) }
        #expect(report.loads.map(\.load.open) == report.loads.map(\.load.open).sorted(by: >), at)
    }

    private func checkAnswers(_ report: Report, _ offers: [Offer], _ start: Instant, _ at: Comment) {
        var (reasons, accepted): ([String: Int], Int) = ([:], 0)
        for offer in offers {
            for no in offer.declined where no.at >= start { reasons[no.reason.code, default: 0] += 1 }
            guard let answer = offer.answer, answer.at >= start else { continue }
            if answer.how == .rejected { reasons[answer.reason?.code ?? "", default: 0] += 1 }
            if answer.how == .accepted { accepted += 1 }
        }
        #expect(Swift.Dictionary(uniqueKeysWithValues: report.rejections.map { ($0.code, $0.count) }) == reasons, at)
        #expect(report.accepted == accepted && report.rejected == reasons.values.reduce(0, +), at)
    }
}
