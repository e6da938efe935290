import Domain
import Store

// Attachments: received as uploads of somebody, from then on reached as the message is that they were sent in.

extension Desk {
    /// Begins to receive a file.
    ///
    /// - Parameters:
    ///   - name: what the sender's computer calls it.
    ///   - type: the media type that the sender gave.
    package func receive(name: String, type: String) throws -> Upload {
        let instead = person.language == .polish ? "załącznik" : "attachment"
        return try Upload(
            office, owner: me, name: AttachmentName.clean(name, instead: instead), type: AttachmentName.type(type))
    }

    /// An attachment, and the file with its content.
    ///
    /// - Throws: `notFound` for what is neither one's own upload nor in a thread that one sees.
    package func attachment(_ id: ID<Attachment>) async throws -> (attachment: Attachment, path: String) {
        let found = try await office.store.read { reader -> (attachment: Attachment, thread: ID<Thread>?)? in
            guard let (attachment, message) = try reader.attachment(id) else { return nil }
            return (attachment, try message.flatMap { try reader.thread(of: $0) })
        }
        guard let found else { throw Refusal(.notFound) }
        if let thread = found.thread {
            try await enter(thread)
        } else if found.attachment.owner != me {
            throw Refusal(.notFound)
        }
        guard office.store.blobs.contains(found.attachment.digest) else {
            throw StoreError.corrupt("the content of attachment \(id) is missing")
        }
        return (found.attachment, office.store.blobs.path(found.attachment.digest))
    }

    /// What attachments are, for telling whether two requests ask for the same: a form that is sent twice brings its files
    /// twice, under other ids.
    func fingerprint(of ids: [ID<Attachment>]) async throws -> [String] {
        guard !ids.isEmpty else { return [] }
        return try await office.store.read { reader in
            try ids.map { id in
                guard let found = try reader.attachment(id)?.attachment else { return id.description }
                return "\(found.name) \(found.size) \(found.digest.hexadecimal)"
            }
        }
    }
}
