import TestSupport
import Testing

@testable import Web

// The same as `AccessTests`, by the pages that a browser shows: what somebody may not see is not there on any of them.

struct PageAccessTests {
    @Test(arguments: Engines.all)
    func `no page shows anything of a thread that the reader does not see`(engine: Engines) async throws {
        try await Company.working(on: engine) { company in
            let scene = try await AccessScene(company)
            for person in scene.outside + [company.joanna] {
                let browser = try await browser(of: person, company)
                for path in Path.allCases { try await learnsNothing(browser, path, scene) }
            }
            #expect(try await company.marek.order(scene.ids.order) == scene.order, "what was refused changed nothing")
            let marek = try await browser(of: company.marek, company)
            let page = try await marek.get("/threads/\(scene.ids.thread)")
            #expect(page.status == 200 && AccessSecrets.all.allSatisfy { page.text.contains($0) }, "\(page.text)")
        }
    }

    private func browser(of person: Client, _ company: Company) async throws -> Browser {
        if person.login != "admin" {
            _ = try await company.admin.patch("/people/\(person.id)", ["password": .text(Company.password)])
        }
        return try await Browser(person.login, Company.password, at: company.server)
    }

    private func learnsNothing(_ browser: Browser, _ path: Path, _ scene: AccessScene) async throws {
        // Joanna leads the holder's unit: the order is hers to see, and to take over.
        let isSuperior = browser.login == "joanna"
        switch PageRoute(path, entry: scene.company.entries["baltyk"] ?? "") {
        case .object(let places):
            if isSuperior && (path.rawValue.hasPrefix("/orders/") || path == .suggestPeople) { return }
            for place in places { try await isNothing(browser, place, scene) }
        case .list(let paths):
            // Of her people's orders she sees what they are about.
            for path in paths where !(isSuperior && path.hasSuffix("state=below")) {
                let page = try await browser.get(path)
                #expect(page.status == 200 || page.status == 403 || page.status == 404, "\(path): \(page.status)")
                // A page of search shows what was looked for; what else would stand there is in the same place.
                let secrets = scene.secrets.filter { !path.contains("q=") || !AccessSecrets.all.contains($0) }
                #expect(secrets.allSatisfy { !page.text.contains($0) }, "\(browser.login): \(path)")
            }
        case .download(let questions):
            for question in questions {
                let file = try await browser.post(path.rawValue, ["question": question])
                #expect(file.status == 200, "\(path): \(file.status) \(file.text)")
                // What an archive holds is compressed; which files are in it is not.
                #expect(scene.secrets.allSatisfy { !file.text.contains($0) }, "\(browser.login): \(path) \(question)")
            }
        case .other: break
        }
    }

    /// The same page as for what is not there.
    private func isNothing(
        _ browser: Browser, _ place: @Sendable (AccessIDs) -> PageRoute.Asked, _ scene: AccessScene
    ) async throws {
        let hidden = try await page(browser, place(scene.ids), scene.ids)
        let nothing = try await page(browser, place(scene.ids.ofNothing), scene.ids.ofNothing)
        #expect(hidden == nothing, "\(browser.login) learns by \(place(scene.ids).path) that there is something")
        #expect(AccessSecrets.all.allSatisfy { !hidden.contains($0) })
        // A form to write in may come back; nothing else than 404 is an answer about a thread.
        let isWriting = ["/compose", "/messages"].contains { place(scene.ids).path.hasPrefix($0) }
        #expect(
            hidden.hasPrefix("404") || isWriting && (hidden.hasPrefix("422") || hidden.hasPrefix("200")), "\(hidden)")
    }

    /// What is shown, without what is another each time: the ids asked for, the number of the request, the forms' keys
    /// and marks.
    private func page(_ browser: Browser, _ asked: PageRoute.Asked, _ ids: AccessIDs) async throws -> String {
        let answer: Answer
        if let fields = asked.fields {
            answer = try await browser.post(asked.path, fields)
        } else {
            answer = try await browser.get(asked.path)
        }
        var text = "\(answer.status) \(answer.headers["location"] ?? "") \(answer.text)"
        for id in [ids.thread, ids.message, ids.order, ids.attachment] { text = text.replacing(id, with: "id") }
        text = text.replacing(answer.headers["x-request-id"] ?? "-", with: "request")
        return text.replacing(/name="(key|csrf)" value="[^"]*"/, with: "")
    }
}
