import Domain
import FoundationEssentials

// What is held back, resolved: people, kinds and dates are found already, so that what leaves is what was seen when it was
// sent. It is kept as JSON, because it may leave after the program was started again.

/// What is done when it leaves.
enum HeldAct: Hashable, Sendable, Codable {
    case message(Draft)
    case completion(Completion)

    init(json: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(json.utf8)) }

    var json: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }
}

/// Why something did not leave, as it is kept beside the draft.
struct KeptRefusal: Codable {
    private let code: String
    private let values: [String: Value]
    private let fields: [String]

    private struct Value: Codable {
        var person: ID<Person>?
        var at: Instant?
        var day: Day?
        var text: String?
        var number: Int?
    }

    init(_ refusal: Refusal) {
        code = refusal.code.rawValue
        fields = refusal.fields
        values = refusal.values.mapValues { value in
            switch value {
            case .person(let id): Value(person: id)
            case .at(let at): Value(at: at)
            case .day(let day): Value(day: day)
            case .text(let text): Value(text: text)
            case .number(let number): Value(number: number)
            }
        }
    }

    init(json: String) throws { self = try JSONDecoder().decode(Self.self, from: Data(json.utf8)) }

    var json: String {
        get throws { String(decoding: try JSONEncoder().encode(self), as: UTF8.self) }
    }

    /// The refusal; one whose code this program does not know is told as unreadable.
    var refusal: Refusal {
        let known = values.compactMapValues { value -> Refusal.Value? in
            value.person.map { .person($0) } ?? value.at.map { .at($0) } ?? value.day.map { .day($0) } ?? value.text.map
            { .text($0) }
                ?? value.number.map { .number($0) }
        }
        return Refusal(Refusal.Code(rawValue: code) ?? .malformed, known, fields: fields)
    }
}
