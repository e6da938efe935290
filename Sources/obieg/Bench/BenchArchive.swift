import Domain
import Foundation
import Office

// One archive under load: sending, handing over, reading, searching, with 1, 16 and 64 clients.

/// What is measured on one archive.
struct BenchArchive {
    let name: String
    let data: String
    let messages: Int
    let seconds: Double
    let database: String?

    func run() async throws {
        var config = Config()
        config.database = database ?? ""
        let premises = try await Premises.open(data, config)
        // As an office at its first start; else the server would make the index anew while it is measured.
        try await premises.office.keepIndex()
        let company = try await BenchCompany.make(in: premises.office)
        try await BenchFill(office: premises.office, company: company).send(messages)
        try await premises.office.keepIndex()
        try await premises.close()
        let server = try BenchServer(
            ["serve", "--data", data, "--listen", "127.0.0.1:PORT"] + (database.map { ["--database", $0] } ?? []))
        defer { server.stop() }
        print(
            "\n\(name): ready in \(String(format: "%.0f", server.ready)) ms, "
                + "\(String(format: "%.0f", try server.resident)) MB at rest")
        try measure(BenchLoad(port: server.port, tokens: company.tokens, seconds: seconds), company)
        print("after the load: \(String(format: "%.0f", try server.resident)) MB")
    }

    private func measure(_ load: BenchLoad, _ company: BenchCompany) throws {
        let run = UInt32.random(in: 0 ... .max)
        let bodies = company.bodies
        for clients in [1, 16, 64] {
            let sending = try load.measure(clients: clients) { client, number, round in
                let own = bodies[number % bodies.count]
                let body = own[round % own.count]
                return try client.send("POST", "/messages", key: "\(run)-\(clients)-\(number)-\(round)", body: body)
                    .status == 201
            }
            print("send\t\(sending.columns)")
        }
        for clients in [1, 16, 64] {
            let handing = try load.measure(clients: clients) { client, number, round in
                try handOver(client, company, number, "\(run)-h\(clients)-\(number)-\(round)")
            }
            print("order + acceptance\t\(handing.columns)")
        }
        try read("inbox", load) { _, _ in "/inbox?limit=20" }
        let threads = try threads(load)
        let reader = BenchLoad(port: load.port, tokens: [load.tokens[0]], seconds: seconds)
        try read("thread", reader) { number, round in "/threads/\(threads[(number + round) % threads.count])/messages" }
        try read("search", load) { number, round in
            "/search?q=\(company.asked(number * 37 + round * 11))&kind=\(company.information)&limit=20"
        }
    }

    /// A client gives an order to its neighbour, who accepts it: two durable requests.
    private func handOver(_ client: BenchClient, _ company: BenchCompany, _ number: Int, _ key: String) throws -> Bool {
        let holder = (number + 1) % company.people.count
        let body = """
            {"subject":"Przekazanie","kind":"\(company.order)","to":[{"person":"\(company.people[holder])"}],\
            "note":"Proszę przyjąć."}
            """
        guard let order = try client.send("POST", "/messages", key: key, body: body).first("orders") else {
            return false
        }
        let token = company.tokens[holder]
        return try client.send("POST", "/orders/\(order)/acceptance", key: key, body: "{}", as: token).status == 200
    }

    private func read(
        _ what: String, _ load: BenchLoad, _ path: @escaping @Sendable (Int, Int) -> String
    ) throws {
        for clients in [1, 16, 64] {
            let reading = try load.measure(clients: clients) { client, number, round in
                try client.send("GET", path(number, round)).status == 200
            }
            print("\(what)\t\(reading.columns)")
        }
    }

    /// Threads that the first person sees and so all clients with one token would; each client reads its own.
    private func threads(_ load: BenchLoad) throws -> [String] {
        let client = try BenchClient(port: load.port, token: load.tokens[0])
        let inbox = String(decoding: try client.send("GET", "/inbox?limit=200").body, as: UTF8.self)
        let found = inbox.components(separatedBy: "\"thread\":\"").dropFirst().compactMap {
            $0.split(separator: "\"").first.map(String.init)
        }
        guard !found.isEmpty else { throw Complaint("There is nothing to read.") }
        return found
    }
}
