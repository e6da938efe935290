import Domain
import HTTPTypes
import Hummingbird
import Office

// Documents for somebody who reads the pages, and pictures of them.

/// The content of an attachment, and its previews.
struct AttachmentPages: Sendable {
    let site: Site

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.attachment.route, use: send)
        group.get(Path.preview.route, use: preview)
    }

    private func send(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let (attachment, path) = try await visitor.desk.attachment(try visitor.id())
        return try await site.files.response(attachment, at: path, to: request, visitor)
    }

    private func preview(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let fields = try request.fields
        let size: PreviewSize = try fields.choice("size") ?? .small
        guard let page = Int(fields.filled("page") ?? "1") else { throw Refusal(.malformed, fields: ["page"]) }
        let preview = try await visitor.desk.preview(try visitor.id(), size, page: page)
        let body = try await site.files.loadFile(path: preview.path, context: visitor)
        // A picture made of pixels only; as for the document, a browser is told to run nothing and keep nothing. (The page that
        // Chromium shows a picture on has styles in it.)
        var headers: HTTPFields = [
            .contentType: preview.type, .xContentTypeOptions: "nosniff", .cacheControl: "no-store",
            .contentSecurityPolicy: "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        ]
        headers[.previewPages] = String(preview.pages)
        return Response(status: .ok, headers: headers, body: body)
    }
}
