import Domain
import Store

// What falls due without anybody asking. Every node may do it at once: each step does nothing where it is done already.

extension Office {
    /// Gives unanswered offers back, forgets what is over (uploads that were never sent, keys of requests, sessions), and
    /// makes entries findable that are not yet.
    /// To be called at the start and each minute.
    ///
    /// - Throws: the first error, after everything was tried.
    package func sweep() async throws {
        var first: (any Error)?
        for step in [expireOffers, sweepUploads, forget, wordEntries, foldAttachments] {
            do { try await step() } catch { first = first ?? error }
        }
        // A document that somebody began to read, and did not finish, has waited long enough.
        texts?.somethingHappened()
        if let first { throw first }
    }

    @Sendable private func expireOffers() async throws {
        let now = clock.now()
        var first: (any Error)?
        // One that cannot be expired comes again with every look, and must not keep us here.
        var seen: Set<ID<Order>> = []
        while true {
            let orders = try await store.read { try $0.expiredOffers(at: now, limit: 200) }
            let new = orders.filter { seen.insert($0).inserted }
            for order in new {
                do { try await expire(order) } catch { first = first ?? error }
            }
            if new.isEmpty || orders.count < 200 { break }
        }
        if let first { throw first }
    }

    @Sendable private func sweepUploads() async throws {
        let limit = clock.now().adding(milliseconds: -limits.upload)
        while true {
            let uploads = try await store.read { try $0.unclaimed(before: limit, limit: 200) }
            for upload in uploads {
                let isKept = try await store.write { writer in
                    // False: it was sent at the last moment.
                    guard try writer.discard(upload.id) else { return true }
                    return try writer.isKept(upload.digest)
                }
                if !isKept {
                    try store.blobs.remove(upload.digest, olderThan: limit)
                    try await previews?.forget(upload.digest)
                }
            }
            if uploads.count < 200 { return }
        }
    }

    @Sendable private func forget() async throws {
        let now = clock.now()
        try await store.write { [limits] writer in
            try writer.forgetRequests(before: now.adding(milliseconds: -limits.request))
            try writer.forgetSessions(expiredBefore: now)
        }
    }

    @Sendable private func foldAttachments() async throws {
        while try await store.write({ try $0.foldAttachments(limit: 200) }) == 200 {}
    }

    @Sendable private func wordEntries() async throws {
        while try await store.read({ try !$0.unwordedEntries(limit: 1).isEmpty }) {
            try await store.write { writer in
                for entry in try writer.unwordedEntries(limit: 200) { try writer.word(entry) }
            }
        }
    }
}
