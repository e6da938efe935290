import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Office

// From a view to an answer: the reader's words, and the frame around every page.

/// Makes pages of views.
struct Renderer: Sendable {
    let site: Site
    private let templates: Templates

    /// - Throws: when the program's own templates cannot be read.
    init(_ site: Site) throws {
        self.site = site
        templates = try Templates(files: site.assets.folder, modules: site.assets.modules)
    }

    /// A page for somebody who has signed in.
    ///
    /// - Parameter surroundings: what the frame tells, where it was seen in the look in which the page was.
    func page(
        _ view: some View, _ heading: Heading, to request: Request, for visitor: SignedIn,
        status: HTTPResponse.Status = .ok, surroundings: Surroundings? = nil
    ) async throws -> Response {
        try await page(view, heading, to: request, for: visitor.entrance, status: status, surroundings: surroundings)
    }

    /// The same where only who asks is known: for failures.
    func page(
        _ view: some View, _ heading: Heading, to request: Request, for visitor: Visit.Entrance,
        status: HTTPResponse.Status, surroundings: Surroundings? = nil
    ) async throws -> Response {
        let words = try site.words(visitor.desk.person.language)
        let frame = try await frame(heading, request, visitor, words, surroundings)
        return try html(view, frame, words, status)
    }

    /// A page for somebody who has not signed in, or without anything around it.
    func bare(
        _ view: some View, title: String, to request: Request, in tongue: Tongue, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let words = try site.words(tongue)
        let frame = Frame(
            words, title: title, organisation: try await site.office.directory().company,
            device: request.deviceChoices, csrf: "", key: Self.key(), version: site.assets.version,
            here: request.here.description)
        return try html(view, frame, words, status)
    }

    /// A part of a page, as a script asks for it: without anything around.
    func fragment(_ view: some View, for visitor: SignedIn) throws -> Response {
        let words = try site.words(visitor.desk.person.language)
        return Self.html(try templates.part(view, words), .ok)
    }

    /// A page that stands alone, in a file of its own.
    func file(_ view: some View, _ words: Words) throws -> [UInt8] { try templates.part(view, words) }

    private func frame(
        _ heading: Heading, _ request: Request, _ visitor: Visit.Entrance, _ words: Words, _ seen: Surroundings?
    ) async throws -> Frame {
        let desk = visitor.desk
        let directory = try await desk.directory()
        let surroundings = if let seen { seen } else { try await desk.look { try $0.surroundings() } }
        let (counts, drafts) = (surroundings.counts, surroundings.drafts)
        let unit = desk.person.unit.flatMap { directory.units[$0]?.name }
        let myUnit = desk.person.unit.flatMap { id in
            unit.map { Frame.MyUnit(id: id.description, name: $0) }
        }
        let line = [unit, desk.person.position].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        var frame = Frame(
            words, title: heading.title, organisation: directory.company, section: heading.section,
            me: Frame.Me(person: PersonTag(desk.me, desk.person.name, isMe: true), line: line),
            roles: desk.person.roles,
            counts: Frame.Counts(
                decide: counts.decide, inbox: counts.unopened, queue: counts.queue, drafts: drafts.written),
            device: request.deviceChoices, csrf: desk.formToken(for: visitor.token), key: Self.key(),
            limit: Int(desk.office.limits.attachment), version: site.assets.version,
            here: (heading.here ?? request.here).description, events: heading.isLive ? visitor.events : nil,
            flash: try await flash(heading, request, desk, words), query: heading.query, isThread: heading.isThread,
            unit: myUnit)
        let wording = try site.wording(desk.person.language)
        frame.held = wording.held(drafts)
        frame.unsent = wording.unsent(drafts, directory)
        frame.add(surroundings.searches, words)
        return frame
    }

    /// What was just done; an acceptance with the way back, as long as there is one.
    private func flash(
        _ heading: Heading, _ request: Request, _ desk: Desk, _ words: Words
    ) async throws -> Frame.Flash? {
        if let flash = heading.flash { return flash }
        guard let done = request.done else { return nil }
        var flash = Frame.Flash(text: words[done.word])
        if done == .accepted, let order = request.order, let left = try await desk.timeToUnaccept(order) {
            flash.undo = Frame.Flash.Undo(
                path: Path.acceptanceUndo(order), name: "unaccept-\(order)", leaves: Int(left))
        }
        return flash
    }

    private func html(
        _ view: some View, _ frame: Frame, _ words: Words, _ status: HTTPResponse.Status
    ) throws -> Response {
        var response = Self.html(try templates.page(view, in: frame, words), status)
        // The worker reads by it which of its pages to show when there is no network.
        response.headers[.contentLanguage] = words.tongue.rawValue
        // Otherwise browsers would learn of the font only after the style sheets.
        for font in site.assets.fonts {
            let preload = "<\(font)>; rel=preload; as=font; type=font/woff2; crossorigin"
            response.headers.append(HTTPField(name: .link, value: preload))
        }
        if frame.me != nil {
            response.headers[.speculationRules] = "\"\(site.assets.path(Prefetching.name))\""
        }
        return response
    }

    private static func html(_ page: [UInt8], _ status: HTTPResponse.Status) -> Response {
        Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: page)))
    }

    /// Begins the keys of a page's forms: 128 random bits, so that no two forms of a person ever have the same.
    static func key() -> String {
        String(UInt64.random(in: 0...UInt64.max), radix: 36) + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    }
}

extension Request {
    /// The page that was asked for, without what was just done.
    var here: LocalPath { (LocalPath(uri.description) ?? LocalPath(.day)).without(Done.field).without(Done.order) }

    /// The order with which something was just done.
    var order: ID<Order>? {
        guard let query = uri.query else { return nil }
        let named = query.split(separator: "&").last { $0.hasPrefix("\(Done.order)=") }
        return named.flatMap { ID<Order>(String($0.dropFirst(Done.order.utf8.count + 1))) }
    }

    /// What was just done.
    var done: Done? {
        guard let query = uri.query else { return nil }
        let named = query.split(separator: "&").last { $0.hasPrefix("\(Done.field)=") }
        return named.flatMap { Done(rawValue: String($0.dropFirst(Done.field.utf8.count + 1))) }
    }
}

extension Visit.Entrance {
    /// Where a page listens: from what it shows on, so that nothing is missed between writing and listening.
    fileprivate var events: String { Path.events.rawValue + (heard.map { "?after=\($0)" } ?? "") }
}

extension Response {
    /// Leads the browser to a page after a form, so that reloading does not send it again.
    static func leading(to path: LocalPath) -> Response { .redirect(to: path.description, type: .normal) }
}
