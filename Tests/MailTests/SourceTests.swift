import Mail
import Testing

/// Where mail is found, and what is said of what is not mail.
@Suite struct SourceTests {
    private static let separator = "From anna@zaklad.pl Mon Jan 12 09:15:00 2026\n"

    @Test func `an mbox gives its messages, quoted lines as they were written`() throws {
        let cabinet = try Cabinet()
        let body = "Raz.\n\n>From tej strony\n>>From innej\nFrom the beginning\n"
        try cabinet.put(
            Self.separator + letter("Pierwszy", body: body) + "\n" + Self.separator + letter("Drugi") + "\n",
            at: "stare")
        let harvest = try Harvest(MailSource("\(cabinet.path)/stare"))
        #expect(harvest.subjects == ["Pierwszy", "Drugi"])
        #expect(harvest.messages[0].text == "Raz.\n\nFrom tej strony\n>From innej\nFrom the beginning")
        #expect(harvest.skipped.isEmpty)
    }

    @Test func `a bad message of an mbox is named by its number, the rest goes on`() throws {
        let cabinet = try Cabinet()
        let huge = letter("Za duży", body: String(repeating: "x", count: 700_000))
        try cabinet.put(
            [letter("Pierwszy"), "śmieci\n", huge, "", letter("Ostatni")].map { Self.separator + $0 + "\n" }.joined(),
            at: "a.mbox")
        let file = "\(cabinet.path)/a.mbox"
        let harvest = try Harvest(MailSource(file, limit: 600_000))
        #expect(harvest.subjects == ["Pierwszy", "Ostatni"])
        #expect(
            harvest.skipped == [
                Unreadable(file: file, number: 2, reason: .withoutHeader),
                Unreadable(file: file, number: 3, reason: .larger(than: 600_000)),
                Unreadable(file: file, number: 4, reason: .empty),
            ])
        #expect(harvest.skipped[0].description.hasSuffix("a.mbox, message 2: it does not begin like a mail message"))
    }

    @Test func `a maildir gives what is in cur and new, and its folders`() throws {
        let cabinet = try Cabinet()
        try cabinet.put(letter("Przeczytany"), at: "cur/1.host:2,S")
        try cabinet.put(letter("Nowy"), at: "new/2.host")
        try cabinet.put(letter("W drodze"), at: "tmp/3.host")
        try cabinet.put("3 V1", at: "dovecot-uidlist")
        try cabinet.put(letter("Wysłany"), at: ".Sent/cur/4.host:2,S")
        try cabinet.put("", at: ".Sent/new/.placeholder")
        let harvest = try Harvest(MailSource(cabinet.path))
        #expect(Set(harvest.subjects) == ["Przeczytany", "Nowy", "Wysłany"])
        #expect(harvest.skipped.map(\.reason) == [.empty])
    }

    @Test func `folders are searched to their depths, other files are left alone`() throws {
        let cabinet = try Cabinet()
        try cabinet.put(letter("Jeden"), at: "2026/01/a.eml")
        try cabinet.put(letter("Dwa"), at: "2026/01/17")
        try cabinet.put(Self.separator + letter("Trzy"), at: "Archiwum")
        try cabinet.put(Self.separator + letter("Cztery"), at: "cztery.eml")
        try cabinet.put("To nie list.", at: "CZYTAJ.txt")
        try cabinet.put([0x89, 0x50, 0x4E, 0x47, 0, 0], at: "obraz.png")
        try cabinet.put([0x89, 0x50, 0x4E, 0x47, 0, 0], at: "udaje.eml")
        let source = try MailSource(cabinet.path)
        let harvest = Harvest(source)
        #expect(harvest.subjects == ["Dwa", "Jeden", "Trzy", "Cztery"])
        #expect(source.ignored.count == 2)
        #expect(harvest.skipped.map(\.reason) == [.binary])
    }

    @Test func `the bytes read add up to the whole`() throws {
        let cabinet = try Cabinet()
        try cabinet.put(String(repeating: Self.separator + letter("Jeden") + "\n", count: 50), at: "a.mbox")
        try cabinet.put(letter("Dwa"), at: "b.eml")
        let source = try MailSource(cabinet.path)
        var items = source.headers()
        var last = 0
        while items.next() != nil {
            #expect(items.bytesRead > last)
            last = items.bytesRead
        }
        #expect(last == source.totalBytes)
    }

    @Test func `both passes see the same messages`() throws {
        let cabinet = try Cabinet()
        try cabinet.put(Self.separator + letter("Jeden") + "\n" + Self.separator + "śmieci\n", at: "a.mbox")
        let source = try MailSource(cabinet.path)
        let first = source.headers().map { $0.map(\.messageID) }
        let second = source.messages().map { $0.map(\.messageID) }
        #expect(first == second)
        #expect(first.count == 2)
    }

    @Test func `a path that leads nowhere is said so`() throws {
        let error = #expect(throws: Unreadable.self) { try MailSource("/nie/ma/tego") }
        #expect(error?.description == "/nie/ma/tego: there is no such file or folder")
    }

    @Test func `a file given by name is taken for mail whatever it is`() throws {
        let cabinet = try Cabinet()
        try cabinet.put("To nie list.", at: "CZYTAJ.txt")
        let harvest = try Harvest(MailSource("\(cabinet.path)/CZYTAJ.txt"))
        #expect(harvest.skipped.map(\.reason) == [.withoutHeader])
    }
}
