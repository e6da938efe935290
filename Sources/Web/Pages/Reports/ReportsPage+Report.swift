import Domain
import Office

// What the page of reports shows.

extension Viewpoint {
    /// Rows that are drawn; the tables have all of them.
    private static let most = 8

    func page(_ asked: ReportRequest, _ report: Report) -> ReportsPage {
        let isFiltered = asked.unit != nil || asked.period != .tenWeeks
        let empty: EmptyState =
            isFiltered
            ? .filtered(words, clearing: Path.reports.rawValue)
            : EmptyState(icon: "chart", sentence: words[.reportsEmpty])
        return ReportsPage(
            scope: scope(report),
            periods: ReportPeriod.allCases.map {
                Option(
                    value: $0.rawValue, label: words(.reportPeriodWeeks, ["n": .number($0.weeks)]),
                    isSelected: $0 == asked.period)
            }, units: units(asked), report: report.isEmpty ? nil : content(asked, report),
            empty: report.isEmpty ? empty : nil)
    }

    private func scope(_ report: Report) -> String {
        let leads = !directory.subordinates(of: me).isEmpty
        return words(
            leads ? .reportScopeBelow : .reportScope,
            ["from": .text(wording.date(report.from)), "to": .text(wording.date(wording.today))])
    }

    private func units(_ asked: ReportRequest) -> ReportsPage.Units? {
        let units = UnitTree(directory).rows.filter { $0.unit.isActive || $0.unit.id == asked.unit }
        guard !units.isEmpty else { return nil }
        return ReportsPage.Units(
            options: [Option(value: "", label: words[.reportAllUnits], isSelected: asked.unit == nil)]
                + units.map {
                    Option(value: $0.unit.id.description, label: $0.name, isSelected: $0.unit.id == asked.unit)
                })
    }

    private func content(_ asked: ReportRequest, _ report: Report) -> ReportsPage.Content {
        let tables = ReportTables(view: self, report: report)
        return ReportsPage.Content(
            figures: figures(report),
            open: ReportsPage.WeekSection(
                chart: WeekChart(
                    report.weeks.map {
                        WeekChart.Value(
                            name: wording.dayAndMonth($0.day), open: $0.load.open, late: $0.load.overdue)
                    }), label: weeksLabel(report), table: tables.table(.open, asked)),
            times: ReportsPage.TimeSection(
                chart: TimeChart(
                    report.times.prefix(Self.most).map {
                        TimeChart.Value(
                            name: kind($0.kind), low: $0.time.low, median: $0.time.median, high: $0.time.high)
                    }, span: wording.span), table: report.times.isEmpty ? nil : tables.table(.times, asked)),
            loads: ReportsPage.LoadSection(
                people: people(report), table: report.loads.isEmpty ? nil : tables.table(.loads, asked)),
            rejections: ReportsPage.RejectionSection(
                reasons: reasons(report),
                table: report.rejections.isEmpty ? nil : tables.table(.rejections, asked)))
    }

    private func people(_ report: Report) -> [ReportsPage.Person] {
        let most = report.loads.first?.load.open ?? 0
        return report.loads.prefix(Self.most).map { person, load in
            ReportsPage.Person(
                person: names.person(person),
                bar: ShareBar(load.open - load.overdue, late: load.overdue, of: most), count: String(load.open),
                text: self.load(load))
        }
    }

    private func reasons(_ report: Report) -> [ReportsPage.Reason] {
        let most = report.rejections.first?.count ?? 0
        return report.rejections.prefix(Self.most).map { code, count in
            ReportsPage.Reason(reason: reason(code), bar: ShareBar(count, of: most), count: String(count))
        }
    }

    private func weeksLabel(_ report: Report) -> String {
        words(
            .reportOpenLabel,
            [
                "first": .number(report.weeks.first?.load.open ?? 0),
                "week": .text(report.weeks.first.map { wording.dayAndMonth($0.day) } ?? ""),
                "n": .number(report.now.open), "late": .number(report.now.overdue),
            ])
    }
}

// MARK: - Numbers at the head

extension Viewpoint {
    private func figures(_ report: Report) -> [ReportsPage.Figure] {
        let (now, change) = (report.now, report.now.open - report.weekAgo.open)
        let answers = report.accepted + report.rejected
        return [
            ReportsPage.Figure(
                label: words[.reportOpen], value: String(now.open),
                note: change == 0
                    ? words[.reportSame] : words(change > 0 ? .reportMore : .reportFewer, ["n": .number(abs(change))])),
            ReportsPage.Figure(
                label: words[.reportLate], value: String(now.overdue),
                note: words(.reportLateShare, ["share": .text(share(now.overdue, of: now.open))]),
                isBad: now.overdue > 0),
            ReportsPage.Figure(
                label: words[.reportMedianTitle], value: report.time.map { wording.span($0.median) } ?? "–",
                note: report.time.map { words(.reportHighNote, ["span": .text(wording.span($0.high))]) }
                    ?? words[.reportNoneDone]),
            ReportsPage.Figure(
                label: words[.reportAccepted], value: answers > 0 ? share(report.accepted, of: answers) : "–",
                note: words(.reportRejectedNote, ["n": .number(report.rejected)])),
        ]
    }

    /// "13%"; less than all is never 100%, and some never 0%.
    private func share(_ part: Int, of whole: Int) -> String {
        guard whole > 0, part > 0 else { return "0%" }
        let rounded = (200 * part + whole) / (2 * whole)
        return "\(part == whole ? 100 : min(99, max(1, rounded)))%"
    }
}
