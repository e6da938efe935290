import Foundation

// What comes in that must not: each as it would come over the wire.

/// A request that is to be refused.
struct BadInput: Sendable {
    let name: String
    var method = "POST"
    let path: String
    let body: [UInt8]
    var headers: [String: String] = [:]
    /// Any of these will do.
    let status: Set<Int>

    init(
        _ name: String, _ path: String = "/messages", _ body: JSON, _ status: Set<Int>, method: String = "POST",
        headers: [String: String] = [:]
    ) {
        self.init(name, path, bytes: body == .null ? [] : body.bytes, status, method: method, headers: headers)
    }

    init(
        _ name: String, _ path: String = "/messages", bytes: [UInt8], _ status: Set<Int>, method: String = "POST",
        headers: [String: String] = [:]
    ) {
        (self.name, self.path, body, self.status) = (name, path, bytes, status)
        (self.method, self.headers) = (method, headers)
    }

    static func all(_ company: Company, order: String) -> [BadInput] {
        messages(company) + syntax(company) + paths(order: order)
    }

    /// A message that would be sent, but for what is changed in it.
    private static func message(_ company: Company, _ changes: [String: JSON]) -> JSON {
        let good: [String: JSON] = [
            "subject": "Zwykły temat", "kind": "informacja", "to": [company.katarzyna.party], "note": "Zwykła notatka.",
        ]
        return .object(good.merging(changes) { _, new in new })
    }

    private static func messages(_ company: Company) -> [BadInput] {
        let changes: [(String, [String: JSON], Int)] = [
            ("a number for a text", ["subject": 7], 400), ("a text for a list", ["to": "katarzyna"], 400),
            ("an object for a text", ["note": ["a": 1]], 400), ("a list for a day", ["eventDate": ["2026-01-01"]], 400),
            ("a party of two", ["to": [["person": "1", "unit": "2"]]], 400),
            ("a list of numbers", ["entries": [1, 2]], 400),
            ("a choice that is none", ["assign": "all", "kind": "zlecenie"], 400),
            ("nobody's id", ["to": [["person": "7zzzzzzzzzzz"]]], 422), ("no id", ["to": [["person": "łąka"]]], 422),
            ("an unknown kind", ["kind": "nie-ma"], 422), ("an unknown entry", ["entries": ["7zzzzzzzzzzz"]], 422),
            ("an unknown attachment", ["attachments": ["7zzzzzzzzzzz"]], 422),
            ("an unknown thread", ["thread": "7zzzzzzzzzzz"], 404), ("no thread", ["thread": "../1"], 404),
            ("an unknown unit", ["to": [["unit": "7zzzzzzzzzzz"]]], 422),
            ("NUL in a note", ["note": "a\u{0}b"], 422), ("an escape in a subject", ["subject": "a\u{1B}[2J"], 422),
            ("a turned direction", ["note": "faktura \u{202E}fdp.exe"], 422),
            ("an isolate", ["comment": "a\u{2066}b"], 422),
            ("a line break in a subject", ["subject": "a\nb"], 422),
            (
                "a thousand addressees", ["to": .list((0..<1000).map { ["person": .text("7zzzzzzzz\(1000 + $0)")] })],
                422
            ),
            ("the same person twice", ["to": [company.anna.party, company.anna.party]], 422),
            ("the year 9999", ["eventDate": "9999-12-31"], 422),
            ("a day that is none", ["eventDate": "2026-02-30"], 422),
            ("due in the year 9999", ["due": "9999-12-31", "kind": "zlecenie"], 422),
            ("due long ago", ["due": "1999-01-01", "kind": "zlecenie"], 422), ("no subject", ["subject": "  "], 422),
            ("nothing said", ["note": ""], 422), ("nobody to read it", ["to": []], 422),
            ("a subject of 301 letters", ["subject": .text(String(repeating: "ż", count: 301))], 422),
            ("a note of 100,001 letters", ["note": .text(String(repeating: "a", count: 100_001))], 422),
            ("a dictionary left out", ["kind": "reklamacja"], 422),
        ]
        return changes.map { BadInput($0.0, bytes: message(company, $0.1).bytes, [$0.2]) }
    }

    private static func syntax(_ company: Company) -> [BadInput] {
        let deep = String(repeating: "[", count: 1000) + String(repeating: "]", count: 1000)
        let good = message(company, [:]).bytes
        return [
            BadInput("no JSON", bytes: Array("{\"subject\": ".utf8), [400]),
            BadInput("JSON and more", bytes: good + Array(" {}".utf8), [400]),
            BadInput("a list", bytes: Array("[]".utf8), [400]),
            BadInput("no UTF-8", bytes: Array("{\"subject\":\"".utf8) + [0xC3, 0x28] + Array("\"}".utf8), [400]),
            BadInput("half a surrogate", bytes: Array(#"{"subject":"\ud800","kind":"informacja"}"#.utf8), [400, 422]),
            BadInput("1,000 lists in each other", bytes: Array("{\"to\":\(deep)}".utf8), [400]),
            BadInput("a name twice", bytes: Array(#"{"kind":"informacja","kind":"zlecenie"}"#.utf8), [400]),
            BadInput(
                "a note of 10 MB",
                bytes: message(company, ["note": .text(String(repeating: "a", count: 10 << 20))]).bytes, [413]),
            BadInput("a form", bytes: good, [415], headers: ["Content-Type": "application/x-www-form-urlencoded"]),
            BadInput("plain text", bytes: good, [415], headers: ["Content-Type": "text/plain"]),
            BadInput(
                "a key of 201 letters", bytes: good, [400],
                headers: ["Idempotency-Key": String(repeating: "k", count: 201)]),
        ]
    }

    private static func paths(order: String) -> [BadInput] {
        [
            BadInput("no id in a path", "/orders/%2e%2e/acceptance", [:], [404]),
            BadInput("an act that is none", "/orders/\(order)/destruction", [:], [404]),
            BadInput("rejecting without a reason", "/orders/\(order)/rejection", [:], [422]),
            BadInput("a reason that is none", "/orders/\(order)/rejection", ["reason": "bo-nie", "text": "x"], [422]),
            BadInput("offering to nobody", "/orders/\(order)/offer", ["to": []], [422]),
            BadInput("a limit of 100,000", "/inbox?limit=100000", .null, [400, 422], method: "GET"),
            BadInput("a limit below none", "/inbox?limit=-1", .null, [400, 422], method: "GET"),
            BadInput("a cursor that is none", "/inbox?before=%C5%82", .null, [400, 422], method: "GET"),
            BadInput("an escape that is none", "/search?q=%zz", .null, [400, 422], method: "GET"),
            BadInput("no UTF-8 in a query", "/search?q=%c3%28", .null, [400, 422], method: "GET"),
            BadInput("NUL in a query", "/search?q=a%00b", .null, [400, 422], method: "GET"),
            BadInput(
                "a date that is none in a query", "/search?sentFrom=2026-13-01", .null, [400, 422], method: "GET"),
            BadInput(
                "a query of 20 kB", "/search?q=" + String(repeating: "a", count: 20_000), .null, [400, 414, 422, 431],
                method: "GET"),
        ]
    }
}
