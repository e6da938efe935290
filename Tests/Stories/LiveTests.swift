import TestSupport
import Testing

// Live updates: whoever listens hears everything once, whatever the connection does, however many write, and at whichever
// node of several they write.

struct LiveTests {
    @Test(arguments: Engines.all)
    func `a listener whose connection is cut again and again misses nothing and hears nothing twice`(
        engine: Engines
    ) async throws {
        try await Company.working(on: engine) { company in
            let listener = company.katarzyna
            try await hammer(writers(company), to: listener, listeners: [listener])
        }
    }

    @Test(.enabled(if: Engines.all.contains(.postgres)))
    func `what is written at one node is heard at the other, in the order of its numbers`() async throws {
        try await Company.working(on: .postgres) { company in
            let other = try await company.program.beside("other").serve(node: 1)
            do {
                let here = company.katarzyna
                let there = here.at(other.port)
                let writers = writers(company)
                try await hammer(
                    writers + writers.map { $0.at(other.port) }, to: here, listeners: [here, there])
                #expect(try await other.stop() == 0)
            } catch {
                await other.kill()
                throw error
            }
        }
    }

    private func writers(_ company: Company) -> [Client] { [company.marek, company.anna, company.zofia, company.adam] }

    /// Everybody writes at once, while the listeners listen with interruptions; then what was heard is compared.
    private func hammer(_ writers: [Client], to reader: Client, listeners: [Client], each count: Int = 12) async throws
    {
        let rule = try await writers[0].send([
            "subject": "Zasada", "kind": "zarzadzenie", "to": [reader.party], "note": "Przeczytaj to na końcu.",
        ])["message"].text
        let all = writers.count * count + 1
        try await withThrowingTaskGroup(of: [Heard].self) { group in
            for listener in listeners { group.addTask { try await listener.listenInPieces(until: all) } }
            let sent = try await send(writers, to: reader, count)
            // Last of all: whoever hears more than was sent has heard something twice by now.
            _ = try await reader.post("/messages/\(rule)/acknowledgement")
            for try await heard in group {
                #expect(heard.messages.count == all, "something was missed, or heard twice")
                #expect(Set(heard.messages) == sent.union([rule]))
                #expect(zip(heard, heard.dropFirst()).allSatisfy { $0.number < $1.number })
            }
        }
    }

    private func send(_ writers: [Client], to reader: Client, _ count: Int) async throws -> Set<String> {
        try await withThrowingTaskGroup(of: [String].self) { group in
            for writer in writers {
                group.addTask {
                    var messages: [String] = []
                    for number in 0..<count {
                        messages.append(
                            try await writer.send([
                                "subject": .text("\(writer.login) \(number)"), "kind": "informacja",
                                "to": [reader.party],
                                "note": "Wszyscy naraz.",
                            ])["message"].text)
                    }
                    return messages
                }
            }
            return try await group.reduce(into: []) { $0.formUnion($1) }
        }
    }
}

extension Client {
    /// Listens from the beginning, hangs up after every fifth thing and begins where it was, until so many messages and the
    /// acknowledgement were heard.
    fileprivate func listenInPieces(until count: Int) async throws -> [Heard] {
        var heard: [Heard] = []
        while !heard.isWhole(count) {
            let before = heard
            heard += try await listen(after: heard.last?.number ?? 0) { $0.count == 5 || (before + $0).isWhole(count) }
        }
        return heard
    }
}

extension [Heard] {
    fileprivate var messages: [String] {
        compactMap { $0.data["type"] == "message" ? $0.data["message"].text : nil }
    }

    fileprivate func isWhole(_ count: Int) -> Bool {
        messages.count >= count && contains { $0.data["type"] == "acknowledge" }
    }
}
