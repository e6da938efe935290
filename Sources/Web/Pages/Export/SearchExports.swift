import Domain
import Hummingbird
import NIOCore
import Office

// What a search found, taken along. It may be much: it is read and sent part by part, and ends when nobody takes it any more.

/// Where results are taken along as a table, or as an archive with their attachments.
struct SearchExports: Sendable {
    let search: SearchPages

    func register(with group: RouterGroup<SignedIn>) {
        group.post(Path.searchTable.route) { request, visitor in
            try await take(.csv, request, visitor) { view, asked, download in
                let table = ResultTable(view: view, query: asked.query, threads: request.site(visitor.caller))
                return .table("\(view.words[.exportFile]).csv") { write in
                    defer { withExtendedLifetime(download) {} }
                    try await table.lines(write)
                }
            }
        }
        group.post(Path.searchArchive.route) { request, visitor in
            try await take(.zip, request, visitor) { view, asked, download in
                let archive = ResultArchive(
                    view: view, renderer: search.renderer, asked: asked, title: view.title(of: asked))
                return .archive("\(view.words[.exportFile]).zip", archive, visitor, download)
            }
        }
    }

    /// Answers with the file; where it would be too much, with the search and why.
    private func take(
        _ form: ExportForm, _ request: Request, _ visitor: SignedIn,
        _ file: (Viewpoint, SearchRequest, Downloads.Download) throws -> Response
    ) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, search.renderer.site)
        let fields = try Fields(encoded: visitor.form?["question"] ?? "")
        do {
            let asked = try await SearchRequest(fields, isAsked: true, view)
            guard asked.faults.isEmpty else { throw Refusal(.malformed, fields: ["question"]) }
            let download = try search.renderer.site.downloads.begin(for: visitor.desk.me)
            try await visitor.desk.beginExport(of: asked.query, as: form)
            return try file(view, asked, download)
        } catch let refusal as Refusal where [.unprocessableContent, .tooManyRequests].contains(refusal.status) {
            return try await search.show(fields, refusal: refusal, to: request, for: visitor)
        }
    }
}

extension Viewpoint {
    /// What was looked for, in a line.
    fileprivate func title(of asked: SearchRequest) -> String {
        let filters = asked.asked.filters.map { chip($0, asked) }.map { "\($0.label): \($0.value)" }
        let typed = [asked.asked.words] + filters
        let picked = asked.active > 0 ? [words(.savedFilters, ["n": .number(asked.active)])] : []
        return (typed + picked).filter { !$0.isEmpty }.joined(separator: " · ")
    }
}

extension Request {
    /// Where this site is, as whoever asks calls it.
    fileprivate func site(_ caller: Caller) -> String {
        "\(caller.isSecure ? "https" : "http")://\(head.authority ?? "")"
    }
}

extension Response {
    /// An archive that a browser saves.
    fileprivate static func archive(
        _ name: String, _ archive: ResultArchive, _ visitor: SignedIn, _ download: Downloads.Download
    ) -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "application/zip", .contentDisposition: "attachment; filename=\"\(name)\"",
                .cacheControl: "no-store",
            ],
            body: ResponseBody { writer in
                let line = Line(writer)
                defer { withExtendedLifetime(download) {} }
                try await archive.write(to: line, visitor)
                try await line.end()
            })
    }
}

/// The way to whoever takes the file; contents of files pass it and do not end it.
final class Line: ResponseBodyWriter {
    private var writer: any ResponseBodyWriter

    init(_ writer: any ResponseBodyWriter) { self.writer = writer }

    func write(_ piece: ByteBuffer) async throws { try await writer.write(piece) }
    consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}

    func end() async throws { try await writer.finish(nil) }
}
