import Mail
import Testing

/// What came with a message.
@Suite struct AttachmentTests {
    private static let text = "Content-Type: text/plain; charset=utf-8\n\nW załączeniu."

    @Test func `a name in pieces and percent signs is put together`() throws {
        let part = """
            Content-Type: application/pdf
            Content-Disposition: attachment; filename*0*=utf-8''za%C5%BC%C3%B3;
              filename*1*=%C5%82%C4%87; filename*2=.pdf
            Content-Transfer-Encoding: base64

            JVBERi0xLjQK
            """
        let message = try read(mixed(Self.text, part))
        let attachment = try #require(message.attachments.first)
        #expect(attachment.name == "zażółć.pdf")
        #expect(attachment.type == "application/pdf")
        #expect(attachment.content.bytes == Array("%PDF-1.4\n".utf8))
        #expect(message.text == "W załączeniu.")
    }

    @Test(arguments: [
        ("\"=?iso-8859-2?Q?za=BF=F3=B3=E6=2Epdf?=\"", "zażółć.pdf"),
        ("\"../../etc/passwd\"", "passwd"),
        ("\"C:\\\\Moje\\\\oferta.pdf\"", "oferta.pdf"),
        ("\"..\"", "attachment-1.pdf"),
        ("\"\"", "attachment-1.pdf"),
        ("\"\(String(repeating: "ż", count: 300)).pdf\"", String(repeating: "ż", count: 98) + ".pdf"),
    ])
    func `a name fits any disk`(given: String, expected: String) throws {
        let part = "Content-Type: application/pdf\nContent-Disposition: attachment; filename=\(given)\n\n%PDF"
        #expect(try read(mixed(Self.text, part)).attachments.map(\.name) == [expected])
    }

    @Test func `pictures, signatures, calendars and text files are kept`() throws {
        let message = try read(
            mixed(
                Self.text, "Content-Type: image/png\nContent-Disposition: inline\n\nPNG",
                "Content-Type: text/plain; name=lista.txt\n\npompa",
                "Content-Type: text/calendar\n\nBEGIN:VCALENDAR",
                "Content-Type: application/pgp-signature\n\n-----BEGIN PGP SIGNATURE-----"))
        let names = ["attachment-1.png", "lista.txt", "attachment-3.ics", "signature.asc"]
        #expect(message.attachments.map(\.name) == names)
        #expect(message.text == "W załączeniu.")
    }

    @Test func `pictures of the HTML that is not shown are kept`() throws {
        let related =
            "Content-Type: multipart/related; boundary=rel\n\n--rel\nContent-Type: text/html\n\n<img src=cid:1>\n"
            + "--rel\nContent-Type: image/gif; name=logo.gif\n\nGIF89a\n--rel--"
        let message = try read(alternative(Self.text, related))
        #expect(message.text == "W załączeniu.")
        #expect(message.attachments.map(\.name) == ["logo.gif"])
    }

    @Test func `an attached message stays whole`() throws {
        let message = try read(
            mixed(Self.text, "Content-Type: message/rfc822\n\n" + letter("Umowa 1/2", id: "9@zaklad.pl")))
        let attachment = try #require(message.attachments.first)
        #expect(attachment.name == "Umowa 1-2.eml")
        #expect(attachment.type == "message/rfc822")
        let inner = try MailMessage(attachment.content.bytes)
        #expect(inner.messageID == "9@zaklad.pl")
        #expect(inner.text == "Dzień dobry.")
    }

    @Test func `a message that is one document has no text`() throws {
        let message = try read(
            "From: skaner@zaklad.pl\nContent-Type: application/pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLjQK\n"
        )
        #expect(message.text.isEmpty)
        #expect(message.attachments.map(\.name) == ["attachment-1.pdf"])
    }

    @Test func `uuencoded content is decoded`() throws {
        let part =
            "Content-Type: text/csv; name=a.csv\nContent-Transfer-Encoding: x-uuencode\n\n"
            + "begin 644 a.csv\n#8V%T\n`\nend\n"
        #expect(try read(mixed(Self.text, part)).attachments[0].content.bytes == Array("cat".utf8))
    }

    @Test func `a large attachment comes in small pieces`() throws {
        let line = String(repeating: "QUJD", count: 19) + "\n"
        let part =
            "Content-Type: application/zip; name=a.zip\nContent-Transfer-Encoding: base64\n\n"
            + String(repeating: line, count: 20_000)
        let content = try read(mixed(Self.text, part)).attachments[0].content
        var size = 0
        for chunk in content {
            #expect(chunk.count <= 65_536)
            size += chunk.count
        }
        #expect(size == 57 * 20_000)
        #expect(Array(content.bytes.suffix(3)) == Array("ABC".utf8))
    }
}
