import Domain
import Office
import Store
import TestSupport
import Testing

struct SetUpTests {
    private let password = "srebrny most nad rzeką"

    /// An office in which nobody is yet.
    private func empty(_ sort: Engines, _ body: (Office) async throws -> Void) async throws {
        try await Workplace.open(on: sort) { place in
            // Nobody administers any more: what a fresh installation looks like.
            try await place.tamper("UPDATE people SET roles = ''")
            try await body(place.office)
        }
    }

    @Test(arguments: Engines.all)
    func `the link of a fresh installation makes the first administrator, once`(sort: Engines) async throws {
        try await empty(sort) { office in
            #expect(try await office.reception.isEmpty())
            let token = try await office.reception.makeSetUpLink()
            try await office.reception.setUp(
                token: token, company: "Klima-Serwis", login: "szef", name: "Jan Zięba", password: password)
            #expect(try await office.reception.isEmpty() == false)
            #expect(try await office.directory().company == "Klima-Serwis")
            let szef = try await office.reception.signIn(
                login: "szef", password: password, from: "192.0.2.1", device: "")
            #expect(szef.desk.person.roles == [.administrator])
            try await refused(.setUpDone) {
                try await office.reception.setUp(
                    token: token, company: "Inna", login: "drugi", name: "Drugi", password: password)
            }
            try await refused(.setUpDone) { try await office.reception.makeSetUpLink() }
        }
    }

    @Test func `only the last link works`() async throws {
        try await empty(.sqlite) { office in
            let first = try await office.reception.makeSetUpLink()
            let second = try await office.reception.makeSetUpLink()
            for token in [first, "", "x", String(repeating: "y", count: 43)] {
                try await refused(.notFound) {
                    try await office.reception.setUp(
                        token: token, company: "Firma", login: "szef", name: "Jan", password: password)
                }
            }
            try await office.reception.setUp(
                token: second, company: "Firma", login: "szef", name: "Jan", password: password)
        }
    }

    @Test func `a refused set-up can be tried again`() async throws {
        try await empty(.sqlite) { office in
            let token = try await office.reception.makeSetUpLink()
            func setUp(_ company: String, _ login: String, _ name: String, _ password: String) async throws {
                try await office.reception.setUp(
                    token: token, company: company, login: login, name: name, password: password)
            }
            try await refused(.passwordTooShort) { try await setUp("Firma", "szef", "Jan", "krótkie") }
            try await refused(.codeInvalid) { try await setUp("Firma", "Szef!", "Jan", password) }
            try await refused(.nameRequired) { try await setUp("Firma", "szef", "  ", password) }
            try await refused(.nameRequired) { try await setUp("", "szef", "Jan", password) }
            try await refused(.loginTaken) { try await setUp("Firma", "anna", "Jan", password) }
            try await setUp("Firma", "szef", "Jan", password)
        }
    }

    @Test(arguments: Engines.all)
    func `of ten who use the link at once one becomes administrator`(sort: Engines) async throws {
        try await empty(sort) { office in
            let token = try await office.reception.makeSetUpLink()
            let won = try await withThrowingTaskGroup(of: Bool.self) { group in
                for number in 0..<10 {
                    group.addTask { [password] in
                        do {
                            try await office.reception.setUp(
                                token: token, company: "Firma", login: "szef\(number)", name: "Jan", password: password)
                            return true
                        } catch let refusal as Refusal {
                            #expect(refusal.code == .setUpDone)
                            return false
                        }
                    }
                }
                return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(won == 1)
            #expect(try await office.store.read { try $0.administrators().count } == 1)
        }
    }
}
