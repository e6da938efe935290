// Reads a template: text, and the tags in it. Known are names (also dotted), sections, inverted sections, partials,
// parents with blocks, `{{.}}`, `first()`, `index()`, and the words `{{t.key}}`; there is no way to say anything unescaped.

/// A piece of a template.
indirect enum TemplatePiece {
    case text(String)
    case word(String)
    case name(String)
    case section(String, isInverted: Bool, [TemplatePiece])
    case partial(String)
    /// Another template, with blocks put into it.
    case parent(String, [String: [TemplatePiece]])
    case block(String, [TemplatePiece])
}

/// What is wrong in a template, and in which.
struct TemplateFault: Error {
    let template: String
    let text: String
}

/// Reads one template from its beginning to its end.
struct TemplateText {
    private let template: String
    private var rest: Substring

    /// The pieces of a template.
    ///
    /// Indentation is left out: it helps whoever reads the template only, and would get into text areas. A tag that stands
    /// alone on a line and prints nothing itself takes the line's end away.
    ///
    /// - Throws: `TemplateFault`.
    static func pieces(of text: String, named template: String) throws -> [TemplatePiece] {
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }.filter { !$0.isEmpty }
        let joined = lines.map { isStructure($0) ? String($0) : $0 + "\n" }.joined()
        var reader = Self(template: template, rest: (joined.hasSuffix("\n") ? joined.dropLast() : joined[...]))
        return try reader.pieces(until: nil)
    }

    private init(template: String, rest: Substring) {
        self.template = template
        self.rest = rest
    }

    /// Whether a line is one tag that prints nothing itself.
    private static func isStructure(_ line: Substring) -> Bool {
        guard line.hasPrefix("{{"), line.hasSuffix("}}"), let mark = line.dropFirst(2).first else { return false }
        return "#^/><$".contains(mark) && line.dropFirst(2).firstRange(of: "{{") == nil
    }

    private mutating func pieces(until end: String?) throws -> [TemplatePiece] {
        var pieces: [TemplatePiece] = []
        while let start = rest.firstRange(of: "{{") {
            if start.lowerBound > rest.startIndex { pieces.append(.text(String(rest[..<start.lowerBound]))) }
            rest = rest[start.upperBound...]
            guard let close = rest.firstRange(of: "}}") else { throw fault("a tag is not closed") }
            let tag = rest[..<close.lowerBound]
            rest = rest[close.upperBound...]
            if tag.first == "/" {
                guard String(tag.dropFirst()) == end else { throw fault("{{\(tag)}} closes nothing") }
                return pieces
            }
            pieces.append(try piece(tag))
        }
        guard end == nil else { throw fault("{{/\(end ?? "")}} is missing") }
        if !rest.isEmpty { pieces.append(.text(String(rest))) }
        return pieces
    }

    private mutating func piece(_ tag: Substring) throws -> TemplatePiece {
        let name = String(tag.drop { "#^><$".contains($0) })
        guard !name.isEmpty, name.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-()".contains($0)) })
        else {
            throw fault("{{\(tag)}} is no tag")
        }
        switch tag.first {
        case "#": return .section(name, isInverted: false, try pieces(until: name))
        case "^": return .section(name, isInverted: true, try pieces(until: name))
        case ">": return .partial(name)
        case "$": return .block(name, try pieces(until: name))
        case "<": return .parent(name, try blocks(until: name))
        default: return name.hasPrefix("t.") ? .word(String(name.dropFirst(2))) : .name(name)
        }
    }

    private mutating func blocks(until end: String) throws -> [String: [TemplatePiece]] {
        var blocks: [String: [TemplatePiece]] = [:]
        for piece in try pieces(until: end) {
            switch piece {
            case .block(let name, let pieces): blocks[name] = pieces
            case .text(let text) where text.allSatisfy(\.isWhitespace): continue
            default: throw fault("beside blocks there is something in {{<\(end)}}")
            }
        }
        return blocks
    }

    private func fault(_ text: String) -> TemplateFault { TemplateFault(template: template, text: text) }
}
