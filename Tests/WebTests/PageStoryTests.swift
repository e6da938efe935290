import Domain
import Office
import Testing

@testable import Web

/// Whole journeys by forms, without a script.
@Suite struct PageStoryTests {
    @Test func `an order goes from hand to hand and its confirmation reaches the orderer's day`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek")
            let katarzyna = try await house.browser("katarzyna")
            let anna = try await house.browser("anna", .english)

            let sent = try await marek.write("execute", to: ["Katarzyna Wójcik"], ["due": ["2030-11-25"]])
            #expect(sent.status == 200 && sent.path.hasPrefix("/threads/"))
            #expect(sent.says("Wysłano.") && sent.says("Uszkodzony agregat") && sent.says("Proszę o wymianę."))
            let order = try #require(try await marek.orders(sent).first).order.id

            // Katarzyna is the addressee: rejecting, she goes on seeing the thread, and Marek reads why.
            var day = try await katarzyna.open("/")
            #expect(day.path == "/day" && day.says("Marek Nowak proponuje Tobie"))
            day = try await katarzyna.send(
                "/orders/\(order)/rejection", on: day, ["text": ["Nie mam uprawnień F-gaz."]])
            #expect(day.path.hasPrefix("/day") && day.says("Odrzucono."))
            var thread = try await marek.open(sent.path)
            #expect(thread.says("Nie mam uprawnień F-gaz.") && thread.says("odrzucenie:"))

            // Marek hands it to Anna, who accepts.
            thread = try await marek.send(
                "/orders/\(order)/offer", on: thread, ["to": ["anna"], "note": ["Masz uprawnienia."]])
            #expect(thread.says("Zaproponowano.") && thread.says("Czeka na przyjęcie: Anna Lis"))
            day = try await anna.open("/day")
            thread = try await anna.open(try day.link("Uszkodzony agregat"))
            #expect(thread.says("Awaits your decision") || thread.has(form: "/orders/\(order)/acceptance"))
            #expect(thread.says("Masz uprawnienia."))
            thread = try await anna.send("/orders/\(order)/acceptance", on: thread)
            #expect(thread.path.hasPrefix("/threads/") && !thread.has(form: "/orders/\(order)/acceptance"))

            // She completes it; Marek is told on his day without anybody writing to him.
            thread = try await anna.send(
                "/orders/\(order)/completion", on: thread, ["result": ["Agregat wymieniony, protokół w załączeniu."]],
                files: [Browser.File(name: "protokół.pdf", content: Array("%PDF-1.4".utf8))])
            #expect(thread.status == 200 && thread.says("protokół.pdf"))
            day = try await marek.open("/day")
            #expect(day.says("Agregat wymieniony, protokół w załączeniu.") && day.says("w terminie"))
            let confirmation = try #require(try await marek.desk.day().confirmations.first).message
            day = try await marek.send("/messages/\(confirmation.id)/acknowledgement", on: day)
            #expect(day.path.hasPrefix("/day") && day.says("Nie ma nowych potwierdzeń wykonania."))

