import Domain
import Foundation
import Office
import Store
import TestSupport
import Testing

/// A table becomes entries of a dictionary: shown first, then all of it or nothing.
struct TableImportTests {
    /// Rita's dictionary of customers, and what she can do with it.
    private struct Shelf {
        let rita: Desk
        let customers: ID<Dictionary>

        init(_ place: Workplace) async throws {
            rita = try await place.desk("rita")
            customers = try await Self.dictionary("customers", by: rita)
        }

        static func dictionary(_ code: String, by rita: Desk) async throws -> ID<Dictionary> {
            var draft = DictionaryDraft()
            (draft.code, draft.name) = (code, Name(polish: code, english: code))
            draft.attributes = [
                .init(code: "taxNumber", name: Name(polish: "NIP", english: "Tax number")),
                .init(code: "town", name: Name(polish: "Miasto", english: "Town")),
            ]
            return try await rita.addDictionary(draft)
        }

        func wish(_ text: String) async throws -> ImportWish {
            ImportWish(dictionary: customers, file: try await rita.keepTable(text))
        }

        func wish(_ bytes: [UInt8]) async throws -> ImportWish {
            let upload = try rita.receive(name: "klienci.csv", type: "text/csv")
            try await upload.append(bytes)
            return ImportWish(dictionary: customers, file: try await upload.finish().id)
        }

        func outcomes(_ wish: ImportWish) async throws -> [ImportRow.Outcome] {
            try #require(try await rita.preview(wish).plan).rows.map(\.outcome)
        }

        func load(_ wish: ImportWish, key: String? = nil) async throws -> ImportCounts {
            try await rita.importEntries(wish, seen: try await rita.preview(wish).fingerprint, key: key)
        }

        var entries: [Entry] {
            get async throws { try await rita.entries(of: customers, limit: 100, activeOnly: false).entries }
        }
    }

    @Test(arguments: Engines.all)
    func `a table is shown, written once, and then changes only what differs`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let shelf = try await Shelf(place)
            let first = try await shelf.wish("Kod;Nazwa;NIP;Uwagi\nbaltyk;Hotel Bałtyk;676;x\nroza;Pod Różą;;y\n")
            #expect(try await shelf.outcomes(first) == [.new, .new])
            #expect(try await shelf.entries.isEmpty, "a preview writes nothing")
            #expect(try await shelf.load(first, key: "k1").new == 2)
            let seen = try await shelf.rita.preview(first).fingerprint
            #expect(try await shelf.outcomes(first) == [.unchanged, .unchanged])
            #expect(try await shelf.entries.map(\.attributes) == [["taxNumber": "676"], [:]])

            let second = try await shelf.wish("nazwa,kod,miasto\nHotel Bałtyk SPA,BALTYK,Kołobrzeg\nPod Różą,roza,\n")
            let changes: [ImportChange] = [
                .init(field: .name, from: "Hotel Bałtyk", to: "Hotel Bałtyk SPA"),
                .init(field: .attribute("town"), from: "", to: "Kołobrzeg"),
            ]
            #expect(try await shelf.outcomes(second) == [.changed(changes), .unchanged])
            try await refused(.changedMeanwhile) { try await shelf.rita.importEntries(second, seen: seen) }
            #expect(try await shelf.load(second) == ImportCounts(new: 0, changed: 1, unchanged: 1, faulty: 0))
            let hotel = try #require(try await shelf.entries.first)
            #expect(hotel.name == "Hotel Bałtyk SPA" && hotel.attributes["taxNumber"] == "676", "NIP was not named")

