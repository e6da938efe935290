import Domain
import Hummingbird
import Office

// What a field in which an entry is named suggests while somebody types: a part of a page.

/// The options of such a field.
struct EntrySuggestions: Sendable {
    let renderer: Renderer
    private static let limit = 10

    func register(with group: RouterGroup<SignedIn>) { group.get(Path.suggestEntries.route, use: suggest) }

    private func suggest(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let fields = try request.fields
        let found = try await visitor.desk.suggestEntries(
            fields["q"] ?? "", in: fields.filled("dictionary"), limit: Self.limit)
        let view = try await Viewpoint(visitor.desk, renderer.site)
        return try renderer.fragment(SuggestedEntries(options: found.map(view.option)), for: visitor)
    }
}

extension Viewpoint {
    fileprivate func option(_ one: EntrySuggestion) -> SuggestedEntries.Item {
        let entry = one.entry
        let attributes = directory.dictionaries[entry.dictionary]?.attributes ?? []
        return SuggestedEntries.Item(
            id: entry.id.description, value: one.isAlone ? entry.name : "\(entry.name) (\(entry.code))",
            name: entry.name, code: entry.code,
            hint: attributes.lazy.compactMap { entry.attributes[$0.code] }.first { !$0.isEmpty })
    }
}
