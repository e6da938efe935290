import Domain
import Office

// The tables behind the drawings: on the page as people say things, in a file as other programs read them.

/// Makes the tables of a report.
struct ReportTables {
    let view: Viewpoint
    let report: Report
    /// For another program: days as `YYYY-MM-DD`, durations as hours.
    var isFile = false

    private var words: Words { view.words }

    func table(_ part: ReportPart, _ asked: ReportRequest) -> ReportsPage.Table {
        let (title, columns, rows) =
            switch part {
            case .open: (words[.reportOpenTitle], [.reportWeek, .reportOpen, .reportLate].map { words[$0] }, weeks)
            case .times: (words[.reportTimesTitle], timeColumns, times)
            case .loads: (words[.reportLoadsTitle], [.person, .reportOpen, .reportLate].map { words[$0] }, loads)
            case .rejections:
                (words[.reportRejectionsTitle], [.reason, .reportRejections].map { words[$0] }, rejections)
            }
        return ReportsPage.Table(title: title, path: asked.path(part), columns: columns, rows: rows)
    }

    private var weeks: [ReportsPage.Row] {
        report.weeks.map { week in
            row(isFile ? week.day.description : view.wording.date(week.day), [week.load.open, week.load.overdue])
        }
    }

    private var timeColumns: [String] {
        let spans: [Word] = [.reportLow, .reportMedian, .reportHigh]
        return [words[.kind], words[.reportDone]]
            + spans.map { isFile ? words(.reportHours, ["what": .text(words[$0])]) : words[$0] }
    }

    private var times: [ReportsPage.Row] {
        func line(_ name: String, _ time: LeadTime) -> ReportsPage.Row {
            ReportsPage.Row(head: name, cells: ["\(time.count)"] + [time.low, time.median, time.high].map(span))
        }
        let kinds = report.times.map { line(view.kind($0.kind), $0.time) }
        guard kinds.count > 1, let all = report.time else { return kinds }
        return kinds + [line(words[.reportAllKinds], all)]
    }

    private var loads: [ReportsPage.Row] {
        report.loads.map { row(view.names.person($0.person).name, [$0.load.open, $0.load.overdue]) }
    }

    private var rejections: [ReportsPage.Row] {
        report.rejections.map { row(view.reason($0.code), [$0.count]) }
    }

    private func row(_ head: String, _ numbers: [Int]) -> ReportsPage.Row {
        ReportsPage.Row(head: head, cells: numbers.map(String.init))
    }

    private func span(_ milliseconds: Int64) -> String {
        isFile ? view.wording.hours(milliseconds) : view.wording.span(milliseconds)
    }
}

extension Viewpoint {
    /// The reason of a rejection in few words.
    func reason(_ code: String) -> String {
        names.reason(code, nil) ?? words[.reportOwnWords]
    }
}
