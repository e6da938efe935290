// Follows a template with a full sample of its view, and notes what the view lacks.

@testable import Web

/// What a template asks for that a view has not got.
struct TemplateWalk {
    let templates: [String: [TemplateTag]]
    /// What was asked for in vain.
    private(set) var faults: Set<String> = []
    /// Sections that could not be followed because the sample had nothing there.
    private(set) var empty: Set<String> = []
    /// Sections that were followed.
    private(set) var followed: Set<String> = []
    private var trail: [String] = []

    init(_ templates: [String: [TemplateTag]]) { self.templates = templates }

    /// - Parameter stack: the view, and what sections have put on top of it.
    mutating func follow(_ name: String, _ stack: [Any], blocks: [String: [TemplateTag]] = [:]) {
        guard let tags = templates[name] else { return fault("no template \(name)") }
        guard trail.count < 12 else { return fault("\(name) contains itself") }
        trail.append(name)
        walk(tags, stack, blocks)
        trail.removeLast()
    }

    private mutating func walk(_ tags: [TemplateTag], _ stack: [Any], _ blocks: [String: [TemplateTag]]) {
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

    private mutating func read(_ name: String, _ stack: [Any]) {
        if name == "." || name == "index()" { return }
        switch find(name, stack) {
        case is String, is Int: return
        case nil: fault("\(name) is not there")
        default: fault("\(name) is not a text")
        }
    }

    private mutating func enter(
        _ name: String, _ tags: [TemplateTag], _ stack: [Any], _ blocks: [String: [TemplateTag]]
    ) {
        if name == "first()" { return walk(tags, stack, blocks) }
        let section = "\(trail.last ?? ""): \(name)"
        switch find(name, stack) {
        case nil: return fault("\(name) is not there")
        case is Nothing: empty.insert(section)
        case let list as [Any] where list.isEmpty: empty.insert(section)
        case let list as [Any]:
            followed.insert(section)
            for item in list { walk(tags, stack + [item], blocks) }
        case is Bool:
            followed.insert(section)
            walk(tags, stack, blocks)
        case let value?:
            followed.insert(section)
            walk(tags, stack + [value], blocks)
        }
    }

    private func find(_ name: String, _ stack: [Any]) -> Any? {
        let parts = name.split(separator: ".").map(String.init)
        guard let first = parts.first,
            let found = stack.reversed().lazy.compactMap({ ($0 as? Node)?.fields[first] }).first
        else { return nil }
        return parts.dropFirst().reduce(found as Any?) { value, part in (value as? Node)?.fields[part] }
    }

    private mutating func fault(_ text: String) { faults.insert("\(trail.joined(separator: " > ")): \(text)") }

    private static func blocks(in tags: [TemplateTag]) -> [String: [TemplateTag]] {
        tags.reduce(into: [:]) { blocks, tag in
            if case .block(let name, let tags) = tag { blocks[name] = tags }
        }
    }
}
