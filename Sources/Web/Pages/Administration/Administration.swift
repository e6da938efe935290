import Domain
import Hummingbird
import Office

// What all pages of administration have in common: who may see them, their tabs, and how a form is refused.

/// The pages of administration.
struct AdministrationPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        PeoplePages(renderer: renderer).register(with: group)
        UnitPages(renderer: renderer).register(with: group)
        KindPages(renderer: renderer).register(with: group)
        DictionaryPages(renderer: renderer).register(with: group)
        EntryPages(renderer: renderer).register(with: group)
        EntryImportPages(renderer: renderer).register(with: group)
        LeavingPages(renderer: renderer).register(with: group)
        SettingsPages(renderer: renderer).register(with: group)
        OfficeLogPages(renderer: renderer).register(with: group)
    }
}

/// A part of administration, in the order of the tabs.
enum AdministrationPart: CaseIterable, Sendable {
    case people, units, kinds, dictionaries, settings, log

    var path: Path {
        switch self {
        case .people: .people
        case .units: .units
        case .kinds: .kinds
        case .dictionaries: .dictionaries
        case .settings: .settings
        case .log: .log
        }
    }

    var word: Word {
        switch self {
        case .people: .people
        case .units: .units
        case .kinds: .kinds
        case .dictionaries: .dictionaries
        case .settings: .settings
        case .log: .officeLog
        }
    }

    /// Any of them may see and change it.
    var roles: Set<Role> {
        switch self {
        case .people, .units, .settings, .log: [.administrator]
        case .kinds, .dictionaries: [.administrator, .registrar]
        }
    }
}

extension Viewpoint {
    /// - Throws: `notAllowed` for somebody who has none of the roles that the part asks for.
    init(_ visitor: SignedIn, _ part: AdministrationPart, _ site: Site) async throws {
        guard !visitor.desk.person.roles.isDisjoint(with: part.roles) else { throw Refusal(.notAllowed) }
        try await self.init(visitor.desk, site)
    }

    /// The parts that the reader may see.
    func tabs(_ current: AdministrationPart) -> [Tab] {
        AdministrationPart.allCases.filter { !desk.person.roles.isDisjoint(with: $0.roles) }.map { part in
            Tab(path: part.path.rawValue, text: words[part.word], isCurrent: part == current)
        }
    }
}

extension Renderer {
    /// A list of administration.
    func list(_ list: some View, _ title: String, to request: Request, for visitor: SignedIn) async throws -> Response {
        try await page(list, Heading(title, .administration), to: request, for: visitor)
    }

    /// A form of administration; where it was refused, what concerns no field of it stands above it.
    ///
    /// - Parameter here: its page, where a form that was refused is not.
    func form(
        _ page: some View, _ form: RecordForm, _ title: String, at here: LocalPath, to request: Request,
        for visitor: SignedIn
    ) async throws -> Response {
        var heading = Heading(title, .administration, here: here)
        heading.flash = form.faults[""].map { Frame.Flash(text: $0, isBad: true) }
        return try await self.page(
            page, heading, to: request, for: visitor, status: form.faults.isEmpty ? .ok : .unprocessableContent)
    }
}

extension Next {
    /// The next part of a list that somebody looks for something in.
    init(_ path: String, looking query: String, before last: some CustomStringConvertible) {
        self.init(path: LocalPath(path, [("q", query), ("before", "\(last)")]).description)
    }
}
