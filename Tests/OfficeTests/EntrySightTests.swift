import Domain
import Office
import Store
import TestSupport
import Testing

/// Everything about a customer, as far as somebody may see it.
@Suite struct EntrySightTests {
    @Test(arguments: Engines.all)
    func `an entry's page counts only what its reader sees`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let scene = try await EntryScene(place)
            let marek = try await place.desk("marek").entrySight(scene.hotel, .all, before: nil, limit: 50)
            #expect(marek.history.threads.map(\.thread) == [scene.repair, scene.notice])
            #expect(marek.history.threads.map(\.messages) == [2, 1])
            #expect(marek.history.open == 1 && marek.history.attachments.count == 1 && marek.history.isWhole)
            #expect(marek.history.people.map(\.messages) == [2, 1])
            #expect(marek.history.months.map(\.messages).reduce(0, +) == 3)
            guard case .threads(let rows) = marek.shown else { throw Unexpected() }
            #expect(rows.map { $0.order?.state } == [.offered, nil])

            let piotr = try await place.desk("piotr").entrySight(scene.hotel, .all, before: nil, limit: 50)
            #expect(piotr.history.threads.map(\.thread) == [scene.notice])
            #expect(piotr.history.open == 0 && piotr.history.attachments.isEmpty)
            #expect(piotr.history.people.map(\.messages) == [1])

            for login in ["katarzyna", "admin", "adam"] {
                let sight = try await place.desk(login).entrySight(scene.hotel, .all, before: nil, limit: 50)
                #expect(sight.history.threads.isEmpty && sight.history.people.isEmpty && sight.history.open == 0)
                #expect(sight.history.months.allSatisfy { $0.messages == 0 } && sight.entry.name == "Hotel Bałtyk")
            }
        }
    }

    @Test(arguments: Engines.all)
    func `each part is paged, and belongs to its entry`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let scene = try await EntryScene(place)
            let marek = try await place.desk("marek")
            let first = try await marek.entrySight(scene.hotel, .all, before: nil, limit: 1)
            let second = try await marek.entrySight(scene.hotel, .all, before: first.next, limit: 1)
            #expect(first.threads == [scene.repair] && second.threads == [scene.notice] && second.next == nil)
            let open = try await marek.entrySight(scene.hotel, .open, before: nil, limit: 50)
            #expect(open.threads == [scene.repair])
            let files = try await marek.entrySight(scene.hotel, .attachments, before: nil, limit: 50)
            guard case .attachments(let found) = files.shown else { throw Unexpected() }
            #expect(found.map(\.file.name) == ["umowa.pdf"] && found.map(\.thread) == [scene.repair])
            let devices = try await marek.entrySight(scene.hotel, .children(scene.devices), before: nil, limit: 1)
            guard case .entries(let one) = devices.shown else { throw Unexpected() }
            #expect(one.map(\.name) == ["CX-25"] && devices.children.map(\.count) == [2])
            let rest = try await marek.entrySight(
                scene.hotel, .children(scene.devices), before: devices.next, limit: 1)
            guard case .entries(let two) = rest.shown else { throw Unexpected() }
            #expect(two.map(\.name) == ["CX-40"] && rest.next == nil)
            let device = try await marek.entrySight(two[0].id, .all, before: nil, limit: 1)
            #expect(device.parent?.id == scene.hotel && device.named["contract"]?.name == "SER/2025/31")
            try await refused(.malformed) { try await marek.entrySight(scene.hotel, .all, before: "!", limit: 1) }
            try await refused(.notFound) { try await marek.entrySight(ID(raw: 7), .all, before: nil, limit: 1) }
        }
    }

    @Test(arguments: Engines.all)
    func `an entry is found by any word of name, code and attributes, old ones too`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            _ = try await EntryScene(place)
            let anna = try await place.desk("anna")
            func names(_ text: String) async throws -> [String] {
                try await anna.findEntries(text, limit: 10).map(\.name)
            }
            #expect(try await names("baltyk") == ["Hotel Bałtyk"])
            #expect(try await names("BAŁ hot") == ["Hotel Bałtyk"])
            #expect(try await names("6710012234") == ["Hotel Bałtyk"])
            #expect(try await names("671-001") == ["Hotel Bałtyk"])
            #expect(try await names("kl-04") == ["Hotel Bałtyk"])
            #expect(try await names("portowa kolob") == ["Hotel Bałtyk"])
            for nothing in ["hotel gdansk", " ", "'%"] { #expect(try await names(nothing) == []) }
            // What was there before entries had words gets them from the sweep.
            try await place.tamper("DELETE FROM entry_words", "UPDATE entries SET worded = 0")
            #expect(try await names("portowa") == [])
            try await place.office.sweep()
            #expect(try await names("portowa") == ["Hotel Bałtyk"])
        }
    }

    @Test(arguments: Engines.all)
    func `what an entry's page asks goes by an index`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let scene = try await EntryScene(place)
            let me = try await place.person("marek")
            let plans = try await place.plans {
                _ = try $0.threads(naming: scene.hotel, for: me, most: 10, scanning: 1_000)
                _ = try $0.authorship(in: [scene.repair, scene.notice], most: 10)
                _ = try $0.attachments(in: [scene.repair, scene.notice], most: 10)
                _ = try $0.openOrders(in: [scene.repair, scene.notice])
                _ = try $0.children(of: scene.hotel, most: 10)
                _ = try $0.entries(of: scene.devices, saying: "cx", activeOnly: true, limit: 5, scanning: 100)
            }
            #expect(plans.count >= 6)
            for plan in plans { #expect(!plan.scansTable, "\(plan.sql): \(plan.lines)") }
        }
    }
}

