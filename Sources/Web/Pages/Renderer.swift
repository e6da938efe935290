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
        templates = try Templates()
    }

    /// A page for somebody who has signed in.
    func page(
        _ view: some View, _ heading: Heading, to request: Request, for visitor: SignedIn,
        status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let words = try site.words(visitor.desk.person.language)
        return try html(view, try await frame(heading, request, visitor, words), words, status)
    }

    /// A page for somebody who has not signed in, or without anything around it.
    func bare(
        _ view: some View, title: String, to request: Request, in tongue: Tongue, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let words = try site.words(tongue)
        let frame = Frame(
            words, title: title, organisation: try await site.office.directory().company, theme: request.theme,
            csrf: "", key: Self.key(), here: request.here.description)
        return try html(view, frame, words, status)
    }

    private func frame(
        _ heading: Heading, _ request: Request, _ visitor: SignedIn, _ words: Words
    ) async throws -> Frame {
        let desk = visitor.desk
        let directory = try await desk.directory()
        let counts = try await desk.counts()
        let unit = desk.person.unit.flatMap { directory.units[$0]?.name }
        let line = [unit, desk.person.position].compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
        return Frame(
            words, title: heading.title, organisation: directory.company, section: heading.section,
            me: Frame.Me(person: PersonTag(desk.me, desk.person.name, isMe: true), line: line),
            roles: desk.person.roles, counts: Frame.Counts(decide: counts.decide, inbox: counts.unopened),
            theme: request.theme, csrf: desk.formToken(for: visitor.token), key: Self.key(),
            here: (heading.here ?? request.here).description, events: heading.isLive ? Path.events.rawValue : nil,
            flash: heading.flash ?? request.done.map { Frame.Flash(text: words[$0.word]) }, query: heading.query,
            isThread: heading.isThread)
    }

    private func html(
        _ view: some View, _ frame: Frame, _ words: Words, _ status: HTTPResponse.Status
    ) throws -> Response {
        let text = try templates.page(view, in: frame, words)
        return Response(
            status: status, headers: [.contentType: "text/html; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }

    /// Begins the keys of a page's forms: 128 random bits, so that no two forms of a person ever have the same.
    private static func key() -> String {
        String(UInt64.random(in: 0...UInt64.max), radix: 36) + String(UInt64.random(in: 0...UInt64.max), radix: 36)
    }
}

extension Request {
    /// The page that was asked for, without what was just done.
    var here: LocalPath { (LocalPath(uri.description) ?? LocalPath(.day)).without(Done.field) }

    /// What was just done.
    var done: Done? {
        guard let query = uri.query else { return nil }
        let named = query.split(separator: "&").last { $0.hasPrefix("\(Done.field)=") }
        return named.flatMap { Done(rawValue: String($0.dropFirst(Done.field.utf8.count + 1))) }
    }

    /// The colours that the browser's owner chose; nil: those of the system.
    var theme: String? {
        let chosen = cookies[Cookies.theme]?.value
        return chosen == "dark" || chosen == "light" ? chosen : nil
    }
}

extension Response {
    /// Leads the browser to a page after a form, so that reloading does not send it again.
    static func leading(to path: LocalPath) -> Response { .redirect(to: path.description, type: .normal) }
}
