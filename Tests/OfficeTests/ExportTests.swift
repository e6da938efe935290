import Domain
import Office
import Store
import TestSupport
import Testing

/// What a search found, taken along: in parts, of what is seen when each is read, not too much, and written down.
struct ExportTests {
    @Test(arguments: Engines.all)
    func `each part is of what the person sees at that moment, newest first`(engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let anna = try await place.desk("anna")
            let file = try await place.upload("%PDF", by: "marek")
            let first = try await place.send("note", from: "marek", to: ["anna"], attachments: [file.id])
            let offered = try #require(try await place.send("task", from: "marek", to: ["katarzyna"]).orders.first)
            let katarzyna = try await place.desk("katarzyna")
            _ = try await katarzyna.accept(offered)
            _ = try await katarzyna.offer(offered, to: [.person(anna.me)], note: "")
            let last = try await place.send("task", from: "marek", to: ["anna"], note: "Ostatnie.")
            _ = try await place.send("note", from: "marek", to: ["piotr"])
            let part = try await anna.exported(Query(), before: nil, limit: 1)
            #expect(part.messages.map(\.id) == [last.message] && part.next == last.message)
            #expect(part.orders[last.message]?.map(\.id) == last.orders)
            let both = try await anna.exported(Query(), before: part.next, limit: 5)
            #expect(both.messages.count == 2)
            _ = try await anna.reject(offered, reason: "other", text: "Nie dla mnie.")
            let rest = try await anna.exported(Query(), before: part.next, limit: 5)
            #expect(rest.messages.map(\.id) == [first.message] && rest.next == nil)
            #expect(rest.messages.first?.attachments.map(\.id) == [file.id])
        }
    }

    @Test(arguments: Engines.all)
    func `too much is refused, and what is taken along stands in the office's log`(engine: Engines) async throws {
        var limits = Limits()
        (limits.tableMessages, limits.archiveMessages, limits.archiveBytes) = (3, 2, 6)
        try await Workplace.open(on: engine, limits: limits) { place in
            let anna = try await place.desk("anna")
            for content in ["1234", "56"] {
                let file = try await place.upload(content, by: "marek")
                _ = try await place.send("note", from: "marek", to: ["anna"], attachments: [file.id])
            }
            try await anna.beginExport(of: Query(), as: .zip)
            let large = try await place.upload("7890", by: "marek")
            _ = try await place.send("task", from: "marek", to: ["anna"], attachments: [large.id])
            let many = try await refused(.resultsTooMany) { try await anna.beginExport(of: Query(), as: .zip) }
            #expect(many.values["limit"] == .number(2))
            let files = try await anna.understand("rodzaj:task").query
            try await anna.beginExport(of: files, as: .zip)
            try await anna.beginExport(of: Query(), as: .csv)
            _ = try await place.send("note", from: "marek", to: ["anna"])
            try await refused(.resultsTooMany) { try await anna.beginExport(of: Query(), as: .csv) }
            let said = try await place.officeActs().suffix(3).map(OfficeExport.said)
            #expect(
                said == [
                    ["export-search", "form=zip", "messages=2"], ["export-search", "form=zip", "messages=1"],
                    ["export-search", "form=csv", "messages=3"],
                ])
        }
        limits.archiveMessages = 10
        try await Workplace.open(on: engine, limits: limits) { place in
            let file = try await place.upload("1234567", by: "marek")
            _ = try await place.send("note", from: "marek", to: ["anna"], attachments: [file.id])
            let anna = try await place.desk("anna")
            let large = try await refused(.resultsTooLarge) { try await anna.beginExport(of: Query(), as: .zip) }
            #expect(large.values["limit"] == .number(6))
            let piotr = try await place.desk("piotr")
            try await piotr.beginExport(of: Query(), as: .zip)
        }
    }
}

/// What an act of the office's chain says.
private enum OfficeExport {
    static func said(_ event: LoggedEvent) -> [String] {
        event.payload.flatMap(Canonical.init)?.asArray?.compactMap(\.asText) ?? []
    }
}
