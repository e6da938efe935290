import Domain
import Office
import TestSupport
import Testing

@testable import Web

/// What only the pages' scripts ask for: days read back, files ahead of their form, the shell of the application.
@Suite struct PageScriptTests {
    @Test func `a day that is typed is read back in the reader's language`() async throws {
        try await APIHouse.serve { house in
            let (anna, john) = try await (house.browser("anna"), house.browser("piotr", .english))
            let polish = try await anna.get("/suggest/day?q=2031-11-28+15:00")
            #expect(polish.status == 200 && polish["content-type"] == "application/json")
            #expect(
                try polish.json
                    == ["value": "2031-11-28", "time": "15:00", "text": "piątek, 28 listopada 2031, 15:00"])
            #expect(try await john.get("/suggest/day?q=2031-11-28").text.contains("Friday, 28 November 2031"))
            #expect(try await anna.get("/suggest/day?q=kiedy%C5%9B").status == 204)
            #expect(try await house.client.send("GET", "/suggest/day?q=pt").status == 303)
        }
    }

    @Test(arguments: Engines.all)
    func `a due date is taken as people say it, and what is not understood is shown again`(engine: Engines) async throws
    {
        try await APIHouse.serve(on: engine) { house in
            let anna = try await house.browser("anna")
            let wrong = try await anna.write("execute", to: ["Piotr Łoś"], ["due": ["kiedyś"]])
            #expect(wrong.status == 422 && wrong.says("Nie ma takiego dnia."))
            #expect(try wrong.form("/messages")["due"] == "kiedyś")
            let right = try await anna.write("execute", to: ["Piotr Łoś"], ["due": ["za 3 dni 15:00"]])
            #expect(right.status == 200)
            let due = try #require(try await anna.orders(right).first?.order.due)
            let today = house.office.calendar.day(house.office.clock.now())
            #expect(due.day == today.adding(days: 3) && due.minute == 900)
        }
    }

    @Test(arguments: Engines.all)
    func `a file goes ahead of its form, with the mark of the session only`(engine: Engines) async throws {
        try await APIHouse.serve(on: engine) { house in
            let anna = try await house.browser("anna")
            let mark = anna.desk.formToken(for: anna.token)
            func send(_ headers: [(String, String)], _ body: String = "Zażółć") async throws -> Reply {
                try await house.client.send(
                    "POST", "/uploads?name=opis.txt",
                    [("Cookie", "obieg=\(anna.token)"), ("Content-Type", "text/plain")] + headers, Array(body.utf8))
            }
            let reply = try await send([("X-CSRF", mark), ("Sec-Fetch-Site", "same-origin")])
            #expect(reply.status == 201)
            let answer = try reply.json
            #expect(answer["name"] == "opis.txt" && answer["size"] == 10)
            let id = try #require(answer["id"]?.string)
            for headers in [
                [], [("X-CSRF", "no")], [("X-CSRF", mark), ("Sec-Fetch-Site", "cross-site")],
                [("X-CSRF", mark), ("Origin", "https://evil.example")],
            ] {
                let refused = try await send(headers)
                #expect(refused.status == 403 && refused["content-type"] == "application/problem+json", "\(headers)")
            }
            #expect(try await house.client.send("POST", "/uploads?name=a", [("X-CSRF", mark)]).status == 401)

            var form = try await anna.open("/compose").form("/messages").typing([
                "kind": [try #require(try await anna.desk.directory().kind(code: "nothing")).id.description],
                "to": ["Piotr Łoś"], "subject": ["Opis"], "note": ["W załączeniu."],
            ])
            form.fields.append(("attachmentId", id))
            #expect(try await anna.send(form).says("opis.txt"))
        }
    }

    @Test func `a file that is too large is refused before it is received`() async throws {
        var limits = Limits()
        limits.attachment = 5
        try await APIHouse.serve(limits: limits) { house in
            let anna = try await house.browser("anna")
            let reply = try await house.client.send(
                "POST", "/uploads?name=a",
                [("Cookie", "obieg=\(anna.token)"), ("X-CSRF", anna.desk.formToken(for: anna.token))],
                Array("123456".utf8))
            #expect(try reply.status == 413 && reply.json["detail"]?.string?.isEmpty == false)
            #expect(try await anna.open("/day").html.contains(#"data-limit="5""#))
        }
    }

    @Test func `the shell is the same for everybody and tells nothing of anybody`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            for path in ["/offline?language=pl", "/manifest.webmanifest?language=pl", "/service-worker.js"] {
                let stranger = try await house.client.send("GET", path)
                let signedIn = try await anna.get(path)
                #expect(stranger.status == 200 && signedIn.text == stranger.text, "\(path)")
                #expect(!signedIn.text.contains("Anna"))
            }
            let page = try await house.client.send("GET", "/offline?language=en")
            #expect(page.text.contains("There is no connection") && page.text.contains("lang=\"en\""))
            #expect(try await house.client.send("GET", "/offline?language=xx").status == 400)
            let manifest = try await house.client.send("GET", "/manifest.webmanifest?language=pl")
            #expect(manifest["content-type"] == "application/manifest+json")
            let json = try manifest.json
            #expect(json["start_url"] == "/day" && json["display"] == "standalone" && json["lang"] == "pl")
            #expect(json["shortcuts"]?.items.first?["name"] == "Nowa wiadomość")
            let worker = try await house.client.send("GET", "/service-worker.js")
            #expect(worker["content-type"]?.hasPrefix("text/javascript") == true)
            #expect(worker["cache-control"] == "public, no-cache")
            #expect(worker["content-security-policy"]?.contains("worker-src 'self'; manifest-src 'self'") == true)
        }
    }

    @Test func `keys, colours and notifications are chosen for the device, without a script`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            let account = try await anna.open("/account")
            let keys = try account.form("/account/keys").typing(["keys": ["off"]])
            let kept = try await anna.post(keys)
            #expect(kept.status == 303 && kept["set-cookie"]?.hasPrefix("obieg-keys=off;") == true)
            let notices = try account.form("/account/notifications").typing(["notify": ["subject"]])
            #expect(try await anna.post(notices)["set-cookie"]?.hasPrefix("obieg-notices=subject;") == true)
            let chosen = ("Cookie", "obieg=\(anna.token); obieg-keys=off; obieg-notices=subject; obieg-theme=dark")
            let page = try await house.client.send("GET", "/account", [chosen]).text
            #expect(page.contains(#"data-theme="dark" data-keys="off" data-notify="subject""#))
            let again = try await anna.open("/account").form("/account/keys")
            #expect(again["keys"] == "on")
            #expect(
                try await anna.post(try again.typing(["keys": ["on"]]))["set-cookie"]?.contains("Max-Age=0") == true)
            #expect(try await anna.post(try again.typing(["keys": ["perhaps"]])).status == 400)
        }
    }
}
