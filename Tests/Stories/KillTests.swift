import Foundation
import TestSupport
import Testing

// The promise that what was acknowledged is kept, however the program ends: it is killed under load again and again, and
// after each start the archive is compared with what each caller was told. Every call has a key; of one whose answer never
// came, the same call again tells what became of it.

struct KillTests {
    /// How often: `OBIEG_KILLS`, 30 unless told.
    private static let kills = ProcessInfo.processInfo.environment["OBIEG_KILLS"].flatMap { Int($0) } ?? 30

    @Test func `killed again and again under load, it loses nothing that it acknowledged and does nothing twice`()
        async throws
    {
        try await killed(times: Self.kills, on: .sqlite)
    }

    @Test(.enabled(if: Engines.all.contains(.postgres)))
    func `killed beside PostgreSQL, it loses nothing either`() async throws {
        try await killed(times: min(Self.kills, 5), on: .postgres)
    }

    private func killed(times: Int, on engine: Engines) async throws {
        try await Program.fresh(on: engine) { program in
            var lanes = try await lanes(6, program)
            var running = try await program.serve()
            for kill in 1...times {
                lanes = try await worked(lanes, until: 30 + kill * 7 % 23, at: running)
                running = try await program.serve()
                #expect(running.complaints.isEmpty, "a start after a kill is a start like any other")
                lanes = try await checked(lanes, at: running)
            }
            #expect(try await running.stop() == 0)
            let verified = try await program.run(["verify"])
            #expect(verified.status == 0, "\(verified.output) \(verified.errors)")
            let acknowledged = lanes.reduce(0) { $0 + $1.acknowledged }
            let repeated = lanes.reduce(0) { $0 + $1.repeated }
            print(
                "\(times) kills on \(engine): \(acknowledged) calls, of which \(repeated) were first left unanswered.")
        }
    }

    /// People at work, each with two others to give orders to.
    private func lanes(_ count: Int, _ program: Program) async throws -> [KillLane] {
        try await program.done(
            "person", "add", "admin", "--name", "Irena Wójcik", "--role", "administrator",
            input: Company.password + "\n")
        return try await program.serving { running in
            let admin = try await Company.signIn("admin", program, running)
            _ = try await admin.post("/kinds", ["code": "zlecenie", "name": "Zlecenie", "expectation": "execute"])
            var people: [Client] = []
            for number in 0..<count {
                _ = try await admin.post("/people", ["login": "p\(number)", "name": "Osoba \(number)"])
                people.append(try await Company.signIn("p\(number)", program, running))
            }
            return people.indices.map { index in
                KillLane(number: index, people: (0..<3).map { people[(index + $0) % count] })
            }
        }
    }

    /// Everybody works until so many calls were answered; then the server is killed.
    private func worked(_ lanes: [KillLane], until enough: Int, at running: Running) async throws -> [KillLane] {
        let answered = Counter()
        return try await withThrowingTaskGroup(of: KillLane.self) { group in
            for lane in lanes {
                group.addTask {
                    var lane = lane
                    while try await lane.step(at: running.port) {
                        if answered.next() == enough { await running.kill() }
                    }
                    return lane
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }

    /// Finds out what became of the calls without an answer, and whether the archive is what everybody was told.
    private func checked(_ lanes: [KillLane], at running: Running) async throws -> [KillLane] {
        try await withThrowingTaskGroup(of: KillLane.self) { group in
            for lane in lanes {
                group.addTask {
                    var lane = lane
                    try await lane.check(at: running.port)
                    return lane
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
    }
}
