// What people do all day, in the words of the office.

extension Client {
    /// As an addressee.
    var party: JSON { ["person": .text(id)] }

    /// Sends a message.
    func send(_ message: JSON) async throws -> JSON { try await post("/messages", message) }

    func order(_ order: String) async throws -> JSON { try await get("/orders/\(order)") }

    func accept(_ order: String) async throws -> JSON { try await post("/orders/\(order)/acceptance") }

    func offer(_ order: String, to person: Client, note: String = "") async throws -> JSON {
        try await post("/orders/\(order)/offer", ["to": [person.party], "note": .text(note)])
    }

    func reject(_ order: String, _ reason: String, _ text: String) async throws -> JSON {
        try await post("/orders/\(order)/rejection", ["reason": .text(reason), "text": .text(text)])
    }

    func complete(_ order: String, _ result: String, attachments: [String] = []) async throws -> JSON {
        try await post(
            "/orders/\(order)/completion",
            ["result": .text(result), "attachments": .list(attachments.map(JSON.text))])
    }

    /// How many messages are found.
    func found(_ query: KeyValuePairs<String, String>) async throws -> Int {
        let found = try await get("/search", query)
        return found["items"].items.count == found["total"].number ? found["total"].number : -1
    }

    /// The messages that came and were not opened.
    func news() async throws -> [JSON] { try await get("/inbox", ["state": "new"])["items"].items }

    /// How many there are of what waits: `decide`, `do`, `overdue`, `waiting`, `confirmations`.
    func waiting(_ part: String) async throws -> Int { try await get("/day")[part]["count"].number }
}
