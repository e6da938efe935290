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

    func node(_ node: Node) -> Node { Node(node.fields.mapValues(value)) }

    private func value(_ field: Any) -> Any {
        switch field {
        case let text as String: text + self.text
        case let list as [Any]: list.map(value)
        case let node as Node: self.node(node)
        default: field
        }
    }
}

extension Element {
    /// The element without what its attributes say.
    var shape: [String] { [name] + attributes.keys.sorted() }
}
