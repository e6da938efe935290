import Domain
import Foundation
import Office
import Store

// What is possible at best: a server that only parses and answers JSON, and the store alone writing the same rows, a
// thousand messages to a transaction.

/// Measures the ceilings.
struct BenchCeilings {
    let folder: String
    let seconds: Double

    func run() async throws {
        print("ceilings")
        try await storeCeiling()
        try serverCeiling()
    }

    /// The same rows, acts and index documents as sending writes, in process.
    private func storeCeiling() async throws {
        let premises = try await Premises.open("\(folder)/ceiling", Config())
        let company = try await BenchCompany.make(in: premises.office)
        let desk = try await premises.office.console.desk(id: company.people[0])
        let begin = DispatchTime.now().uptimeNanoseconds
        let end = begin + UInt64(seconds * 1e9)
        // Two lanes: while one writes, the other prepares.
        let sent = try await withThrowingTaskGroup(of: Int.self) { group in
            for lane in 0..<2 {
                group.addTask {
                    var sent = 0
                    while DispatchTime.now().uptimeNanoseconds < end {
                        let from = lane * 10_000_000 + sent
                        _ = try await desk.sendMany((from..<from + 1000).map { company.draft($0, from: 0) })
                        sent += 1000
                    }
                    return sent
                }
            }
            return try await group.reduce(0, +)
        }
        let elapsed = Double(DispatchTime.now().uptimeNanoseconds - begin) / 1e9
        print("store, 1,000 messages a transaction\t\(String(format: "%.0f", Double(sent) / elapsed))/s")
        try await premises.close()
    }

    /// The server's own cost: routing, headers, JSON there and back, nothing else.
    private func serverCeiling() throws {
        let server = try BenchServer(["bench-ceiling", "--listen", "127.0.0.1:PORT"])
        defer { server.stop() }
        let load = BenchLoad(port: server.port, tokens: ["-"], seconds: seconds)
        let note = String(repeating: "Proszę o przegląd. ", count: 30)
        for clients in [1, 16, 64] {
            let body = "{\"subject\":\"Sprawa\",\"note\":\"\(note)\"}"
            let answered = try load.measure(clients: clients) { client, _, _ in
                try client.send("POST", "/messages", body: body).status == 201
            }
            print("server, JSON only\t\(answered.columns)")
        }
    }
}
