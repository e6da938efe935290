import Domain
import Office
import Testing

@testable import Web

/// Reports in a browser without scripts, and their tables as files.
@Suite struct PageReportTests {
    @Test func `a report says how many orders there are, how long they took, who holds them and why not`() async throws
    {
        try await APIHouse.serve { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            #expect(try await marek.open("/reports").says("Kiedy pojawią się zlecenia"))
            #expect(try await marek.open("/reports?period=4").says("0 dla tych filtrów."))
            let unit = try await house.make("Serwis", of: ["anna"], under: "piotr")
            for subject in ["Pierwsze", "Drugie", "Trzecie"] {
                let sent = try await marek.write("execute", to: ["Anna Lis"], subject: subject)
                let order = try #require(try await marek.orders(sent).first).order.id
                switch subject {
                case "Pierwsze": _ = try await anna.desk.accept(order)
                case "Drugie":
                    _ = try await anna.desk.accept(order)
                    _ = try await anna.desk.complete(order, result: "Zrobione.")
                default: _ = try await anna.desk.reject(order, reason: "no-time", text: "Urlop.")
                }
            }
            let screen = try await marek.open("/reports")
            #expect(screen.shows("Otwarte", "2", "2 więcej niż tydzień temu"))
            #expect(screen.shows("Przyjęte przekazania", "67%", "1 odrzucenie z powodem"))
            #expect(screen.shows("Mediana realizacji", "1 min", "90% w czasie do 1 min"))
            #expect(screen.has("Rodzaj execute", ["1", "1 min", "1 min", "1 min"]))
            #expect(screen.has("Marek Nowak", ["1", "0"]) && screen.has("Anna Lis", ["1", "0"]))
            #expect(screen.has("Nie zdążę przed terminem", ["1"]) && !screen.says("Urlop"))
            #expect(try screen.form("/reports")["period"] == "10")

            // Piotr leads Anna and sees none of the threads: numbers, and nothing of what they are about.
            let piotr = try await house.browser("piotr")
            let below = try await piotr.open("/reports")
            #expect(
                below.says("albo prowadzą Twoi podwładni") && below.shows("Otwarte", "1", "1 więcej niż tydzień temu"))
            #expect(!["Pierwsze", "Drugie", "/threads/", "/orders/"].contains { below.html.contains($0) })
            let chosen = try await marek.open("/reports?period=26&unit=\(unit)")
            #expect(chosen.has("Anna Lis", ["1", "0"]) && !chosen.has("Marek Nowak", ["1", "0"]))
            #expect(try chosen.form("/reports")["unit"] == unit.description)
        }
    }

    @Test func `each table is a file for other programs, and no cell of it is a formula`() async throws {
        try await APIHouse.serve { house in
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            let sent = try await marek.write("execute", to: ["Anna Lis"])
            let order = try #require(try await marek.orders(sent).first).order.id
            _ = try await anna.desk.accept(order)
            let admin = try await house.browser("admin")
            var draft = PersonDraft()
            draft.name = "=Anna Lis"
            _ = try await admin.desk.changePerson(anna.desk.me, draft)
            let screen = try await marek.open("/reports?period=4")
            let path = try screen.link("CSV: Kto ile prowadzi")
            #expect(path == "/reports/loads?period=4")
            let loads = try await marek.get(path)
            #expect(loads["content-type"] == "text/csv; charset=utf-8" && loads["cache-control"] == "no-store")
            #expect(loads.text.contains("\"'=Anna Lis\";1;0\r\n"), "\(loads.text)")
            let weeks = try await marek.get("/reports/open?period=4").text
            #expect(weeks.matches(of: /(?m)^\d{4}-\d\d-\d\d;\d;0/).count == 4 && weeks.contains(";1;0"), "\(weeks)")
            _ = try await anna.desk.complete(order, result: "Zrobione.")
            let times = try await marek.get("/reports/times").text
            #expect(
                times.contains("Mediana (godz.)") && times.contains("\"Rodzaj execute\";1;0,0;0,0;0,0\r\n"), "\(times)")
            #expect(try await marek.get("/reports/rejections").text.contains("Powód;Odrzucenia\r\n"))
        }
    }

    @Test func `what is no report is none`() async throws {
        try await APIHouse.serve { house in
            let marek = try await house.browser("marek")
            for (path, status) in [
                ("/reports/nothing", 404), ("/reports?unit=7", 404), ("/reports/open?unit=7", 404),
                ("/reports?period=3", 400), ("/reports?unit=!", 400),
            ] { #expect(try await marek.get(path).status == status, "\(path)") }
            #expect(try await house.client.send("GET", "/reports/open", []).status != 200)
        }
    }
}

extension Screen {
    /// Whether a number stands at the head of the page.
    fileprivate func shows(_ label: String, _ value: String, _ note: String) -> Bool {
        html.contains("<p>\(label)</p><b>\(value)</b><small>\(note)</small>")
    }

    /// Whether a table has a row.
    fileprivate func has(_ head: String, _ cells: [String]) -> Bool {
        html.contains("<th scope=\"row\">\(head)</th>" + cells.map { "<td>\($0)</td>" }.joined() + "</tr>")
    }
}
