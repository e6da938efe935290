import NIOCore
import NIOPosix
import Testing

@testable import Web

// A client that sends exactly the bytes it is told to: also half a request, or one that no library would send.

/// What the server answered.
struct Reply: Sendable {
    let status: Int
    /// Names in lower case.
    let headers: [(name: String, value: String)]
    let body: [UInt8]

    subscript(_ name: String) -> String? { headers.first { $0.name == name }?.value }

    var text: String { String(decoding: body, as: UTF8.self) }

    var json: JSON {
        get throws { try body.withUnsafeBytes { try JSON(reading: $0) } }
    }
}

/// Asks a server on this machine, each time on a connection of its own.
struct Client: Sendable {
    let port: Int

    /// Sends a request and gives the answer.
    func send(
        _ method: String, _ path: String, _ headers: [(String, String)] = [], _ body: [UInt8] = []
    ) async throws -> Reply {
        try await connected { wire in
            try await wire.send(Self.head(method, path, headers + Self.length(method, body)) + body)
            var answer = RawAnswer()
            while !answer.isWhole(of: method), let piece = try await wire.receive() { answer.take(piece) }
            return try #require(answer.reply)
        }
    }

    private static func length(_ method: String, _ body: [UInt8]) -> [(String, String)] {
        method == "GET" || method == "HEAD" ? [] : [("Content-Length", String(body.count))]
    }

    /// The head of a request.
    static func head(_ method: String, _ path: String, _ headers: [(String, String)]) -> [UInt8] {
        let all = (headers.contains { $0.0 == "Host" } ? [] : [("Host", "127.0.0.1")]) + headers
        return Array(
            "\(method) \(path) HTTP/1.1\r\n\(all.map { "\($0.0): \($0.1)\r\n" }.joined())Connection: close\r\n\r\n".utf8
        )
    }

    /// Gives a connection, and closes it.
    func connected<T: Sendable>(_ body: (inout Wire) async throws -> T) async throws -> T {
        let channel = try await ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .connect(host: "127.0.0.1", port: port) { channel in
                channel.eventLoop.makeCompletedFuture {
                    try NIOAsyncChannel<ByteBuffer, ByteBuffer>(wrappingChannelSynchronously: channel)
                }
            }
        return try await channel.executeThenClose { inbound, outbound in
            var wire = Wire(inbound: inbound.makeAsyncIterator(), outbound: outbound)
            return try await body(&wire)
        }
    }
}

/// One connection.
struct Wire {
    fileprivate var inbound: NIOAsyncChannelInboundStream<ByteBuffer>.AsyncIterator
    fileprivate let outbound: NIOAsyncChannelOutboundWriter<ByteBuffer>

    func send(_ bytes: [UInt8]) async throws { try await outbound.write(ByteBuffer(bytes: bytes)) }

    /// The next bytes; `nil` at the end.
    mutating func receive() async throws -> [UInt8]? { try await inbound.next().map { Array($0.readableBytesView) } }
}

/// An answer while it arrives.
struct RawAnswer {
    private var bytes: [UInt8] = []

    mutating func take(_ piece: [UInt8]) { bytes += piece }

    private var parts: (head: String, body: ArraySlice<UInt8>)? {
        guard let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) else { return nil }
        return (String(decoding: bytes[..<end.lowerBound], as: UTF8.self), bytes[end.upperBound...])
    }

    var reply: Reply? {
        guard let (head, body) = parts else { return nil }
        let lines = head.split(separator: "\r\n")
        guard let status = lines.first?.split(separator: " ").dropFirst().first.flatMap({ Int($0) }) else { return nil }
        let headers = lines.dropFirst().compactMap { line -> (name: String, value: String)? in
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { return nil }
            return (parts[0].lowercased(), String(parts[1].drop { $0 == " " }))
        }
        return Reply(status: status, headers: headers, body: Array(body))
    }

    func isWhole(of method: String) -> Bool {
        guard let reply else { return false }
        guard method != "HEAD", reply.status != 204, reply.status != 304 else { return true }
        guard let length = reply["content-length"].flatMap({ Int($0) }) else { return false }
        return reply.body.count >= length
    }
}
