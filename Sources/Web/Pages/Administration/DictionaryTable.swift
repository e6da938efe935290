import Domain
import Hummingbird
import NIOCore
import Office

// Lists as tables to take along. They may be long, so they are read and sent part by part; no cell of them is a formula.

/// A dictionary as the lines of a table, as it can be read back.
struct DictionaryTable: Sendable {
    let desk: Desk
    let dictionary: Domain.Dictionary
    let words: Words

    /// Gives the lines, some at a time.
    func lines(_ write: (String) async throws -> Void) async throws {
        let headings = [words[.code], words[.entryName], words[.parentEntry]]
        try await write(CSV.line(headings + dictionary.attributes.map { $0.name.in(words.tongue) }))
        var last: ID<Entry>?
        while true {
            let (entries, hasMore) = try await desk.entries(
                of: dictionary.id, after: last, limit: 200, activeOnly: false)
            let parents = try await desk.entries(Array(Set(entries.compactMap(\.parent))))
            let codes = Swift.Dictionary(parents.map { ($0.id, $0.code) }) { first, _ in first }
            try await write(entries.map { line($0, parent: $0.parent.flatMap { codes[$0] }) }.joined())
            guard hasMore, let end = entries.last else { return }
            last = end.id
        }
    }

    private func line(_ entry: Entry, parent: String?) -> String {
        CSV.line(
            [entry.code, entry.name, parent ?? ""] + dictionary.attributes.map { entry.attributes[$0.code] ?? "" })
    }
}

extension Response {
    /// A table that a browser saves.
    ///
    /// - Parameters:
    ///   - name: of the file, ASCII.
    ///   - lines: gives the lines to what it is called with.
    static func table(
        _ name: String, _ lines: @escaping @Sendable (_ write: (String) async throws -> Void) async throws -> Void
    ) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/csv; charset=utf-8", .contentDisposition: "attachment; filename=\"\(name)\"",
                .cacheControl: "no-store",
            ],
            body: ResponseBody { writer in
                try await writer.write(ByteBuffer(string: CSV.mark))
                try await lines { text in try await writer.write(ByteBuffer(string: text)) }
                try await writer.finish(nil)
            })
    }
}
