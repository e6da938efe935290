import Domain
import Office
import TestSupport
import Testing

@testable import Web

/// What is suggested where an entry of a dictionary is named.
@Suite struct PageSuggestionTests {
    @Test(arguments: Engines.all)
    func `entries are suggested by the beginning of name or code`(engine: Engines) async throws {
        try await APIHouse.serve(on: engine) { house in
            let customers = try await house.dictionary("customers", attributes: ["city"])
            _ = try await house.entry("kl-1", "Hotel Bałtyk", in: customers, ["city": "Kołobrzeg"])
            _ = try await house.entry("kl-10", "Łazienki Zdrój", in: customers)
            _ = try await house.entry("d1", "Dom Książki", in: customers)
            _ = try await house.entry("d2", "Dom Książki", in: customers)
            let anna = try await house.browser("anna")
            let named = try await anna.open("/suggest/entries?dictionary=customers&q=hotel%20ba")
            #expect(named.status == 200 && !named.html.contains("<html"))
            #expect(named.html.contains("data-value=\"Hotel Bałtyk\"") && named.says("kl-1 · Kołobrzeg"))
            let folded = try await anna.open("/suggest/entries?dictionary=customers&q=LAZ")
            #expect(folded.html.contains("data-value=\"Łazienki Zdrój\""))
            let coded = try await anna.open("/suggest/entries?dictionary=customers&q=KL-1")
            #expect(coded.html.components(after: "role=\"option\"").count == 2)
            #expect(coded.html.components(after: "data-value=\"").first?.hasPrefix("Hotel Bałtyk\"") == true)
            let namesakes = try await anna.open("/suggest/entries?dictionary=customers&q=dom")
            #expect(namesakes.html.contains("data-value=\"Dom Książki (d1)\""))
            #expect(try await anna.open("/suggest/entries?dictionary=lost&q=dom").status == 404)
            #expect(try await anna.open("/suggest/entries?dictionary=rejection-reasons&q=").status == 404)
        }
    }
}

extension APIHouse {
    /// A dictionary with these attributes.
    func dictionary(_ code: String, attributes: [String] = []) async throws -> ID<Domain.Dictionary> {
        var draft = DictionaryDraft()
        draft.code = code
        draft.name = Name(polish: code, english: code)
        draft.attributes = attributes.map { .init(code: $0, name: Name(polish: $0, english: $0)) }
        return try await office.console.desk(login: "rita").addDictionary(draft)
    }

    func entry(
        _ code: String, _ name: String, in dictionary: ID<Domain.Dictionary>, _ attributes: [String: String] = [:],
        of parent: ID<Entry>? = nil
    ) async throws -> ID<Entry> {
        var draft = EntryDraft()
        (draft.code, draft.name, draft.attributes) = (code, name, attributes)
        if let parent { draft.parent = .some(parent) }
        return try await office.console.desk(login: "rita").addEntry(to: dictionary, draft)
    }
}
