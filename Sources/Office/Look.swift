import Domain
import Store

// One look into the archive. A page shows many things, and each would be a way to the database and back; so all of them are
// asked for in one look, and they are of one moment: the number beside a list says how long the list is.

/// The archive, the directory and the time, as one person sees them at one moment.
package struct Look {
    package let desk: Desk
    package let directory: Directory
    package let now: Instant
    let reader: Reader

    var me: ID<Person> { desk.me }
}

/// What the frame of every page tells.
package struct Surroundings: Sendable {
    package let counts: DayCounts
    package let drafts: DraftCounts
    package let searches: [SavedSearch]
}

extension Desk {
    /// Looks into the archive.
    package func look<Seen: Sendable>(_ body: @escaping @Sendable (Look) throws -> Seen) async throws -> Seen {
        let directory = try await directory()
        let now = office.clock.now()
        return try await office.store.read { reader in
            try body(Look(desk: self, directory: directory, now: now, reader: reader))
        }
    }
}

extension Look {
    /// What the frame of every page tells.
    package func surroundings() throws -> Surroundings {
        Surroundings(counts: try counts(), drafts: try draftCounts(), searches: try savedSearches())
    }

    /// Entries by their ids, in no order; those that are not there are left out.
    package func entries(_ ids: [ID<Entry>]) throws -> [Entry] { try reader.entries(ids) }
}
