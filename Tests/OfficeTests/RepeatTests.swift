import Domain
import Office
import TestSupport
import Testing

/// A form that is sent twice brings its files twice.
@Suite struct RepeatTests {
    @Test(arguments: Engines.all)
    func `a repeat with the same file uploaded anew is answered as the first`(_ engine: Engines) async throws {
        try await Workplace.open(on: engine) { place in
            let anna = try await place.desk("anna")
            let kind = try #require(try await place.office.directory().kind(code: "note"))
            func send(_ content: String, key: String) async throws -> SentAnswer {
                var draft = Draft(kind: kind.id)
                draft.to = [.person(try await place.person("marek"))]
                (draft.subject, draft.note) = ("Protokół", "W załączeniu.")
                draft.attachments = [try await place.upload(content, by: "anna").id]
                return try await anna.send(draft, key: key)
            }
            let first = try await send("treść", key: "k1")
            #expect(try await send("treść", key: "k1") == first)
            try await refused(.keyReused) { try await send("inna treść", key: "k1") }
            #expect(try await send("treść", key: "k2") != first)
        }
    }
}
