import Domain
import Language
import Store
import Synchronization

// The office: everything that can be done, done in one place. What a person may do is on a `Desk`; signing in is at the
// `Reception`; what only somebody at the machine itself may do is at the `Console`.

/// One organisation's office.
package final class Office: Sendable {
    package let store: Store
    package let ids: IDMaker
    package let clock: Clock
    package let calendar: OfficeCalendar
    package let limits: Limits
    package let hub: Hub
    /// Nil where the machine has not what makes them.
    let previews: Previews?
    /// Nil where the machine has not what reads them.
    package let texts: Texts?
    let sealing: Sealing
    let passwords: Passwords
    let sessions = SessionCache()
    let throttle = Throttle()
    /// What there was to do for the index a minute ago.
    let indexDue = Mutex(IndexDue.nothing)
    private let directories: DirectoryCache

    /// - Parameters:
    ///   - node: see `IDMaker`.
    ///   - calendar: the organisation's time zone.
    package init(
        store: Store, clock: Clock, sealing: Sealing, passwords: Passwords, node: Int = 0,
        calendar: OfficeCalendar, limits: Limits = Limits(), previews: Previews? = nil,
        texts: Texts? = nil
    ) {
        self.store = store
        self.clock = clock
        self.sealing = sealing
        self.passwords = passwords
        self.calendar = calendar
        self.limits = limits
        self.previews = previews
        self.texts = texts
        ids = IDMaker(node: node, clock: clock)
        hub = Hub(store: store)
        directories = DirectoryCache(store: store, clock: clock)
    }

    var analyser: Analyser { store.analyser }

    /// Whether documents can have pictures.
    package var hasPreviews: Bool { previews != nil }

    /// Who works here and what can be chosen, at most a second old.
    package func directory() async throws -> Directory { try await directories.current() }

    /// To be called after every change of the directory.
    func directoryChanged() { directories.forget() }

    /// Writes, and tells the hub, and who reads documents, that there is something new.
    func write<T: Sendable>(_ body: @escaping @Sendable (Writer) throws -> T) async throws -> T {
        do {
            let value = try await store.write(body)
            hub.somethingHappened()
            texts?.somethingHappened()
            return value
        } catch StoreError.busy {
            throw Refusal(.busy)
        }
    }
}

/// What is too much.
package struct Limits: Sendable {
    /// Characters.
    package var subject = 300
    package var note = 100_000
    package var comment = 2_000
    package var reason = 2_000
    package var name = 200
    /// Named in one message or offer.
    package var recipients = 200
    package var entries = 50
    package var attachments = 50
    /// Bytes of one attachment.
    package var attachment: Int64 = 200_000_000
    /// Milliseconds for which an upload is kept without being sent.
    package var upload: Int64 = 86_400_000
    /// Milliseconds for which a request's key is remembered.
    package var request: Int64 = 7 * 86_400_000
    /// Milliseconds after which a browser that asks for nothing is signed out (ASVS 7.3.1).
    package var idle: Int64 = 8 * 3_600_000
    /// Milliseconds after which a browser is signed out whatever it does (ASVS 7.3.2).
    package var session: Int64 = 7 * 86_400_000
    /// Rows of a table that is read into a dictionary, and bytes of it.
    package var tableRows = 20_000
    package var tableBytes: Int64 = 5_000_000
    /// Milliseconds for which the pages hold back what is sent; 0: nothing is held back.
    package var hold: Int64 = 10_000
    /// Drafts of one person.
    package var drafts = 200
    /// Saved searches of one person, characters of a name, and of a question as an address has it.
    package var savedSearches = 50
    package var searchName = 100
    package var question = 16_000
    /// Messages in a table of results.
    package var tableMessages = 10_000
    /// Messages in an archive of results, and bytes of their attachments.
    package var archiveMessages = 1_000
    package var archiveBytes: Int64 = 1_000_000_000
    /// API tokens of one person.
    package var tokens = 20

    package init() {}
}
