import ArgumentParser
import Domain
import Foundation
import Office

// What the pages that people look at all day cost the server: asked for as browsers do, with a session's cookie, by people who
// have a past. Everything is in the time: the session, the questions to the archive, the rendering, the answer on its way.

struct BenchPages: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pages",
        abstract:
            "My day, inbox, a thread, search and reports: by one reader, by sixteen, and by sixteen who read in between."
    )

    @OptionGroup var options: BenchOptions
    @Option(help: "Milliseconds from page to page of a reader who reads in between.")
    var pause = 200.0

    /// How many read at once.
    private static let readers = 16

    func run() async throws {
        try await reporting { try await options.inFolder(measure) }
    }

    private func measure(_ folder: String) async throws {
        let data = "\(folder)/pages"
        let premises = try await Premises.open(data, Config())
        // As an office at its first start; else the server would make the index anew while it is measured.
        try await premises.office.keepIndex()
        let company = try await BenchCompany.make(in: premises.office)
        let fill = BenchFill(office: premises.office, company: company)
        try await fill.live(options.messages)
        let threads = try await talks(fill)
        let tokens = try await signIn(premises.office)
        try await premises.office.keepIndex()
        try await premises.close()
        let server = try BenchServer(["serve", "--data", data, "--listen", "127.0.0.1:PORT"])
        defer { server.stop() }
        print("\(options.messages) messages of \(company.people.count) people")
        print("each row: median, p99, and for how long processors worked for a page on the server")
        let load = BenchLoad(port: server.port, tokens: tokens, seconds: options.seconds)
        func read(_ what: String, _ path: @escaping @Sendable (Int, Int) -> String) throws {
            try self.read(what, server, load, path)
        }
        try read("my day") { _, _ in "/day" }
        try read("inbox") { _, _ in "/inbox" }
        try read("a thread of 20 messages") { number, _ in "/threads/\(threads[number % threads.count])" }
        try read("search: a word") { number, round in Self.search(company, number, round) }
        try read("search: a word and a kind") { number, round in
            Self.search(company, number, round) + "&kind=\(company.information)"
        }
        try read("reports") { _, _ in "/reports" }
    }

    /// A thread of each reader's.
    private func talks(_ fill: BenchFill) async throws -> [ID<Domain.Thread>] {
        var threads: [ID<Domain.Thread>] = []
        for reader in 0..<Self.readers { threads.append(try await fill.talk(20, reader, reader + 20)) }
        return threads
    }

    private static func search(_ company: BenchCompany, _ number: Int, _ round: Int) -> String {
        "/search?q=\(company.asked(number * 37 + round * 11))"
    }

    /// Sessions of browsers.
    private func signIn(_ office: Office) async throws -> [String] {
        var tokens: [String] = []
        for number in 0..<Self.readers {
            let password = "bench bench bench \(number)"
            try await office.console.setPassword(password, login: "p\(number)")
            let signed = try await office.reception.signIn(
                login: "p\(number)", password: password, from: "127.0.0.\(number + 1)", device: "bench")
            tokens.append(signed.token)
        }
        return tokens
    }

    private func read(
        _ what: String, _ server: BenchServer, _ load: BenchLoad, _ path: @escaping @Sendable (Int, Int) -> String
    ) throws {
        let bytes = try BenchClient(port: load.port, token: load.tokens[0]).page(path(0, 0)).body.count
        print("\(what), \(bytes / 1000) kB")
        let ways: [(clients: Int, pause: Double?, name: String)] = [
            (1, nil, "one after the other"), (Self.readers, nil, "at once"),
            (Self.readers, pause / 1000, "a page in \(Int(pause)) ms each"),
        ]
        // As in an office at work: what was read before is in memory, and words were met before. Not counted.
        _ = try load.measure(clients: Self.readers) { client, number, round in
            try client.page(path(number, round)).status == 200
        }
        for way in ways {
            let before = try server.worked
            let reading = try load.measure(clients: way.clients, every: way.pause) { client, number, round in
                try client.page(path(number, round)).status == 200
            }
            let worked = (try server.worked - before) / Double(max(1, reading.answered))
            print("    \(reading.columns)\t\(String(format: "%.2f", worked)) ms\t\(way.name)")
        }
    }
}
