import Domain
import HTTPTypes
import Hummingbird
import Office

// When the reader is away: entering it, and coming back earlier.

/// Where the forms of absences are sent; they stand on the page of one's account.
struct AbsencePages: Sendable {
    let account: AccountPages

    func register(with group: RouterGroup<SignedIn>) {
        group.post(Path.absences.route, use: enter)
        group.post(Path.absenceEnd.route, use: end)
    }

    private func enter(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let form = visitor.form ?? Fields([])
        let view = try await Viewpoint(visitor.desk, account.renderer.site)
        do {
            guard let first = try form.day("from") else { throw Refusal(.dateOutOfRange, fields: ["from"]) }
            guard let last = try form.day("to") else { throw Refusal(.dateOutOfRange, fields: ["to"]) }
            _ = try await visitor.desk.enterAbsence(
                from: first, to: last, substitute: try view.substitute(form), key: form.filled("key"))
            return .leading(to: LocalPath(.account).saying(.absent))
        } catch let refusal as Refusal where refusal.status == .unprocessableContent {
            return try await account.page(AccountTry(absence: (refusal, form)), request, visitor)
        }
    }

    private func end(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        try await visitor.desk.endAbsence(try visitor.id(), key: visitor.form?.filled("key"))
        return .leading(to: LocalPath(.account).saying(.back))
    }
}

extension Viewpoint {
    /// The one person whose name was typed; nil where none was.
    fileprivate func substitute(_ form: Fields) throws(Refusal) -> ID<Person>? {
        guard let name = form.filled("substitute") else { return nil }
        let (found, unknown) = parties.read([name])
        guard unknown.isEmpty, found.count == 1, let person = found.first?.person else {
            throw Refusal(.recipientUnknown, ["name": .text(name)], fields: ["substitute"])
        }
        return person
    }

    /// The reader's absences, and the form with what was refused.
    func absences(_ tried: (refusal: Refusal, form: Fields)?) -> AbsenceSection {
        let today = wording.today
        let substituted = directory.substituted(by: me, on: today).map { absence in
            words(
                .substitutingNow,
                [
                    "who": .text(names.person(absence.person).name),
                    "until": .text(wording.near(absence.last, nil)),
                ])
        }
        return AbsenceSection(
            absences: directory.absences(of: me, from: today).map { absence in
                AbsenceSection.Item(
                    id: absence.id.description,
                    days: "\(wording.near(absence.first, nil)) – \(wording.near(absence.last, nil))",
                    substitute: absence.substitute.map(names.person), isNow: absence.covers(today))
            }, form: form(tried), directory: parties.options, substituted: substituted)
    }

    private func form(_ tried: (refusal: Refusal, form: Fields)?) -> AbsenceSection.Form {
        guard let (refusal, form) = tried else { return AbsenceSection.Form() }
        var faults = Faults()
        faults.add(refusal, self, fields: ["from": "from", "to": "to", "substitute": "substitute"])
        func field(_ name: String) -> Field { Field(value: form[name] ?? "", error: faults[name]) }
        return AbsenceSection.Form(
            from: field("from"), to: field("to"), substitute: field("substitute"), isOpen: true)
    }
}
