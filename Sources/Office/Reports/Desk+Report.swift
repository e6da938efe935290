import Domain
import Store

// Reports count what their reader may know of anyway: orders in threads that they see, and, as numbers only, those that are
// held by people below them. No role sees more.

extension Desk {
    /// What became of orders within a period.
    ///
    /// - Parameter unit: only what people of this unit and of those below it hold; `nil` for everybody.
    /// - Throws: `notFound` for a unit that is not there.
    package func report(_ period: ReportPeriod, unit: ID<Unit>? = nil) async throws -> Report {
        let directory = try await directory()
        if let unit, directory.units[unit] == nil { throw Refusal(.notFound) }
        let (now, calendar) = (office.clock.now(), office.calendar)
        let mondays = period.mondays(until: calendar.day(now))
        let start = calendar.instant(mondays[0])
        let ends = mondays.dropFirst().map { calendar.instant($0) } + [now]
        let scope = ReportScope(
            reader: me, below: directory.subordinates(of: me), holders: unit.map(directory.everybody), start: start)
        return try await office.store.read { reader in
            Report(
                try reader.reportedOrders(scope), try reader.rejections(scope),
                weeks: Array(zip(mondays, ends)), start: start)
        }
    }
}
