// Follows a template with a full sample of its view, and notes what the view lacks.

@testable import Web

/// What a template asks for that a view has not got.
struct TemplateWalk {
    let templates: [String: [TemplateTag]]
    let vocabulary: Vocabulary
    /// The view that is followed.
    private var fields = ViewFields()
    /// What was asked for in vain.
    private(set) var faults: Set<String> = []
    /// Sections that could not be followed because the sample had nothing there.
    private(set) var empty: Set<String> = []
    /// Sections that were followed.
    private(set) var followed: Set<String> = []
    private var trail: [String] = []

    init(_ templates: [String: [TemplateTag]], _ vocabulary: Vocabulary) {
        self.templates = templates
        self.vocabulary = vocabulary
    }

    /// Follows the template of a view.
    mutating func follow(_ name: String, _ fields: ViewFields) {
        self.fields = fields
        follow(name, [fields.root])
    }

    /// - Parameter stack: the view, and what sections have put on top of it.
    private mutating func follow(_ name: String, _ stack: [ViewFields.Value], blocks: [String: [TemplateTag]] = [:]) {
        guard let tags = templates[name] else { return fault("no template \(name)") }
        guard trail.count < 12 else { return fault("\(name) contains itself") }
        trail.append(name)
        walk(tags, stack, blocks)
        trail.removeLast()
    }

    private mutating func walk(
        _ tags: [TemplateTag], _ stack: [ViewFields.Value], _ blocks: [String: [TemplateTag]]
    ) {
        for tag in tags {
            switch tag {
            case .name(let name): read(name, stack)
            case .section(let name, let isInverted, let tags):
                if isInverted { walk(tags, stack, blocks) } else { enter(name, tags, stack, blocks) }
            case .partial(let name): follow(name, stack, blocks: blocks)
            case .parent(let name, let tags): follow(name, stack, blocks: Self.blocks(in: tags))
            case .block(let name, let tags): walk(blocks[name] ?? tags, stack, blocks)
            }
        }
    }

    private mutating func read(_ name: String, _ stack: [ViewFields.Value]) {
        if name == "index()" || name.hasPrefix("t.") && Word(rawValue: String(name.dropFirst(2))) != nil { return }
        switch (name == "." ? stack.last : find(name, stack))?.sort {
        case .text: return
        case nil: fault("\(name) is not there")
        default: fault("\(name) is not a text")
        }
    }

    private mutating func enter(
        _ name: String, _ tags: [TemplateTag], _ stack: [ViewFields.Value], _ blocks: [String: [TemplateTag]]
    ) {
        if name == "first()" { return walk(tags, stack, blocks) }
        let section = "\(trail.last ?? ""): \(name)"
        guard let value = find(name, stack) else { return fault("\(name) is not there") }
        switch value.sort {
        case .nothing: empty.insert(section)
        case .list where value.count == 0: empty.insert(section)
        case .list:
            followed.insert(section)
            for item in fields.values[value.range] { walk(tags, stack + [item], blocks) }
        case .yes, .no:
            followed.insert(section)
            walk(tags, stack, blocks)
        case .text, .fields:
            followed.insert(section)
            walk(tags, stack + [value], blocks)
        }
    }

    private func find(_ name: String, _ stack: [ViewFields.Value]) -> ViewFields.Value? {
        let parts = name.split(separator: ".").map { vocabulary[String($0)] ?? 0 }
        guard let first = parts.first,
            let found = stack.reversed().lazy.compactMap({ fields.field(first, of: $0) }).first
        else { return nil }
        return parts.dropFirst().reduce(found as ViewFields.Value?) { value, part in
            value.flatMap { fields.field(part, of: $0) }
        }
    }

    private mutating func fault(_ text: String) { faults.insert("\(trail.joined(separator: " > ")): \(text)") }

    private static func blocks(in tags: [TemplateTag]) -> [String: [TemplateTag]] {
        tags.reduce(into: [:]) { blocks, tag in
            if case .block(let name, let tags) = tag { blocks[name] = tags }
        }
    }
}
