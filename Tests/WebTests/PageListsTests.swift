import Domain
import Office
import Testing

@testable import Web

// Lists as somebody uses them in a browser without scripts: reminding, several at once, the queue of a unit, being away.

@Suite struct PageListsTests {
    /// The bar of a list, sent with what was chosen.
    private func choose(
        _ act: String, _ items: [String], on screen: Screen, _ browser: Browser,
        _ typed: [String: [String]] = [:], bar: String = "/orders/together"
    ) async throws -> Screen {
        var form = try screen.form(bar).typing(typed)
        form.fields += items.map { ("item", $0) } + [("act", act)]
        return try await browser.send(form)
    }

    @Test func `a reminder is sent from the list, seen on the other's day, and not sent twice in an hour`() async throws
    {
        try await APIHouse.serve { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            let sent = try await marek.write("execute", to: ["Anna Lis"])
            let order = try #require(try await marek.orders(sent).first).order.id
            let list = try await marek.send("/orders/\(order)/nudge", on: try await marek.open("/given"))
            #expect(list.path.hasPrefix("/given") && list.says("Wysłano przypomnienie."))
            #expect(try await anna.open("/day").says("przypomnienie: Marek Nowak"))
            #expect(try await anna.open(sent.page).says("Marek Nowak · przypomnienie dla: Anna Lis"))
            let thread = try await marek.open(sent.page)
            let again = try await marek.send("/orders/\(order)/nudge", on: thread, ["text": ["Halo?"]])
            #expect(again.status == 422 && again.says("Przypomnienie zostało już wysłane") && again.says("Halo?"))
        }
    }

