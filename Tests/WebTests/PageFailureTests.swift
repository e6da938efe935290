import Domain
import Office
import Testing

@testable import Web

/// What was not done is said where people are, with what to do about it.
@Suite struct PageFailureTests {
    @Test func `a failure stands in the frame and says how to go on`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            let missing = try await anna.open("/threads/0000000000000")
            #expect(missing.status == 404 && missing.says("Mój dzień") && missing.says("Sprawdź adres."))
            #expect(missing.has(form: "/sign-out") && missing.html.contains("Numer dla administratora"))
            let barred = try await anna.open("/admin/people")
            #expect(barred.status == 403 && barred.says("Uprawnienia nadaje administracja:"))
            let admin = try #require(try await anna.desk.directory().administrators.first)
            #expect(barred.says(admin.name) && !barred.html.contains("Sources/"))
            let stranger = try await house.client.send("GET", "/nothing")
            #expect(stranger.status == 404 && !stranger.text.contains("/sign-out"))
        }
    }

    @Test func `what was typed when the session ended is given back`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            let form = try (try await anna.open("/compose")).form("/messages").typing([
                "subject": ["Agregat"], "note": ["Długi <b>opis</b> usterki"],
            ])
            _ = try await house.browser("anna").desk.endOtherSessions()
            let own = ("Sec-Fetch-Site", "same-origin")
            let late = try await anna.post(form, [own])
            #expect(late.status == 401 && late.text.contains("Sesja się skończyła"))
            #expect(late.text.contains("Długi &lt;b&gt;opis&lt;/b&gt; usterki") && late.text.contains("Agregat"))
            #expect(late.text.contains("/sign-in?next="))
            // A page of somebody else's cannot put its words on ours.
            let foreign = try await anna.post(form, [("Sec-Fetch-Site", "cross-site")])
            #expect(foreign.status == 401 && !foreign.text.contains("usterki"))
            #expect(foreign.text.contains("Wstecz"))
            let directory = try await house.office.directory()
            #expect(directory.sortedKinds.isEmpty == false)
        }
    }

    @Test func `a password is never given back`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            let form = try (try await anna.open("/account")).form("/account/password").typing([
                "old": ["tajne stare hasło"], "new": ["tajne nowe hasło"],
            ])
            _ = try await house.browser("anna").desk.endOtherSessions()
            let late = try await anna.post(form, [("Sec-Fetch-Site", "same-origin")])
            #expect(late.status == 401 && !late.text.contains("tajne"))
        }
    }

    @Test func `a form of the session before keeps what was typed`() async throws {
        try await APIHouse.serve { house in
            let anna = try await house.browser("anna")
            let other = try await house.browser("anna")
            _ = try await anna.write("execute", to: ["Piotr Łoś"])
            let sent = try #require(try await anna.desk.day().waiting.first)
            let thread = try await anna.open("/threads/\(sent.order.thread)")
            let cancel = "/orders/\(sent.order.id)/cancellation"
            let form = try thread.form(cancel).typing(["reason": ["Klient zrezygnował"]])
            let reply = try await other.post(form, [("Sec-Fetch-Site", "same-origin")])
            #expect(reply.status == 403 && reply.text.contains("Klient zrezygnował"))
            #expect(reply.text.contains("href=\"/threads/\(sent.order.thread)"))
        }
    }

    @Test func `violations of the policy are counted, and nothing of a report gets into the log`() async throws {
        try await APIHouse.serve { house in
            let page = try await house.client.send("GET", "/sign-in")
            #expect(page["content-security-policy"]?.contains("report-uri /csp-reports; report-to csp") == true)
            #expect(page["reporting-endpoints"] == "csp=\"/csp-reports\"")
            let report = Array(#"{"csp-report":{"violated-directive":"script-src-elem","blocked-uri":"inline"}}"#.utf8)
            let type = ("Content-Type", "application/csp-report")
            for _ in 0..<25 {
                #expect(try await house.client.send("POST", "/csp-reports", [type], report).status == 204)
            }
            #expect(house.site.reports.count == 25)
            let figures = try await house.client.send("GET", "/metrics")
            #expect(figures.text.contains("obieg_csp_reports_total 25"))
            let long = Array(repeating: UInt8(ascii: "a"), count: 20_000)
            #expect([204, 413].contains(try await house.client.send("POST", "/csp-reports", [type], long).status))
            #expect(try await house.client.send("GET", "/csp-reports").status == 404)
        }
    }
}
