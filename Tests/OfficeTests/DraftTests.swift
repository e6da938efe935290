import Domain
import Office
import TestSupport
import Testing

// Drafts: kept as they were typed, their author's alone, and never overwritten by an older window.

struct DraftTests {
    @Test(arguments: Engines.all)
    func `a form makes one draft, kept as it was typed`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let anna = try await place.desk("anna")
            let first = try #require(try await anna.save(place.form("k1", note: "Pro")))
            let typed = " Proszę\r\n\u{0}o ‮sprawdzenie; 🧑‍🔧 "
            let second = try #require(try await anna.save(place.form("k1", note: typed)))
            #expect(first.draft == second.draft && first.saved < second.saved)
            let drafts = try await anna.drafts()
            #expect(drafts.map(\.id) == [first.draft])
            #expect(drafts.first?.fields.map(\.value) == ["Awaria w hotelu", "Marek Nowak", typed])
            #expect(try await anna.look({ try $0.draftCounts() }).written == 1)
        }
    }

    @Test(arguments: Engines.all)
    func `nothing is kept of a form in which nobody has typed`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let blank = DraftForm(
                message: [DraftField("kind", "k"), DraftField("assign", "each"), DraftField("note", " \n")],
                thread: nil,
                attachments: [], key: "k1")
            let anna = try await place.desk("anna")
            #expect(try await anna.save(blank) == nil)
            #expect(try await anna.drafts().isEmpty)
        }
    }

    @Test(arguments: Engines.all)
    func `an older window does not overwrite what a newer one has saved`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let anna = try await place.desk("anna")
            let opened = try #require(try await anna.save(place.form("k1", note: "Pierwsza")))
            let newer = try #require(try await anna.save(place.form("k2", note: "Druga", draft: opened)))
            #expect(newer.draft == opened.draft)
            try await refused(.draftChanged) { try await anna.save(place.form("k1", note: "Stara", draft: opened)) }
            #expect(try await anna.draft(opened.draft).fields.last?.value == "Druga")
            // The newer window goes on, even where it did not hear that it had saved.
            _ = try await anna.save(place.form("k2", note: "Trzecia", draft: opened))
            // Sent from the older window, its text goes, and the newer text stays.
            try place.held(
                try await anna.hold(
                    try await place.message("note", to: ["marek"], note: "Stara"),
                    place.form("k1", note: "Stara", draft: opened)))
            #expect(try await anna.drafts().filter { $0.leaves == nil }.map { $0.fields.last?.value } == ["Trzecia"])
        }
    }

    @Test(arguments: Engines.all)
    func `for anybody else a draft is not there`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let mine = try #require(try await place.desk("anna").save(place.form("k1"))).draft
            for login in ["marek", "admin", "adam"] {
                let other = try await place.desk(login)
                try await refused(.notFound) { try await other.draft(mine) }
                try await refused(.notFound) { try await other.takeBack(mine) }
                try await refused(.notFound) { try await other.discard(draft: mine) }
                #expect(try await other.drafts().isEmpty)
                // Naming it makes another one.
                let form = place.form("k1", draft: SavedDraft(draft: mine, saved: Instant(milliseconds: 0)))
                #expect(try await other.save(form)?.draft != mine)
            }
        }
    }

    @Test(arguments: Engines.all)
    func `a draft in a thread that is not seen is not saved, or tells nothing of it`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let sent = try await place.send("note", from: "anna", to: ["marek"])
            let piotr = try await place.desk("piotr")
            try await refused(.notFound) { try await piotr.save(place.form("k1", thread: sent.thread)) }
            let task = try await place.send("task", from: "anna", to: ["piotr", "marek"])
            let order = try #require(task.orders.first)
            _ = try await piotr.accept(order)
            _ = try await piotr.offer(order, to: [.person(try await place.person("katarzyna"))], note: "")
            let katarzyna = try await place.desk("katarzyna")
            let draft = try #require(try await katarzyna.save(place.form("k1", thread: task.thread))).draft
            #expect(try await katarzyna.draft(draft).subject == "Awaria w hotelu")
            _ = try await katarzyna.reject(order, reason: "no-time", text: "")
            let orphan = try await katarzyna.draft(draft)
            #expect(orphan.isOrphan && orphan.subject == nil && orphan.thread == nil)
            #expect(orphan.fields.last?.value == "Proszę o sprawdzenie.", "what was typed is not lost")
        }
    }

    @Test(arguments: Engines.all)
    func `an upload stays as long as a draft names it`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let anna = try await place.desk("anna")
            let file = try await place.upload("umowa", by: "anna")
            let draft = try #require(try await anna.save(place.form("k1", attachments: [file.id]))).draft
            place.clock.advance(days: 2)
            try await place.office.sweep()
            #expect(try await anna.attachment(file.id).attachment == file)
            try await anna.discard(draft: draft)
            try await place.office.sweep()
            try await refused(.notFound) { try await anna.attachment(file.id) }
            #expect(try place.files() == 0)
        }
    }

    @Test(arguments: Engines.all)
    func `drafts have a limit in number and in size`(engine: Engines) async throws {
        var limits = Limits()
        (limits.drafts, limits.note) = (3, 1_000)
        try await Workplace.open(on: engine, limits: limits) { place in
            let anna = try await place.desk("anna")
            for number in 1...3 { _ = try await anna.save(place.form("k\(number)")) }
            try await refused(.draftsTooMany) { try await anna.save(place.form("k4")) }
            _ = try await anna.save(place.form("k3", note: "Poprawka"))
            let long = String(repeating: "ż", count: 200_000)
            try await refused(.tooLarge) { try await anna.save(place.form("k3", note: long)) }
        }
    }
}
