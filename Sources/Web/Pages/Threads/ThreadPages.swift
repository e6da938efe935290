import Domain
import HTTPTypes
import Hummingbird
import Office

// A thread: what was said and done, what the reader may do, and adding somebody who will see it.

/// The page of a thread.
struct ThreadPages: Sendable {
    let renderer: Renderer

    func register(with group: RouterGroup<SignedIn>) {
        group.get(Path.thread.route, use: show)
        group.post(Path.observers.route, use: observe)
    }

    private func show(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let id: ID<Thread> = try visitor.id()
        guard request.isPrefetch else { return try await page(id, ThreadTries(), view, request, visitor) }
        guard let (sight, beside) = try await visitor.desk.threadSightAhead(id, beside: { try Beside($0, $1) }) else {
            return .notAhead
        }
        return try await page(sight, beside, ThreadTries(), view, request, visitor)
    }

    private func observe(_ request: Request, _ visitor: SignedIn) async throws -> Response {
        let thread: ID<Thread> = try visitor.id()
        let view = try await Viewpoint(visitor.desk, renderer.site)
        let form = visitor.form ?? Fields([])
        do {
            let person = try Self.person(form["person"] ?? "", view)
            _ = try await visitor.desk.addObserver(person, to: thread, key: form.filled("key"))
            return .leading(to: LocalPath(.thread, thread).saying(.observed))
        } catch let refusal as Refusal where refusal.status == .unprocessableContent {
            let text = view.wording.sentence(refusal, view.names)
            let tries = ThreadTries(observer: Field(value: form["person"] ?? "", error: text))
            return try await page(thread, tries, view, request, visitor)
        }
    }

    /// The one person whose name was typed.
    private static func person(_ name: String, _ view: Viewpoint) throws(Refusal) -> ID<Person> {
        let (parties, unknown) = view.parties.read([name])
        if parties.isEmpty && unknown.isEmpty { throw Refusal(.recipientsRequired, fields: ["person"]) }
        guard unknown.isEmpty, parties.count == 1, case .person(let person)? = parties.first else {
            throw Refusal(.recipientUnknown, ["name": .text(name)], fields: ["person"])
        }
        return person
    }

    /// The page, with what was refused.
    func page(
        _ id: ID<Thread>, _ tries: ThreadTries, _ view: Viewpoint, _ request: Request, _ visitor: SignedIn
    ) async throws -> Response {
        let (sight, beside) = try await visitor.desk.threadSight(id) { try Beside($0, $1) }
        return try await page(sight, beside, tries, view, request, visitor)
    }

    private func page(
        _ sight: ThreadSight, _ beside: Beside, _ tries: ThreadTries, _ view: Viewpoint, _ request: Request,
        _ visitor: SignedIn
    ) async throws -> Response {
        let id = sight.thread.id
        let drafts = try await ThreadDrafts(beside.drafts, in: id, view)
        let page = view.page(sight, tries, drafts, losesSight: beside.losesSight)
        var heading = Heading(sight.thread.subject, here: LocalPath(.thread, id))
        heading.isThread = true
        // Each reading by an auditor is an act that the participants see; the page does not read by itself.
        heading.isLive = !sight.isAudit
        return try await renderer.page(
            page, heading, to: request, for: visitor, status: tries.isEmpty ? .ok : .unprocessableContent,
            surroundings: beside.surroundings)
    }

    /// What the page shows beside the thread.
    private struct Beside: Sendable {
        /// Whether the reader would not see the thread any more after rejecting what is offered to them.
        let losesSight: Bool
        let drafts: [DraftSight]
        let surroundings: Surroundings

        init(_ look: Look, _ sight: ThreadSight) throws {
            let isOffered = sight.orders.contains { $0.acts.contains(.accept) }
            losesSight = isOffered ? try look.losesSight(of: sight.thread.id) : false
            drafts = try look.drafts(in: sight.thread.id)
            surroundings = try look.surroundings()
        }
    }
}

/// What was refused on the page of a thread, to be shown again.
struct ThreadTries: Sendable {
    var attempt: Attempt?
    var reply: MessageForm?
    var observer: Field?

    var isEmpty: Bool { attempt == nil && reply == nil && observer == nil }
}
