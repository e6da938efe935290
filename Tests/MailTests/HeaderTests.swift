import Mail
import Testing

/// What the headers of sloppy and of proper messages say.
@Suite struct HeaderTests {
    @Test func `names, addresses and identities are read as they were meant`() throws {
        let message = try read(
            """
            From: =?iso-8859-2?Q?Pawe=B3_=A3=F3j?= <pawel.loj@zaklad.pl>
            To: Serwis: anna@zaklad.pl, "Lis, Marek" <marek@zaklad.pl>;, Hotel <hotel@example.com>
            Cc: Katarzyna
            Date: Tue, 17 Nov 2009 21:28:37 +0600
            Subject: =?utf-8?B?WmFtw7N3aWVuaWUgY3rEmcWbY2kg?=
              =?utf-8?B?ZG8gcG9tcHk=?=
            Message-ID: <3@zaklad.pl>
            In-Reply-To: Your message of Monday <2@hotel>
            References: <1@hotel>
              <2@hotel>

            Tak.
            """)
        #expect(message.from == [Address(name: "Paweł Łój", address: "pawel.loj@zaklad.pl")])
        #expect(message.to.map(\.address) == ["anna@zaklad.pl", "marek@zaklad.pl", "hotel@example.com"])
        #expect(message.to[1].name == "Lis, Marek")
        #expect(message.cc.count == 1)
        #expect(message.subject == "Zamówienie części do pompy")
        #expect(message.date == 1_258_471_717_000)
        #expect(message.messageID == "3@zaklad.pl")
        #expect(message.inReplyTo == ["2@hotel"])
        #expect(message.references == ["1@hotel", "2@hotel"])
        #expect(message.text == "Tak.")
    }

    @Test func `a subject in bare bytes of windows-1250 keeps its Polish letters`() throws {
        var bytes = Array("From: a@b.pl\nDate: Mon, 12 Jan 2026 09:15:00 +0100\nSubject: ".utf8)
        bytes += [0xA3, 0xF3, 0x9F, 0x6B, 0x6F] + Array("\n\n".utf8)
        #expect(try MailMessage(bytes).subject == "Łóźko")
    }

    @Test func `a missing or mad date gives way to the date of receipt`() throws {
        let received = "Received: from a by b with ESMTP; Mon, 12 Jan 2026 09:15:00 +0100\n"
        let expected: Int64 = 1_768_205_700_000
        #expect(try read(received + "From: a@b.pl\n\nx").date == expected)
        #expect(try read(received + "From: a@b.pl\nDate: Thu, 1 Jan 1970 00:00:00 +0000\n\nx").date == expected)
        #expect(try read(received + "From: a@b.pl\nDate: wczoraj po obiedzie\n\nx").date == expected)
        #expect(try read("From: a@b.pl\nDate: wczoraj\n\nx").date == nil)
    }

    @Test func `a message without an identity gets the same one however it is kept`() throws {
        let text = "From: a@b.pl\nDate: Mon, 12 Jan 2026 09:15:00 +0100\nSubject: Próba\n\nTreść\nlistu\n"
        let identity = try read(text).messageID
        #expect(identity.hasSuffix("@without-id.invalid"))
        #expect(try read(text.replacing("\n", with: "\r\n")).messageID == identity)
        #expect(try read("Status: RO\n" + text + "\n").messageID == identity)
        #expect(try read(text.replacing("listu", with: "innego")).messageID != identity)
        #expect(try MailHeaders(Array(text.utf8)).messageID == identity)
    }

    @Test func `headers read alone equal those of the whole message`() throws {
        let text = letter("Próba", id: "1@zaklad.pl")
        #expect(try MailHeaders(Array(text.utf8)) == read(text).headers)
    }

    @Test func `the sender stands in for a missing author`() throws {
        #expect(try read("Sender: biuro@zaklad.pl\nSubject: x\n\nx").from.map(\.address) == ["biuro@zaklad.pl"])
    }

    @Test func `nothing in a header turns the writing round or breaks the line`() throws {
        let message = try read("From: =?utf-8?B?QW5uYeKAriBMaXM=?= <a@b.pl>\nSubject: =?utf-8?Q?raz=0D=0Adwa=07?=\n\nx")
        #expect(message.from.first?.name == "Anna Lis")
        #expect(message.subject == "raz dwa")
    }

    @Test(arguments: [
        ("", Unreadable.Reason.empty),
        ("\n\n", .empty),
        ("Szanowni Państwo,\nprzesyłam ofertę.\n", .withoutHeader),
        ("Subject: bez autora\n\ntreść", .withoutAuthorAndDate),
        ("\u{0}PNG\u{0}\u{0}\u{1}\n\u{0}", .binary),
    ])
    func `what is not mail is refused with a plain reason`(text: String, reason: Unreadable.Reason) {
        #expect(throws: reason) { try read(text) }
        #expect(throws: reason) { try MailHeaders(Array(text.utf8)) }
        #expect(!reason.description.isEmpty)
    }
}
