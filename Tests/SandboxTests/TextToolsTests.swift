import Foundation
import Testing

@testable import Sandbox

/// The words of real documents of every sort.
@Suite struct TextToolsTests: DocumentReading {
    private func read(_ content: String, _ ending: String = "") async throws -> TextTools.Outcome {
        try await read(Data(content.utf8), ending)
    }

    private func read(zip files: [(name: String, content: String)]) async throws -> TextTools.Outcome {
        try await place { folder in try await read(at: try SentDocuments.zip(files, in: folder), "") }
    }

    private func words(_ pages: String...) -> TextTools.Outcome { .words(pages, isCut: false) }

    // MARK: - Texts, tables, slides

    @Test func `a text of Word: its pages, tables, notes and header, without what was deleted`() async throws {
        let outcome = try await read(
            zip: SentDocuments.word(
                """
                <w:p><w:pPr><w:tabs><w:tab w:pos='9'/></w:tabs></w:pPr><w:r><w:t>Umowa </w:t></w:r><w:r><w:t>najmu</w:t>
                <w:tab/><w:t>lodówki</w:t></w:r><w:del><w:r><w:delText>agregatu</w:delText></w:r></w:del></w:p>
                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Cena</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>120 zł</w:t></w:r></w:p>
                </w:tc></w:tr></w:tbl><w:p><w:r><w:lastRenderedPageBreak/><w:t>Strona druga</w:t></w:r>
                <mc:AlternateContent><mc:Choice><w:p><w:r><w:t>ramka</w:t></w:r></w:p></mc:Choice>
                <mc:Fallback><w:p><w:r><w:t>ramka</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent></w:p>
                """,
                more: [
                    (
                        "word/_rels/document.xml.rels",
                        SentDocuments.relations([
                            ("a", "header", "header1.xml"), ("b", "footnotes", "/word/footnotes.xml"),
                        ])
                    ),
                    ("word/header1.xml", "<w:hdr xmlns:w='w'><w:p><w:r><w:t>Nagłówek</w:t></w:r></w:p></w:hdr>"),
                    ("word/footnotes.xml", "<w:f xmlns:w='w'><w:p><w:r><w:t>Przypis</w:t></w:r></w:p></w:f>"),
                ]))
        #expect(
            outcome == words("Umowa najmu\tlodówki\nCena\n120 zł", "Strona druga\nramka\n\nNagłówek\n\nPrzypis"),
            "\(outcome)")
    }

    @Test func `a workbook: each sheet in its order, with the texts that its cells name`() async throws {
        let sheet = "<worksheet><sheetData><row><c t='s'><v>1</v></c><c><v>1234.5</v></c></row>"
        let outcome = try await read(zip: [
            ("[Content_Types].xml", SentDocuments.types("/xl/workbook.xml", "spreadsheetml.sheet")),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns:r='r'><sheets><sheet name='Koszty' sheetId='1' r:id='r2'/>
                <sheet name='Uwagi' sheetId='2' r:id='r1'/></sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                SentDocuments.relations([
                    ("r1", "worksheet", "worksheets/sheet1.xml"), ("r2", "worksheet", "worksheets/sheet2.xml"),
                    ("r3", "sharedStrings", "sharedStrings.xml"),
                ])
            ),
            (
                "xl/sharedStrings.xml",
                "<sst><si><t>inny</t></si><si><r><t>Kra</t></r><r><t>ków</t></r><rPh><t>x</t></rPh></si></sst>"
            ),
            (
                "xl/worksheets/sheet1.xml",
                "<worksheet><row><c t='inlineStr'><is><t>wprost</t></is></c><c t='s'><v>99</v></c></row></worksheet>"
            ),
            ("xl/worksheets/sheet2.xml", sheet + "<row><c t='str'><v>wynik</v></c></row></sheetData></worksheet>"),
        ])
        #expect(outcome == words("Koszty\nKraków\t1234.5\t\nwynik", "Uwagi\nwprost"), "\(outcome)")
    }

    @Test(arguments: [
        ("s='1'><v>46354</v>", false, "28.11.2026 2026-11-28"),
        ("s='1'><v>46354.75</v>", false, "28.11.2026 2026-11-28"),
        ("s='2'><v>46354</v>", false, "28.11.2026 2026-11-28"), ("s='1'><v>44892</v>", true, "28.11.2026 2026-11-28"),
        ("s='1'><v>1</v>", false, "01.01.1900 1900-01-01"), ("s='0'><v>46354</v>", false, "46354"),
        ("s='3'><v>46354</v>", false, "46354"), ("><v>46354</v>", false, "46354"),
        ("s='9'><v>46354</v>", false, "46354"),
        ("s='1'><v>9999999999</v>", false, "9999999999"), ("s='1'><v>1e999</v>", false, "1e999"),
        ("s='1'><v>-5</v>", false, "-5"), ("s='1' t='str'><v>46354</v>", false, "46354"),
    ])
    func `a workbook: days as people write them`(cell: String, since1904: Bool, said: String) async throws {
        let outcome = try await read(zip: [
            ("[Content_Types].xml", SentDocuments.types("/xl/workbook.xml", "spreadsheetml.sheet")),
            (
                "xl/workbook.xml",
                """
                <workbook xmlns:r='r'><workbookPr date1904='\(since1904 ? 1 : 0)'/>
                <sheets><sheet name='Terminy' r:id='r1'/></sheets></workbook>
                """
            ),
            (
                "xl/_rels/workbook.xml.rels",
                SentDocuments.relations([("r1", "worksheet", "sheet.xml"), ("r2", "styles", "styles.xml")])
            ),
            (
                "xl/styles.xml",
                """
                <styleSheet><numFmts><numFmt numFmtId='164' formatCode='[$-415]d&quot; dnia &quot;mmmm\\ yyyy'/>
                <numFmt numFmtId='165' formatCode='0.00&quot; dni&quot;'/></numFmts>
                <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>
                <cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='164'/><xf numFmtId='165'/></cellXfs></styleSheet>
                """
            ),
            ("xl/sheet.xml", "<worksheet><row><c \(cell)</c></row></worksheet>"),
        ])
        #expect(outcome == words("Terminy\n\(said)"), "\(outcome)")
    }

    @Test func `a presentation: each slide in its order, with its notes`() async throws {
        func slide(_ text: String) -> String {
            "<p:sld xmlns:p='p' xmlns:a='a'><a:p><a:r><a:t>\(text)</a:t></a:r></a:p></p:sld>"
        }
        let outcome = try await read(zip: [
            ("[Content_Types].xml", SentDocuments.types("/ppt/presentation.xml", "presentationml.presentation")),
            (
                "ppt/presentation.xml",
                "<p:p xmlns:p='p' xmlns:r='r'><p:sldIdLst><p:sldId id='256' r:id='b'/><p:sldId r:id='a' id='257'/></p:sldIdLst></p:p>"
            ),
            (
                "ppt/_rels/presentation.xml.rels",
                SentDocuments.relations([("a", "slide", "slides/slide1.xml"), ("b", "slide", "slides/slide2.xml")])
            ),
            ("ppt/slides/slide1.xml", slide("Koniec")), ("ppt/slides/slide2.xml", slide("Początek")),
            (
                "ppt/slides/_rels/slide2.xml.rels",
                SentDocuments.relations([("n", "notesSlide", "../notesSlides/notesSlide1.xml")])
            ),
            ("ppt/notesSlides/notesSlide1.xml", slide("powitać")),
        ])
        #expect(outcome == words("Początek\npowitać", "Koniec"), "\(outcome)")
    }

    @Test(
        arguments: [
            (
                "text",
                """
                <office:text><text:tracked-changes><text:p>stare</text:p></text:tracked-changes><text:h>Pismo</text:h>
                <text:p>Żółw<text:s text:c='2'/>idzie<text:tab/>dalej<text:soft-page-break/>sam</text:p></office:text>
                """, ["Pismo\nŻółw idzie\tdalej", "sam\n\nstopka"]
            ),
            (
                "spreadsheet",
                """
                <office:spreadsheet><table:table table:name='Styczeń'><table:table-row><table:table-cell><text:p>a</text:p>
                </table:table-cell></table:table-row></table:table><table:table table:name='Luty'/></office:spreadsheet>
                """, ["Styczeń\na", "Luty"]
            ),
            (
                "presentation",
                """
                <office:presentation><draw:page draw:name='p1'><text:p>raz</text:p></draw:page><draw:page><text:p>dwa</text:p>
                </draw:page></office:presentation>
                """, ["p1\nraz", "dwa"]
            ),
        ])
    func `an OpenDocument by its pages, sheets or slides`(kind: String, body: String, pages: [String]) async throws {
        let names = ["office", "text", "table", "draw"].map { "xmlns:\($0)='\($0)'" }.joined(separator: " ")
        let outcome = try await read(zip: [
            ("mimetype", "application/vnd.oasis.opendocument.\(kind)"),
            ("content.xml", "<office:document \(names)>\(body.replacing("\n", with: ""))</office:document>"),
            ("styles.xml", "<office:styles \(names)><text:p>stopka</text:p></office:styles>"),
        ])
        #expect(outcome == .words(pages, isCut: false), "\(outcome)")
    }

    // MARK: - Paper

    @Test func `a PDF by its pages, words put together that a line's end had parted`() async throws {
        let outcome = try await read(SentDocuments.pdf(["Faktura nr 7", "Strona 2"]))
        #expect(outcome == words("Faktura nr 7", "Strona 2"))
    }

    @Test(arguments: ["png", "jpg", "tif"]) func `words in a picture`(ending: String) async throws {
        let picture = try #require(SentDocuments.picture)
        try await place { folder in
            try picture.write(to: URL(filePath: "\(folder)/a.png"))
            if ending != "png" { try SentDocuments.run("vips", ["copy", "a.png", "a.\(ending)"], in: folder) }
            let outcome = try await read(at: "\(folder)/a.\(ending)", "")
            #expect(outcome == words("Umowa numer 17/2026\nŻółta łódź na moście"))
        }
    }

    @Test func `a PDF that is a scan is looked at as a picture`() async throws {
        guard case .words(let pages, false) = try await read(try #require(SentDocuments.scan)) else {
            Issue.record("nothing was recognised")
            return
        }
        #expect(pages.count == 1 && pages[0].hasPrefix("Umowa numer") && pages[0].hasSuffix("łódź na moście"))
    }

    @Test func `without Tesseract a scan says so, and of a picture it is not known`() async throws {
        var tools = try await TextTools()
        tools.recognises = false
        for (content, expected) in [
            (SentDocuments.scan, TextTools.Outcome.unreadable(.scan)), (SentDocuments.picture, .picture),
        ] {
            try await place { folder in
                try #require(content).write(to: URL(filePath: "\(folder)/sent"))
                let outcome = try await tools.read("\(folder)/sent", ending: "", in: folder)
                #expect(outcome == expected)
            }
        }
    }

    // MARK: - Texts

    @Test(
        arguments: [.utf8, .utf16LittleEndian, .utf16BigEndian, .windowsCP1250, .isoLatin2] as [String.Encoding])
    func `a text in any encoding that people here use`(encoding: String.Encoding) async throws {
        let text = "Zażółć gęślą jaźń;7\r\nŹdźbło;8\r\n"
        var content = try #require(text.data(using: encoding))
        if encoding == .utf16LittleEndian { content = Data([0xFF, 0xFE]) + content }
        if encoding == .utf16BigEndian { content = Data([0xFE, 0xFF]) + content }
        let outcome = try await read(content, "csv")
        #expect(outcome == words("Zażółć gęślą jaźń;7\nŹdźbło;8"))
    }

    @Test func `a text in RTF, in the encodings of its fonts`() async throws {
        let outcome = try await read(
            #"""
            {\rtf1\ansi\ansicpg1250\deff0{\fonttbl{\f0\fcharset238 Arial;}{\f1\fcharset204 Arial;}}{\*\generator x}
            {\info{\title ukryte}}\f0 Za\'bf\'f3\'b3\'e6 g\u281?\'9cl\u261 a {\b Gru}by\par{\pict\bin4 }}}x 0102}\page\f1 \'cf\'f0}
            """#, "rtf")
        #expect(outcome == words("Zażółć gęślą Gruby", "Пр"), "\(outcome)")
    }

    @Test(
        arguments: [
            (
                "<!DOCTYPE html><title>Oferta</title><script>var a</script><p>Ala &amp; kot<br>pies", "",
                "Oferta\n\nAla & kot\npies"
            ),
            ("<p>Kawa<td>herbata</p>", "htm", "Kawa\therbata"),
            ("<?xml version='1.0'?><Faktura nr='7'><P_1>2026-01-02</P_1></Faktura>", "xml", "7 2026-01-02"),
            ("a < b, <p> to znak", "txt", "a < b, <p> to znak"),
        ])
    func `a page of the web, and any XML`(content: String, ending: String, text: String) async throws {
        let outcome = try await read(content, ending)
        #expect(outcome == words(text), "\(outcome)")
    }

    @Test func `a mail: who, what about, its text, and how its attachments are called`() async throws {
        let outcome = try await read(
            """
            From: =?utf-8?q?Anna_Kr=C3=B3l?= <anna@example.pl>\r
            To: biuro@example.pl\r
            Subject: Oferta\r
            Date: Mon, 5 Jan 2026 10:00:00 +0100\r
            MIME-Version: 1.0\r
            Content-Type: multipart/mixed; boundary=x\r
            \r
            --x\r
            Content-Type: text/plain; charset=iso-8859-2\r
            Content-Transfer-Encoding: quoted-printable\r
            \r
            Zg=B3aszam awari=EA.\r
            --x\r
            Content-Type: application/pdf; name="umowa.pdf"\r
            Content-Disposition: attachment; filename="umowa.pdf"\r
            \r
            %PDF-\r
            --x--\r
            """, "eml")
        guard case .words(let pages, false) = outcome else {
            Issue.record("\(outcome)")
            return
        }
        for part in ["Anna Król", "biuro@example.pl", "Oferta", "Zgłaszam awarię.", "umowa.pdf"] {
            #expect(pages[0].contains(part))
        }
        #expect(pages.count == 1 && !pages[0].contains("%PDF"))
    }

    // MARK: - What has no words

    @Test(arguments: [[], [0, 1, 2, 3], Array("MZ\u{0}\u{0}".utf8), Array("   \n\n".utf8)] as [[UInt8]])
    func `what is no document has none`(content: [UInt8]) async throws {
        let outcome = try await read(Data(content), "txt")
        #expect(outcome == .none)
    }

    @Test func `a picture of no paper has none`() async throws {
        try await place { folder in
            try SentDocuments.run("vips", ["gaussnoise", "a.png", "300", "300"], in: folder)
            let outcome = try await read(at: "\(folder)/a.png", "")
            #expect(outcome == .none)
        }
    }
}
