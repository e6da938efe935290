// A template as it runs: a flat list of instructions. Partials, parents and blocks are gone, the words of one language are
// in their places, names are numbers, and text that always follows each other is one piece of bytes.

/// A page's template in one language.
struct TemplateProgram: Sendable {
    /// What to do next. Ranges of `text` and of `path`; `end` is the instruction behind a section.
    enum Instruction: Sendable {
        case text(start: UInt32, count: UInt32)
        case name(path: UInt32, count: UInt32)
        case section(path: UInt32, count: UInt32, end: UInt32)
        case inverted(path: UInt32, count: UInt32, end: UInt32)
        /// The number of the item in the innermost list, from 0.
        case index
        case first(isInverted: Bool, end: UInt32)
    }

    fileprivate(set) var instructions: [Instruction] = []
    fileprivate(set) var text: [UInt8] = []
    /// Numbers of names; a path of none is the innermost value itself.
    fileprivate(set) var paths: [UInt16] = []
}

/// Makes a program of a template and of what it contains.
struct TemplateCompiler {
    let templates: [String: [TemplatePiece]]
    let words: Words
    private(set) var vocabulary: Vocabulary
    private var program = TemplateProgram()
    private var trail: [String] = []
    /// Text from before this instruction is not always followed by what comes now.
    private var joint = 0

    init(_ templates: [String: [TemplatePiece]], _ words: Words, _ vocabulary: Vocabulary) {
        self.templates = templates
        self.words = words
        self.vocabulary = vocabulary
    }

    /// The program of a template.
    ///
    /// - Throws: `TemplateFault`, `NoTemplate`, `NoWord`.
    mutating func compile(_ name: String) throws -> TemplateProgram {
        (program, joint) = (TemplateProgram(), 0)
        try include(name, [:])
        return program
    }

    private mutating func include(_ name: String, _ blocks: [String: [TemplatePiece]]) throws {
        guard let pieces = templates[name] else { throw NoTemplate(name: name) }
        guard !trail.contains(name) else { throw TemplateFault(template: name, text: "contains itself") }
        trail.append(name)
        try add(pieces, blocks)
        trail.removeLast()
    }

    private mutating func add(_ pieces: [TemplatePiece], _ blocks: [String: [TemplatePiece]]) throws {
        for piece in pieces {
            switch piece {
            case .text(let text): print(Array(text.utf8))
            case .word(let key):
                guard let word = Word(rawValue: key) else { throw NoWord(key: key) }
                var text: [UInt8] = []
                text.append(escaping: words[word])
                print(text)
            case .name("index()"): program.instructions.append(.index)
            case .name(let name):
                let (path, count) = try path(name)
                program.instructions.append(.name(path: path, count: count))
            case .section(let name, let isInverted, let inside):
                try section(name, isInverted: isInverted, inside, blocks)
            case .partial(let name): try include(name, blocks)
            case .parent(let name, let own): try include(name, blocks.merging(own) { outer, _ in outer })
            case .block(let name, let inside): try add(blocks[name] ?? inside, blocks)
            }
        }
    }

    /// Static text; joined to what is printed just before it in any case.
    private mutating func print(_ text: [UInt8]) {
        if text.isEmpty { return }
        let start = program.text.count
        program.text += text
        if case .text(let before, let count) = program.instructions.last, program.instructions.count > joint {
            program.instructions.removeLast()
            program.instructions.append(.text(start: before, count: count + UInt32(text.count)))
        } else {
            program.instructions.append(.text(start: UInt32(start), count: UInt32(text.count)))
        }
    }

    private mutating func section(
        _ name: String, isInverted: Bool, _ inside: [TemplatePiece], _ blocks: [String: [TemplatePiece]]
    ) throws {
        let (path, count) = name == "first()" ? (0, 0) : try path(name)
        let start = program.instructions.count
        program.instructions.append(.index)
        joint = program.instructions.count
        try add(inside, blocks)
        let end = UInt32(program.instructions.count)
        joint = program.instructions.count
        program.instructions[start] =
            if name == "first()" {
                .first(isInverted: isInverted, end: end)
            } else if isInverted {
                .inverted(path: path, count: count, end: end)
            } else {
                .section(path: path, count: count, end: end)
            }
    }

    private mutating func path(_ name: String) throws -> (start: UInt32, count: UInt32) {
        let start = program.paths.count
        for part in name.split(separator: ".") {
            guard !part.contains("(") else {
                throw TemplateFault(template: trail.last ?? "", text: "{{\(name)}} is no tag")
            }
            program.paths.append(vocabulary.number(of: String(part)))
        }
        return (UInt32(start), UInt32(program.paths.count - start))
    }
}
