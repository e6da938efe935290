import Domain
import Office
import Testing

@testable import Web

/// What happens to forms that cannot be done as they were sent: nothing that was typed is lost, and nothing is done twice.
@Suite struct PageFormTests {
    @Test func `a refused message keeps everything that was typed`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek")
            let again = try await marek.write(
                "execute", to: ["Anna Lis", "Zbigniew Nikt"], subject: "", note: "Nota <b>z</b> \"cudzysłowem\"",
                [
                    "comment": ["Uwaga & komentarz"], "due": ["2001-01-01"], "dueTime": ["12:30"],
                    "information": ["piotr"], "assign": ["first"],
                ])
            #expect(again.status == 422 && again.path == "/messages")
            #expect(again.says("Zbigniew Nikt") && again.says("Do poprawienia: 2 pola") && again.says("Podaj temat."))
            let form = try again.form("/messages")
            #expect(form.fields.filter { $0.name == "to" }.map(\.value) == ["Anna Lis", "Zbigniew Nikt", ""])
            #expect(form["note"] == "Nota <b>z</b> \"cudzysłowem\"" && form["comment"] == "Uwaga & komentarz")
            #expect(form["due"] == "2001-01-01" && form["dueTime"] == "12:30" && form["information"] == "piotr")
            // With the name corrected, the office finds the next fault.
            let second = try await marek.send(
                "/messages", on: again, ["to": ["Anna Lis", ""], "subject": ["Agregat"]])
            #expect(second.status == 422 && second.says("Ten termin już minął."))
            let third = try await marek.send("/messages", on: second, ["due": ["2030-01-02"]])
            #expect(third.status == 200 && third.says("Wysłano."))
            let order = try #require(try await marek.orders(third).first).order
            #expect(order.due?.text == "2030-01-02T12:30")
        }
    }

    @Test func `a kind that needs a dictionary says so at its field, and takes a name`() async throws {
        try await APIHouse.serve { house in
            let rita = try await house.office.console.desk(login: "rita")
            var customers = DictionaryDraft()
            (customers.code, customers.name) = ("customers", Name(polish: "Klienci", english: "Customers"))
            let dictionary = try await rita.addDictionary(customers)
            for (code, name) in [("baltyk", "Hotel Bałtyk"), ("a", "Szkoła nr 4"), ("b", "Szkoła nr 4")] {
                var entry = EntryDraft()
                (entry.code, entry.name) = (code, name)
                _ = try await rita.addEntry(to: dictionary, entry)
            }
            var complaint = KindDraft()
            (complaint.code, complaint.expectation) = ("complaint", .execute)
            complaint.name = Name(polish: "Reklamacja", english: "Complaint")
            complaint.requires = [dictionary]
            _ = try await rita.addKind(complaint)

            let marek = try await house.browser("marek")
            var screen = try await marek.write("complaint", to: ["Anna Lis"])
            #expect(screen.status == 422 && screen.says("Ten rodzaj wymaga wskazania pozycji słownika: Klienci."))
            #expect(screen.html.contains("href=\"#entry-customers\""))
            screen = try await marek.send("/messages", on: screen, ["entry-customers": ["Szkoła nr 4"]])
            #expect(screen.status == 422 && screen.says("Nie ma takiej pozycji w słowniku: Szkoła nr 4."))
            screen = try await marek.send("/messages", on: screen, ["entry-customers": ["hotel baltyk"]])
            #expect(screen.status == 200 && screen.says("Hotel Bałtyk"))
            let other = try await marek.write("complaint", to: ["anna"], ["entry-customers": ["Szkoła nr 4 (b)"]])
            #expect(other.status == 200 && other.says("Szkoła nr 4"))
            // The quick answer has no such field: it goes on in the detailed form, with what was typed.
            let kind = try #require(try await house.office.directory().kind(code: "complaint")).id.description
            let answer = try await marek.send(
                "/messages", on: screen, ["kind": [kind], "to": ["anna"], "note": ["Jeszcze jedno"]])
            #expect(answer.status == 422 && answer.says("W wątku: Uszkodzony agregat"))
            #expect(try answer.form("/messages")["note"] == "Jeszcze jedno")
        }
    }

    @Test func `more room for names keeps the rest`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek")
            let form = try await marek.open("/compose").form("/messages").typing(
                ["to": ["Anna Lis", "Piotr Łoś"], "note": ["Nota"]])
            let reply = try await marek.post(form, to: "/compose")
            #expect(reply.status == 200)
            let more = try Screen(path: "/compose", status: 200, html: reply.text).form("/messages")
            #expect(more.fields.filter { $0.name == "to" }.map(\.value) == ["Anna Lis", "Piotr Łoś", ""])
            #expect(more["note"] == "Nota" && more["key"] != form["key"])
        }
    }

    @Test func `a refused act is shown again where it was sent from`() async throws {
        try await APIHouse.serve { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna", .english))
            let sent = try await marek.write("execute", to: ["Anna Lis"])
            let order = try #require(try await marek.orders(sent).first).order.id
            let at = "/orders/\(order)"
            let day = try await anna.send("\(at)/rejection", on: try await anna.open("/day"))
            #expect(day.status == 422 && day.html.contains("id=\"decide\"") && day.says("reason"))
            let thread = try await anna.send("\(at)/rejection", on: try await anna.open(sent.path))
            #expect(thread.status == 422 && thread.says("Proszę o wymianę."))
            var held = try await anna.send("\(at)/acceptance", on: day)
            #expect(held.path.hasPrefix("/day"))
            held = try await anna.open(sent.path)
            let offer = try await anna.send("\(at)/offer", on: held, ["to": ["Nobody Known"], "note": ["Please do"]])
            #expect(offer.status == 422 && offer.says("Nobody Known"))
            #expect(try offer.form("\(at)/offer")["note"] == "Please do")
            #expect(offer.html.contains("href=\"#offer-to-\(order)\""))
            let split = try await anna.send("\(at)/sub-orders", on: held, ["to": ["piotr"], "note": ["Part"]])
            #expect(split.status == 200)
            // What can no longer be done keeps what was typed, too.
            let late = try await anna.send("\(at)/completion", on: held, ["result": ["Done early"]])
            #expect(late.status == 422)
            #expect(try late.form("\(at)/completion")["result"] == "Done early")
        }
    }

    @Test func `whoever comes too late is told by whom and when, and keeps what was typed`() async throws {
        try await APIHouse.serve { house in
            try await house.make("Serwis", of: ["anna", "piotr"], under: nil)
            let (marek, anna, piotr) = try await (
                house.browser("marek"), house.browser("anna"), house.browser("piotr", .english)
            )
            let sent = try await marek.write("execute", to: ["Serwis"])
            let order = try #require(try await marek.orders(sent).first).order.id
            let (first, second) = try await (anna.open(sent.path), piotr.open(sent.path))
            _ = try await anna.send("/orders/\(order)/acceptance", on: first)
            let late = try await piotr.send("/orders/\(order)/acceptance", on: second)
            #expect(late.status == 409 && late.says("Anna Lis") && late.says("What happened meanwhile"))
            let reject = try await piotr.send(
                "/orders/\(order)/rejection", on: second, ["text": ["No licence <for> this"]])
            #expect(reject.status == 409 && reject.says("No licence <for> this"))
            // The orderer is not the holder any more.
            let complete = try await anna.open(sent.path).form("/orders/\(order)/completion")
            let mine = try await marek.open(sent.path)
            let forged = try complete.typing(["csrf": [mine.form("/messages")["csrf"] ?? ""], "result": ["Mine"]])
            #expect(try await marek.post(forged).status == 403)
        }
    }

    @Test func `a form that is sent twice takes effect once`() async throws {
        try await APIHouse.serve { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            let kind = try #require(try await house.office.directory().kind(code: "execute")).id.description
            let form = try await marek.open("/compose").form("/messages").typing(
                ["kind": [kind], "to": ["Anna Lis"], "subject": ["Raz"], "note": ["Tylko raz"]])
            let file = Browser.File(name: "a.txt", type: "text/plain", content: Array("treść".utf8))
            let (one, other) = try await (marek.send(form, files: [file]), marek.send(form, files: [file]))
            #expect(one.status == 200 && other.status == 200 && one.path == other.path)
            #expect(try await anna.desk.day().decide.count == 1)
            let order = try #require(try await anna.desk.day().decide.first).order.id
            let accept = try await anna.open("/day").form("/orders/\(order)/acceptance")
            async let first = anna.send(accept)
            async let second = anna.send(accept)
            let both = try await [first, second]
            #expect(both.map(\.status) == [200, 200])
            #expect(try await anna.desk.order(order).order.path.count == 2)
        }
    }

    @Test func `a form without the mark of its session does nothing`() async throws {
        try await APIHouse.serve { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            let sent = try await marek.write("execute", to: ["Anna Lis"])
            let order = try #require(try await marek.orders(sent).first).order.id
            let form = try await anna.open("/day").form("/orders/\(order)/acceptance")
            let foreign = try await marek.open("/compose").form("/messages")["csrf"] ?? ""
            for mark in ["", "x", foreign] {
                #expect(try await anna.post(try form.typing(["csrf": [mark]])).status == 403)
            }
            #expect(try await anna.post(form, [("Sec-Fetch-Site", "cross-site")]).status == 403)
            #expect(try await anna.post(form, [("Origin", "https://elsewhere.example")]).status == 403)
            let written = try await anna.open("/compose").form("/messages")
            #expect(try await anna.post(try written.typing(["csrf": [foreign]])).status == 403)
            #expect(try await anna.desk.order(order).order.isNew)
            #expect(try await anna.post(form, [("Origin", "null"), ("Sec-Fetch-Site", "same-origin")]).status == 303)
        }
    }

    @Test func `what is not there and what is not yours look alike`() async throws {
        try await APIHouse.serve { house in
            let (marek, piotr) = try await (house.browser("marek"), house.browser("piotr"))
            let sent = try await marek.write("execute", to: ["Anna Lis"])
            let order = try #require(try await marek.orders(sent).first).order
            func page(_ path: String) async throws -> String {
                let reply = try await piotr.get(path)
                #expect(reply.status == 404, "\(path)")
                // Each answer has a number of its own.
                return reply.text.replacing(reply["x-request-id"] ?? "?", with: "").replacing(path, with: "")
            }
            let nothing = try await page("/threads/zzzzzzzzz")
            for path in [Path.thread(order.thread), Path.order(order.id), "/threads/%3Cscript%3E", "/nowhere"] {
                #expect(Screen.plain(try await page(path)) == Screen.plain(nothing), "\(path)")
            }
            let form = try await marek.open(sent.path).form("/orders/\(order.id)/cancellation")
            let mark = try await piotr.open("/compose").form("/messages")["csrf"] ?? ""
            let reply = try await piotr.post(try form.typing(["csrf": [mark], "reason": ["Bo tak"]]))
            #expect(reply.status == 404)
        }
    }

    @Test func `an auditor reads, is told that it is seen, and has nothing to send`() async throws {
        try await APIHouse.serve { house in
            var draft = PersonDraft()
            draft.roles = [.auditor]
            let admin = try await house.office.console.desk(login: "admin")
            _ = try await admin.changePerson(try await house.person("piotr"), draft)
            let (marek, piotr) = try await (house.browser("marek"), house.browser("piotr"))
            let sent = try await marek.write("execute", to: ["Anna Lis"])
            let read = try await piotr.open(sent.page)
            #expect(read.says("Czytasz ten wątek w ramach kontroli.") && read.says("Proszę o wymianę."))
            #expect(!read.has(form: "/messages") && !read.has(form: "\(sent.page)/observers"))
            // By itself the page would read again and again.
            #expect(!read.html.contains("name=\"events\""))
            #expect(try await marek.open(sent.page).says("Piotr Łoś · odczyt wątku w ramach kontroli"))
        }
    }

    @Test func `whoever has not signed in is led to the door, and afterwards back`() async throws {
        try await APIHouse.serve { house in
            let reply = try await house.client.send("GET", "/given?state=open")
            #expect(reply.status == 303 && reply["location"] == "/sign-in?next=/given%3fstate%3dopen")
            #expect(try await house.client.send("GET", "/")["location"] == "/sign-in")
        }
    }
}
