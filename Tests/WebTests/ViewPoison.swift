// Text that would be markup if any template let it.

@testable import Web

/// Puts a dangerous text behind every text of a view.
struct Poison {
    let text: String

    init(_ text: String) { self.text = text }

    /// What closes attributes, elements, comments and text areas; with code points that hide a mark from whoever escapes
    /// character by character.
    static let all = [
        "\"'><img src=x onerror=alert(1)></textarea></title><script>alert(1)</script><!--",
        "\"\u{301} onfocus=alert(1) autofocus x=\"\u{200D}",
        "\u{600}\" onfocus=alert(1) '\u{FE0F} <\u{301}b>",
        "{{t.you}}{{{frame}}}&quot; &lt;b&gt; %22 \u{0}\u{202E}\r\n",
    ]

    /// The same fields, each text with the poison behind it.
    func into(_ fields: ViewFields) -> ViewFields {
        var poisoned = fields
        poisoned.text = []
        poisoned.values = fields.values.map { value in
            guard value.sort == .text else { return value }
            let start = poisoned.text.count
            poisoned.text += fields.text[value.range]
            poisoned.text.append(escaping: text)
            return ViewFields.Value(.text, start, poisoned.text.count - start)
        }
        return poisoned
    }
}

extension Element {
    /// The element without what its attributes say.
    var shape: [String] { [name] + attributes.keys.sorted() }
}
