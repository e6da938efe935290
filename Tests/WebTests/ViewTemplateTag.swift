// Templates as trees of tags, read apart from the library that renders them.

/// A tag of a template.
indirect enum TemplateTag {
    case name(String)
    case section(String, isInverted: Bool, [TemplateTag])
    case partial(String)
    /// `{{<layout}}`: another template with blocks put into it.
    case parent(String, [TemplateTag])
    case block(String, [TemplateTag])

    struct Unclosed: Error { let name: String }

    /// The tags of a template.
    static func read(_ template: String) throws -> [TemplateTag] {
        var rest = template.split(separator: "{{", omittingEmptySubsequences: false).dropFirst().map { piece in
            String(piece.prefix { $0 != "}" })
        }[...]
        return try list(&rest, until: nil)
    }

    private static func list(_ rest: inout ArraySlice<String>, until end: String?) throws -> [TemplateTag] {
        var tags: [TemplateTag] = []
        while let tag = rest.popFirst() {
            let name = String(tag.dropFirst())
            switch tag.first {
            case "#": tags.append(.section(name, isInverted: false, try list(&rest, until: name)))
            case "^": tags.append(.section(name, isInverted: true, try list(&rest, until: name)))
            case "<": tags.append(.parent(name, try list(&rest, until: name)))
            case "$": tags.append(.block(name, try list(&rest, until: name)))
            case ">": tags.append(.partial(name))
            case "/":
                guard name == end else { throw Unclosed(name: end ?? name) }
                return tags
            default: tags.append(.name(tag))
            }
        }
        guard end == nil else { throw Unclosed(name: end ?? "") }
        return tags
    }
}
