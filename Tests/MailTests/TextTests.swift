import Mail
import Testing

/// What of a message is its text, in whatever charset and shape it came.
@Suite struct TextTests {
    @Test func `quoted-printable in ISO-8859-2 is Polish again`() throws {
        let text = try text("za=BF=F3=B3=E6 g=EA=B6l=\n=B1 ja=BC=F1", "iso-8859-2", "quoted-printable")
        #expect(text == "zażółć gęślą jaźń")
    }

    @Test func `base64 in windows-1250 is Polish again, with our line ends`() throws {
        let text = try text("WmG/87PmIGfqnGy5IGphn/EuDQpEcnVnaSB3aWVyc3ou", "windows-1250", "base64")
        #expect(text == "Zażółć gęślą jaźń.\nDrugi wiersz.")
    }

    @Test func `UTF-7 is read`() throws {
        #expect(try text("Za+AXwA8wFCAQc-", "utf-7", "7bit") == "Zażółć")
    }

    @Test(arguments: [
        ("us-ascii", "za=C5=BC=C3=B3=C5=82=C4=87"), ("utf-8", "za=BF=F3=B3=E6"), ("x-nonsense", "za=BF=F3=B3=E6"),
        ("iso-8859-2", "za=BF=F3=B3=E6"), ("", "za=BF=F3=B3=E6"),
    ])
    func `a wrong charset loses no letter`(charset: String, encoded: String) throws {
        #expect(try text(encoded, charset, "quoted-printable") == "zażółć")
    }

    @Test func `windows-1250 that calls itself ISO-8859-2 is found out`() throws {
        #expect(try text("=8Ccie=BFka w=9Csr=F3d", "iso-8859-2", "quoted-printable") == "Ścieżka wśsród")
    }

    @Test func `a broken byte costs itself only`() throws {
        #expect(try text("za=C5=BC=C3=B3=FF=C5=82=C4=87", "utf-8", "quoted-printable") == "zażó\u{FFFD}łć")
    }

    @Test func `control characters go, tabs and lines stay`() throws {
        #expect(try text("a=00b=07=09c=0D=0Ad=E2=80=AEe", "utf-8", "quoted-printable") == "ab\tc\nde")
    }

    @Test func `of alternatives the plain text is read`() throws {
        let message = try read(
            alternative("Content-Type: text/plain\n\nzwykły", "Content-Type: text/html\n\n<b>ozdobny</b>"))
        #expect(message.text == "zwykły")
        #expect(message.attachments.isEmpty)
    }

    @Test func `a blank plain alternative gives way to HTML`() throws {
        let message = try read(alternative("Content-Type: text/plain\n\n \n", "Content-Type: text/html\n\n<p>pełny"))
        #expect(message.text == "pełny")
    }

    @Test func `texts in nested parts follow one another`() throws {
        let inner =
            "Content-Type: multipart/alternative; boundary=in\n\n--in\n\njeden\n--in\n"
            + "Content-Type: text/html\n\n<p>one\n--in--\n"
        let message = try read(mixed(inner, "Content-Type: text/plain\n\ndwa"))
        #expect(message.text == "jeden\n\ndwa")
    }

    @Test func `a message cut off in the middle is read as far as it goes`() throws {
        let message = try read(
            "From: a@b.pl\nContent-Type: multipart/mixed; boundary=x\n\n--x\n\nPoczątek\n--x\n"
                + "Content-Type: application/pdf; name=a.pdf\nContent-Transfer-Encoding: base64\n\nJVBERi0xLj")
        #expect(message.text == "Początek")
        #expect(message.attachments.map(\.name) == ["a.pdf"])
        #expect(message.attachments[0].content.bytes.starts(with: "%PDF-1".utf8))
    }

    @Test func `a multipart whose dividing line never comes keeps its text`() throws {
        let message = try read("From: a@b.pl\nContent-Type: multipart/mixed; boundary=x\n\n--y\n\nJednak coś\n--y--\n")
        #expect(message.text.contains("Jednak coś"))
    }

    @Test func `flowed paragraphs are put together`() throws {
        let head = "From: a@b.pl\nContent-Type: text/plain; charset=utf-8; format=flowed\n\n"
        let message = try read(head + "Jeden długi \nakapit.\nDrugi.\n> cytat \n> dalej\n>> głębiej\n-- \nAnna\n")
        #expect(message.text == "Jeden długi akapit.\nDrugi.\n> cytat dalej\n>> głębiej\n-- \nAnna")
    }

    private func text(_ body: String, _ charset: String, _ encoding: String) throws -> String {
        let type = charset.isEmpty ? "text/plain" : "text/plain; charset=\(charset)"
        return try read("From: a@b.pl\nContent-Type: \(type)\nContent-Transfer-Encoding: \(encoding)\n\n\(body)\n").text
    }
}

/// A message of two alternatives, each with its own headers.
func alternative(_ first: String, _ second: String) -> String { multipart("alternative", [first, second]) }

/// A message of several parts, each with its own headers.
func mixed(_ parts: String...) -> String { multipart("mixed", parts) }

private func multipart(_ subtype: String, _ parts: [String]) -> String {
    let body = parts.map { "--out\n\($0)\n" }.joined()
    return "From: a@b.pl\nMIME-Version: 1.0\nContent-Type: multipart/\(subtype); boundary=out\n\n\(body)--out--\n"
}
