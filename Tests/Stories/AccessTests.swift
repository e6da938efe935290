import TestSupport
import Testing

// Who may not see a thread gets of everything in it the answer for what is not there, by every route; nothing of it is in
// lists, counts, searches and live updates. Each sort of person is asked for, and each route of the interface.

struct AccessTests {
    @Test(arguments: Engines.all)
    func `by no route does anybody learn of a thread that they do not see`(engine: Engines) async throws {
        try await Company.working(on: engine) { company in
            let scene = try await AccessScene(company)
            try await everyRouteIsKnown(scene)
            for person in scene.outside { try await learnsNothing(person, scene) }
            try await superiorSeesTheOrderOnly(scene)
            for person in scene.nobody { try await isNotLetIn(person, scene) }
            #expect(try await company.marek.order(scene.ids.order) == scene.order, "what was refused changed nothing")
            for person in scene.inside { try await seesAll(person, scene) }
            try await auditorIsSeen(scene)
        }
    }

    private func everyRouteIsKnown(_ scene: AccessScene) async throws {
        let document = try await scene.company.marek.get("/api/openapi.json")
        guard case .object(let paths) = document["paths"] else { throw Unexpected(description: "no paths") }
        var routes: Set<String> = []
        for (path, operations) in paths {
            guard case .object(let methods) = operations else { continue }
            for method in methods.keys { routes.insert("\(method.uppercased()) \(path)") }
        }
        let strange = routes.symmetricDifference(scene.routes.keys)
        #expect(strange.isEmpty, "say in AccessRoutes what could be reached by a new route")
    }

    private func learnsNothing(_ person: Client, _ scene: AccessScene) async throws {
        for (name, route) in scene.routes {
            switch route {
            case .object(let place): try await isNothing(person, name, place, scene)
            case .list(let queries): try await isEmpty(person, name, queries, scene)
            case .live: try await isSilent(person, scene)
            case .administration(let path): try await isForbidden(person, name, path)
            case .own: break
            }
        }
        for reference in AccessRoute.references {
            try await isNothing(person, "POST /messages", { ("/messages", reference($0, person)) }, scene)
        }
    }

    /// The same answer as for what is not there.
    private func isNothing(
        _ person: Client, _ name: String, _ place: @Sendable (AccessIDs) -> (path: String, body: JSON),
        _ scene: AccessScene
    ) async throws {
        let hidden = try await scene.ask(person, name, place(scene.ids))
        let nothing = try await scene.ask(person, name, place(scene.ids.ofNothing))
        #expect(hidden == nothing, "\(person.login) learns by \(name) that there is something")
        let refused = hidden.status == 404 || hidden.status == 422 && name == "POST /messages"
        #expect(refused, "\(person.login): \(name) was answered \(hidden.status) \(hidden.text)")
    }

    private func isEmpty(
        _ person: Client, _ name: String, _ queries: [KeyValuePairs<String, String>], _ scene: AccessScene
    ) async throws {
        for query in queries {
            let answer = try await person.ask("GET", Client.path(scene.path(of: name), query))
            #expect(answer.status == 200)
            #expect(scene.secrets.allSatisfy { !answer.text.contains($0) }, "\(person.login): \(name) \(query)")
            guard name == "GET /search" else { continue }
            let count = answer.json["items"].items.count
            #expect(answer.json["total"].number == count, "\(person.login) is told of more than is shown: \(query)")
            #expect(
                count == 0 || query.isEmpty
                    || answer.json["items"].items.allSatisfy { $0["author"].text == scene.company.admin.id })
        }
    }

    /// Listens from the beginning to something that came after all of the thread.
    private func isSilent(_ person: Client, _ scene: AccessScene) async throws {
        let fence = scene.fence
        let heard = try await person.listen(after: 0) { $0.last?.data["thread"].text == fence }
        #expect(heard.allSatisfy { $0.data["thread"].text != scene.ids.thread }, "\(person.login) hears of it")
    }

    private func isForbidden(_ person: Client, _ name: String, _ path: String) async throws {
        guard person.login != "admin" else { return }
        let answer = try await person.ask(String(name.prefix { $0 != " " }), path, JSON.object([:]).bytes)
        #expect(answer.status == 403 || answer.status == 404, "\(person.login): \(name) was answered \(answer.status)")
    }

    /// Joanna leads the unit of the holder: she sees the order, and nothing else of the thread.
    private func superiorSeesTheOrderOnly(_ scene: AccessScene) async throws {
        let joanna = scene.company.joanna
        #expect(try await joanna.order(scene.ids.order)["holder"].text == scene.company.anna.id)
        for (name, route) in scene.routes where !name.contains("/orders/{id}") {
            switch route {
            case .object(let place): try await isNothing(joanna, name, place, scene)
            case .list(let queries): try await isEmpty(joanna, name, queries, scene)
            case .live: try await isSilent(joanna, scene)
            case .administration, .own: break
            }
        }
    }

    private func isNotLetIn(_ person: Client, _ scene: AccessScene) async throws {
        for (name, route) in scene.routes {
            let answer: Answer
            switch route {
            case .object(let place): answer = try await scene.ask(person, name, place(scene.ids))
            case .list, .live: answer = try await person.ask("GET", scene.path(of: name))
            case .administration(let path):
                answer = try await person.ask(String(name.prefix { $0 != " " }), path, JSON.object([:]).bytes)
            case .own: continue
            }
            #expect(answer.status == 401 && answer.code == "sign-in-required", "\(person.login): \(name)")
        }
    }

    private func seesAll(_ person: Client, _ scene: AccessScene) async throws {
        for (name, route) in scene.routes where name.hasPrefix("GET ") {
            guard case .object(let place) = route else { continue }
            let answer = try await scene.ask(person, name, place(scene.ids))
            #expect(answer.status == 200, "\(person.login): \(name) was answered \(answer.status)")
        }
        for word in [AccessSecrets.subject, AccessSecrets.note, AccessSecrets.comment] {
            #expect(try await person.found(["q": word]) >= 1, "\(person.login) does not find \(word)")
        }
        let fence = scene.fence
        let heard = try await person.listen(after: 0) { $0.last?.data["thread"].text == fence }
        #expect(heard.contains { $0.data["thread"].text == scene.ids.thread })
    }

    /// Rita may read, finds nothing by searching, may do nothing; and the participants see that she read.
    private func auditorIsSeen(_ scene: AccessScene) async throws {
        let rita = scene.company.rita
        for (name, route) in scene.routes {
            switch route {
            case .object(let place) where name.hasPrefix("POST ") || name.contains("/orders/"):
                try await isNothing(rita, name, place, scene)
            case .object(let place):
                let before = try await scene.readings()
                let answer = try await scene.ask(rita, name, place(scene.ids))
                #expect(answer.status == 200, "\(name) was answered \(answer.status)")
                #expect(try await scene.readings() == before + 1, "\(name) by an auditor is not seen")
            case .list(let queries): try await isEmpty(rita, name, queries, scene)
            case .live, .administration, .own: break
            }
        }
    }
}
