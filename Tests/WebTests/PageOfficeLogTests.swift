import Domain
import Office
import Testing

@testable import Web

/// The office's own chain, for administrators: sign-ins and administration, nothing of threads.
@Suite struct PageOfficeLogTests {
    @Test func `the log tells who did what in words, and is searched by person, act and day`() async throws {
        try await APIHouse.serve { house in
            let admin = try await house.browser("admin")
            let piotr = try await house.browser("piotr")
            _ = try await house.make("Serwis", of: ["anna"], under: "piotr")
            var draft = PersonDraft()
            (draft.position, draft.roles) = (.some("kierowniczka"), [.registrar])
            _ = try await admin.desk.changePerson(try await house.person("anna"), draft)
            _ = try await piotr.write("execute", to: ["Anna Lis"], subject: "Tajny temat")

            var screen = try await admin.open("/admin/log")
            #expect(screen.says("Zmiana osoby: Anna Lis") && screen.says("stanowisko: kierowniczka; role: rejestr"))
            #expect(screen.says("Dodanie komórki: Serwis") && screen.says("kieruje: Piotr Łoś"))
            #expect(screen.says("Zalogowanie") && !screen.says("Tajny temat"))
            screen = try await admin.open("/admin/log?act=sign-in&who=piotr")
            #expect(screen.says("Zalogowanie") && screen.says("Piotr Łoś") && !screen.says("Zmiana osoby: "))
            #expect(try await admin.open("/admin/log?from=2001-01-01&until=2001-01-02").says("0 dla tych filtrów."))
            #expect(try await admin.open("/admin/log?until=2001-01-02&who=anna").says("Wyczyść"))
            screen = try await admin.open("/admin/log?who=Nikt%20Taki")
            #expect(screen.status == 422 && screen.says("Nie ma takiej osoby"))

            let first = try await admin.open("/admin/log?limit=1&act=administration")
            let second = try await admin.open(try first.link("Następne"))
            #expect(first.says("Zmiana osoby: Anna Lis") && second.says("Zmiana osoby: Anna Lis"))
            #expect(second.path.contains("act=administration&before="))
        }
    }

    @Test func `the log is checked and taken along, and both stand in it`() async throws {
        try await APIHouse.serve { house in
            let admin = try await house.browser("admin")
            var draft = PersonDraft()
            draft.name = "=Anna Lis"
            _ = try await admin.desk.changePerson(try await house.person("anna"), draft)
            var screen = try await admin.send("/admin/log/verification", on: try await admin.open("/admin/log"))
            #expect(screen.status == 200 && screen.says("Dziennik jest cały:"))
            let reply = try await admin.post(try screen.form("/admin/log/export"))
            #expect(
                reply["content-type"] == "text/csv; charset=utf-8" && reply.text.contains("Zmiana osoby: =Anna Lis"))
            screen = try await admin.open("/admin/log")
            #expect(screen.says("Sprawdzenie dziennika") && screen.says("Pobranie dziennika"))
            for login in ["rita", "anna"] {
                let browser = try await house.browser(login)
                #expect(try await browser.get("/admin/log").status == 403)
            }
        }
    }

    @Test func `settings are changed, wrong days are said, and the year shows them`() async throws {
        try await APIHouse.serve { house in
            let admin = try await house.browser("admin")
            let year = house.office.calendar.day(house.office.clock.now()).civil.year
            var screen = try await admin.open("/admin/settings")
            #expect(screen.says("Boże Ciało") && screen.says("Europe/Warsaw") && screen.says("Największy załącznik"))
            screen = try await admin.send(
                "/admin/settings", on: screen, ["company": ["Klimatech"], "daysOff": ["\(year)-13-01 Nic"]])
            #expect(screen.status == 422 && screen.says("Nie ma takiej daty"))
            #expect(try screen.form("/admin/settings")["daysOff"] == "\(year)-13-01 Nic")
            screen = try await admin.send(
                "/admin/settings", on: screen, ["daysOff": ["\(year)-02-03 Remanent\n\n\(year)-02-04"]])
            #expect(screen.says("Zapisano.") && screen.says("Remanent") && screen.says("Dzień wolny w organizacji"))
            let directory = try await admin.desk.directory()
            #expect(directory.company == "Klimatech" && directory.holidays.own.count == 2)
            #expect(try await admin.open("/admin/log").says("Zmiana ustawień"))
            let rita = try await house.browser("rita")
            #expect(try await rita.get("/admin/settings").status == 403)
        }
    }
}
