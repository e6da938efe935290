import Domain
import Store

// Pictures of documents, for whoever may see the documents.

extension Desk {
    /// A picture of an attachment.
    ///
    /// - Parameter page: from 1.
    /// - Throws: `notFound` as for the attachment, and where there is no preview; `busy`.
    package func preview(_ id: ID<Attachment>, _ size: PreviewSize, page: Int) async throws -> Preview {
        let (attachment, path) = try await attachment(id)
        guard let previews = office.previews,
            let preview = try await previews.preview(of: path, attachment.digest, size, page: page)
        else { throw Refusal(.notFound) }
        return preview
    }
}
