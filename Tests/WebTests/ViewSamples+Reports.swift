// Reports.

@testable import Web

extension Samples {
    func reports() -> ReportsPage {
        func table(_ part: ReportPart, _ columns: [Word], _ cells: [String]) -> ReportsPage.Table {
            ReportsPage.Table(
                title: words[.reportOpenTitle], path: Path.reportTable(part.rawValue) + "?period=10",
                columns: columns.map { words[$0] }, rows: [ReportsPage.Row(head: "Reklamacja", cells: cells)])
        }
        let values = [(24, 2), (31, 4)].map { WeekChart.Value(name: "16 lis", open: $0, late: $1) }
        let day: Int64 = 86_400_000
        return ReportsPage(
            scope: words(.reportScopeBelow, ["from": "14 wrz 2026", "to": "22 lis 2026"]),
            periods: [Option(value: "10", label: words(.reportPeriodWeeks, ["n": 10]), isSelected: true)],
            units: ReportsPage.Units(options: [Option(value: "u1", label: "Serwis", isSelected: true)]),
            report: ReportsPage.Content(
                figures: [
                    ReportsPage.Figure(
                        label: words[.reportLate], value: "4", note: words(.reportLateShare, ["share": "13%"]),
                        isBad: true)
                ],
                open: ReportsPage.WeekSection(
                    chart: WeekChart(values),
                    label: words(.reportOpenLabel, ["first": 24, "week": "16 lis", "n": 31, "late": 4]),
                    table: table(.open, [.reportWeek, .reportOpen, .reportLate], ["31", "4"])),
                times: ReportsPage.TimeSection(
                    chart: TimeChart(
                        [TimeChart.Value(name: "Reklamacja", low: day, median: 3 * day, high: 8 * day)],
                        span: wording.span),
                    table: table(.times, [.kind, .reportMedian], ["3"])),
                loads: ReportsPage.LoadSection(
                    people: [
                        ReportsPage.Person(
                            person: tag(marek), bar: ShareBar(5, late: 3, of: 8), count: "8",
                            text: words(.loadOpen, ["n": 8, "late": 3]))
                    ], table: table(.loads, [.person, .reportOpen], ["8"])),
                rejections: ReportsPage.RejectionSection(
                    reasons: [ReportsPage.Reason(reason: "Brak danych", bar: ShareBar(3, of: 3), count: "3")],
                    table: table(.rejections, [.reason, .reportRejections], ["3"]))),
            empty: .filtered(words, clearing: Path.reports.rawValue))
    }
}
