import Foundation
import Glibc

// A client that costs as little as it can, because it shares the processors with the server it measures: one blocking
// socket, kept open, requests written as bytes, answers read by Content-Length.

/// One connection to the server under load. Used by one thread.
final class BenchClient {
    private let socket: Int32
    private let token: String
    private var buffer = [UInt8](repeating: 0, count: 1 << 16)

    /// An answer: its status and its body.
    struct Answer {
        let status: Int
        let body: [UInt8]

        /// The text of a JSON member, for ids; `nil` where there is none.
        func text(_ member: String) -> String? {
            let body = String(decoding: body, as: UTF8.self)
            guard let start = body.range(of: "\"\(member)\":\"") else { return nil }
            return body[start.upperBound...].split(separator: "\"", maxSplits: 1).first.map(String.init)
        }

        /// The first text of a JSON list of texts.
        func first(_ member: String) -> String? {
            let body = String(decoding: body, as: UTF8.self)
            guard let start = body.range(of: "\"\(member)\":[\"") else { return nil }
            return body[start.upperBound...].split(separator: "\"", maxSplits: 1).first.map(String.init)
        }
    }

    init(port: UInt16, token: String) throws {
        self.token = token
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        var one: Int32 = 1
        setsockopt(socket, Int32(IPPROTO_TCP), TCP_NODELAY, &one, socklen_t(MemoryLayout<Int32>.size))
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        guard connected == 0 else {
            throw Complaint("The server does not answer: \(String(cString: strerror(errno))).")
        }
    }

    deinit { close(socket) }

    /// One request and its answer.
    ///
    /// - Parameter other: the token of somebody else than the connection was made for.
    func send(
        _ method: String, _ path: String, key: String? = nil, body: String = "", as other: String? = nil
    ) throws -> Answer {
        var request = "\(method) /api/v1\(path) HTTP/1.1\r\nHost: 127.0.0.1\r\n"
        request += "Authorization: Bearer \(other ?? token)\r\n"
        if let key { request += "Idempotency-Key: \(key)\r\n" }
        if method != "GET" {
            request += "Content-Type: application/json\r\nContent-Length: \(body.utf8.count)\r\n"
        }
        return try exchange(request + "\r\n\(body)")
    }

    /// A page, as a browser that has signed in asks for it.
    func page(_ path: String) throws -> Answer {
        try exchange(
            "GET \(path) HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: obieg=\(token)\r\nAccept-Encoding: gzip\r\n"
                + "Sec-Fetch-Site: same-origin\r\n\r\n")
    }

    private func exchange(_ request: String) throws -> Answer {
        var bytes = request
        try bytes.withUTF8 { text in
            var left = UnsafeRawBufferPointer(text)[...]
            while !left.isEmpty {
                let sent = Glibc.send(
                    socket, UnsafeRawBufferPointer(rebasing: left).baseAddress, left.count, Int32(MSG_NOSIGNAL))
                guard sent > 0 else { throw Complaint("The server closed the connection.") }
                left = left.dropFirst(sent)
            }
        }
        return try receive()
    }

    private func receive() throws -> Answer {
        var got: [UInt8] = []
        var head: (end: Int, length: Int, status: Int)?
        while true {
            let count = recv(socket, &buffer, buffer.count, 0)
            guard count > 0 else { throw Complaint("The server closed the connection.") }
            got += buffer[..<count]
            if head == nil { head = Self.head(of: got) }
            if let head, got.count >= head.end + head.length {
                return Answer(status: head.status, body: Array(got[head.end...]))
            }
        }
    }

    /// Where the head ends, how long the body is, and the status.
    private static func head(of bytes: [UInt8]) -> (end: Int, length: Int, status: Int)? {
        // Heads are short: looking from the beginning costs less than a search would.
        var end: Int?
        for index in 3..<max(4, bytes.count)
        where index < bytes.count && bytes[index] == 0x0A && bytes[index - 1] == 0x0D && bytes[index - 2] == 0x0A {
            end = index + 1
            break
        }
        guard let end else { return nil }
        let status = bytes[9..<12].reduce(0) { $0 * 10 + Int($1) - 48 }
        return (end, length(in: bytes[..<end]), status)
    }

    /// The value of the field Content-Length; 0 where there is none.
    private static func length(in head: ArraySlice<UInt8>) -> Int {
        let name = Array("\ncontent-length: ".utf8)
        var matched = 0
        for (index, byte) in zip(head.indices, head) {
            let small = (0x41...0x5A).contains(byte) ? byte + 0x20 : byte
            matched = small == name[matched] ? matched + 1 : small == name[0] ? 1 : 0
            guard matched == name.count else { continue }
            return head[(index + 1)...].prefix { (48...57).contains($0) }.reduce(0) { $0 * 10 + Int($1) - 48 }
        }
        return 0
    }
}
