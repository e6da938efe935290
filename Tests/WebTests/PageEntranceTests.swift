import Domain
import Office
import Testing

@testable import Web

/// Coming in, going out, and choosing how the screens look.
@Suite struct PageEntranceTests {
    private static let password = APIHouse.password.replacing(" ", with: "+")

    private func post(
        _ house: APIHouse, _ path: String, _ form: String, _ more: [(String, String)] = []
    ) async throws -> Reply {
        let type = ("Content-Type", "application/x-www-form-urlencoded")
        return try await house.client.send("POST", path, [type] + more, Array(form.utf8))
    }

    /// What a browser would send back of the cookies that it got.
    private func cookie(_ reply: Reply) -> (String, String) {
        let set = reply.headers.filter { $0.name == "set-cookie" }.map { String($0.value.prefix { $0 != ";" }) }
        return ("Cookie", set.joined(separator: "; "))
    }

    @Test func `whoever opens a page is led through signing in to it, and out again`() async throws {
        try await APIHouse.serve { house in
            let first = try await house.client.send("GET", "/inbox?state=all")
            #expect(first.status == 303)
            let way = try #require(first["location"])
            #expect(way == "/sign-in?next=/inbox%3fstate%3dall")
            let page = try await house.client.send("GET", way, [("Accept-Language", "en")])
            #expect(page.status == 200 && page.text.contains("value=\"/inbox?state=all\""))

            let entered = try await post(
                house, "/sign-in", "login=Anna&password=\(Self.password)&next=%2Finbox%3Fstate%3Dall")
            #expect(entered.status == 303 && entered["location"] == "/inbox?state=all")
            let set = try #require(entered["set-cookie"])
            #expect(set.hasPrefix("obieg=") && set.contains("HttpOnly") && set.contains("SameSite=Lax"))

            let inside = [cookie(entered)]
            let inbox = try await house.client.send("GET", "/inbox", inside)
            #expect(inbox.status == 200 && inbox["cache-control"] == "no-store")
            #expect(try await house.client.send("GET", "/sign-in", inside)["location"] == "/day")

            let form = try Screen(path: "/inbox", status: 200, html: inbox.text).form("/sign-out")
            let mark = try #require(form["csrf"])
            #expect(try await post(house, "/sign-out", "", inside).status == 403)
            let left = try await post(house, "/sign-out", "csrf=\(mark)", inside)
            #expect(left.status == 303 && left["location"] == "/sign-in")
            #expect(left["clear-site-data"] == "\"cache\", \"storage\"")
            #expect(left["set-cookie"]?.contains("Max-Age=0") == true)
            #expect(try await house.client.send("GET", "/inbox", inside).status == 303)
        }
    }

    @Test func `wrong passwords get one answer, then have to wait`() async throws {
        try await APIHouse.serve { house in
            let accepts = ("Accept-Language", "en-GB,pl;q=0.5")
            for login in ["anna", "nobody"] {
                let reply = try await post(house, "/sign-in", "login=\(login)&password=wrong&next=/given", [accepts])
                #expect(reply.status == 401 && reply["set-cookie"] == nil)
                #expect(reply.text.contains("Login or password is wrong."))
                #expect(reply.text.contains("value=\"\(login)\"") && reply.text.contains("value=\"/given\""))
                #expect(!reply.text.contains("wrong\""))
            }
            for _ in 0..<4 { _ = try await post(house, "/sign-in", "login=anna&password=wrong") }
            let reply = try await post(house, "/sign-in", "login=anna&password=\(Self.password)", [accepts])
            #expect(reply.status == 429 && reply["set-cookie"] == nil)
            let seconds = try #require(reply["retry-after"].flatMap { Int($0) })
            #expect((1...60).contains(seconds) && reply.text.contains("Try again in"))
        }
    }

    @Test(arguments: ["https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/a%0D%0Ab"])
    func `signing in leads nowhere but to our own pages`(_ next: String) async throws {
        try await APIHouse.serve { house in
            let reply = try await post(house, "/sign-in", "login=anna&password=\(Self.password)&next=\(next)")
            #expect(reply.status == 303 && reply["location"] == "/day")
        }
    }

    @Test func `a browser that signs in again has one session, and a foreign page cannot sign it in`() async throws {
        try await APIHouse.serve { house in
            let form = "login=anna&password=\(Self.password)"
            let foreign = [("Origin", "https://evil.example"), ("Sec-Fetch-Site", "cross-site")]
            #expect(try await post(house, "/sign-in", form, foreign).status == 403)
            let first = cookie(try await post(house, "/sign-in", form))
            let second = cookie(try await post(house, "/sign-in", form, [first]))
            #expect(first.1 != second.1)
            #expect(try await house.client.send("GET", "/day", [first]).status == 303)
            #expect(try await house.client.send("GET", "/day", [second]).status == 200)
        }
    }

    @Test func `a language and colours can be chosen before and after signing in`() async throws {
        try await APIHouse.serve { house in
            let chosen = try await post(house, "/language", "language=pl&back=/sign-in%3Fnext%3D/given")
            #expect(chosen.status == 303 && chosen["location"] == "/sign-in?next=/given")
            let page = try await house.client.send("GET", "/sign-in", [cookie(chosen), ("Accept-Language", "en")])
            #expect(page.text.contains("<html lang=\"pl\">"))
            #expect(try await post(house, "/language", "language=xx").status == 400)

            let anna = try await house.browser("anna")
            let account = try await anna.open("/account")
            var form = try account.form("/language")
            form.fields.append(("language", "en"))
            let reply = try await anna.post(form)
            #expect(reply.status == 303 && reply["location"] == "/account")
            #expect(try await anna.open("/account").says("My account"))
            form.fields.removeAll { $0.name == "csrf" }
            #expect(try await anna.post(form).status == 403)
            // The page of a failure has no mark; the browser vouches for it.
            #expect(try await anna.post(form, [("Sec-Fetch-Site", "same-origin")]).status == 303)

            var theme = try account.form("/theme")
            theme.fields = theme.fields.filter { $0.name != "theme" } + [("theme", "dark")]
            let dark = cookie(try await anna.post(theme))
            #expect(dark.1 == "obieg-theme=dark")
            let dyed = try await house.client.send("GET", "/sign-in", [dark])
            #expect(dyed.text.contains("data-theme=\"dark\""))
        }
    }

    @Test func `the link of a fresh installation makes one administrator, once`() async throws {
        try await APIHouse.serve(isFresh: true) { house in
            let path = "/set-up/\(try await house.office.reception.makeSetUpLink())"
            let english = ("Accept-Language", "en")
            #expect(try await house.client.send("GET", path, [english]).text.contains("First start"))
            let rest = "company=Klimatech+Serwis&login=dorota&password=\(Self.password)"
            let refused = try await post(house, path, rest + "&name=", [english])
            #expect(refused.status == 422 && refused.text.contains("value=\"Klimatech Serwis\""))
            #expect(refused.text.contains("Give a name.") && !refused.text.contains("parasol"))
            #expect(
                try await post(house, "/set-up/\(String(repeating: "a", count: 43))", rest + "&name=A").status == 404)

            let made = try await post(house, path, rest + "&name=Dorota+Mazur", [english])
            #expect(made.status == 303 && made["location"] == "/admin/people")
            let day = try await house.client.send("GET", "/day", [cookie(made)])
            #expect(day.text.contains("Klimatech Serwis") && day.text.contains("<html lang=\"en\">"))
            #expect(try await house.client.send("GET", path).status == 409)
            #expect(try await post(house, path, rest + "&name=Anna+Lis").status == 409)
        }
    }
}