extension EntrySight {
    fileprivate var threads: [ID<Domain.Thread>] {
        if case .threads(let rows) = shown { rows.map(\.about.thread) } else { [] }
    }
}

/// A hotel with two devices; a repair with an attachment between Marek and Anna, and a notice that Piotr got too.
private struct EntryScene {
    let hotel: ID<Entry>
    let devices: ID<Domain.Dictionary>
    let repair: ID<Domain.Thread>
    let notice: ID<Domain.Thread>

    init(_ place: Workplace) async throws {
        let customers = try await place.dictionary("customers", ["address", "taxNumber"])
        devices = try await place.dictionary("devices", ["contract"])
        let contracts = try await place.dictionary("contracts")
        hotel = try await place.entry(
            "kl-0412", "Hotel Bałtyk", in: customers,
            ["address": "ul. Portowa 8, Kołobrzeg", "taxNumber": "671-001-22-34"])
        _ = try await place.entry("ser-31", "SER/2025/31", in: contracts)
        _ = try await place.entry("cx-40", "CX-40", in: devices, ["contract": "ser/2025/31"], of: hotel)
        _ = try await place.entry("cx-25", "CX-25", in: devices, of: hotel)
        notice = try await place.send("note", from: "marek", to: ["anna", "piotr"], about: [hotel]).thread
        place.clock.advance(seconds: 1)
        let file = try await place.upload("umowa", by: "marek")
        repair = try await place.send("task", from: "marek", to: ["anna"], about: [hotel], attachments: [file.id])
            .thread
        place.clock.advance(seconds: 1)
        let kind = try #require(try await place.office.directory().kind(code: "note"))
        var answer = Draft(kind: kind.id)
        (answer.thread, answer.note) = (repair, "Jadę.")
        _ = try await place.desk("anna").send(answer)
    }
}

private struct Unexpected: Error {}

extension Workplace {
    /// A dictionary with these attributes.
    func dictionary(_ code: String, _ attributes: [String] = []) async throws -> ID<Domain.Dictionary> {
        var draft = DictionaryDraft()
        (draft.code, draft.name) = (code, Name(polish: code, english: code))
        draft.attributes = attributes.map { .init(code: $0, name: Name(polish: $0, english: $0)) }
        return try await desk("rita").addDictionary(draft)
    }

    func entry(
        _ code: String, _ name: String, in dictionary: ID<Domain.Dictionary>, _ attributes: [String: String] = [:],
        of parent: ID<Entry>? = nil
    ) async throws -> ID<Entry> {
        var draft = EntryDraft()
        (draft.code, draft.name, draft.attributes) = (code, name, attributes)
        if let parent { draft.parent = .some(parent) }
        return try await desk("rita").addEntry(to: dictionary, draft)
    }
}
