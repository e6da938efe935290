import Domain
import Office
import Store
import TestSupport
import Testing

struct SessionTests {
    @Test(arguments: Engines.all)
    func `a browser is signed out after eight idle hours, and after seven days whatever it does`(
        sort: Engines
    ) async throws {
        try await Workplace.open(on: sort) { place in
            let reception = place.office.reception
            let idle = try await place.signIn("marek")
            let busy = try await place.signIn("anna")
            for _ in 0..<23 {
                place.clock.advance(hours: 7)
                _ = try await reception.desk(token: busy.token)
            }
            try await refused(.signInRequired) { try await reception.desk(token: idle.token) }
            place.clock.advance(hours: 7)
            try await refused(.signInRequired) { try await reception.desk(token: busy.token) }
        }
    }

    @Test func `what a browser does by itself does not keep it signed in`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let anna = try await place.signIn("anna")
            place.clock.advance(hours: 7)
            _ = try await place.office.reception.desk(token: anna.token, isActivity: false)
            place.clock.advance(hours: 1)
            try await refused(.signInRequired) { try await place.office.reception.desk(token: anna.token) }
        }
    }

    @Test func `when somebody was last seen is written once a minute at most`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let anna = try await place.signIn("anna")
            let start = place.clock.now
            func seen() async throws -> Instant? {
                _ = try await place.office.reception.desk(token: anna.token)
                return try await place.desk("anna").sessions().first?.seen
            }
            place.clock.advance(seconds: 59)
            #expect(try await seen() == start)
            place.clock.advance(seconds: 1)
            #expect(try await seen() == start.adding(milliseconds: 60_000))
            place.clock.advance(seconds: 30)
            #expect(try await seen() == start.adding(milliseconds: 60_000))
        }
    }

    @Test(arguments: Engines.all)
    func `signing out ends a session at once here, and within a second on another node`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let other = try place.secondNode()
            let anna = try await place.signIn("anna")
            _ = try await other.reception.desk(token: anna.token)
            _ = try await place.office.reception.desk(token: anna.token)
            try await place.office.reception.signOut(token: anna.token)
            try await refused(.signInRequired) { try await place.office.reception.desk(token: anna.token) }
            place.clock.advance(seconds: 1)
            try await refused(.signInRequired) { try await other.reception.desk(token: anna.token) }
        }
    }

    @Test func `somebody ends one of their sessions, or all others, and nobody else's`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let here = try await place.signIn("anna")
            let home = try await place.signIn("anna")
            let phone = try await place.signIn("anna")
            let marek = try await place.signIn("marek")
            #expect(try await here.desk.sessions().count == 3)
            try await refused(.notFound) { try await marek.desk.end(session: home.session.id) }
            try await here.desk.end(session: home.session.id)
            try await refused(.signInRequired) { try await place.office.reception.desk(token: home.token) }
            #expect(try await here.desk.endOtherSessions() == 1)
            try await refused(.signInRequired) { try await place.office.reception.desk(token: phone.token) }
            _ = try await place.office.reception.desk(token: here.token)
            _ = try await place.office.reception.desk(token: marek.token)
        }
    }

    @Test(arguments: Engines.all)
    func `disabling, another role and another password end all sessions`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let admin = try await place.desk("admin")
            var off = PersonDraft()
            off.isActive = false
            var role = PersonDraft()
            role.roles = [.registrar]
            var password = PersonDraft()
            password.password = "wiosenny deszcz w Krakowie"
            for (login, draft) in [("anna", off), ("marek", role), ("piotr", password)] {
                let session = try await place.signIn(login)
                let token = try await session.desk.makeToken(name: "kopia", expires: place.clock.now.adding(days: 9))
                _ = try await admin.changePerson(session.desk.me, draft)
                try await refused(.signInRequired) { try await place.office.reception.desk(token: session.token) }
                try await refused(.signInRequired) { try await place.office.reception.desk(token: token.token) }
            }
            let katarzyna = try await place.signIn("katarzyna")
            var position = PersonDraft()
            position.position = "kierowniczka"
            _ = try await admin.changePerson(katarzyna.desk.me, position)
            let desk = try await place.office.reception.desk(token: katarzyna.token)
            #expect(desk.person.position == "kierowniczka")
        }
    }

    @Test(arguments: Engines.all)
    func `a program's token works until it expires, and twenty are enough`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let anna = try await place.signIn("anna")
            let end = place.clock.now.adding(days: 30)
            let (token, _) = try await anna.desk.makeToken(name: "  Kasa  ", expires: end)
            #expect(token.hasPrefix("obg_"))
            for number in 1..<20 { _ = try await anna.desk.makeToken(name: "\(number)", expires: end) }
            try await refused(.tooMany) { try await anna.desk.makeToken(name: "za dużo", expires: end) }
            place.clock.advance(days: 29)
            let program = try await place.office.reception.desk(token: token)
            #expect(program.session?.name == "Kasa")
            try await refused(.notAllowed) {
                try await program.makeToken(name: "dłużej", expires: end.adding(days: 99))
            }
            place.clock.advance(days: 1)
            try await refused(.signInRequired) { try await place.office.reception.desk(token: token) }
        }
    }

    @Test func `a token needs a name and an end in the future`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let anna = try await place.desk("anna")
            let now = place.clock.now
            try await refused(.nameRequired) { try await anna.makeToken(name: " ", expires: now.adding(days: 1)) }
            try await refused(.datePast) { try await anna.makeToken(name: "a", expires: now) }
            try await refused(.dateOutOfRange) { try await anna.makeToken(name: "a", expires: now.adding(days: 4000)) }
        }
    }

    @Test(arguments: Engines.all)
    func `a new password signs everything else out`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let here = try await place.signIn("anna")
            let home = try await place.signIn("anna")
            let new = "wiosenny deszcz w Krakowie"
            try await refused(.passwordTooShort) {
                try await here.desk.changePassword(old: Workplace.password, new: "krótkie")
            }
            try await refused(.passwordGuessable) {
                try await here.desk.changePassword(old: Workplace.password, new: "anna anna anna anna")
            }
            try await here.desk.changePassword(old: Workplace.password, new: new)
            _ = try await place.office.reception.desk(token: here.token)
            try await refused(.signInRequired) { try await place.office.reception.desk(token: home.token) }
            try await refused(.signInFailed) { try await place.signIn("anna") }
            _ = try await place.signIn("anna", password: new)
        }
    }

    @Test func `the language of the screens is one's own choice`() async throws {
        try await Workplace.open(on: .sqlite) { place in
            let anna = try await place.signIn("anna")
            try await anna.desk.setLanguage(.english)
            #expect(try await place.office.reception.desk(token: anna.token).person.language == .english)
        }
    }
}
