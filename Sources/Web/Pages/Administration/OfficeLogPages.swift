import Domain
import Hummingbird
import Office

// The office's own chain: who signed in, who changed what in administration. What happened in a thread is not on it.

/// The page of the log.
struct OfficeLogPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.log.route) { try await show($0, $1, nil) }
        group.post(Path.logExport.route, use: export)
        group.post(Path.logVerification.route, use: verify)
    }

    private func show(_ request: Request, _ visitor: SignedIn, _ verified: ChainVerified?) async throws -> Response {
        let view = try await Viewpoint(visitor, .log, renderer.site)
        let fields = try request.fields
        let asked = LogRequest(fields, view)
        let limit = try fields.limit
        let (acts, hasMore) = try await asked.filter.asyncMap(or: ([], false)) {
            try await visitor.desk.officeLog($0, before: asked.before, limit: limit)
        }
        let entries = try await visitor.desk.entries(acts.compactMap(\.entry))
        var page = view.log(asked, acts, entries, hasMore: hasMore)
        page.verified = verified.map(view.flash)
        return try await renderer.page(
            page, Heading(view.words[.officeLog], .administration, here: LocalPath(.log)), to: request, for: visitor,
            status: asked.fault == nil ? .ok : .unprocessableContent)
    }

    private func verify(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try await show(request, visitor, try await visitor.desk.verifyOfficeLog(key: RecordForm(visitor).key))
    }

    private func export(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .log, renderer.site)
        let asked = LogRequest(visitor.form ?? Fields([]), view)
        guard let filter = asked.filter else { throw Refusal(.recipientUnknown, fields: ["who"]) }
        try await visitor.desk.exportOfficeLog()
        return .table("log.csv") { write in try await view.table(filter, write) }
    }
}

extension Optional {
    fileprivate func asyncMap<Other>(
        or other: Other, _ body: (Wrapped) async throws -> Other
    ) async throws -> Other {
        guard let self else { return other }
        return try await body(self)
    }
}

/// What somebody wants to see of the log.
struct LogRequest: Sendable {
    let who: String
    let act: String
    let from: String
    let until: String
    let before: Int64?
    /// `nil` where nobody is called so.
    private(set) var filter: OfficeLogFilter?
    /// What is wrong with the name.
    private(set) var fault: String?

    init(_ fields: Fields, _ view: Viewpoint) {
        who = fields["who"] ?? ""
        act = fields["act"] ?? ""
        (from, until) = (fields["from"] ?? "", fields["until"] ?? "")
        before = fields.filled("before").flatMap { Int64($0) }
        let calendar = view.desk.office.calendar
        var filter = OfficeLogFilter(
            act: [.signIn, .administration].first { $0.rawValue == fields["act"] },
            from: Day(from).map { calendar.instant($0) },
            until: Day(until).map { calendar.instant($0.adding(days: 1)) })
        if !RecordForm.isBlank(who) {
            guard let person = Self.person(who, view.directory) else {
                fault = view.wording.sentence(Refusal(.recipientUnknown, ["name": .text(who)]), view.names)
                return
            }
            filter.person = person.id
        }
        self.filter = filter
    }

    /// Somebody by name or log-in; `nil` where nobody is called so, or several are.
    private static func person(_ text: String, _ directory: Directory) -> Person? {
        if let person = directory.person(login: text) { return person }
        let found = directory.people(named: text)
        let exact = found.filter { $0.name == text }
        return exact.count == 1 ? exact[0] : found.count == 1 ? found[0] : nil
    }

    /// Whether anything is chosen.
    var isFiltered: Bool { ![who, act, from, until].allSatisfy(\.isEmpty) }
}

extension Viewpoint {
    fileprivate func flash(_ verified: ChainVerified) -> Frame.Flash {
        let values: [String: Filling] = ["n": .number(verified.acts), "findings": .number(verified.findings)]
        let isGood = verified.findings == 0
        return Frame.Flash(text: words(isGood ? .logHolds : .logBroken, values), isBad: !isGood)
    }

    fileprivate func log(
        _ asked: LogRequest, _ acts: [OfficeAct], _ entries: [Entry], hasMore: Bool
    ) -> OfficeLogPage {
        let teller = OfficeActTeller(view: self, entries: entries)
        func path(before seq: Int64) -> String {
            LocalPath(
                Path.log.rawValue,
                [
                    ("who", asked.who), ("act", asked.act), ("from", asked.from), ("until", asked.until),
                    ("before", "\(seq)"),
                ]
            ).description
        }
        return OfficeLogPage(
            tabs: tabs(.log), who: Field(value: asked.who, error: asked.fault),
            acts: [Act.signIn, .administration].map {
                Option(
                    value: $0.rawValue, label: words.text(.logSort, $0.rawValue), isSelected: $0.rawValue == asked.act)
            },
            act: asked.act, from: asked.from, until: asked.until,
            rows: acts.map { act in
                OfficeLogPage.Row(
                    at: wording.moment(act.at), actor: teller.actor(act), what: teller.what(act),
                    details: teller.details(act))
            },
            next: hasMore ? acts.last.map { Next(path: path(before: $0.seq)) } : nil,
            empty: acts.isEmpty ? .filtered(words, clearing: Path.log.rawValue) : nil)
    }

    /// The log as lines of a table, newest first.
    fileprivate func table(_ filter: OfficeLogFilter, _ write: (String) async throws -> Void) async throws {
        try await write(CSV.line([words[.logWhen], words[.logWho], words[.logWhat], words[.logDetails]]))
        var last: Int64?
        while true {
            let (acts, hasMore) = try await desk.officeLog(filter, before: last, limit: 500)
            let teller = OfficeActTeller(view: self, entries: try await desk.entries(acts.compactMap(\.entry)))
            let lines = acts.map { act in
                CSV.line([
                    act.at.description, teller.actor(act).name, teller.what(act), teller.details(act) ?? "",
                ])
            }
            try await write(lines.joined())
            guard hasMore, let end = acts.last else { return }
            last = end.seq
        }
    }
}
