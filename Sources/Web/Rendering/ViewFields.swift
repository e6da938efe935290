// What a template sees of a view: every field by the number of its name, in two flat lists, and every text ready to be
// put into a page. Nothing is looked up by reflection, and nothing is counted by reference.

/// The fields of one view, and of the views in it.
struct ViewFields: Sendable {
    /// For each value the number of its name in the vocabulary; 0 in lists.
    var names: [UInt16] = []
    var values: [Value] = []
    /// All texts, escaped, one behind the other.
    var text: [UInt8] = []
    /// The view itself.
    var root = Value(.fields, 0, 0)

    /// A value: what it is, and where it lies.
    struct Value: Sendable {
        enum Sort: UInt8 {
            /// A field that is there and empty.
            case nothing
            case no, yes
            /// A text or a number: a range of `text`.
            case text
            /// A view: a range of `values`.
            case fields
            /// A list: a range of `values`.
            case list
        }

        let sort: Sort
        let start: UInt32
        let count: UInt32

        init(_ sort: Sort, _ start: Int = 0, _ count: Int = 0) {
            self.sort = sort
            self.start = UInt32(start)
            self.count = UInt32(count)
        }

        var range: Range<Int> { Int(start)..<Int(start) + Int(count) }
    }

    /// A view's field; nil where it has none of that name.
    func field(_ name: UInt16, of view: Value) -> Value? {
        guard view.sort == .fields else { return nil }
        for index in view.range where names[index] == name { return values[index] }
        return nil
    }
}

/// The names of fields that any template asks for, each with its number; the first is 1.
struct Vocabulary: Sendable {
    private var numbers: [String: UInt16] = [:]

    /// The number of a name; nil where no template asks for it.
    subscript(_ name: String) -> UInt16? { numbers[name] }

    /// The number of a name, from now on.
    mutating func number(of name: String) -> UInt16 {
        if let number = numbers[name] { return number }
        let number = UInt16(numbers.count + 1)
        numbers[name] = number
        return number
    }
}
