import Domain
import Office
import Testing

@testable import Web

/// Whatever people write stays text on every page that shows it.
@Suite struct PagePoisonTests {
    private static let poison = "\"><script>alert(1)</script><img src=x onerror=alert(1)>'{{t.day}}{{{frame}}}"

    @Test func `what people write everywhere is text everywhere`() async throws {
        try await APIHouse.serve { house in
            let poison = Self.poison
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna", .english))
            let sent = try await marek.write(
                "approve", to: ["Anna Lis"], subject: "S \(poison)", note: "N \(poison) https://a.example/\(poison)",
                ["comment": ["C \(poison)"]],
                files: [Browser.File(name: "F \(poison)", type: "text/html", content: Array(poison.utf8))])
            let order = try #require(try await marek.orders(sent).first).order.id
            let at = "/orders/\(order)"
            var screens = [
                sent, try await anna.open("/day"), try await anna.open("/inbox"), try await marek.open("/given"),
            ]
            _ = try await anna.send("\(at)/acceptance", on: screens[1])
            let held = try await anna.open(sent.path)
            for (act, typed) in [
                ("due", ["day": ["2030-01-01"], "reason": ["R \(poison)"]]),
                ("sub-orders", ["to": ["piotr \(poison)"], "note": ["P \(poison)"]]),
                ("offer", ["to": ["T \(poison)"], "note": ["O \(poison)"]]),
                ("completion", ["result": [" "], "comment": ["K \(poison)"]]),
                ("completion", ["result": ["W \(poison)"], "comment": ["K \(poison)"]]),
            ] { screens.append(try await anna.send("\(at)/\(act)", on: held, typed)) }
            screens.append(try await marek.open("/day"))
            screens.append(
                try await marek.send("\(at)/return", on: try await marek.open(sent.path), ["reason": ["Z \(poison)"]]))
            screens.append(try await anna.send("\(at)/recall", on: held.adding(form: "\(at)/recall")))
            screens.append(
                try await marek.write("execute", to: ["Q \(poison)"], subject: "S \(poison)", ["due": [poison]]))
            screens.append(
                try await marek.open("/day?done=\(poison.replacing("<", with: "%3C").replacing(" ", with: "+"))"))
            for screen in screens {
                let page = HTMLPage(screen.html)
                #expect(page.faults == [], "\(screen.path)")
                #expect(
                    !page.elements.contains { $0.name == "img" || $0.attributes["onerror"] != nil }, "\(screen.path)")
                let scripts = page.elements.filter { $0.name == "script" }
                #expect(
                    scripts.allSatisfy { $0.attributes["src"] == house.site.assets.path("app.js") }, "\(screen.path)")
                #expect(!screen.html.contains("javascript:"), "\(screen.path)")
            }
            #expect(screens.count { $0.html.contains("&lt;script&gt;") } >= 10)
        }
    }
}

extension Screen {
    /// The same page with a form that it does not have, as an old page would.
    fileprivate func adding(form action: String) -> Screen {
        let mark = forms.first?["csrf"] ?? ""
        let form = "<form method=\"post\" action=\"\(action)\"><input name=\"csrf\" value=\"\(mark)\"></form>"
        return Screen(path: path, status: status, html: html + form)
    }
}
