// HTML of a message as plain text to read: paragraphs, lines, lists, quotations and the addresses of links remain, the
// look does not. Whatever is not markup is kept; mail programs write HTML that no grammar accepts.

/// HTML to plain text.
struct HTMLText {
    /// The text of an HTML document.
    static func plain(_ html: String) -> String {
        var text = HTMLText()
        var tokens = HTMLTokens(html)
        while let token = tokens.next() {
            switch token {
            case .text(let words): text.write(words)
            case .start(let tag): text.open(tag)
            case .end(let name): text.close(name)
            }
        }
        text.endLink()
        return text.lines.tidied
    }

    /// The charset that an HTML document names in itself, in its first kilobyte.
    static func charset(in bytes: [UInt8]) -> String? {
        let beginning = String(decoding: bytes.prefix(1_024), as: UTF8.self).lowercased()
        guard let found = beginning.firstRange(of: "charset=") else { return nil }
        let name = beginning[found.upperBound...].drop { "\"' ".contains($0) }
            .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
        return name.isEmpty ? nil : String(name)
    }

    private var lines = HTMLLines()
    private var listNumbers: [Int?] = []
    private var link: (address: String, start: Int)?

    private mutating func write(_ words: String) { lines.write(words) }

    private mutating func open(_ tag: HTMLTag) {
        switch tag.name {
        case "br": lines.breakLine()
        case "hr": lines.rule()
        case "pre":
            lines.endParagraph()
            lines.isPreformatted = true
        case "blockquote":
            lines.endParagraph()
            lines.quotes += 1
        case "ul", "ol":
            listNumbers.isEmpty ? lines.endParagraph() : lines.endLine()
            listNumbers.append(tag.name == "ol" ? 1 : nil)
        case "li": openItem()
        case "td", "th": lines.endCell()
        case "a": openLink(tag["href"])
        case "img": if let words = tag["alt"] { write(words) }
        default: divide(tag.name)
        }
    }

    private mutating func close(_ name: String) {
        switch name {
        case "pre":
            lines.isPreformatted = false
            lines.endParagraph()
        case "blockquote":
            lines.endParagraph()
            lines.quotes = max(0, lines.quotes - 1)
        case "ul", "ol":
            _ = listNumbers.popLast()
            listNumbers.isEmpty ? lines.endParagraph() : lines.endLine()
        case "a": endLink()
        default: divide(name)
        }
    }

    private mutating func divide(_ name: String) {
        switch name {
        case "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "dl": lines.endParagraph()
        case "address", "article", "aside", "body", "caption", "center", "dd", "div", "dt", "figure", "footer", "form",
            "head", "header", "html", "li", "main", "nav", "section", "tbody", "tfoot", "thead", "tr":
            lines.endLine()
        default: break
        }
    }

    private mutating func openItem() {
        lines.endLine()
        if let number = listNumbers.last ?? nil {
            lines.mark("\(number). ")
            listNumbers[listNumbers.count - 1] = number + 1
        } else {
            lines.mark("- ")
        }
    }

    private mutating func openLink(_ address: String?) {
        endLink()
        guard let address, address.lowercased().hasPrefix("http") else { return }
        link = (address, lines.result.utf8.count)
    }

    /// Puts the address behind the words of a link, unless the words are the address.
    private mutating func endLink() {
        guard let open = link else { return }
        link = nil
        let words = PlainText.line(String(decoding: lines.result.utf8.dropFirst(open.start), as: UTF8.self))
        if !words.contains(open.address), !open.address.contains("//\(words)") {
            lines.write(" <\(open.address)>")
        }
    }
}
