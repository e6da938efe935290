import Domain
import Office
import Testing

@testable import Web

/// What a search found, as a table and as an archive.
@Suite struct PageExportTests {
    private func take(_ browser: Browser, _ action: String, _ path: String) async throws -> Reply {
        try await browser.post(try await browser.open(path).form(action))
    }

    @Test func `the table has what the reader sees, in their language, and no cell of it runs`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek", .english)
            _ = try await marek.write("nothing", to: ["Piotr Łoś"], subject: "Tajny agregat")
            _ = try await marek.write(
                "execute", to: ["Katarzyna Wójcik"], subject: "=HYPERLINK(\"http://evil\")", note: "@SUM(A1);agregat",
                ["information": ["Anna Lis"]],
                files: [Browser.File(name: "+umowa.pdf", content: Array("%PDF".utf8))])
            _ = try await marek.write("nothing", to: ["Anna Lis"], subject: "Agregat", note: "Wiersz\n\"drugi\"")
            let anna = try await house.browser("anna")
            let reply = try await take(anna, "/search.csv", "/search?q=agregat")
            #expect(reply.status == 200 && reply["content-type"] == "text/csv; charset=utf-8")
            #expect(reply["content-disposition"] == "attachment; filename=\"wyniki.csv\"")
            let content = try reply.content
            let text = String(decoding: content, as: UTF8.self)
            #expect(content.starts(with: [0xEF, 0xBB, 0xBF]) && !text.contains("Tajny"))
            let table = try CSV(text, limit: 10)
            #expect(table.separator == .semicolon && table.rows.count == 3)
            #expect(
                table.rows[0].cells == [
                    "Wysłano", "Autor", "Odbiorcy", "Do wiadomości", "Rodzaj", "Temat", "Notatka", "Komentarz",
                    "Data zdarzenia", "Pozycje słowników", "Zlecenia", "Załączniki", "Adres wątku",
                ])
            let first = Array(table.rows[1].cells[1...6])
            #expect(first == ["Marek Nowak", "Anna Lis", "", "Rodzaj nothing", "Agregat", "Wiersz\n\"drugi\""])
            let cells = table.rows[2].cells
            #expect(cells[0].contains(/^\d{4}-\d\d-\d\d \d\d:\d\d$/) && cells[3] == "Anna Lis")
            #expect(cells[5] == "'=HYPERLINK(\"http://evil\")" && cells[6] == "'@SUM(A1);agregat")
            #expect(cells[10] == "Czeka na przyjęcie: Katarzyna Wójcik (Prowadzi: Marek Nowak)")
            #expect(cells[11] == "'+umowa.pdf")
            #expect(cells[12].contains(/^http:\/\/127\.0\.0\.1\/threads\/[0-9a-z]+#message-[0-9a-z]+$/))
            let english = try await take(marek, "/search.csv", "/search?q=agregat")
            #expect(english.text.contains("Sent;Author;Recipients") && english.text.contains("Tajny agregat"))
            #expect(try await marek.open("/search?q=agregat").says("Download CSV"))
            #expect(try await !anna.open("/search?q=nic").has(form: "/search.csv"))
            #expect(try await anna.get("/search.csv").status == 404)
        }
    }

    @Test func `the archive has messages and attachments that the reader sees, and an index of them`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek")
            let secret = Browser.File(name: "tajne.pdf", content: Array("tajne".utf8))
            _ = try await marek.write("nothing", to: ["Piotr Łoś"], subject: "Tajny agregat", files: [secret])
            let files = ["umowa.pdf", "Umowa.pdf", "CON.pdf"].map {
                Browser.File(name: $0, content: Array("%PDF \($0)".utf8))
            }
            _ = try await marek.write(
                "nothing", to: ["Anna Lis"], subject: "Agregat <script>alert(1)</script>",
                note: "Zob. **pilne** <img src=x onerror=alert(1)>", files: files)
            _ = try await marek.write("nothing", to: ["Anna Lis"], subject: "Drugi agregat")
            let anna = try await house.browser("anna")
            let reply = try await take(anna, "/search.zip", "/search?q=agregat")
            #expect(reply.status == 200 && reply["content-type"] == "application/zip")
            #expect(reply["content-disposition"] == "attachment; filename=\"wyniki.zip\"")
            let archive = try Unzipped(try reply.content)
            #expect(
                archive.names == [
                    "style.css", "messages/0001.html", "attachments/0002/umowa.pdf",
                    "attachments/0002/Umowa (2).pdf", "attachments/0002/_CON.pdf", "messages/0002.html", "index.html",
                ])
            #expect(try archive.text("attachments/0002/Umowa (2).pdf") == "%PDF Umowa.pdf")
            let (index, message) = (try archive.text("index.html"), try archive.text("messages/0002.html"))
            for page in [index, message] {
                #expect(!page.contains("<script") && !page.contains("<img") && !page.contains("Tajny"))
                #expect(page.contains("&lt;script&gt;"))
            }
            #expect(index.contains("href=\"messages/0002.html\"") && index.contains("Pytanie: agregat"))
            #expect(index.contains("href=\"attachments/0002/Umowa%20%282%29.pdf\"") && index.contains("2 wiadomości"))
            #expect(message.contains("href=\"../attachments/0002/umowa.pdf\"") && message.contains("Marek Nowak"))
            #expect(message.contains("<strong>pilne</strong>") && message.contains("../index.html"))
        }
    }

    @Test func `too much is refused on the page of the search, with everything on it`() async throws {
        var limits = Limits.holdingNothing
        (limits.tableMessages, limits.archiveMessages) = (1, 1)
        try await APIHouse.serve(limits: limits) { house in
            let marek = try await house.browser("marek", .english)
            for subject in ["Agregat", "Drugi agregat"] {
                _ = try await marek.write("nothing", to: ["Anna Lis"], subject: subject)
            }
            for action in ["/search.csv", "/search.zip"] {
                let page = try await marek.send(action, on: try await marek.open("/search?q=agregat"))
                #expect(page.status == 422 && page.says("too many results to download: at most 1 message."))
                #expect(page.says("2 messages") && page.says("Drugi agregat"), "\(action)")
            }
            let reply = try await take(marek, "/search.zip", "/search?q=drugi")
            #expect(try Unzipped(try reply.content).names.count == 3)
            let admin = try await house.browser("admin", .english)
            let log = try await admin.open("/admin/log")
            #expect(log.says("Downloading search results") && log.says("form: zip; messages: 1") && !log.says("drugi"))
        }
    }

    @Test func `an archive ends when nobody takes it any more, and only two are made at once`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek")
            let large = Browser.File(name: "film.mp4", content: [UInt8](repeating: 7, count: 9 << 20))
            for _ in 0..<4 { _ = try await marek.write("nothing", to: ["Anna Lis"], subject: "Film", files: [large]) }
            let anna = try await house.browser("anna", .english)
            let form = try await anna.open("/search?q=film").form("/search.zip")
            let fields = form.fields.map { "\($0.name)=\($0.value)" }.joined(separator: "&")
            let head: [(String, String)] = [
                ("Cookie", "obieg=\(anna.token)"), ("Content-Type", "application/x-www-form-urlencoded"),
                ("Content-Length", "\(fields.utf8.count)"),
            ]
            let request = Client.head("POST", "/search.zip", head) + Array(fields.utf8)
            try await house.client.connected { first in
                try await first.send(request)
                _ = try await first.receive()
                try await house.client.connected { second in
                    try await second.send(request)
                    _ = try await second.receive()
                    #expect(house.site.downloads.count == 2)
                    let third = try await anna.send(form)
                    #expect(third.status == 429 && third.says("as many files at once as you may: 2."))
                }
            }
            try await until { house.site.downloads.count == 0 }
            #expect(try await anna.post(form).status == 200)
        }
    }
}