    @Test func `an author reminds those who have not acknowledged, from the thread`() async throws {
        try await APIHouse.serve { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            let sent = try await marek.write("acknowledge", to: ["Anna Lis", "Piotr Łoś"])
            let message = try #require(try await anna.desk.look({ try $0.toAcknowledge() }).first).id
            let after = try await marek.send("/messages/\(message)/nudge", on: try await marek.open(sent.page))
            #expect(after.says("Wysłano przypomnienie."))
            for list in ["/day", "/inbox"] { #expect(try await anna.open(list).says("przypomnienie: Marek Nowak")) }
            _ = try await anna.send("/messages/\(message)/acknowledgement", on: try await anna.open("/day"))
            #expect(try await !anna.open("/inbox").says("przypomnienie: Marek Nowak"))
        }
    }

    @Test func `several orders are handed over from the day, each with its own answer`() async throws {
        try await APIHouse.serve { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            var orders: [String] = []
            for subject in ["Pierwsze", "Drugie"] {
                let sent = try await marek.write("execute", to: ["Anna Lis"], subject: subject)
                let order = try #require(try await marek.orders(sent).first).order.id
                _ = try await anna.desk.accept(order)
                orders.append(order.description)
            }
            let day = try await anna.open("/day")
            let lost = try await choose("offer", orders, on: day, anna, ["to": ["Nikt Taki"], "note": ["Proszę."]])
            #expect(lost.status == 422 && lost.says("Nie ma takiej osoby"))
            // What was typed and chosen is there once more.
            #expect(try lost.form("/orders/together")["note"] == "Proszę." && lost.says("Drugie"))
            _ = try await anna.desk.complete(try #require(ID(orders[0])), result: "Zrobione.")
            let done = try await choose("offer", orders, on: lost, anna, ["to": ["Piotr Łoś"]])
            #expect(done.status == 200 && done.says("Zrobione: 1, nie zrobione: 1."))
            #expect(done.says("To zlecenie jest już zamknięte.") && done.says("Wróć do listy"))
            #expect(try await house.browser("piotr").open("/day").says("Drugie"))
        }
    }

    @Test func `several are reminded and recalled from the orders given, and messages acknowledged`() async throws {
        try await APIHouse.serve { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            let sent = try await marek.write("execute", to: ["Anna Lis"])
            let order = try #require(try await marek.orders(sent).first).order.id.description
            let nothing = try await choose("nudge", [], on: try await marek.open("/given"), marek)
            #expect(nothing.status == 422 && nothing.says("Zaznacz co najmniej jedną pozycję"))
            for (act, title) in [("nudge", "Przypomnienie"), ("recall", "Wycofanie propozycji")] {
                let done = try await choose(act, [order], on: try await marek.open("/given"), marek)
                #expect(done.says(title) && done.says("Zrobione: 1."))
            }
            _ = try await marek.write("acknowledge", to: ["Anna Lis"])
            let message = try #require(try await anna.desk.look({ try $0.toAcknowledge() }).first).id.description
            let inbox = try await anna.open("/inbox")
            let done = try await choose("acknowledge", [message], on: inbox, anna, bar: "/messages/together")
            #expect(done.says("Zrobione: 1."))
            #expect(try await anna.desk.look({ try $0.toAcknowledge() }).isEmpty)
        }
    }

    @Test func `the first takes an order from the queue, the second is told who`() async throws {
        try await APIHouse.serve { house in
            let unit = try await house.make("Serwis", of: ["anna", "katarzyna"], under: "anna")
            let (marek, anna, katarzyna) = try await (
                house.browser("marek"), house.browser("anna"), house.browser("katarzyna")
            )
            _ = try await marek.write("execute", to: ["Serwis"], subject: "Montaż kurtyny")
            let queue = "/units/\(unit)/queue"
            let (first, second) = (try await anna.open(queue), try await katarzyna.open(queue))
            #expect(first.says("Montaż kurtyny") && first.says("Przydziel…") && !second.says("Przydziel…"))
            let action = try #require(second.forms.first { $0.action.hasSuffix("/acceptance") }).action
            let taken = try await katarzyna.send(action, on: second)
            #expect(taken.path.hasPrefix(queue) && !taken.says("Montaż kurtyny"))
            let late = try await anna.send(action, on: first)
            #expect(late.status == 409 && late.says("Katarzyna Wójcik"))
            let forbidden = try await marek.open(queue)
            #expect(forbidden.status == 403 && forbidden.says("Kolejkę widzą osoby z tej komórki"))
            #expect(!forbidden.says("Montaż kurtyny"))
            let team = try await anna.open("/units/\(unit)")
            #expect(team.says("Montaż kurtyny") && team.says("1 otwarte zlecenie"))
        }
    }

    @Test func `who leads the unit assigns an order, and a mistake takes nothing`() async throws {
        try await APIHouse.serve { house in
            let unit = try await house.make("Serwis", of: ["anna", "katarzyna"], under: "anna")
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            _ = try await marek.write("execute", to: ["Serwis"])
            let queue = try await anna.open("/units/\(unit)/queue")
            let action = try #require(queue.forms.first { $0.action.hasSuffix("/assignment") }).action
            let wrong = try await anna.send(action, on: queue, ["to": ["Nikt"], "note": ["Pilne"]])
            #expect(wrong.status == 422 && wrong.says("Nie ma takiej osoby"))
            #expect(try wrong.form(action)["note"] == "Pilne")
            let done = try await anna.send(action, on: wrong, ["to": ["Katarzyna Wójcik"]])
            #expect(done.says("Przydzielono.") && done.says("Nic nie czeka na przyjęcie."))
        }
    }

    @Test func `an absence is entered, shown to others, and ended`() async throws {
        try await APIHouse.serve { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            let today = house.office.calendar.day(house.office.clock.now())
            let account = try await anna.open("/account")
            let typed = ["from": [today.description], "to": [today.adding(days: 2).description]]
            let wrong = try await anna.send(
                "/account/absences", on: account, typed.merging(["substitute": ["Anna Lis"]]) { $1 })
            #expect(wrong.status == 422 && wrong.says("Nie można zastępować samego siebie."))
            let entered = try await anna.send("/account/absences", on: wrong, ["substitute": ["Piotr Łoś"]])
            #expect(entered.says("Zapisano nieobecność.") && entered.says("Zastępuje: Piotr Łoś"))
            let options = try await marek.open("/suggest/people?q=anna")
            #expect(options.says("zastępuje: Piotr Łoś") && options.html.contains("data-value=\"Anna Lis\""))
            let end = try #require(
                entered.forms.first { $0.action.hasSuffix("/end") && $0.action.contains("absences") })
            #expect(try await anna.send(end).says("Nie masz wpisanej nieobecności."))
            #expect(try await !marek.open("/suggest/people?q=anna").says("nieobecność"))
        }
    }
}
