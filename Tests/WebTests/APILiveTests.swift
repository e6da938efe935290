import Domain
import Office
import TestSupport
import Testing

@testable import Web

/// Live updates tell that something happened, and nothing else; to those who see it, and without a gap.
@Suite struct APILiveTests {
    /// One event of a stream.
    private struct Event: Hashable {
        let id: Int64
        let data: JSON
    }

    /// A stream while it is read.
    private struct Listening {
        var text = ""

        /// Whether the answer has begun.
        var isOpen: Bool { text.contains("retry:") }
        var status: String { String(text.prefix { $0 != "\r" }) }

        var events: [Event] {
            text.split(separator: "\n\n").compactMap { block in
                let lines = block.split(whereSeparator: \.isNewline)
                guard let id = lines.first(where: { $0.hasPrefix("id: ") }).flatMap({ Int64($0.dropFirst(4)) }),
                    let data = lines.first(where: { $0.hasPrefix("data: ") })?.dropFirst(6),
                    let json = try? Array(data.utf8).withUnsafeBytes({ try JSON(reading: $0) })
                else { return nil }
                return Event(id: id, data: json)
            }
        }

        mutating func read(_ wire: inout Wire, until done: (Listening) -> Bool) async throws {
            while !done(self), let piece = try await wire.receive() { text += String(decoding: piece, as: UTF8.self) }
        }
    }

    private func listen<T: Sendable>(
        _ caller: APICaller, _ headers: [(String, String)] = [],
        _ body: (inout Wire, inout Listening) async throws -> T
    ) async throws -> T {
        try await caller.client.connected { wire in
            try await wire.send(Client.head("GET", "/api/v1/events", [caller.bearer] + headers))
            var listening = Listening()
            try await listening.read(&wire) { $0.isOpen || $0.status.contains(" 4") }
            return try await body(&wire, &listening)
        }
    }

    @Test(arguments: Engines.all)
    func `whoever sees a thread is told, nobody else is`(engine: Engines) async throws {
        try await APIHouse.serve(on: engine) { house in
            let (anna, marek, piotr) = try await (house.caller("anna"), house.caller("marek"), house.caller("piotr"))
            let (toMarek, toPiotr): (JSON, JSON) = try await (
                ["person": .text(house.person("marek").description)],
                ["person": .text(house.person("piotr").description)]
            )
            try await listen(marek) { wire, listening in
                // Something that Marek must not hear of comes first.
                _ = try await anna.message("nothing", to: [toPiotr])
                let sent = try await anna.message("execute", to: [toMarek])
                try await listening.read(&wire) { $0.events.count >= 3 }
                #expect(listening.events.map { $0.data["type"]?.string } == ["message", "order", "offer"])
                #expect(listening.events.allSatisfy { $0.data["thread"] == sent["thread"] })
                #expect(listening.events.last?.data["order"] == sent["orders"]?.items.first)
                let allowed: Set = ["type", "thread", "order", "message"]
                for event in listening.events {
                    guard case .object(let members) = event.data else { continue }
                    #expect(Set(members.map(\.name)).isSubset(of: allowed))
                }
            }
            _ = piotr
        }
    }

    @Test func `a stream that was cut goes on where it stopped`() async throws {
        try await APIHouse.serve { house in
            let (anna, marek) = try await (house.caller("anna"), house.caller("marek"))
            let to: JSON = ["person": .text(try await house.person("marek").description)]
            let last = try await listen(marek) { wire, listening -> Int64 in
                _ = try await anna.message("nothing", to: [to])
                try await listening.read(&wire) { $0.events.count >= 1 }
                return try #require(listening.events.last?.id)
            }
            for _ in 0..<3 { _ = try await anna.message("nothing", to: [to]) }
            try await listen(marek, [("Last-Event-ID", String(last))]) { wire, listening in
                try await listening.read(&wire) { $0.events.count >= 3 }
                #expect(listening.events.count == 3 && listening.events.allSatisfy { $0.id > last })
            }
        }
    }

    @Test func `signing out ends the stream`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.caller("marek")
            let other = try await house.caller("marek")
            try await listen(marek) { wire, listening in
                #expect(try await marek.post("/session", method: "DELETE").status == 204)
                try await listening.read(&wire) { _ in false }
            }
            #expect(try await marek.get("/me").status == 401)
            // Ended from elsewhere, the watch finds it within a second.
            try await listen(other) { wire, listening in
                _ = try await house.office.console.disable(login: "marek")
                try await listening.read(&wire) { _ in false }
            }
        }
    }

    @Test func `a sixth stream of one person is refused, and a closed one makes room`() async throws {
        try await APIHouse.serve({ $0.streams = 2 }) { house in
            let marek = try await house.caller("marek")
            try await listen(marek) { _, _ in
                try await listen(marek) { _, _ in
                    try await listen(marek) { _, listening in #expect(listening.status.contains("429")) }
                }
                try await until { house.site.streams.count == 1 }
                // As a program does: whoever is cut off or refused asks again.
                try await until { try await listen(marek) { _, listening in listening.isOpen } }
            }
            try await until { house.site.streams.count == 0 }
        }
    }

    @Test func `an open stream does not keep the server from stopping`() async throws {
        let (opened, open) = AsyncStream<Void>.makeStream()
        let (readers, reader) = AsyncStream<Task<Void, any Error>>.makeStream()
        try await APIHouse.serve { house in
            let marek = try await house.caller("marek")
            reader.yield(
                Task {
                    try await listen(marek) { wire, listening in
                        open.yield()
                        try await listening.read(&wire) { _ in false }
                    }
                })
            _ = await opened.first { _ in true }
        }
        // The server has stopped, so the reader comes to its end.
        try await #require(await readers.first { _ in true }).value
    }

    @Test func `a number that is none is refused`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.caller("marek")
            let reply = try await house.client.send("GET", "/api/v1/events", [marek.bearer, ("Last-Event-ID", "x")])
            #expect(reply.status == 400)
            #expect(house.site.streams.count == 0)
        }
    }
}
