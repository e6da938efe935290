import Foundation

// Listening to what happens, as a browser does, for as long as a test wants to.

/// What a live update said.
struct Heard: Hashable, Sendable {
    let number: Int
    let data: JSON
}

extension Client {
    /// Listens until it is enough, then hangs up.
    ///
    /// - Parameters:
    ///   - number: after which to begin, as a browser says that reconnects.
    ///   - isEnough: whether to hang up after these; asked after each.
    /// - Throws: `Broken` when it is not enough in a minute, or the server hangs up.
    func listen(
        after number: Int, until isEnough: @escaping @Sendable ([Heard]) -> Bool
    ) async throws -> [Heard] {
        let request = request("GET", "/events", nil, ["Last-Event-ID": String(number)])
        return try await onThread {
            let connection = try Connection(port: port)
            defer { connection.hangUp() }
            try connection.send(request)
            var reader = AnswerReader(connection)
            let (status, _) = try reader.head()
            guard status == 200 else { throw Broken("listening was answered \(status)") }
            let end = Date(timeIntervalSinceNow: Double(Connection.patience))
            var text = ""
            var heard: [Heard] = []
            while let chunk = try reader.chunk() {
                text += String(decoding: chunk, as: UTF8.self)
                while let gap = text.range(of: "\n\n") {
                    let one = try Heard(block: String(text[..<gap.lowerBound]))
                    text.removeSubrange(..<gap.upperBound)
                    guard let one else { continue }
                    heard.append(one)
                    if isEnough(heard) { return heard }
                }
                guard Date() < end else { throw Broken("not enough was heard in a minute: \(heard.count)") }
            }
            throw Broken("the server hung up")
        }
    }
}

extension Heard {
    /// A block of a stream (https://html.spec.whatwg.org/multipage/server-sent-events.html); `nil` for one without data.
    fileprivate init?(block: String) throws {
        var number: Int?
        var data: String?
        for line in block.split(separator: "\n") {
            if line.hasPrefix("id: ") { number = Int(line.dropFirst(4)) }
            if line.hasPrefix("data: ") { data = String(line.dropFirst(6)) }
        }
        guard let number, let data else { return nil }
        self.init(number: number, data: try JSONDecoder().decode(JSON.self, from: Data(data.utf8)))
    }
}
