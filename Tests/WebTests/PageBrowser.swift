import Domain
import Office
import Testing

@testable import Web

// Somebody at a browser without scripts: opens pages, follows links, fills in forms, and is led on.

/// A browser in which somebody has signed in.
struct Browser: Sendable {
    let client: Client
    let desk: Desk
    let token: String

    private var cookie: (String, String) { ("Cookie", "obieg=\(token)") }

    /// A file to be sent.
    struct File: Sendable {
        var field = "attachment"
        var name: String
        var type = "application/pdf"
        var content: [UInt8]
    }

    /// Opens a page and follows where it leads.
    func open(_ path: String) async throws -> Screen {
        try await follow(try await client.send("GET", Self.asked(path), [cookie]), path)
    }

    private static func asked(_ path: String) -> String { String(path.prefix { $0 != "#" }) }

    private func follow(_ reply: Reply, _ path: String) async throws -> Screen {
        guard (300..<400).contains(reply.status), let next = reply["location"] else {
            return Screen(path: path, status: reply.status, html: reply.text)
        }
        #expect(reply.status == 303)
        return try await open(next)
    }

    /// Sends a form of a page with what was typed, and follows where it leads.
    func send(
        _ action: String, on screen: Screen, _ typed: [String: [String]] = [:], files: [File] = []
    ) async throws -> Screen {
        try await send(try screen.form(action).typing(typed), files: files)
    }

    func send(_ form: ScreenForm, files: [File] = []) async throws -> Screen {
        try await follow(try await post(form, files: files), form.action)
    }

    /// Sends a form, and gives the answer itself.
    func post(
        _ form: ScreenForm, files: [File] = [], _ more: [(String, String)] = [], to path: String? = nil
    ) async throws -> Reply {
        let (type, body) = form.isMultipart ? Self.multipart(form, files) : Self.encoded(form)
        return try await client.send("POST", path ?? form.action, [cookie, ("Content-Type", type)] + more, body)
    }

    private static func encoded(_ form: ScreenForm) -> (String, [UInt8]) {
        let pairs = form.fields.map { "\(escaped($0.name))=\(escaped($0.value))" }
        return ("application/x-www-form-urlencoded", Array(pairs.joined(separator: "&").utf8))
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte in
            (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte)
                ? String(UnicodeScalar(byte)) : "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
        }.joined()
    }

    static let boundary = "----WebKitFormBoundary7MA4YWxkTrZu0gW"

    static func multipart(_ form: ScreenForm, _ files: [File]) -> (String, [UInt8]) {
        var body: [UInt8] = []
        for (name, value) in form.fields {
            body += Array("--\(boundary)\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
        }
        // A browser sends a field for files in which none was chosen.
        for file in files.isEmpty ? [File(name: "", type: "application/octet-stream", content: [])] : files {
            let name = file.name.replacing("\"", with: "%22")
            body += Array(
                """
                --\(boundary)\r\nContent-Disposition: form-data; name="\(file.field)"; filename="\(name)"\r
                Content-Type: \(file.type)\r\n\r\n
                """.utf8)
            body += file.content + Array("\r\n".utf8)
        }
        return ("multipart/form-data; boundary=\(boundary)", body + Array("--\(boundary)--\r\n".utf8))
    }

    /// Asks for a file.
    func get(_ path: String, _ more: [(String, String)] = []) async throws -> Reply {
        try await client.send("GET", path, [cookie] + more)
    }
}

extension APIHouse {
    /// Somebody's browser, in their language.
    func browser(_ login: String, _ tongue: Tongue = .polish) async throws -> Browser {
        try await office.console.desk(login: login).setLanguage(tongue)
        let entered = try await office.reception.signIn(
            login: login, password: Self.password, from: "127.0.0.1", device: "tests")
        return Browser(client: client, desk: entered.desk, token: entered.token)
    }
}

extension APIHouse {
    /// A unit with its people, and who leads it.
    @discardableResult
    func make(_ unit: String, of people: [String], under head: String?) async throws -> ID<Domain.Unit> {
        let admin = try await office.console.desk(login: "admin")
        var draft = UnitDraft()
        (draft.code, draft.name) = (unit.lowercased(), unit)
        if let head { draft.head = try await person(head) }
        let made = try await admin.addUnit(draft)
        for login in people {
            var change = PersonDraft()
            change.unit = .some(made)
            _ = try await admin.changePerson(try await person(login), change)
        }
        return made
    }
}

extension Browser {
    /// Writes a new message, and gives the page that follows.
    func write(
        _ kind: String, to: [String], subject: String = "Uszkodzony agregat", note: String = "Proszę o wymianę.",
        _ more: [String: [String]] = [:], files: [File] = []
    ) async throws -> Screen {
        let id = try #require(try await desk.directory().kind(code: kind)).id.description
        let typed = ["kind": [id], "to": to, "subject": [subject], "note": [note]].merging(more) { $1 }
        return try await send("/messages", on: try await open("/compose"), typed, files: files)
    }

    /// The orders of a thread, by its page.
    func orders(_ screen: Screen) async throws -> [OrderSight] {
        let id = try #require(ID<Domain.Thread>(String(screen.page.dropFirst("/threads/".count))))
        return try await desk.threadSight(id).orders
    }
}
