import Domain

// What was wrong with a form, and where.

/// Sentences by the names of a form's fields. What concerns no field of it has the name "".
struct Faults: Sendable {
    private(set) var all: [(field: String, text: String)] = []

    var isEmpty: Bool { all.isEmpty }

    mutating func add(_ text: String, at field: String) { all.append((field, text)) }

    /// - Parameter fields: what the refusal's fields are called in the form; those that it does not name are none of it.
    mutating func add(_ refusal: Refusal, _ viewpoint: Viewpoint, fields: [String: String]) {
        let text = viewpoint.wording.sentence(refusal, viewpoint.names)
        // One sentence stands in one place, be it about several fields.
        add(text, at: refusal.fields.compactMap { fields[$0] }.last ?? "")
    }

    /// What was wrong with a field.
    subscript(_ field: String) -> String? { all.first { $0.field == field }?.text }

    /// - Parameters:
    ///   - ids: of the elements by the names of the fields.
    ///   - form: the id of the whole form.
    func mistakes(_ ids: [String: String], form: String) -> [Mistake] {
        all.map { Mistake(field: ids[$0.field] ?? form, text: $0.text) }
    }
}
