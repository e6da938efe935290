import Domain
import Hummingbird
import Office

// Entries out of a table, and a dictionary as a table. A table is chosen once and kept as an upload of whoever chose it; from
// then on its id stands in the address, and looking at it again and again changes nothing.

/// The pages of tables.
struct EntryImportPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.entryImport.route, use: show)
        group.post(Path.entryImport.route, use: choose)
        group.post(Path.importedEntries.route, use: load)
        group.post(Path.dictionaryExport.route, use: export)
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        let dictionary = try await visitor.dictionary("id")
        let asked = try ImportRequest(try request.fields, dictionary)
        do {
            let preview = try await asked.wish.asyncMap { try await visitor.desk.preview($0) }
            return try await page(view.page(dictionary, asked, preview), view, request, visitor)
        } catch let refusal as Refusal where !refusal.fields.isEmpty {
            return try await page(view.page(dictionary, refused: refusal), view, request, visitor, refusal)
        }
    }

    private func choose(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        let dictionary = try await visitor.dictionary("id")
        let form = visitor.form ?? Fields([])
        do {
            let chosen: ID<Domain.Attachment>? = try form.id("attachmentId")
            let file = if let chosen { chosen } else { try await visitor.desk.keepTable(form["text"] ?? "") }
            _ = try await visitor.desk.preview(ImportWish(dictionary: dictionary.id, file: file))
            return .leading(to: LocalPath(Path.entryImport(dictionary.id), [("file", file.description)]))
        } catch let refusal as Refusal where !refusal.fields.isEmpty {
            let again = view.page(dictionary, refused: refusal, text: form["text"] ?? "")
            return try await page(again, view, request, visitor, refusal)
        }
    }

    private func load(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        let dictionary = try await visitor.dictionary("id")
        let form = RecordForm(visitor)
        let asked = try ImportRequest(form.fields, dictionary)
        guard let wish = asked.wish else { throw Refusal(.attachmentUnknown, fields: ["file"]) }
        do {
            _ = try await visitor.desk.importEntries(wish, seen: form.fields["seen"] ?? "", key: form.key)
            return .leading(to: LocalPath(.entries, dictionary.id).saying(.imported))
        } catch let refusal as Refusal where refusal.code == .changedMeanwhile || refusal.code == .importFaulty {
            var again = view.page(dictionary, asked, try await visitor.desk.preview(wish))
            again.error = view.wording.sentence(refusal, view.names)
            return try await page(again, view, request, visitor, refusal)
        } catch let refusal as Refusal where !refusal.fields.isEmpty {
            return try await page(view.page(dictionary, refused: refusal), view, request, visitor, refusal)
        }
    }

    private func export(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor, .dictionaries, renderer.site)
        let dictionary = try await visitor.desk.exportDictionary(try visitor.id())
        let table = DictionaryTable(desk: visitor.desk, dictionary: dictionary, words: view.words)
        return .table("\(dictionary.code).csv", table.lines)
    }

    private func page(
        _ page: EntryImportPage, _ view: Viewpoint, _ request: Request, _ visitor: SignedIn, _ refusal: Refusal? = nil
    ) async throws -> Response {
        let here = LocalPath(trusted: "/admin/dictionaries/\(page.id)/import")
        return try await renderer.page(
            page, Heading(view.words[.importTitle], .administration, here: here), to: request, for: visitor,
            status: refusal?.status ?? .ok)
    }
}

extension Optional {
    fileprivate func asyncMap<Other>(_ body: (Wrapped) async throws -> Other) async throws -> Other? {
        guard let self else { return nil }
        return try await body(self)
    }
}

/// What is asked of a table: which, what its columns mean, and which rows are to be seen.
struct ImportRequest: Sendable {
    /// `nil` until a table is chosen.
    var wish: ImportWish?
    var sort: ImportSort?
    /// The line after which the list goes on.
    var after: Int

    /// - Throws: `malformed` for what no form of ours asks for.
    init(_ fields: Fields, _ dictionary: Domain.Dictionary) throws(Refusal) {
        after = fields.filled("after").flatMap { Int($0) } ?? 0
        sort = try fields.choice("show")
        guard let file: ID<Domain.Attachment> = try fields.id("file") else { return }
        var wish = ImportWish(dictionary: dictionary.id, file: file)
        let columns = fields.all("column")
        if !columns.isEmpty { wish.columns = columns.map { ImportColumn(field: $0) } }
        wish.parents = try fields.id("parents")
        self.wish = wish
    }
}

/// What rows of a table are shown.
enum ImportSort: String, CaseIterable, Sendable {
    case faulty, new, changed, unchanged

    func has(_ row: ImportRow) -> Bool {
        switch (self, row.outcome) {
        case (.faulty, .faulty), (.new, .new), (.changed, .changed), (.unchanged, .unchanged): true
        default: false
        }
    }

    func number(_ counts: ImportCounts) -> Int {
        switch self {
        case .faulty: counts.faulty
        case .new: counts.new
        case .changed: counts.changed
        case .unchanged: counts.unchanged
        }
    }
}

extension ImportColumn {
    /// As a form names it.
    var field: String {
        switch self {
        case .code: "code"
        case .name: "name"
        case .parent: "parent"
        case .attribute(let code): EntryPage.field(code)
        case .nothing: ""
        }
    }

    init(field: String) {
        switch field {
        case "code": self = .code
        case "name": self = .name
        case "parent": self = .parent
        default:
            let mark = EntryPage.field("")
            self = field.hasPrefix(mark) ? .attribute(String(field.dropFirst(mark.count))) : .nothing
        }
    }
}
