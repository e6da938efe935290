// Runs a template's program over the fields of a view.

/// One page in the making.
struct TemplateRun {
    private let program: TemplateProgram
    private let fields: ViewFields
    private(set) var output: [UInt8] = []
    /// The view, and what sections have put on top of it.
    private var stack: [ViewFields.Value]
    /// Where the innermost list is.
    private var index = 0

    /// - Parameter size: how long the page may become, so that it is not copied while it grows.
    init(_ program: TemplateProgram, _ fields: ViewFields, size: Int) {
        self.program = program
        self.fields = fields
        stack = [fields.root]
        output.reserveCapacity(size)
        run(0, program.instructions.count)
    }

    private mutating func run(_ start: Int, _ end: Int) {
        var at = start
        while at < end {
            switch program.instructions[at] {
            case .text(let start, let count):
                output.append(contentsOf: program.text[Int(start)..<Int(start + count)])
            case .name(let path, let count): print(find(path, count))
            case .index: output.append(contentsOf: String(index).utf8)
            case .section(let path, let count, let end):
                enter(find(path, count), at + 1, Int(end))
                at = Int(end) - 1
            case .inverted(let path, let count, let end):
                if isAnything(find(path, count)) { at = Int(end) - 1 }
            case .first(let isInverted, let end):
                if (index == 0) == isInverted { at = Int(end) - 1 }
            }
            at += 1
        }
    }

    private mutating func print(_ value: ViewFields.Value?) {
        guard let value, value.sort == .text else { return }
        output.append(contentsOf: fields.text[value.range])
    }

    private mutating func enter(_ value: ViewFields.Value?, _ start: Int, _ end: Int) {
        guard let value else { return }
        switch value.sort {
        case .nothing, .no: return
        case .yes: run(start, end)
        case .text, .fields:
            stack.append(value)
            run(start, end)
            stack.removeLast()
        case .list:
            let outer = index
            for (number, place) in value.range.enumerated() {
                index = number
                stack.append(fields.values[place])
                run(start, end)
                stack.removeLast()
            }
            index = outer
        }
    }

    private func isAnything(_ value: ViewFields.Value?) -> Bool {
        switch value?.sort {
        case nil, .nothing, .no: false
        case .list: value?.count != 0
        case .yes, .text, .fields: true
        }
    }

    /// The innermost view that has the first name has the value, and nobody else.
    private func find(_ path: UInt32, _ count: UInt32) -> ViewFields.Value? {
        guard count > 0 else { return stack.last }
        let names = program.paths[Int(path)..<Int(path + count)]
        var value: ViewFields.Value?
        for view in stack.reversed() {
            value = fields.field(names[names.startIndex], of: view)
            if value != nil { break }
        }
        for name in names.dropFirst() {
            guard let view = value else { return nil }
            value = fields.field(name, of: view)
        }
        return value
    }
}
