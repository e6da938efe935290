// HTML taken apart into words and tags, forgiving like a browser.

/// A tag that opens an element.
struct HTMLTag {
    /// Its name in lower case.
    let name: String
    fileprivate let attributes: Substring

    /// The value of an attribute, its entities resolved; nil where the tag has none of this name.
    subscript(attribute: String) -> String? {
        var rest = attributes
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].split(whereSeparator: \.isWhitespace).last ?? ""
            rest = rest[rest.index(after: equals)...].drop(while: \.isWhitespace)
            let value: Substring
            if let quote = rest.first, quote == "\"" || quote == "'" {
                value = rest.dropFirst().prefix { $0 != quote }
                rest = rest[value.endIndex...].dropFirst()
            } else {
                value = rest.prefix { !$0.isWhitespace }
                rest = rest[value.endIndex...]
            }
            if name.lowercased() == attribute { return HTMLEntities.resolved(value) }
        }
        return nil
    }
}

/// The words and tags of a document, one after another.
struct HTMLTokens: IteratorProtocol {
    /// A piece of a document.
    enum Token {
        /// Words between tags, their entities resolved.
        case text(String)
        case start(HTMLTag)
        /// The name of an element that ends, in lower case.
        case end(String)
    }

    /// Elements whose content is not text to read.
    private static let unread: Set<String> = ["script", "style", "title", "template"]

    private var rest: Substring
    // What is never closed is searched for once, not again at every tag: a hostile message may have a million of them.
    private let lastTagEnd: String.Index?
    private var neverClosed: Set<String> = []

    /// A document.
    init(_ html: String) {
        var html = html
        html.makeContiguousUTF8()
        rest = html[...]
        lastTagEnd = html.lastIndex(of: ">")
    }

    /// The next piece; nil at the end.
    mutating func next() -> Token? {
        while let first = rest.first {
            if first != "<" { return words() }
            if skipComment() { continue }
            guard let tag = tag() else {
                rest.removeFirst()
                return .text("<")
            }
            if case .start(let start) = tag, Self.unread.contains(start.name) {
                skipElement(start.name)
                continue
            }
            return tag
        }
        return nil
    }

    private mutating func words() -> Token {
        let end = rest.firstIndex(of: "<") ?? rest.endIndex
        defer { rest = rest[end...] }
        return .text(HTMLEntities.resolved(rest[..<end]))
    }

    /// Comments, declarations and what word processors write: `<!-- … -->`, `<!DOCTYPE …>`, `<?xml … ?>`.
    private mutating func skipComment() -> Bool {
        guard rest.hasPrefix("<!") || rest.hasPrefix("<?") else { return false }
        var end: String.Index?
        if rest.hasPrefix("<!--"), !neverClosed.contains("!--") {
            end = rest.dropFirst(4).firstRange(of: "-->")?.upperBound
            if end == nil { neverClosed.insert("!--") }
        }
        end = end ?? rest.firstIndex(of: ">").map { rest.index(after: $0) }
        rest = rest[(end ?? rest.endIndex)...]
        return true
    }

    /// A tag; nil where the "<" is just a sign, as in "a < b" and in an address written `<anna@example.com>`.
    private mutating func tag() -> Token? {
        guard let lastTagEnd, rest.startIndex < lastTagEnd else { return nil }
        let isEnd = rest.hasPrefix("</")
        let inside = rest.dropFirst(isEnd ? 2 : 1)
        let name = inside.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
        guard let first = name.first, first.isLetter, first.isASCII, !name.contains("@"),
            let end = Self.end(of: inside[name.endIndex...])
        else { return nil }
        let attributes = inside[name.endIndex..<end]
        rest = rest[rest.index(after: end)...]
        return isEnd ? .end(name.lowercased()) : .start(HTMLTag(name: name.lowercased(), attributes: attributes))
    }

    /// The ">" outside quotation marks, else the first one.
    private static func end(of attributes: Substring) -> Substring.Index? {
        var quote: Character?
        var before: Character?
        for index in attributes.indices {
            let character = attributes[index]
            if let open = quote {
                if character == open { quote = nil }
            } else if character == ">" {
                return index
            } else if character == "\"" || character == "'", before == "=" {
                quote = character
            }
            before = character
        }
        return attributes.firstIndex(of: ">")
    }

    /// Passes over an element with its content; only over its tag where it is never closed.
    private mutating func skipElement(_ name: String) {
        guard !neverClosed.contains(name) else { return }
        var search = rest
        while let opening = search.firstRange(of: "</") {
            let behind = search[opening.upperBound...]
            if behind.prefix(name.count).lowercased() == name {
                let end = behind.firstIndex(of: ">").map { behind.index(after: $0) }
                rest = rest[(end ?? rest.endIndex)...]
                return
            }
            search = behind
        }
        neverClosed.insert(name)
    }
}
