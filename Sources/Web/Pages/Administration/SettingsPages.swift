import Domain
import Hummingbird
import Office

// What is said once for the whole organisation, and what is in force without being said here.

/// The page of settings.
struct SettingsPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.settings.route, use: show)
        group.post(Path.settings.route, use: change)
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .settings, renderer.site)
        let form = RecordForm(
            Fields([
                ("company", view.directory.company), ("language", view.directory.tongue.rawValue),
                ("daysOff", FreeDayLines.written(view.directory.holidays.own)),
            ]))
        return try await page(form, view, request, visitor)
    }

    private func change(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .settings, renderer.site)
        let form = RecordForm(visitor)
        let refused = try await form.refused(view, ["company": "company", "daysOff": "daysOff"]) {
            var draft = SettingsDraft()
            draft.company = form.fields["company"] ?? ""
            draft.language = try form.fields.choice("language")
            draft.daysOff = try FreeDayLines.read(form.fields["daysOff"] ?? "")
            try await visitor.desk.changeSettings(draft, key: form.key)
        }
        if let refused { return try await page(refused, view, request, visitor) }
        return .leading(to: LocalPath(.settings).saying(.saved))
    }

    private func page(
        _ form: RecordForm, _ view: Viewpoint, _ request: Request, _ visitor: SignedIn
    ) async throws -> Response {
        let page = view.settings(form, renderer.site.configuration)
        return try await renderer.form(
            page, form, view.words[.settings], at: LocalPath(.settings), to: request, for: visitor)
    }
}

/// Free days as somebody writes them, one to a line: `2026-06-05 why`.
enum FreeDayLines {
    static func written(_ days: [Day: String]) -> String {
        days.sorted { $0.key < $1.key }.map { $1.isEmpty ? "\($0)" : "\($0) \($1)" }.joined(separator: "\n")
    }

    /// - Throws: `dateOutOfRange` for a line that does not begin with a day.
    static func read(_ text: String) throws(Refusal) -> [Day: String] {
        var days: [Day: String] = [:]
        for line in text.split(whereSeparator: \.isNewline) where !RecordForm.isBlank(line) {
            let words = line.split(separator: " ", maxSplits: 1)
            guard let first = words.first, let day = Day(String(first)) else {
                throw Refusal(.dateOutOfRange, fields: ["daysOff"])
            }
            days[day] = words.count > 1 ? String(words[1]) : ""
        }
        return days
    }
}

extension Viewpoint {
    fileprivate func settings(_ form: RecordForm, _ configuration: WebConfiguration) -> SettingsPage {
        let year = wording.today.civil.year
        return SettingsPage(
            tabs: tabs(.settings), company: form.field("company"),
            languages: Tongue.allCases.map {
                Option(
                    value: $0.rawValue, label: words.text(.tongue, $0.rawValue),
                    isSelected: form.fields["language"] == $0.rawValue)
            },
            daysOff: form.field("daysOff"), holidaysTitle: words(.holidaysTitle, ["year": .number(year)]),
            holidays: daysOff(of: year), inForce: inForce(configuration))
    }

    /// The free days of a year, but for plain weekends.
    private func daysOff(of year: Int) -> [SettingsPage.DayOff] {
        let own = directory.holidays.own.keys.filter { $0.civil.year == year }
        let days = Set(Holidays.publicHolidays(of: year).map(\.day)).union(own)
        return days.sorted().compactMap { day in
            directory.holidays.off(day).map { .init(day: wording.dayInSentence(day), name: wording.name($0, of: day)) }
        }
    }

    private func inForce(_ configuration: WebConfiguration) -> [SettingsPage.Value] {
        let limits = desk.office.limits
        let values: [(Word, String)] = [
            (.inForceZone, desk.office.calendar.zoneName),
            (.inForceAttachment, wording.size(limits.attachment)),
            (.inForceAttachments, "\(limits.attachments)"),
            (.inForceNote, words(.charactersNumber, ["n": .number(limits.note)])),
            (.inForceRecipients, "\(limits.recipients)"),
            (.inForceIdle, wording.span(limits.idle)),
            (.inForceSession, wording.span(limits.session)),
            (.inForceTokens, "\(limits.tokens)"),
            (
                .inForceTable,
                words(
                    .inForceTableText,
                    ["n": .number(limits.tableRows), "size": .text(wording.size(limits.tableBytes))])
            ),
            (.inForceStreams, "\(configuration.streams)"),
        ]
        return values.map { SettingsPage.Value(label: words[$0.0], value: $0.1) }
    }
}
