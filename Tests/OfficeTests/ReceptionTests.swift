import Domain
import Office
import Store
import TestSupport
import Testing

struct ReceptionTests {
    @Test(arguments: Engines.all)
    func `whoever signs in gets a desk, and the archive only the hash of the token`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let anna = try await place.signIn(" Anna ")
            #expect(anna.desk.person.name == "Anna Lis")
            #expect(anna.token.utf8.count == 43)
            #expect(try await place.office.reception.desk(token: anna.token).me == anna.desk.me)
            let hash = Sealing.real.sha256(Array(anna.token.utf8))
            let kept = try await place.office.store.read { try $0.session(hash: hash) }
            #expect(kept == anna.session)
            try await refused(.signInRequired) { try await place.office.reception.desk(token: hash.hexadecimal) }
        }
    }

    @Test(arguments: Engines.all)
    func `signing in is an act in the office's chain`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let anna = try await place.signIn("anna")
            let act = try #require(try await place.officeActs().last)
            #expect(act.entry.act == .signIn)
            #expect(act.entry.subject == anna.desk.me)
            let payload = try #require(act.payload.flatMap { Canonical($0) })
            #expect(payload == .array([.text("Firefox"), .text("192.0.2.1")]))
        }
    }

    @Test func `every signing in has a token of its own`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let first = try await place.signIn("anna")
            let second = try await place.signIn("anna")
            #expect(first.token != second.token)
            _ = try await place.office.reception.desk(token: first.token)
        }
    }

    @Test(arguments: Engines.all)
    func `whatever is wrong, the answer is the same and costs the same`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            _ = try await place.office.console.disable(login: "marek")
            var draft = PersonDraft()
            (draft.login, draft.name) = ("ewa", "Ewa Kos")
            _ = try await place.office.console.addPerson(draft)
            let tries = [
                ("anna", "nie to hasło"), ("marek", Workplace.password), ("ewa", Workplace.password),
                ("ewa", ""), ("nikt", Workplace.password), ("", ""), ("a\u{0}b", "x\u{0}y"),
                ("anna", String(repeating: "ą", count: 100_000)),
            ]
            for (login, password) in tries {
                let before = place.passwords.comparisons
                let refusal = try await refused(.signInFailed) {
                    try await place.signIn(login, password: password)
                }
                #expect(refusal == Refusal(.signInFailed))
                #expect(place.passwords.comparisons == before + 1, "\(login)")
            }
        }
    }

    @Test func `a password kept in an old form is kept in the new one after signing in`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let stronger = CheapPasswords(memory: 16)
            let node = try place.secondNode(passwords: stronger)
            let anna = try await place.person("anna")
            let before = try await node.store.read { try $0.password(of: anna) }
            _ = try await node.reception.signIn(
                login: "anna", password: Workplace.password, from: "192.0.2.1", device: "")
            let after = try #require(try await node.store.read { try $0.password(of: anna) })
            #expect(before != after)
            #expect(after.contains("m=16,"))
            _ = try await node.reception.signIn(
                login: "anna", password: Workplace.password, from: "192.0.2.1", device: "")
            #expect(try await node.store.read { try $0.password(of: anna) } == after)
        }
    }

    @Test func `rubbish is no token`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            for token in ["", "a", String(repeating: "x", count: 43), String(repeating: "ż", count: 1_000_000)] {
                try await refused(.signInRequired) { try await place.office.reception.desk(token: token) }
            }
        }
    }
}
