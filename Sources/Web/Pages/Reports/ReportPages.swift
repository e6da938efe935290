import Domain
import Hummingbird
import Office

// Reports: what became of the orders that the reader may know of. They are of one moment, and not kept up to date while they
// are looked at: each costs more than a list.

/// The page of reports, and each of its tables as a file.
struct ReportPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.reports.route, use: show)
        group.get(Path.reportTable.route, use: table)
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let asked = try ReportRequest(try request.fields)
        let report = try await visitor.desk.report(asked.period, unit: asked.unit)
        var heading = Heading(view.words[.navReports], .reports)
        heading.isLive = false
        return try await renderer.page(view.page(asked, report), heading, to: request, for: visitor)
    }

    private func table(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        guard let part = ReportPart(rawValue: visitor.parameters.get("part") ?? "") else { throw Refusal(.notFound) }
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let asked = try ReportRequest(try request.fields)
        let report = try await visitor.desk.report(asked.period, unit: asked.unit)
        let table = ReportTables(view: view, report: report, isFile: true).table(part, asked)
        return .table("\(part.rawValue).csv") { write in
            try await write(CSV.line(table.columns))
            try await write(table.rows.map { CSV.line([$0.head] + $0.cells) }.joined())
        }
    }
}

/// A part of the page.
enum ReportPart: String, CaseIterable, Sendable {
    case open, times, loads, rejections
}

/// Which report somebody wants.
struct ReportRequest: Sendable {
    let period: ReportPeriod
    let unit: ID<Domain.Unit>?

    init(_ fields: Fields) throws(Refusal) {
        period = try fields.choice("period") ?? .tenWeeks
        unit = try fields.id("unit")
    }

    /// The path of a table.
    func path(_ part: ReportPart) -> String {
        LocalPath(
            Path.reportTable(part.rawValue),
            [("period", period.rawValue)] + (unit.map { [("unit", $0.description)] } ?? [])
        ).description
    }
}
