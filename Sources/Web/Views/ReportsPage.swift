// What became of orders, in numbers: drawings, each with its data behind it.

/// Reports.
struct ReportsPage: View {
    static let template = "reports"

    /// Whose orders, from when to when.
    let scope: String
    let periods: [Option]
    /// Nil where there are no units.
    let units: Units?
    /// Nil where there is nothing to count.
    let report: Content?
    let empty: EmptyState?

    /// Units to choose from, and all of them.
    struct Units: Encodable, Sendable {
        let options: [Option]
    }

    struct Content: Encodable, Sendable {
        let figures: [Figure]
        let open: WeekSection
        let times: TimeSection
        let loads: LoadSection
        let rejections: RejectionSection
    }

    /// A number at the head of the page.
    struct Figure: Encodable, Sendable {
        let label: String
        let value: String
        let note: String
        /// It is something to look after.
        var isBad = false
    }

    /// Open and overdue orders week by week.
    struct WeekSection: Encodable, Sendable {
        let chart: WeekChart?
        /// What the drawing shows, said.
        let label: String
        let table: Table
    }

    /// How long orders of each kind took.
    struct TimeSection: Encodable, Sendable {
        /// Nil, as the table, where none was completed.
        let chart: TimeChart?
        let table: Table?
    }

    /// Who holds how many.
    struct LoadSection: Encodable, Sendable {
        /// Those with the most.
        let people: [Person]
        /// Nil where nobody holds any.
        let table: Table?
    }

    struct Person: Encodable, Sendable {
        let person: PersonTag
        let bar: ShareBar
        let count: String
        /// "9 open, 1 overdue".
        let text: String
    }

    /// Why orders were rejected.
    struct RejectionSection: Encodable, Sendable {
        /// The most frequent ones.
        let reasons: [Reason]
        /// Nil where none was rejected.
        let table: Table?
    }

    struct Reason: Encodable, Sendable {
        let reason: String
        let bar: ShareBar
        let count: String
    }

    /// The numbers behind a drawing. Shown by the template `report-data`.
    struct Table: Encodable, Sendable {
        /// What it is about.
        let title: String
        /// Where it can be had as a file.
        let path: String
        let columns: [String]
        let rows: [Row]
    }

    struct Row: Encodable, Sendable {
        let head: String
        let cells: [String]
    }
}
