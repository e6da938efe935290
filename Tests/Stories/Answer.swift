import Foundation

// An answer of HTTP/1.1 (RFC 9112), read to its end: one that stops before is none.

/// What the server answered.
struct Answer: Hashable, Sendable {
    let status: Int
    /// By their names in lower case.
    let headers: [String: String]
    let body: [UInt8]

    /// Its body; `null` where it is no JSON.
    var json: JSON {
        do { return try JSONDecoder().decode(JSON.self, from: Data(body)) } catch { return .null }
    }

    /// The `code` of a problem.
    var code: String { json["code"].text }
    var text: String { String(decoding: body, as: UTF8.self) }
}

/// Reads an answer piece by piece.
struct AnswerReader {
    private let connection: Connection
    private var kept: [UInt8] = []

    init(_ connection: Connection) { self.connection = connection }

    /// The whole answer.
    ///
    /// - Throws: `Broken` where the connection ends before the answer does.
    mutating func answer() throws -> Answer {
        let (status, headers) = try head()
        guard status != 100 else { return try answer() }
        var body: [UInt8] = []
        if headers["transfer-encoding"]?.lowercased() == "chunked" {
            while let chunk = try chunk() { body += chunk }
        } else if let length = headers["content-length"].flatMap({ Int($0) }) {
            body = try take(length)
        }
        return Answer(status: status, headers: headers, body: body)
    }

    /// What stands before the body.
    mutating func head() throws -> (status: Int, headers: [String: String]) {
        let words = try line().split(separator: " ", maxSplits: 2)
        guard words.count >= 2, words[0] == "HTTP/1.1", let status = Int(words[1]) else {
            throw Broken("this is no answer: \(words)")
        }
        var headers: [String: String] = [:]
        while true {
            let line = try line()
            guard let colon = line.firstIndex(of: ":") else { return (status, headers) }
            headers[line[..<colon].lowercased()] = line[line.index(after: colon)...].trimmingCharacters(
                in: .whitespaces)
        }
    }

    /// The next piece of a body in chunks; `nil` after the last.
    mutating func chunk() throws -> [UInt8]? {
        let size = try line().prefix { $0 != ";" }
        guard let count = Int(size, radix: 16) else { throw Broken("this is no chunk: \(size)") }
        let bytes = try take(count)
        _ = try line()
        return count == 0 ? nil : bytes
    }

    private mutating func line() throws -> String {
        while true {
            if let end = kept.firstIndex(of: 0x0A) {
                var line = kept[..<end]
                if line.last == 0x0D { line.removeLast() }
                kept.removeSubrange(...end)
                return String(decoding: line, as: UTF8.self)
            }
            try more()
        }
    }

    private mutating func take(_ count: Int) throws -> [UInt8] {
        while kept.count < count { try more() }
        let bytes = Array(kept[..<count])
        kept.removeFirst(count)
        return bytes
    }

    private mutating func more() throws {
        let piece = try connection.receive()
        guard !piece.isEmpty else { throw Broken("the connection ended before the answer did") }
        kept += piece
    }
}
