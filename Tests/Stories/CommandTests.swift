import Foundation
import TestSupport
import Testing

// The command line: what it prints, its exit status, and that it is the same whether a server runs or not.

struct CommandTests {
    @Test func `wrong usage is 64, a refusal is 1 with one sentence, and help is there for each command`() async throws
    {
        try await Program.fresh(on: .sqlite) { program in
            for wrong in [["nonsense"], ["person", "add"], ["token"], ["serve", "--listen"], ["backup"]] {
                let done = try await program.run(wrong, onArchive: false)
                #expect(done.status == 64 && done.output.isEmpty && !done.errors.isEmpty, "\(wrong): \(done)")
            }
            for refused in [
                ["token", "nobody"], ["person", "disable", "nobody"], ["person", "password", "nobody"],
                ["person", "add", "x y", "--name", "Iks"],
                ["person", "add", "anna", "--name", "Anna", "--unit", "nie-ma"],
                ["import", "mail", "/nowhere"],
            ] {
                let done = try await program.run(refused, input: Company.password + "\n")
                #expect(done.status == 1, "\(refused): \(done)")
                #expect(
                    done.errors.hasPrefix("obieg: ") && done.errors.split(separator: "\n").count == 1, "\(done.errors)")
            }
            let short = try await program.run(
                ["person", "add", "anna", "--name", "Anna Lis"], input: "krótkie\n")
            #expect(short.status == 1 && short.errors.contains("password"), "\(short)")
            for command in [
                "serve", "demo", "person", "token", "import", "backup", "restore", "verify", "config", "bench",
            ] {
                let done = try await program.run([command, "--help"], onArchive: false)
                #expect(done.status == 0 && done.output.contains("USAGE: obieg \(command)"), "\(done)")
            }
            #expect(try await program.run(["config"], onArchive: false).output.contains("OBIEG_LISTEN=127.0.0.1:8080"))
        }
    }

    @Test(arguments: Engines.all)
    func `people are added, listed, changed and disabled while the server runs and while it does not`(
        engine: Engines
    ) async throws {
        try await Program.fresh(on: engine) { program in
            let password = Company.password
            try await program.done(
                "person", "add", "irena", "--name", "Irena Wójcik", "--role", "administrator", input: password + "\n")
            try await program.serving { running in
                try await program.done("person", "add", "anna", "--name", "Anna Lis", input: password + "\n")
                let anna = try await Company.signIn("anna", program, running)
                let entered: JSON = ["login": "anna", "password": .text(password)]
                #expect(try await running.nobody.trying("/session", entered).status == 200)
                try await program.done("person", "password", "anna", input: "inna obrączka 5823\n")
                #expect(try await running.nobody.trying("/session", entered).code == "sign-in-failed")
                try await program.done("person", "disable", "anna")
                #expect(try await anna.ask("GET", "/me").status == 401, "a disabled person's token ends at once")
                let refused = try await program.run(["token", "anna"])
                #expect(refused.status == 1 && refused.errors.hasPrefix("obieg: refused"), "\(refused)")
            }
            let listed = try await program.done("person", "list").split(separator: "\n")
            #expect(listed.map { $0.prefix { $0 != "\t" } } == ["anna", "irena"])
            #expect(listed[0].hasSuffix("disabled") && listed[1].contains("administrator"))
            let token = try await program.run(["token", "irena", "--name", "raport", "--expires", "30d"])
            #expect(token.status == 0 && token.lastWord.count > 40)
            try await program.serving { running in
                var irena = running.nobody
                irena.token = token.lastWord
                let me = try await irena.get("/me")
                #expect(me["login"] == "irena", "the last word is the token")
            }
        }
    }

    @Test func `a backup made while people work is a whole archive`() async throws {
        try await Company.working(on: .sqlite) { company in
            let file = try await company.marek.upload("umowa.txt", Array("umowa".utf8), type: "text/plain")
            _ = try await company.marek.send([
                "subject": "Umowa", "kind": "zlecenie", "to": [company.anna.party], "note": "Do podpisu.",
                "attachments": [file["id"]],
            ])
            let backup = company.program.file("kopia.tar")
            try await company.program.done("backup", "--to", backup)
            let again = try await company.program.run(["backup", "--to", backup])
            #expect(again.status == 1, "what is there is not written over")
            _ = try await company.marek.send([
                "subject": "Później", "kind": "informacja", "to": [company.anna.party], "note": "Po kopii.",
            ])
            let restored = company.program.beside("przywrócone")
            try await restored.done("restore", "--from", backup)
            #expect(try await restored.run(["restore", "--from", backup]).status == 1, "it is not empty any more")
            let verified = try await restored.run(["verify", "--contents"])
            #expect(verified.status == 0, "\(verified.output) \(verified.errors)")
            try await restored.serving { running in
                let anna = company.anna.at(running.port)
                let found = try await anna.found([:])
                #expect(found == 1, "the second message came after the copy")
                let content = try await anna.ask("GET", "/attachments/\(file["id"].text)")
                #expect(content.text == "umowa")
            }
        }
    }

    @Test(arguments: Engines.all)
    func `a fresh archive prints how to begin, and the server stops at once though somebody listens`(
        engine: Engines
    ) async throws {
        try await Program.fresh(on: engine) { program in
            let running = try await program.serve()
            #expect(running.said.hasPrefix("Obieg: http://127.0.0.1:\(running.port)\n"))
            #expect(running.said.contains("/set-up/"), "nobody administers yet")
            #expect(try await running.stop() == 0)
        }
        try await Company.working(on: engine) { company in
            let second = try await company.program.run(["serve", "--listen", "127.0.0.1:0"])
            #expect(second.status == 1 && second.errors.contains("in use"), "\(second)")
            // Listens until the server hangs up; `Company.working` sees that it stops in time.
            let listening = try Connection(port: company.server.port)
            try listening.send(company.marek.request("GET", "/events", nil))
            var reader = AnswerReader(listening)
            #expect(try reader.head().status == 200)
        }
    }

    @Test func `a damaged archive is noticed`() async throws {
        try await Company.working(on: .sqlite) { company in
            let file = try await company.marek.upload("umowa.txt", Array("umowa".utf8), type: "text/plain")
            _ = try await company.marek.send([
                "subject": "Umowa", "kind": "zlecenie", "to": [company.anna.party], "note": "Do podpisu.",
                "attachments": [file["id"]],
            ])
            let backup = company.program.file("kopia.tar")
            try await company.program.done("backup", "--to", backup)
            let damaged = company.program.beside("uszkodzone")
            try await damaged.done("restore", "--from", backup)
            let folder = damaged.data + "/attachments"
            let content = try #require(
                FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String }.first {
                    $0.hasSuffix(String(file["sha256"].text.suffix(60)))
                })
            try Data("Umowa".utf8).write(to: URL(filePath: "\(folder)/\(content)"))
            let verified = try await damaged.run(["verify", "--contents"])
            #expect(verified.status == 1 && verified.errors.contains("1 findings"), "\(verified)")
        }
    }
}
