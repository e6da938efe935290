// Which message stands under which. Linking never makes a loop, whatever the messages claim.

/// Trees of message identities. Identities that are only mentioned have their place too, so that the answers to a
/// message that is missing stand together.
struct ThreadForest: Sendable {
    private var numbers: [String: Int] = [:]
    private var names: [String] = []
    private var parents: [Int?] = []
    /// For every identity one nearer to its root, shortened on every search: finding a root takes next to no time however
    /// long the chain of answers.
    private var shortcuts: [Int] = []

    /// The place of an identity, made if need be.
    mutating func number(_ identity: String) -> Int {
        if let number = numbers[identity] { return number }
        let number = names.count
        numbers[identity] = number
        names.append(identity)
        parents.append(nil)
        shortcuts.append(number)
        return number
    }

    /// Puts one identity under another, unless it already stands under one or would come to stand under itself.
    mutating func put(_ child: Int, under parent: Int) {
        guard parents[child] == nil, root(of: parent) != child else { return }
        parents[child] = parent
        shortcuts[child] = parent
    }

    /// The topmost identity over this one.
    mutating func root(of number: Int) -> Int {
        var root = number
        while shortcuts[root] != root { root = shortcuts[root] }
        var step = number
        while shortcuts[step] != root {
            (step, shortcuts[step]) = (shortcuts[step], root)
        }
        return root
    }

    /// The identities over this one, the nearest first; none for an unknown one.
    func ancestors(of identity: String) -> [String] {
        var ancestors: [String] = []
        var step = numbers[identity].flatMap { parents[$0] }
        while let number = step {
            ancestors.append(names[number])
            step = parents[number]
        }
        return ancestors
    }

    /// The topmost identity over this one; nil for an unknown one.
    func rootName(of identity: String) -> String? {
        guard var number = numbers[identity] else { return nil }
        while shortcuts[number] != number { number = shortcuts[number] }
        return names[number]
    }
}
