import Domain
import HTTPTypes
import Hummingbird
import NIOCore
import Office
import ServiceLifecycle

// Live updates as server-sent events (https://html.spec.whatwg.org/multipage/server-sent-events.html): that there is
// something, and where. What it is, whoever is told asks for, and is answered as far as they may see it then.

/// Answers with a stream of what happens in the threads that a person sees.
struct LiveFeed: Sendable {
    let site: Site
    /// Streams of one session that stay when a newer one comes; all unless told.
    var newest: Int?

    /// One page of a browser listens for all, and the next may begin before the last has gone. More must not stay: a
    /// browser opens six connections to a host, and Chromium keeps those whose page has gone for minutes.
    static let newestOfBrowser = 2

    var endpoint: Endpoint {
        Endpoint(
            .get, "/events", "That something happened, and where, as it happens.",
            parameters: [
                .query("after", .integer, "The number after which to begin; the present unless told."),
                Endpoint.Parameter(
                    name: "Last-Event-ID", place: .header, schema: .integer, note: "As `after`; browsers send it."),
            ],
            gives: .events, .background(response))
    }

    /// - Throws: `tooMany` where the person has too many streams, `malformed` for a number that is none.
    func response(to request: Request, _ visitor: SignedIn) async throws -> Response {
        let channel = visitor.channel
        let stream = try site.streams.open(visitor.desk.me, token: visitor.token, newest: newest) {
            channel.close(promise: nil)
        }
        // First listen, then look how far the log is: what happens in between is told.
        let arrivals = site.office.hub.arrivals(for: visitor.desk.me)
        let start = try request.lastEvent
        let cursor = try await start != nil ? start ?? 0 : visitor.desk.lastEvent()
        let listener = Listener(stream: stream, arrivals: arrivals, reception: site.office.reception)
        return Response(
            status: .ok,
            headers: [.contentType: "text/event-stream", .cacheControl: "no-store", .accelBuffering: "no"],
            body: ResponseBody { writer in
                defer { stream.close() }
                try await request.body.consumeWithCancellationOnInboundClose { _ in
                    try await withGracefulShutdownHandler {
                        try await listener.listen(from: cursor, &writer)
                    } onGracefulShutdown: {
                        stream.end()
                    }
                }
                try await writer.finish(nil)
            })
    }
}

/// One listener: reads its part of the log whenever it is woken, and writes no more than its reader takes.
private struct Listener: Sendable {
    let stream: LiveStream
    let arrivals: AsyncStream<Void>
    let reception: Reception

    func listen(from number: Int64, _ writer: inout any ResponseBodyWriter) async throws {
        var cursor = number
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [stream, arrivals] in
                for await _ in arrivals { stream.ring() }
            }
            defer { group.cancelAll() }
            try await stream.writing { try await writer.write(ByteBuffer(string: "retry: 3000\n\n")) }
            try await stream.wakes { wake in
                switch wake {
                case .beat: try await stream.writing { try await writer.write(ByteBuffer(string: ":\n\n")) }
                case .news: cursor = try await tell(after: cursor, &writer)
                case .gaveWay:
                    let farewell = ByteBuffer(string: "event: gave-way\ndata: {}\n\n")
                    try await stream.writing { try await writer.write(farewell) }
                }
            }
        }
    }

    /// Writes what happened after a number, in pieces.
    ///
    /// - Returns: the last number.
    private func tell(after number: Int64, _ writer: inout any ResponseBodyWriter) async throws -> Int64 {
        var cursor = number
        while !stream.hasEnded {
            // Rights are asked for anew each time: of the session here, of the threads by the desk.
            let desk: Desk
            do {
                desk = try await reception.desk(token: stream.token, isActivity: false)
            } catch let refusal as Refusal where refusal.code == .signInRequired {
                stream.end()
                return cursor
            }
            let news = try await desk.news(after: cursor)
            guard let last = news.last else { return cursor }
            var buffer = ByteBuffer()
            for event in news { try buffer.write(event) }
            try await stream.writing { try await writer.write(buffer) }
            cursor = last.number
        }
        return cursor
    }
}

extension ByteBuffer {
    fileprivate mutating func write(_ event: LiveEvent) throws {
        writeString("id: \(event.number)\ndata: ")
        writeBytes(try JSONWriter.bytes(of: event))
        writeString("\n\n")
    }
}

extension Request {
    /// After which event to begin: what a reconnecting browser says by itself, or the address.
    fileprivate var lastEvent: Int64? {
        get throws {
            let text = try headers[.lastEventID] ?? fields.filled("after")
            guard let text, !text.isEmpty else { return nil }
            guard let number = Int64(text), number >= 0 else { throw Refusal(.malformed, fields: ["Last-Event-ID"]) }
            return number
        }
    }
}