            // The path of the order is on the thread's page, with everybody who answered for it.
            thread = try await marek.open(sent.path)
            for text in ["Kto odpowiada", "Nie mam uprawnień F-gaz.", "Anna Lis", "wykonanie"] {
                #expect(thread.says(text), "\(text)")
            }
        }
    }

    @Test func `a result is returned for correction, done again and approved`() async throws {
        try await APIHouse.serve { house in
            let (marek, anna) = try await (house.browser("marek", .english), house.browser("anna"))
            let sent = try await marek.write("approve", to: ["Anna Lis"])
            let order = try #require(try await marek.orders(sent).first).order.id
            func done(_ result: String) async throws {
                let screen = try await anna.open(sent.path)
                _ = try await anna.send("/orders/\(order)/completion", on: screen, ["result": [result]])
            }
            _ = try await anna.send("/orders/\(order)/acceptance", on: try await anna.open("/day"))
            try await done("Zrobione prawie wszystko")
            var day = try await marek.open("/day")
            day = try await marek.send("/orders/\(order)/return", on: day, ["reason": ["Brakuje podpisu."]])
            #expect(day.status == 200 && day.path.hasPrefix("/day"))
            #expect(try await anna.open(sent.path).says("Brakuje podpisu."))
            try await done("Zrobione wszystko")
            day = try await marek.send("/orders/\(order)/approval", on: try await marek.open("/day"))
            #expect(try await marek.desk.order(order).order.state == .approved)
            #expect(try await anna.open(sent.path).says("zatwierdzenie wyniku"))
        }
    }

    @Test func `the orderer recalls, instructs, dates, cancels and the holder asks`() async throws {
        try await APIHouse.serve { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            let sent = try await marek.write("execute", to: ["Piotr Łoś"])
            let order = try #require(try await marek.orders(sent).first).order.id
            let at = "/orders/\(order)"
            var thread = try await marek.send("\(at)/recall", on: sent)
            #expect(thread.says("Wycofano propozycję."))
            thread = try await marek.send("\(at)/offer", on: thread, ["to": ["Anna Lis"]])
            thread = try await anna.send("\(at)/acceptance", on: try await anna.open(sent.path))
            thread = try await anna.send(
                "\(at)/due", on: thread, ["day": ["2030-02-01"], "time": ["15:00"], "reason": ["Części będą w lutym."]])
            #expect(thread.says("Wysłano prośbę o termin."))
            thread = try await marek.open(sent.path)
            #expect(thread.says("Części będą w lutym."))
            thread = try await marek.send("\(at)/due", on: thread)
            #expect(thread.says("Ustalono termin."))
            #expect(try await marek.desk.order(order).order.due?.text == "2030-02-01T15:00")
            thread = try await marek.send("\(at)/instruction", on: thread, ["text": ["Najpierw zadzwoń."]])
            #expect(thread.says("Najpierw zadzwoń."))
            thread = try await anna.send(
                "\(at)/sub-orders", on: try await anna.open(sent.path),
                ["to": ["Piotr Łoś"], "note": ["Zamów części."]])
            #expect(thread.says("Wydzielono zlecenie.") && thread.says("1 otwarta"))
            thread = try await marek.send(
                "\(at)/cancellation", on: try await marek.open(sent.path), ["reason": ["Hotel zrezygnował."]])
            #expect(thread.says("Anulowano.") && thread.says("Hotel zrezygnował."))
        }
    }

    @Test func `a message that asks to be acknowledged is, from the day and in the thread`() async throws {
        try await APIHouse.serve { house in
            let (marek, anna, piotr) = try await (
                house.browser("marek"), house.browser("anna"), house.browser("piotr", .english)
            )
            let sent = try await marek.write("acknowledge", to: ["Anna Lis", "Piotr Łoś"])
            let thread = sent.page
            let message = try #require(try await anna.desk.look({ try $0.toAcknowledge() }).first).id
            let day = try await anna.send("/messages/\(message)/acknowledgement", on: try await anna.open("/day"))
            #expect(day.path.hasPrefix("/day") && !day.says("Uszkodzony agregat"))
            let screen = try await piotr.send("/messages/\(message)/acknowledgement", on: try await piotr.open(thread))
            #expect(screen.path.hasPrefix(thread))
            #expect(try await marek.open(thread).says("Otwarto: 2 z 2, przyjęto do wiadomości: 2 z 2"))
        }
    }

    @Test func `lists show what came and what was given, and somebody can be let into a thread`() async throws {
        try await APIHouse.serve { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            let sent = try await marek.write("execute", to: ["Katarzyna Wójcik"])
            let thread = sent.page
            #expect(try await anna.open(thread).status == 404)
            let added = try await marek.send("\(thread)/observers", on: sent, ["person": ["Anna Lis"]])
            #expect(added.says("Dodano do wątku."))
            #expect(try await anna.open(thread).says("Proszę o wymianę."))
            #expect(try await marek.open("/given").says("Katarzyna Wójcik: bez odpowiedzi"))
            #expect(try await marek.open("/given?state=closed").says("Nie ma zleceń w tym stanie."))
            let katarzyna = try await house.browser("katarzyna", .english)
            #expect(try await katarzyna.open("/inbox?state=new").says("Uszkodzony agregat"))
            #expect(try await !katarzyna.open("/inbox").says("Seen before"))
            _ = try await katarzyna.open(thread)
            #expect(try await !katarzyna.open("/inbox?state=new").says("Uszkodzony agregat"))
            // What was read sinks by itself.
            let inbox = try await katarzyna.open("/inbox")
            #expect(inbox.says("Nothing new.") && inbox.says("Seen before") && inbox.says("Uszkodzony agregat"))
        }
    }

    @Test func `a superior who does not see the thread sees the order and can take it over`() async throws {
        try await APIHouse.serve { house in
            try await house.make("Serwis", of: ["anna"], under: "piotr")
            let (marek, anna, piotr) = try await (
                house.browser("marek"), house.browser("anna"), house.browser("piotr")
            )
            let sent = try await marek.write("execute", to: ["Anna Lis"])
            let order = try #require(try await marek.orders(sent).first).order.id
            _ = try await anna.send("/orders/\(order)/acceptance", on: try await anna.open("/day"))
            let below = try await piotr.open("/given?state=below")
            let own = try await marek.open("/given")
            #expect(below.says("W moich komórkach") && !own.says("W moich komórkach"))
            let alone = try await piotr.open(try below.link("Uszkodzony agregat"))
            #expect(alone.path == "/orders/\(order)" && !alone.says("Proszę o wymianę."))
            let refused = try await piotr.send("/orders/\(order)/seizure", on: alone, ["reason": [" "]])
            #expect(refused.status == 422 && refused.says("Podaj powód"))
            let thread = try await piotr.send("/orders/\(order)/seizure", on: refused, ["reason": ["Anna choruje."]])
            #expect(thread.path.hasPrefix("/threads/") && thread.says("Przejęto.") && thread.says("Proszę o wymianę."))
        }
    }
}
