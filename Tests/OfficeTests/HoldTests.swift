import Domain
import Office
import TestSupport
import Testing

// Holding back: what was sent leaves after ten seconds, once, and until then it can be taken back.

struct HoldTests {
    @Test(arguments: Engines.all)
    func `a message leaves after ten seconds, and its draft with it`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let saved = try await place.desk("anna").save(place.form("k1"))
            let held = try await place.hold("k1", draft: saved)
            #expect(held.draft == saved?.draft)
            place.clock.advance(seconds: 9)
            #expect(try await place.office.depart() == held.leaves)
            #expect(try await place.inbox("marek") == [])
            #expect(try await place.desk("anna").look({ try $0.draftCounts() }).leaving.map(\.draft) == [held.draft])
            place.clock.advance(seconds: 1)
            #expect(try await place.office.depart() == nil)
            #expect(try await place.inbox("marek") == ["Awaria w hotelu"])
            #expect(try await place.desk("anna").drafts().isEmpty)
            #expect(try await place.office.verify().findings == [])
        }
    }

    @Test(arguments: Engines.all)
    func `taken back it is a draft again, and can be sent once more`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let anna = try await place.desk("anna")
            let held = try await place.hold()
            let back = try await anna.takeBack(held.draft)
            #expect(back.leaves == nil && back.fields.last?.value == "Proszę o sprawdzenie.")
            _ = try await anna.takeBack(held.draft)
            place.clock.advance(minutes: 1)
            #expect(try await place.office.depart() == nil)
            #expect(try await place.inbox("marek") == [])
            // The very same form, as a browser that went back has it, is sent anew.
            let again = try await place.hold()
            #expect(again.draft == held.draft && again.leaves > held.leaves)
            place.clock.advance(seconds: 10)
            _ = try await place.office.depart()
            #expect(try await place.inbox("marek") == ["Awaria w hotelu"])
            try await refused(.draftLeft) { try await anna.takeBack(held.draft) }
            // What a page saves by itself after it was sent makes no draft of it.
            try await refused(.draftLeft) { try await anna.save(place.form("k1")) }
        }
    }

    @Test(arguments: Engines.all)
    func `a form that is sent twice is held back once`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let held = try await place.hold()
            place.clock.advance(seconds: 3)
            #expect(try await place.hold() == held)
            place.clock.advance(seconds: 8)
            _ = try await place.office.depart()
            #expect(try await place.hold() == held)
            #expect(try await place.office.depart() == nil)
            #expect(try await place.inbox("marek").count == 1)
        }
    }

    @Test(arguments: Engines.all)
    func `what would be refused is refused at once, and leaves nothing`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let anna = try await place.desk("anna")
            let order = try #require(try await place.send("task", from: "anna", to: ["marek"]).orders.first)
            let marek = try await place.desk("marek")
            let form = DraftForm(
                completion: [DraftField("result", "Zrobione")], of: order, attachments: [], key: "k1")
            try await refused(.notHolder) {
                try await marek.hold(order, result: "Zrobione", comment: "", attachments: [], form)
            }
            let file = try await place.upload("nie Twój", by: "marek")
            try await refused(.attachmentUnknown) {
                try await anna.hold(
                    try await place.message("note", to: ["marek"], attachments: [file.id]), place.form("k2"))
            }
            #expect(try await marek.drafts().isEmpty)
            #expect(try await anna.drafts().isEmpty)
            let verification = try await place.office.verify()
            #expect(verification.findings == [] && verification.messages == 1, "the rehearsal left nothing")
        }
    }

    @Test(arguments: Engines.all)
    func `a completion is held back, and tells the orderer when it leaves`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let order = try #require(try await place.send("task", from: "anna", to: ["marek"]).orders.first)
            let marek = try await place.desk("marek")
            _ = try await marek.accept(order)
            let file = try await place.upload("protokół", by: "marek")
            func form(_ key: String) -> DraftForm {
                DraftForm(
                    completion: [DraftField("result", "Wymieniono pompę.")], of: order, attachments: [file.id], key: key
                )
            }
            for key in ["k1", "k2"] {
                try place.held(
                    try await marek.hold(
                        order, result: "Wymieniono pompę.", comment: "", attachments: [file.id], form(key)))
            }
            #expect(try await marek.drafts().count == 1, "there is one completion of an order")
            #expect(try await marek.order(order).order.state == .held)
            place.clock.advance(seconds: 10)
            _ = try await place.office.depart()
            #expect(try await marek.order(order).order.state == .completed)
            let told = try #require(try await place.desk("anna").day().confirmations.first).message
            #expect(told.note.contains("Wymieniono pompę.") && told.attachments.map(\.id) == [file.id])
            #expect(try await place.office.verify().findings == [])
        }
    }

    @Test(arguments: Engines.all)
    func `refused when it should leave, it is a draft that says why`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let held = try await place.hold(to: ["marek", "katarzyna"])
            var gone = PersonDraft()
            gone.isActive = false
            _ = try await place.desk("admin").changePerson(try await place.person("marek"), gone)
            place.clock.advance(seconds: 10)
            #expect(try await place.office.depart() == nil)
            #expect(try await place.inbox("katarzyna") == [], "all or nothing")
            let anna = try await place.desk("anna")
            let draft = try await anna.draft(held.draft)
            #expect(draft.refusal?.code == .recipientInactive && draft.leaves == nil)
            #expect(draft.refusal?.values["person"] == .person(try await place.person("marek")))
            #expect(try await anna.look({ try $0.draftCounts() }).refused.map(\.draft) == [held.draft])
            // Saved anew it is an ordinary draft, and it can be sent.
            _ = try await anna.save(
                place.form("k9", draft: SavedDraft(draft: draft.id, saved: draft.updated)))
            #expect(try await anna.draft(held.draft).refusal == nil)
        }
    }

    @Test(arguments: Engines.all)
    func `of an author who was disabled nothing leaves`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let held = try await place.hold()
            _ = try await place.office.console.disable(login: "anna")
            place.clock.advance(seconds: 10)
            _ = try await place.office.depart()
            #expect(try await place.inbox("marek") == [])
            #expect(try await place.desk("anna").draft(held.draft).refusal?.code == .notAllowed)
        }
    }

    @Test(arguments: Engines.all)
    func `nodes that look at once send it once`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            for number in 1...5 { try await place.hold("k\(number)") }
            place.clock.advance(seconds: 10)
            let nodes = try (1...4).map { try place.secondNode(number: $0) }
            try await withThrowingTaskGroup(of: Void.self) { group in
                for node in nodes { group.addTask { _ = try await node.depart() } }
                try await group.waitForAll()
            }
            #expect(try await place.inbox("marek").count == 5)
            #expect(try await place.desk("anna").drafts().isEmpty)
            #expect(try await place.office.verify().findings == [])
        }
    }

    @Test(arguments: Engines.all)
    func `taking back and leaving at once, one of them happens`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let anna = try await place.desk("anna")
            for number in 1...8 {
                let held = try await place.hold("k\(number)")
                place.clock.advance(seconds: 10)
                let before = try await place.inbox("marek").count
                async let leaving: Instant? = place.office.depart()
                let isBack: Bool
                do {
                    _ = try await anna.takeBack(held.draft)
                    isBack = true
                } catch let refusal as Refusal {
                    #expect(refusal.code == .draftLeft)
                    isBack = false
                }
                _ = try await leaving
                #expect(try await place.inbox("marek").count == before + (isBack ? 0 : 1))
                if isBack { try await anna.discard(draft: held.draft) }
            }
            #expect(try await anna.drafts().isEmpty)
        }
    }

    @Test(arguments: Engines.all)
    func `what was held back when the program stopped leaves after the next start`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            try await place.hold()
            place.clock.advance(hours: 5)
            let next = try place.secondNode()
            #expect(try await next.depart() == nil)
            #expect(try await place.inbox("marek") == ["Awaria w hotelu"])
        }
    }

    @Test(arguments: Engines.all)
    func `what an older program kept and this one cannot read is a draft again`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let held = try await place.hold()
            try await place.tamper("UPDATE drafts SET sending = '{\"message\":{}}'")
            place.clock.advance(seconds: 10)
            _ = try await place.office.depart()
            #expect(try await place.desk("anna").draft(held.draft).refusal?.code == .malformed)
        }
    }

    @Test(arguments: Engines.all)
    func `where nothing is held back it is sent at once`(engine: Engines) async throws {
        var limits = Limits()
        limits.hold = 0
        try await Workplace.open(on: engine, limits: limits) { place in
            let anna = try await place.desk("anna")
            let saved = try await anna.save(place.form("k1"))
            for _ in 1...2 {
                let sent = try await anna.hold(
                    try await place.message("note", to: ["marek"]), place.form("k1", draft: saved))
                if case .held = sent { Issue.record("it was held back") }
            }
            #expect(try await place.inbox("marek") == ["Awaria w hotelu"])
            #expect(try await anna.drafts().isEmpty)
        }
    }
}
