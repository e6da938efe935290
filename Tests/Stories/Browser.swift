import Foundation

// Somebody at a browser without JavaScript: a cookie, pages, and forms that carry the mark of the session.

/// A browser in which somebody has signed in.
struct Browser: Sendable {
    let login: String
    private var client: Client
    private var cookie = ""
    private var mark = ""

    /// Signs in by the form.
    init(_ login: String, _ password: String, at running: Running) async throws {
        self.login = login
        client = running.nobody
        client.root = ""
        let entered = try await send(.post, "/sign-in", ["login": login, "password": password])
        guard entered.status == 303, let given = entered.headers["set-cookie"]?.prefix(while: { $0 != ";" }) else {
            throw Unexpected(description: "\(login) cannot sign in: \(entered.status) \(entered.text)")
        }
        cookie = String(given)
        let day = try await get("/day").text
        guard let field = day.firstRange(of: "name=\"csrf\" value=\"") else {
            throw Unexpected(description: "no form of the day has a mark: \(day)")
        }
        mark = String(day[field.upperBound...].prefix { $0 != "\"" })
    }

    private enum Method: String {
        case get = "GET"
        case post = "POST"
    }

    func get(_ path: String) async throws -> Answer { try await send(.get, path, nil) }

    /// Sends a form.
    func post(_ path: String, _ fields: KeyValuePairs<String, String>) async throws -> Answer {
        try await send(.post, path, fields)
    }

    private func send(
        _ method: Method, _ path: String, _ fields: KeyValuePairs<String, String>?
    ) async throws -> Answer {
        var headers = ["Cookie": cookie]
        var body: [UInt8]?
        if let fields {
            headers["Content-Type"] = "application/x-www-form-urlencoded"
            let form = Client.path("", fields).dropFirst()
            body = Array("csrf=\(mark)&key=\(Client.newKey())\(form.isEmpty ? "" : "&")\(form)".utf8)
        }
        return try await client.ask(method.rawValue, path, body, headers: headers)
    }
}
