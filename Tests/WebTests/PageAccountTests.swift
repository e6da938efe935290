import Domain
import Office
import Testing

@testable import Web

/// One's own account.
@Suite struct PageAccountTests {
    @Test func `a token is shown once, opens the interface, and is revoked`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna", .english)
            var page = try await anna.open("/account")
            #expect(page.says("My account") && page.says("this device") && page.says("anna"))

            let wrong = ["name": ["kopia"], "expires": ["2001-01-01"]]
            page = try await anna.send("/account/tokens", on: page, wrong)
            #expect(page.status == 422 && page.says("This date has passed."))
            #expect(try page.form("/account/tokens")["name"] == "kopia")
            let nameless = ["name": [" "], "expires": [String(describing: Self.later(house))]]
            page = try await anna.send("/account/tokens", on: page, nameless)
            #expect(page.status == 422 && page.says("Give a name."))

            page = try await anna.send("/account/tokens", on: page, ["name": ["kopia zapasowa"]])
            #expect(page.status == 200 && page.says("kopia zapasowa"))
            let start = try #require(page.html.range(of: "obg_"))
            let token = String(page.html[start.lowerBound...].prefix { $0 != "<" })
            #expect(try await APICaller(client: house.client, token: token).get("/me").status == 200)

            page = try await anna.open("/account")
            #expect(page.says("kopia zapasowa") && !page.html.contains("obg_"))
            let revoke = try #require(page.forms.first { $0.action.hasPrefix("/account/tokens/") })
            page = try await anna.send(revoke)
            #expect(page.says("The token is revoked.") && !page.says("kopia zapasowa"))
            #expect(try await APICaller(client: house.client, token: token).get("/me").status == 401)
        }
    }

    private static func later(_ house: APIHouse) -> Day {
        house.office.calendar.local(house.office.clock.now()).day.adding(days: 30)
    }

    @Test func `another browser is signed out from the list of devices, nobody else's`() async throws {
        try await APIHouse.serve { house in
            let (anna, other) = try await (house.browser("anna"), house.browser("anna"))
            let piotr = try await house.browser("piotr")
            var page = try await anna.open("/account")
            let ends = page.forms.filter { $0.action.hasSuffix("/end") }
            #expect(ends.count == 1)
            let foreign = try #require(piotr.desk.session).id
            #expect(try await anna.post(ends[0], to: "/account/sessions/\(foreign)/end").status == 404)
            page = try await anna.send(ends[0])
            #expect(page.path == "/account?done=ended" && page.says("Zakończono sesję."))
            #expect(try await other.get("/day").status == 303)
            #expect(try await piotr.get("/day").status == 200)
            #expect(try await anna.get("/day").status == 200)
        }
    }

    @Test func `all other devices are signed out at once, tokens stay`() async throws {
        try await APIHouse.serve { house in
            let (anna, other, third) = try await (
                house.browser("anna"), house.browser("anna"), house.browser("anna")
            )
            let expires = house.office.clock.now().adding(days: 3)
            let made = try await anna.desk.makeToken(name: "kopia", expires: expires)
            let page = try await anna.send("/account/sessions/end-others", on: try await anna.open("/account"))
            #expect(
                page.says("Wylogowano wszystkie inne urządzenia.") && !page.has(form: "/account/sessions/end-others"))
            for browser in [other, third] { #expect(try await browser.get("/day").status == 303) }
            #expect(try await APICaller(client: house.client, token: made.token).get("/me").status == 200)
        }
    }

    @Test func `a new password needs the present one and ends the other sessions`() async throws {
        try await APIHouse.serve { house in
            let (anna, other) = try await (house.browser("anna", .english), house.browser("anna", .english))
            var page = try await anna.send(
                "/account/password", on: try await anna.open("/account"),
                ["old": ["not this one"], "new": ["pięć suchych liści pod ławką"]])
            #expect(page.status == 422 && page.says("This is not your present password."))
            #expect(!page.html.contains("not this one") && !page.html.contains("suchych"))
            #expect(try await other.get("/day").status == 200)
            page = try await anna.send(
                "/account/password", on: page,
                ["old": [APIHouse.password], "new": ["pięć suchych liści pod ławką"]])
            #expect(page.status == 200 && page.says("The password is changed."))
            #expect(try await other.get("/day").status == 303)
            #expect(try await anna.get("/day").status == 200)
            await #expect(throws: Refusal(.signInFailed)) { _ = try await house.browser("anna") }
        }
    }

    @Test func `devices are called as people call them`() {
        let names = [
            "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0": "Firefox, Linux",
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 "
                + "Safari/537.36 Edg/142.0.0.0": "Edge, Windows",
            "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Mobile "
                + "Safari/537.36": "Chrome, Android",
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) "
                + "Version/18.6 Mobile/15E148 Safari/604.1": "Safari, iPhone",
            "curl/8.14.1": "curl/8.14.1",
        ]
        for (agent, name) in names { #expect(Device.name(agent) == name) }
    }
}
