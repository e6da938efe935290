import Domain
import Hummingbird
import Office

// Documents for somebody who reads the pages.

/// The content of an attachment.
struct AttachmentPages: Sendable {
    let site: Site

    func register(with group: RouterGroup<SignedIn>) { group.get(Path.attachment.route, use: send) }

    private func send(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let (attachment, path) = try await visitor.desk.attachment(try visitor.id())
        return try await site.files.response(attachment, at: path, to: request, visitor)
    }
}