            let acts = try await place.officeActs().compactMap { $0.payload.flatMap(Canonical.init)?.asArray }
            #expect(acts.count { $0.first == .text("import-entries") } == 2)
            #expect(try await place.office.verify().findings.isEmpty)
        }
    }

    @Test(arguments: Engines.all)
    func `the same request writes once, and of ten at once one does`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let shelf = try await Shelf(place)
            let wish = try await shelf.wish("kod;nazwa\nbaltyk;Hotel Bałtyk\n")
            let seen = try await shelf.rita.preview(wish).fingerprint
            for _ in 0..<2 { #expect(try await shelf.rita.importEntries(wish, seen: seen, key: "k").new == 1) }
            let other = try await shelf.wish("kod;nazwa\nroza;Pod Różą\n")
            let fresh = try await shelf.rita.preview(other).fingerprint
            let written = try await withThrowingTaskGroup(of: Int.self) { group in
                for number in 0..<10 {
                    group.addTask {
                        do {
                            return try await shelf.rita.importEntries(other, seen: fresh, key: "n\(number)").new
                        } catch let refusal as Refusal where refusal.code == .changedMeanwhile { return 0 }
                    }
                }
                return try await group.reduce(0, +)
            }
            #expect(written == 1)
            #expect(try await shelf.entries.count == 2)
        }
    }

    @Test(arguments: Engines.all)
    func `one faulty row keeps the whole table out`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let shelf = try await Shelf(place)
            let wish = try await shelf.wish(
                """
                kod;nazwa;NIP
                a;Dobra;1
                b;;2
                Ą!;Zły kod;3
                a;Jeszcze raz;4
                c;Za mało
                d;Znak \u{1B}[31m;5
                e;=HYPERLINK("http://evil")|A1;6
                """)
            let plan = try #require(try await shelf.rita.preview(wish).plan)
            #expect(plan.rows.map(\.line) == [2, 3, 4, 5, 6, 7, 8])
            #expect(plan.counts == ImportCounts(new: 2, changed: 0, unchanged: 0, faulty: 5))
            guard case .faulty(.cell(.name, let empty)) = plan.rows[1].outcome,
                case .faulty(.cell(.code, let odd)) = plan.rows[2].outcome,
                case .faulty(.cell(.name, let control)) = plan.rows[5].outcome
            else {
                Issue.record("\(plan.rows.map(\.outcome))")
                return
            }
            #expect([empty.code, odd.code, control.code] == [.nameRequired, .codeInvalid, .textNotAllowed])
            #expect(plan.rows[3].outcome == .faulty(.twice(line: 2)))
            #expect(plan.rows[4].outcome == .faulty(.cells(expected: 3, found: 2)))
            try await refused(.importFaulty) { _ = try await shelf.load(wish) }
            #expect(try await shelf.entries.isEmpty)
            let formula = try await shelf.wish("kod;nazwa\ne;\"=cmd|'/C calc'!A0\"\nf;'=1+1\n")
            #expect(try await shelf.load(formula).new == 2)
            #expect(try await shelf.entries.map(\.name).sorted() == ["=1+1", "=cmd|'/C calc'!A0"], "just text")
        }
    }

    @Test(arguments: Engines.all)
    func `entries belong to those of the table or of another dictionary, in any order`(sort: Engines) async throws {
        try await Workplace.open(on: sort) { place in
            let shelf = try await Shelf(place)
            let groups = "kod;nazwa;należy do\nc;Cztery;b\nb;Trzy;a\na;Dwa;\n"
            #expect(try await shelf.load(try await shelf.wish(groups)).new == 3)
            let entries = Swift.Dictionary(try await shelf.entries.map { ($0.code, $0) }) { first, _ in first }
            #expect(entries["c"]?.parent == entries["b"]?.id && entries["b"]?.parent == entries["a"]?.id)

            for loop in ["a;Dwa;c", "a;Dwa;a", "x;Nowa;y\ny;Nowa;x"] {
                let wish = try await shelf.wish("kod;nazwa;należy do\n\(loop)\n")
                let isLoop = try await shelf.outcomes(wish).contains(.faulty(.parentLoop))
                #expect(isLoop, "\(loop)")
            }
            let unknown = try await shelf.wish("kod;nazwa;należy do\nd;Pięć;nikt\n")
            #expect(try await shelf.outcomes(unknown) == [.faulty(.parentUnknown("nikt"))])

            let devices = try await Shelf.dictionary("devices", by: shelf.rita)
            let file = try await shelf.rita.keepTable("kod;nazwa;należy do\nagregat;Agregat;a\n")
            let wish = ImportWish(dictionary: devices, file: file)
            #expect(try await shelf.rita.preview(wish).parents == shelf.customers, "found by its codes")
            #expect(try await shelf.load(wish).new == 1)
            #expect(try await shelf.rita.entries(of: devices, limit: 9).entries.first?.parent == entries["a"]?.id)
        }
    }

    @Test func `older programs write in Windows-1250, and a table without codes gets them from its names`() async throws
    {
        try await Workplace.open(on: .sqlite) { place in
            let shelf = try await Shelf(place)
            // "Nazwa;Miasto\r\nZakład Łódź;Łódź\r\n"
            let bytes =
                Array("Nazwa;Miasto\r\nZak".utf8) + [0xB3] + Array("ad ".utf8) + [0xA3, 0xF3, 0x64, 0x9F, 0x3B]
                + [0xA3, 0xF3, 0x64, 0x9F, 0x0D, 0x0A]
            #expect(try await shelf.load(try await shelf.wish(bytes)).new == 1)
            let entry = try #require(try await shelf.entries.first)
            #expect(entry.name == "Zakład Łódź" && entry.code == "zaklad-lodz" && entry.attributes["town"] == "Łódź")
            let sixteen = Array("nazwa\nŻółw\n".utf16).flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
            #expect(try await shelf.load(try await shelf.wish([0xFF, 0xFE] + sixteen)).new == 1)
        }
    }

    @Test func `what is no table, too long, or somebody else's is refused`() async throws {
        var limits = Limits()
        (limits.tableRows, limits.tableBytes) = (3, 60)
        try await Workplace.open(on: .sqlite, limits: limits) { place in
            let shelf = try await Shelf(place)
            let zip: [UInt8] = [0x50, 0x4B, 0x03, 0x04, 0, 0, 8]
            try await refused(.fileUnreadable) { _ = try await shelf.outcomes(try await shelf.wish(zip)) }
            try await refused(.fileUnreadable) { _ = try await shelf.outcomes(try await shelf.wish("a;\"b\nc;d")) }
            try await refused(.fileUnreadable) { _ = try await shelf.wish(" \n ") }
            try await refused(.fileUnreadable) { _ = try await shelf.outcomes(try await shelf.wish([])) }
            try await refused(.rowsTooMany) { _ = try await shelf.outcomes(try await shelf.wish("nazwa\n1\n2\n3\n4")) }
            let long = try await shelf.wish(Array(repeating: 0x61, count: 61))
            try await refused(.tooLarge) { _ = try await shelf.outcomes(long) }
            let wish = try await shelf.wish("nazwa\nHotel")
            let admin = try await place.desk("admin")
            try await refused(.attachmentUnknown) { _ = try await admin.preview(wish) }
            for login in ["anna", "adam"] {
                let desk = try await place.desk(login)
                try await refused(.notAllowed) { _ = try await desk.preview(wish) }
                try await refused(.notAllowed) { _ = try await desk.importEntries(wish, seen: "") }
            }
            var twice = wish
            twice.columns = [.name, .name]
            try await refused(.malformed) { _ = try await shelf.rita.preview(twice) }
            let unnamed = try await shelf.wish("x;y\n1;2")
            #expect(try await shelf.rita.preview(unnamed).plan == nil, "which column is the name is not known yet")
        }
    }
}
