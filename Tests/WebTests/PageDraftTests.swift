import Domain
import Office
import Synchronization
import TestSupport
import Testing

@testable import Web

/// Writing, saving, sending, taking back: by forms, without a script.
@Suite struct PageDraftTests {
    /// A clock that goes only when it is told to: the ten seconds are over when a test says so, however slow the machine is.
    private final class Time: Sendable {
        private let start = Clock.wall.now()
        private let ahead = Mutex<Int64>(0)
        var clock: Clock { Clock { self.start.adding(milliseconds: self.ahead.withLock { $0 }) } }
        func pass(seconds: Int64) { ahead.withLock { $0 += seconds * 1000 } }
    }

    @Test(arguments: Engines.all)
    func `what is typed is saved, sent, taken back, corrected and sent`(engine: Engines) async throws {
        let time = Time()
        try await APIHouse.serve(on: engine, limits: Limits(), clock: time.clock) { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            let kind = try #require(try await marek.desk.directory().kind(code: "nothing")).id.description
            // Saved without a script, the form comes back with what was typed, and the list has it.
            var form = try await marek.open("/compose").form("/messages").typing([
                "kind": [kind], "to": ["Anna Lis"], "note": ["Pismo w sprawie pomp"],
            ])
            let reply = try await marek.post(form, to: "/drafts")
            #expect(reply.status == 303)
            var screen = try await marek.open(try #require(reply["location"]))
            #expect(screen.says("Zapisano szkic.") && screen.says("Szkice 1"))
            form = try screen.form("/messages")
            #expect(form["note"] == "Pismo w sprawie pomp" && form["draft"]?.isEmpty == false)
            let list = try await marek.open("/drafts")
            #expect(list.says("(bez tematu)") && list.says("do: Anna Lis · Pismo w sprawie pomp"))

            // Sent, it is held back; taken back, it opens again.
            screen = try await marek.send(form.typing(["subject": ["Pompy"]]))
            #expect(screen.path == "/day" && screen.says("Wiadomość wychodzi za") && !screen.says("Szkice 1"))
            #expect(try await anna.open("/inbox").says("Pompy") == false)
            let undo = try #require(screen.forms.first { $0.action.hasSuffix("/undo") })
            screen = try await marek.send(undo)
            #expect(screen.path.hasPrefix("/compose?draft=") && screen.says("Cofnięto wysłanie."))
            form = try screen.form("/messages")
            #expect(form["subject"] == "Pompy" && form["note"] == "Pismo w sprawie pomp")
            time.pass(seconds: 60)
            _ = try await house.office.depart()
            #expect(try await anna.open("/inbox").says("Pompy") == false)

            // Corrected and sent, it leaves; then it cannot be taken back.
            screen = try await marek.send(form.typing(["subject": ["Pompy ciepła"]]))
            #expect(screen.says("Wiadomość wychodzi za"))
            time.pass(seconds: 10)
            _ = try await house.office.depart()
            #expect(try await anna.open("/inbox").says("Pompy ciepła"))
            screen = try await marek.send(try #require(screen.forms.first { $0.action.hasSuffix("/undo") }))
            #expect(screen.status == 409 && screen.says("już wyszła"))
            #expect(try await marek.open("/drafts").says("Nie masz szkiców."))
        }
    }

    @Test func `a reply is seen at the end of its thread by its author alone, until it leaves`() async throws {
        let time = Time()
        try await APIHouse.serve(limits: Limits(), clock: time.clock) { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna", .english))
            _ = try await marek.write("nothing", to: ["Anna Lis"])
            time.pass(seconds: 10)
            _ = try await house.office.depart()
            let thread = try await marek.open(try await marek.open("/search?q=agregat").link("Uszkodzony agregat")).page
            var screen = try await marek.send(
                "/messages", on: try await marek.open(thread), ["note": ["Zamówiono części."]])
            #expect(screen.page == thread && screen.says("Zamówiono części.") && screen.says("wychodzi za"))
            #expect(try await !anna.open(thread).says("Zamówiono części."))
            screen = try await marek.send(try #require(screen.forms.first { $0.action.hasSuffix("/undo") }))
            #expect(screen.page == thread && !screen.says("wychodzi za"))
            #expect(try screen.form("/messages")["note"] == "Zamówiono części.")
            screen = try await marek.send("/messages", on: screen)
            time.pass(seconds: 10)
            _ = try await house.office.depart()
            #expect(try await anna.open(thread).says("Zamówiono części."))
            #expect(try await marek.open(thread).form("/messages")["note"] == "")
        }
    }

    @Test func `completing is held back and taken back; what comes between shows why`() async throws {
        let time = Time()
        try await APIHouse.serve(limits: Limits(), clock: time.clock) { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            _ = try await marek.write("execute", to: ["Anna Lis"])
            time.pass(seconds: 10)
            _ = try await house.office.depart()
            let order = try #require(try await anna.desk.day().decide.first).order
            let thread = "/threads/\(order.thread)"
            _ = try await anna.send("/orders/\(order.id)/acceptance", on: try await anna.open(thread))
            let act = "/orders/\(order.id)/completion"
            var screen = try await anna.send(act, on: try await anna.open(thread), ["result": ["Wymieniono."]])
            #expect(screen.page == thread && screen.says("Potwierdzenie wykonania wychodzi za"))
            screen = try await anna.send(try #require(screen.forms.first { $0.action.hasSuffix("/undo") }))
            #expect(screen.page == thread)
            #expect(try screen.form(act)["result"] == "Wymieniono.")
            #expect(try await anna.desk.order(order.id).order.state == .held)

            // The order is cancelled while the confirmation waits.
            screen = try await anna.send(act, on: screen, ["result": ["Wymieniono agregat."]])
            _ = try await marek.desk.cancel(order.id, reason: "Hotel zrezygnował.")
            time.pass(seconds: 10)
            _ = try await house.office.depart()
            screen = try await anna.open("/day")
            #expect(screen.says("Nie udało się wysłać, treść została w szkicach.") && screen.says("już zamknięte"))
            #expect(try await anna.open("/drafts").says("Wymieniono agregat."))
            screen = try await anna.open(screen.link("Otwórz szkic"))
            #expect(screen.page == thread && screen.says("Wymieniono agregat."))
            let discard = try #require(
                try await anna.open("/drafts").forms.first { $0.action.hasSuffix("/discard") })
            #expect(try await anna.send(discard).says("Usunięto szkic."))
            #expect(try await !anna.open("/day").says("Nie udało się wysłać"))
        }
    }

    @Test func `a script saves as one types, and is told of a newer text`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek")
            let json = ("Accept", "application/json")
            let form = try await marek.open("/compose").form("/messages").typing(["note": ["Pis"]])
            let first = try await marek.post(form, files: [], [json], to: "/drafts").json
            #expect(first["text"]?.string?.hasPrefix("Zapisano szkic ") == true)
            let id = try #require(first["draft"]?.string)
            let second = try await marek.post(form.typing(["note": ["Pismo"]]), files: [], [json], to: "/drafts").json
            #expect(second["draft"]?.string == id)
            // Another window opens it, and saves.
            let other = try await marek.open("/compose?draft=\(id)").form("/messages")
            #expect(other["note"] == "Pismo")
            #expect(
                try await marek.post(other.typing(["note": ["Nowsze"]]), files: [], [json], to: "/drafts").status == 200
            )
            let stale = try form.typing(["note": ["Starsze"], "draft": [id], "saved": [second["saved"]?.string ?? ""]])
            let told = try await marek.post(stale, files: [], [json], to: "/drafts")
            #expect(try told.status == 409 && told.json["text"]?.string?.contains("nowszą treść") == true)
            #expect(try await marek.open("/compose?draft=\(id)").form("/messages")["note"] == "Nowsze")
            // Without a script the form comes back as it was typed, and makes a draft of its own.
            let back = try await marek.post(stale, to: "/drafts")
            #expect(back.status == 409 && back.text.contains("Starsze"))
            let empty = try await marek.open("/compose").form("/messages")
            #expect(try await marek.post(empty, files: [], [json], to: "/drafts").json["draft"]?.string == "")
        }
    }

