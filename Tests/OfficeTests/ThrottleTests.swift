import Domain
import Office
import TestSupport
import Testing

struct ThrottleTests {
    private func fail(_ place: Workplace, _ login: String, times: Int, from address: String = "192.0.2.1") async throws
    {
        for _ in 0..<times {
            try await refused(.signInFailed) { try await place.signIn(login, password: "nie to hasło", from: address) }
        }
    }

    private func wait(_ place: Workplace, _ login: String, from address: String = "192.0.2.1") async throws -> Int {
        let refusal = try await refused(.tooMany) {
            try await place.signIn(login, password: "nie to hasło", from: address)
        }
        guard case .number(let seconds) = refusal.values["seconds"] else { return -1 }
        return seconds
    }

    @Test(arguments: Engines.all)
    func `after five wrong passwords an account has to wait, longer each time, a quarter of an hour at most`(
        sort: Engines
    ) async throws {
        try await Workplace.open(on: sort) { place in
            try await fail(place, "anna", times: 5)
            for expected in [60, 120, 240, 480, 900, 900] {
                let seconds = try await wait(place, "anna", from: "198.51.100.\(expected % 7)")
                #expect(seconds == expected)
                place.clock.advance(seconds: Int64(seconds))
                try await fail(place, "anna", times: 1, from: "198.51.100.9")
            }
        }
    }

    @Test func `a refused try costs no hash and is not counted, and the right password is refused too`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            try await fail(place, "anna", times: 5)
            let before = place.passwords.comparisons
            for _ in 0..<100 { _ = try await wait(place, "anna") }
            try await refused(.tooMany) { try await place.signIn("anna") }
            #expect(place.passwords.comparisons == before)
            place.clock.advance(seconds: 60)
            _ = try await place.signIn("anna")
        }
    }

    @Test func `a success begins the account's count anew`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            try await fail(place, "anna", times: 4)
            _ = try await place.signIn("anna")
            try await fail(place, "anna", times: 4)
            _ = try await place.signIn("anna")
        }
    }

    @Test func `four wrong passwords are forgotten after a minute`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            for _ in 0..<5 {
                try await fail(place, "anna", times: 4)
                place.clock.advance(seconds: 60)
            }
        }
    }

    @Test func `an address that tries many accounts has to wait, and no other address`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            for number in 0..<20 { try await fail(place, "nobody-\(number)", times: 1) }
            #expect(try await wait(place, "anna") == 60)
            _ = try await place.signIn("anna", from: "192.0.2.2")
        }
    }

    @Test func `an IPv6 network counts as one address, and an IPv4 address is the same in either spelling`()
        async throws
    {
        try await Workplace.open(on: .sqlite) { place in
            for number in 0..<20 {
                try await fail(place, "nobody-\(number)", times: 1, from: "2001:db8:1:2::\(number)")
                try await fail(
                    place, "somebody-\(number)", times: 1, from: number % 2 == 0 ? "192.0.2.7" : "::ffff:192.0.2.7")
            }
            #expect(try await wait(place, "anna", from: "2001:db8:1:2:ffff::1") == 60)
            #expect(try await wait(place, "anna", from: "192.0.2.7") == 60)
            _ = try await place.signIn("anna", from: "2001:db8:1:3::1")
        }
    }

    @Test func `successes are not charged to the address`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            for _ in 0..<50 { _ = try await place.signIn("anna") }
        }
    }

    @Test func `of two hundred guesses at once five are looked at`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let before = place.passwords.comparisons
            try await withThrowingTaskGroup(of: Void.self) { group in
                for number in 0..<200 {
                    group.addTask {
                        do {
                            _ = try await place.signIn("anna", password: "próba \(number)", from: "203.0.113.\(number)")
                        } catch is Refusal {}
                    }
                }
                try await group.waitForAll()
            }
            #expect(place.passwords.comparisons - before == 5)
        }
    }

    @Test func `guessing the old password when changing it is counted with the account`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let anna = try await place.signIn("anna").desk
            for _ in 0..<5 {
                try await refused(.signInFailed) {
                    try await anna.changePassword(old: "nie to hasło", new: "wiosenny deszcz w Krakowie")
                }
            }
            try await refused(.tooMany) {
                try await anna.changePassword(old: Workplace.password, new: "wiosenny deszcz w Krakowie")
            }
        }
    }
}
