import Demonstration
import Domain
import Foundation
import Office
import Seals
import Store
import TestSupport
import Testing

/// An archive that the demonstration has filled.
struct Played: Sendable {
    let office: Office
    let logins: [Demonstration.Login]
    let clock: StoryClock

    static let password = "zielony parasol na moście"

    /// A Monday at noon; the drawn screens show that day.
    static let monday = "2026-11-23T11:00:00.000Z"

    /// Fills an empty archive, as if it were that moment now, and removes it afterwards.
    static func open(
        on engine: Engines, at present: String = monday, _ body: (Played) async throws -> Void
    ) async throws {
        try await engine.place { place in
            let engine = try place.open()
            do {
                try await engine.migrate()
                let folder = place.folder.appending(path: "attachments").path
                let clock = StoryClock(try #require(Instant(present)))
                let office = try office(Store(engine: engine, blobs: Blobs(folder: folder, sealing: .real)), clock)
                let logins = try await Demonstration(office: office, clock: clock).fill(password: password)
                try await body(Played(office: office, logins: logins, clock: clock))
                try await engine.close()
            } catch {
                try await engine.close()
                throw error
            }
        }
    }

    private static func office(_ store: Store, _ clock: StoryClock) throws -> Office {
        Office(
            store: store, clock: clock.clock, sealing: .real, passwords: .cheap,
            calendar: try #require(OfficeCalendar(zone: "Europe/Warsaw")))
    }

    func desk(_ login: String) async throws -> Desk { try await office.console.desk(login: login) }

    func day(of login: String) async throws -> DaySight { try await desk(login).day() }

    /// Every order, once.
    func orders() async throws -> [OrderAnswer] {
        var orders: [OrderAnswer] = []
        for login in logins {
            let given = try await desk(login.login).orders(as: .orderer, filter: nil, before: nil, limit: 200)
            orders += given.items.map(\.answer)
        }
        return orders
    }
}

extension Passwords {
    /// Argon2id at a cost of next to nothing.
    static let cheap: Passwords = {
        let hasher = PasswordHasher(cost: Argon2Cost(memory: 8, passes: 1, lanes: 1))
        return Passwords(
            hash: { try await hasher.hash($0) },
            verify: { (try await hasher.verify($0, against: $1).matches, false) },
            verifyNobody: { try await hasher.verifyNobody($0) },
            fault: { password, login, company in
                PasswordRule().objection(to: password, names: [login, company]).map { _ in .guessable }
            })
    }()
}

extension Sealing {
    static let real = Sealing(
        sha256: { Seals.sha256($0) }, hmac: { Seals.hmacSHA256(key: $0, message: $1) },
        random: { Seals.randomBytes($0) }, digest: { StreamingDigest() })
}

private struct StreamingDigest: Digesting {
    private var hash = StreamingSHA256()

    mutating func update(_ bytes: UnsafeRawBufferPointer) { hash.update(bytes) }
    func finish() -> [UInt8] { hash.finalize() }
}