    @Test func `nobody opens, takes back or discards somebody else's draft`() async throws {
        try await APIHouse.serve(limits: Limits()) { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            _ = try await marek.write("nothing", to: ["Anna Lis"], note: "Tajemnica")
            let id = try #require(try await marek.desk.drafts().first).id
            let nothing = ID<KeptDraft>(raw: id.raw - 1)
            for draft in [id, nothing] {
                #expect(try await anna.open("/compose?draft=\(draft)").status == 404)
                var form = try await anna.open("/compose").form("/messages")
                for path in [Path.draftUndo, .draftDiscard] {
                    #expect(try await anna.post(form, to: path(draft)).status == 404)
                }
                form = try form.typing(["draft": [draft.description], "note": ["Moje"]])
                #expect(try await anna.post(form, to: "/drafts").status == 303)
            }
            #expect(try await !anna.open("/drafts").html.contains("Tajemnica"))
            #expect(try await marek.desk.draft(id).leaves != nil)
        }
    }

    @Test func `an acceptance is taken back by the button beside what was done`() async throws {
        let time = Time()
        try await APIHouse.serve(limits: .holdingNothing, clock: time.clock) { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            let sent = try await marek.write("execute", to: ["Anna Lis"])
            let order = try #require(try await marek.orders(sent).first).order.id
            let undo = "/orders/\(order)/acceptance/undo"
            var day = try await anna.send("/orders/\(order)/acceptance", on: try await anna.open("/day"))
            #expect(day.says("Przyjęto. Odpowiadasz teraz Ty."))
            day = try await anna.send(undo, on: day)
            #expect(day.says("Cofnięto przyjęcie."))
            #expect(try await marek.open(sent.page).says("cofnięcie przyjęcia zlecenia"))
            day = try await anna.send("/orders/\(order)/acceptance", on: try await anna.open("/day"))
            time.pass(seconds: 11)
            let late = try await anna.send(undo, on: day)
            #expect(late.status == 409 && late.says("minęło dziesięć sekund"))
            #expect(!(try await anna.open(day.path).has(form: undo)), "it is not offered any more")
        }
    }
}
