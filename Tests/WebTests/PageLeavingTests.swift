import Domain
import Office
import Testing

@testable import Web

/// Whoever disables a person knows beforehand what that person has in hand.
@Suite struct PageLeavingTests {
    @Test func `what somebody holds is shown before access is disabled, and access comes back`() async throws {
        try await APIHouse.serve { house in
            let admin = try await house.browser("admin")
            let (marek, anna) = try await (house.browser("marek"), house.browser("anna"))
            _ = try await house.make("Serwis", of: ["anna"], under: "piotr")
            _ = try await marek.write("execute", to: ["Anna Lis"])
            _ = try await marek.write("execute", to: ["Anna Lis"])
            let held = try #require(try await anna.desk.day().decide.first?.order.id)
            _ = try await anna.desk.accept(held)

            let id = anna.desk.me
            var screen = try await admin.open("/admin/people/\(id)")
            screen = try await admin.open(try screen.link("Wyłącz dostęp…"))
            #expect(screen.says("1 otwarte zlecenie pod jej opieką") && screen.says("1 propozycja czeka"))
            #expect(screen.says("Mogą to zrobić: Piotr Łoś."))
            #expect(!screen.html.contains("Uszkodzony agregat"), "an administrator learns how many, not which")
            #expect(try await anna.get("/day").status == 200)

            screen = try await admin.send("/admin/people/\(id)/disabling", on: screen)
            #expect(screen.says("Wyłączono dostęp.") && screen.says("Dostęp tej osoby jest wyłączony"))
            #expect(try await anna.get("/day").status == 303)
            #expect(try await admin.open("/admin/people?state=inactive").says("Anna Lis"))
            screen = try await admin.send("/admin/people/\(id)/enabling", on: screen)
            #expect(screen.says("Włączono dostęp."))
            #expect(try await admin.desk.directory().people[id]?.isActive == true)
        }
    }

    @Test func `the last administrator cannot be disabled, and nobody else may look`() async throws {
        try await APIHouse.serve { house in
            let admin = try await house.browser("admin", .english)
            let path = "/admin/people/\(admin.desk.me)/disabling"
            let screen = try await admin.open(path)
            #expect(screen.says("This is the only administrator.") && !screen.has(form: path))
            let form = try (try await admin.open("/admin/people/new")).form("/admin/people")
            #expect(try await admin.post(form, to: path).status == 422)
            #expect(try await admin.desk.directory().people[admin.desk.me]?.isActive == true)
            let anna = try await house.browser("anna")
            #expect(try await anna.get(path).status == 403)
            #expect(try await admin.get("/admin/people/1/disabling").status == 404)
        }
    }
}
