import Domain
import Hummingbird
import Office

// Dictionaries as everybody uses them: finding an entry, and everything about it.

/// The dictionaries, each one's entries, and an entry.
struct RecordPages: Sendable {
    let renderer: Renderer
    /// Entries found; rows of a list.
    private static let limit = 50

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.records.route, use: all)
        group.get(Path.recordList.route, use: list)
        group.get(Path.record.route, use: show)
    }

    private func all(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let query = try request.fields["q"] ?? ""
        let found = query.isEmpty ? nil : try await visitor.desk.findEntries(query, limit: Self.limit)
        let page = view.page(query, found, try await visitor.desk.dictionarySizes())
        return try await renderer.page(
            page, Heading(view.words[.navRecords], .records), to: request, for: visitor)
    }

    private func list(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let fields = try request.fields
        let id: ID<Domain.Dictionary> = try visitor.id()
        guard let dictionary = view.directory.openDictionaries.first(where: { $0.id == id }) else {
            throw Refusal(.notFound)
        }
        let page = try await view.page(
            dictionary, query: fields["q"] ?? "", after: try fields.id("before"), limit: Self.limit)
        return try await renderer.page(page, Heading(page.name, .records), to: request, for: visitor)
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let fields = try request.fields
        let part = try view.part(fields)
        let sight = try await visitor.desk.entrySight(
            try visitor.id(), part, before: fields.filled("before"), limit: Self.limit)
        let page = view.page(sight, part, compose: try await view.compose(sight))
        return try await renderer.page(page, Heading(page.name, .records), to: request, for: visitor)
    }
}

extension Viewpoint {
    /// Which part of an entry's page an address asks for.
    fileprivate func part(_ fields: Fields) throws(Refusal) -> EntryPart {
        if let code = fields.filled("list") {
            guard let dictionary = directory.openDictionaries.first(where: { $0.code == code }) else {
                throw Refusal(.malformed, fields: ["list"])
            }
            return .children(dictionary.id)
        }
        switch fields.filled("part") {
        case nil: return .all
        case "open": return .open
        case "attachments": return .attachments
        default: throw Refusal(.malformed, fields: ["part"])
        }
    }
}
