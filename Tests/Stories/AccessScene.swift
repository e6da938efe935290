// A thread with something of everything, and who stands where to it.

/// What the test of access looks at.
struct AccessScene: Sendable {
    let company: Company
    let routes: [String: AccessRoute]
    let ids: AccessIDs
    /// The order as it was before anybody tried anything.
    let order: JSON
    /// A thread that everybody sees, younger than all of the other one.
    let fence: String
    /// Who sees the thread: its author, a former holder, its holder, an observer.
    let inside: [Client]
    /// Who does not: one who rejected the first offer, one who never heard of it, the administrator.
    let outside: [Client]
    /// Who is not let in at all: a participant who was disabled, nobody, one who has signed out.
    let nobody: [Client]

    init(_ company: Company) async throws {
        let (marek, katarzyna, anna) = (company.marek, company.katarzyna, company.anna)
        self.company = company
        routes = AccessRoute.all(company)
        let file = try await marek.upload(AccessSecrets.file, Array("tajne".utf8), type: "text/plain")
        let sent = try await marek.send([
            "subject": .text("Cicho: " + AccessSecrets.subject), "kind": "reklamacja", "to": [katarzyna.party],
            "note": .text("Tu jest \(AccessSecrets.note)."), "comment": .text("w miejscu " + AccessSecrets.comment),
            "entries": [.text(company.entries["baltyk"] ?? "")], "attachments": [file["id"]],
        ])
        ids = AccessIDs(
            thread: sent["thread"].text, message: sent["message"].text, order: sent["orders"][0].text,
            attachment: file["id"].text)
        _ = try await katarzyna.accept(ids.order)
        _ = try await katarzyna.offer(ids.order, to: company.piotr)
        _ = try await company.piotr.reject(ids.order, "other", "Nie dla mnie.")
        _ = try await katarzyna.offer(ids.order, to: anna)
        order = try await anna.accept(ids.order)
        for observer in [company.zofia, company.tomasz] {
            _ = try await marek.post("/threads/\(ids.thread)/observers", ["person": .text(observer.id)])
        }
        let all = [marek, katarzyna, anna, company.zofia, company.piotr, company.adam, company.joanna, company.rita]
        fence = try await company.admin.send([
            "subject": "Płot", "kind": "informacja", "to": .list(all.map(\.party)), "note": "Wszyscy to widzą.",
        ])["thread"].text
        inside = [marek, katarzyna, anna, company.zofia]
        outside = [company.piotr, company.adam, company.admin]
        nobody = try await Self.shutOut(company)
    }

    private static func shutOut(_ company: Company) async throws -> [Client] {
        _ = try await company.admin.patch("/people/\(company.tomasz.id)", ["active": false])
        var gone = company.server.nobody
        gone.login = "signed out"
        let person = company.ewa
        _ = try await company.admin.patch("/people/\(person.id)", ["password": .text(Company.password)])
        let session = try await gone.post(
            "/session", ["login": .text(person.login), "password": .text(Company.password)])
        gone.token = session["token"].text
        _ = try await gone.get("/me")
        _ = try await gone.ask("DELETE", "/session")
        return [company.tomasz, company.server.nobody, gone]
    }

    var secrets: [String] { AccessSecrets.all + [ids.thread, ids.message, ids.order, ids.attachment] }

    /// Asks for something by a route; of the answer what is not the same each time is left out.
    func ask(_ person: Client, _ name: String, _ place: (path: String, body: JSON)) async throws -> Answer {
        let method = String(name.prefix { $0 != " " })
        let answer = try await person.ask(method, place.path, place.body == .null ? nil : place.body.bytes)
        let headers = answer.headers.filter { $0.key != "date" && $0.key != "x-request-id" }
        return Answer(status: answer.status, headers: headers, body: answer.body)
    }

    /// The path of a route that asks for nothing of a thread.
    func path(of name: String) -> String {
        String(name.drop { $0 != " " }.dropFirst()).replacing("{code}", with: "klienci").replacing(
            "{id}", with: name.contains("/people") ? company.anna.id : company.entries["baltyk"] ?? "")
    }

    /// How often an auditor has read in the thread, as its participants see it.
    func readings() async throws -> Int {
        let events = try await company.marek.get("/threads/\(ids.thread)/events", ["limit": "200"])
        return events["items"].items.filter { $0["type"] == "audit" }.count
    }
}
