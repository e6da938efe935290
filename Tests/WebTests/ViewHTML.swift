// Rendered pages as elements: enough of HTML to check what our own templates produce.

/// An opening tag.
struct Element: Hashable {
    let name: String
    let attributes: [String: String]
}

/// The elements of a page, and what is not as it should be.
struct HTMLPage {
    private(set) var elements: [Element] = []
    /// Elements that were not closed, or closed out of turn.
    private(set) var faults: [String] = []
    /// For each form, the elements in it.
    private(set) var forms: [(form: Element, inside: [Element])] = []

    /// Elements that are never closed.
    private static let void: Set = ["meta", "link", "input", "br", "hr", "img", "path", "circle", "use"]

    init(_ html: String) {
        var open: [String] = []
        // A browser reads code points: a mark with a combining accent is a mark.
        let plain = String(String.UnicodeScalarView(html.unicodeScalars.map { $0.isASCII && $0 != "\r" ? $0 : "?" }))
        for piece in plain.split(separator: "<").dropFirst(plain.hasPrefix("<") ? 0 : 1) where piece.first != "!" {
            let tag = piece.prefix { $0 != ">" }
            if tag.first == "/" {
                let name = String(tag.dropFirst())
                if open.last == name { open.removeLast() } else { faults.append("</\(name)> after \(open.suffix(3))") }
            } else {
                add(Element(tag), in: &open, isClosed: tag.last == "/")
            }
        }
        if !open.isEmpty { faults.append("not closed: \(open)") }
    }

    private mutating func add(_ element: Element, in open: inout [String], isClosed: Bool) {
        elements.append(element)
        if element.name == "form" {
            if open.contains("form") { faults.append("a form in a form") }
            forms.append((element, []))
        } else if open.contains("form"), !forms.isEmpty {
            forms[forms.count - 1].inside.append(element)
        }
        if !isClosed, !Self.void.contains(element.name) { open.append(element.name) }
    }

    /// Values of an attribute, with repetitions.
    func values(of attribute: String) -> [String] { elements.compactMap { $0.attributes[attribute] } }
}

extension Element {
    /// Reads `name attribute="value" flag`, without the angle brackets.
    init(_ tag: Substring) {
        name = String(tag.prefix { $0.isLetter || $0.isNumber })
        var attributes: [String: String] = [:]
        // Between quotation marks stand the values; before each, after the last space, its name.
        let parts = tag.dropFirst(name.count).split(separator: "\"", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() where index.isMultiple(of: 2) {
            for word in part.split(separator: " ") {
                if word.hasSuffix("="), index + 1 < parts.count {
                    attributes[String(word.dropLast())] = String(parts[index + 1])
                } else if word != "/" {
                    attributes[String(word)] = ""
                }
            }
        }
        self.attributes = attributes
    }
}
