import Dispatch
import Domain
import Store
import Synchronization

// An attachment on its way in. Writing to a disk blocks, so it happens on a few threads of its own; whoever sends waits for
// each piece, and so cannot send faster than the disk takes it.

/// One attachment that is being received. Used by one task at a time; dropped before `finish`, it leaves nothing.
package final class Upload: Sendable {
    private let office: Office
    private let owner: ID<Person>
    private let name: String
    private let type: String
    private let incoming: Mutex<Incoming?>
    private let queue = DispatchQueue(label: "obieg.upload", target: Upload.queues.randomElement())

    /// Serial queues have threads beside the cooperative pool; four keep an ordinary disk busy.
    private static let queues = (0..<4).map { DispatchQueue(label: "obieg.uploads.\($0)") }

    init(_ office: Office, owner: ID<Person>, name: String, type: String) throws {
        self.office = office
        self.owner = owner
        self.name = name
        self.type = type
        do {
            incoming = Mutex(try office.store.blobs.begin())
        } catch let error as BlobError {
            throw Self.refusal(error)
        }
    }

    /// Takes the next bytes.
    ///
    /// - Throws: `tooLarge` with the `limit` in bytes as soon as it is exceeded, `busy` when the disk is full; after
    ///   either nothing is left of the upload.
    package func append(_ bytes: [UInt8]) async throws {
        let limit = office.limits.attachment
        try await onDisk { incoming in
            guard incoming.size + Int64(bytes.count) <= limit else {
                throw Refusal(.tooLarge, ["limit": .number(Int(limit))])
            }
            try bytes.withUnsafeBytes { try incoming.append($0) }
        }
    }

    /// Makes it durable, first the content, then its row.
    package func finish() async throws -> Attachment {
        let (digest, size) = try await onDisk { try $0.finish() }
        let attachment = Attachment(
            id: office.ids.next(), owner: owner, name: name, type: type, size: size, digest: digest)
        try await office.write { try $0.insert(attachment) }
        return attachment
    }

    /// Drops what was received.
    package func abandon() async throws { try await onDisk { $0.abandon() } }

    private func onDisk<Answer: Sendable>(_ work: @escaping @Sendable (Incoming) throws -> Answer) async throws
        -> Answer
    {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { [self] in continuation.resume(with: Result { try run(work) }) }
        }
    }

    private func run<Answer: Sendable>(_ work: @Sendable (Incoming) throws -> Answer) throws -> Answer {
        try incoming.withLock { kept in
            guard let incoming = kept else { throw Refusal(.incomplete) }
            do {
                return try work(incoming)
            } catch {
                incoming.abandon()
                kept = nil
                throw (error as? BlobError).map(Self.refusal) ?? error
            }
        }
    }

    /// A full disk is nobody's fault and may pass; anything else is ours.
    private static func refusal(_ error: BlobError) -> any Error {
        error.isFull ? Refusal(.busy, ["cause": .text("disk-full")]) : error
    }
}
