import Foundation

// A person's program: asks the server as this person, and says plainly when the answer is another than expected.

/// Somebody at a client, or nobody where there is no token.
struct Client: Sendable {
    let port: UInt16
    var token: String?
    var login = ""
    /// The person's id.
    var id = ""
    /// What stands before each path.
    var root = "/api/v1"

    /// The same person at another server.
    func at(_ port: UInt16) -> Client { Client(port: port, token: token, login: login, id: id, root: root) }

    /// What makes requests different from each other, unless one is a repeat.
    static func newKey() -> String { UUID().uuidString }

    /// Asks, and gives the answer whatever it is.
    ///
    /// - Parameters:
    ///   - path: below `root`, or the whole of it when it begins with `/api/`.
    ///   - headers: in place of those of the same name.
    /// - Throws: `Broken` where no whole answer came.
    func ask(
        _ method: String, _ path: String, _ body: [UInt8]? = nil, headers: [String: String] = [:]
    ) async throws -> Answer {
        let request = request(method, path, body, headers)
        return try await onThread {
            let connection = try Connection(port: port)
            try connection.send(request)
            var reader = AnswerReader(connection)
            return try reader.answer()
        }
    }

    /// The bytes of a request.
    func request(_ method: String, _ path: String, _ body: [UInt8]?, _ headers: [String: String] = [:]) -> [UInt8] {
        var all = ["Host": "127.0.0.1:\(port)", "Connection": "close"]
        if let token { all["Authorization"] = "Bearer \(token)" }
        if let body {
            all["Content-Type"] = "application/json"
            all["Content-Length"] = String(body.count)
        }
        all.merge(headers) { _, new in new }
        let whole = path.hasPrefix("/api/") || path == "/healthz" ? path : root + path
        let lines = ["\(method) \(whole) HTTP/1.1"] + all.map { "\($0): \($1)" } + ["", ""]
        return Array(lines.joined(separator: "\r\n").utf8) + (body ?? [])
    }
}

extension Client {
    func get(_ path: String, _ query: KeyValuePairs<String, String> = [:]) async throws -> JSON {
        try await wanted(ask("GET", Self.path(path, query)), "GET \(path)")
    }

    /// Does something that is expected to be done.
    func post(_ path: String, _ body: JSON = [:], key: String = newKey()) async throws -> JSON {
        try await wanted(ask("POST", path, body.bytes, headers: ["Idempotency-Key": key]), "POST \(path)")
    }

    func patch(_ path: String, _ body: JSON) async throws -> JSON {
        try await wanted(ask("PATCH", path, body.bytes), "PATCH \(path)")
    }

    /// Tries something, and gives the answer whatever it is.
    func trying(_ path: String, _ body: JSON = [:], key: String = newKey()) async throws -> Answer {
        try await ask("POST", path, body.bytes, headers: ["Idempotency-Key": key])
    }

    /// Uploads a file.
    func upload(_ name: String, _ content: [UInt8], type: String = "application/octet-stream") async throws -> JSON {
        let path = Self.path("/attachments", ["name": name])
        return try await wanted(
            ask("POST", path, content, headers: ["Content-Type": type]), "uploading \(name)")
    }

    private func wanted(_ answer: Answer, _ what: String) throws -> JSON {
        guard (200..<300).contains(answer.status) else {
            throw Unexpected(description: "\(login): \(what) was answered \(answer.status) \(answer.text)")
        }
        return answer.json
    }

    /// An address with its query, encoded.
    static func path(_ path: String, _ query: KeyValuePairs<String, String>) -> String {
        guard !query.isEmpty else { return path }
        let unreserved = CharacterSet(
            charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        let pairs = query.map { "\($0)=\($1.addingPercentEncoding(withAllowedCharacters: unreserved) ?? "")" }
        return path + "?" + pairs.joined(separator: "&")
    }
}

/// An answer that a story did not expect.
struct Unexpected: Error, CustomStringConvertible {
    let description: String
}

extension JSON {
    /// As it is sent.
    var bytes: [UInt8] {
        do { return Array(try JSONEncoder().encode(self)) } catch { return [] }
    }
}

/// Does something that blocks on a thread that may be blocked.
func onThread<T: Sendable>(_ work: @escaping @Sendable () throws -> T) async throws -> T {
    try await withCheckedThrowingContinuation { continuation in
        Thread.detachNewThread {
            continuation.resume(with: Result { try work() })
        }
    }
}
