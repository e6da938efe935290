import Domain
import Language

// Answering from the blocks that have bitmaps, the newest first, for as long as anybody wants more.

/// A question that is asked of blocks.
struct BlockSearch {
    private let generation: Generation
    /// What must hold, what costs least first.
    private let required: [WordCondition]
    private let excluded: [WordCondition]
    private let numbers: Range<Int64>
    private let blocks: ClosedRange<Int64>
    /// The blocks in which a word has a bitmap.
    private let bitmaps: [String: Set<Int64>]
    /// Of words without any bitmap: the documents that have them, by block.
    private let rare: [String: [Int64: [Int64]]]

    /// - Parameter numbers: what is asked for of what bitmaps answer; not empty.
    init(
        _ conditions: (required: [WordCondition], excluded: [WordCondition]), _ numbers: Range<Int64>,
        in generation: Generation, _ reader: some Querying
    ) throws {
        self.generation = generation
        self.numbers = numbers
        let words = Set((conditions.required + conditions.excluded).flatMap(\.words))
        var bitmaps: [String: Set<Int64>] = [:]
        let (oldest, newest) = (generation.block(of: numbers.lowerBound), generation.block(of: numbers.upperBound - 1))
        blocks = oldest...newest
        let rows = try reader.db.all(
            """
            SELECT word, block FROM \(generation.bitmaps)
            WHERE word IN \(in: words.sorted()) AND block BETWEEN \(oldest) AND \(newest)
            """
        ) { (word: try $0.text(0), block: try $0.integer(1)) }
        for (word, block) in rows { bitmaps[word, default: []].insert(block) }
        var rare: [String: [Int64: [Int64]]] = [:]
        for word in words where bitmaps[word] == nil {
            rare[word] = Swift.Dictionary(
                grouping: try reader.numbers(of: word, in: numbers, of: generation), by: generation.block)
        }
        (self.bitmaps, self.rare) = (bitmaps, rare)
        // Rare words leave little to be looked at.
        required = conditions.required.enumerated().sorted { one, other in
            let (first, second) = (Self.rows(of: one.element, bitmaps), Self.rows(of: other.element, bitmaps))
            return (first, one.offset) < (second, other.offset)
        }.map(\.element)
        excluded = conditions.excluded
    }

    private static func rows(of condition: WordCondition, _ bitmaps: [String: Set<Int64>]) -> Int {
        condition.words.reduce(0) { $0 + (bitmaps[$1]?.count ?? 0) }
    }

    /// Hands out the numbers of what fits, a block at a time, the newest first, until `body` says that it is enough.
    func newest(_ reader: some Querying, _ body: ([Int64]) throws -> Bool) throws {
        for block in blocks.reversed() {
            let found = try fitting(block, reader)
            if !found.isEmpty, try !body(found) { return }
        }
    }

    /// The numbers of the newest that fit, as far as the index tells, and how many there are; stops counting at `most`.
    func walk(limit: Int, counting most: Int, _ reader: some Querying) throws -> (newest: [Int64], total: Int) {
        var newest: [Int64] = []
        var total = 0
        try self.newest(reader) { numbers in
            newest += numbers.prefix(limit - newest.count)
            total += numbers.count
            return total < most
        }
        return (newest, min(total, most))
    }

    /// The newest that fit and of which the rows say so as well, the newest first.
    func page(_ rows: SQL, limit: Int, _ reader: some Querying) throws -> [ID<Message>] {
        var page: [ID<Message>] = []
        // The more the rows take away, the more are asked for at a time.
        var some = max(limit, 32)
        try newest(reader) { numbers in
            var left = numbers[...]
            while page.count < limit, !left.isEmpty {
                page += try messages(left.prefix(some), rows, reader)
                left = left.dropFirst(some)
                some = min(some * 2, 4_096)
            }
            return page.count < limit
        }
        return Array(page.prefix(limit))
    }

    /// The messages of numbers of which the rows say that they fit, the newest first.
    func messages(_ numbers: some Sequence<Int64>, _ rows: SQL, _ reader: some Querying) throws -> [ID<Message>] {
        try reader.db.all(
            """
            SELECT m.id FROM json_each(\(numbers.json)) n CROSS JOIN \(generation.documents) d CROSS JOIN messages m
            WHERE d.number = n.value AND m.id = d.message\(rows)
            """
        ) { try $0.id(0, Message.self) }.sorted(by: >)
    }

    /// Of one block, the newest first.
    private func fitting(_ block: Int64, _ reader: some Querying) throws -> [Int64] {
        let first = block * generation.width
        guard var found = try all(required, block, reader), !found.isEmpty else { return [] }
        for condition in excluded {
            if let out = try places(condition, block, reader) { found.subtract(out) }
        }
        found.clamp(
            to: Int(max(0, numbers.lowerBound - first))..<Int(min(generation.width, numbers.upperBound - first)))
        var numbers: [Int64] = []
        found.descending { place in
            numbers.append(first + Int64(place))
            return true
        }
        return numbers
    }

    /// The places where a condition holds in a block; `nil` where it holds nowhere.
    private func places(_ condition: WordCondition, _ block: Int64, _ reader: some Querying) throws -> Bitmap? {
        switch condition {
        case .word(let word): return try places(word, block, reader)
        case .all(let parts): return try all(parts, block, reader)
        case .any(let parts):
            var found: Bitmap?
            for part in parts {
                guard let some = try places(part, block, reader) else { continue }
                if found?.formUnion(some) == nil { found = some }
            }
            return found
        }
    }

    private func all(_ parts: [WordCondition], _ block: Int64, _ reader: some Querying) throws -> Bitmap? {
        var found: Bitmap?
        for part in parts {
            guard let some = try places(part, block, reader) else { return nil }
            if found?.formIntersection(some) == nil { found = some }
            if found?.isEmpty == true { return nil }
        }
        return found
    }

    private func places(_ word: String, _ block: Int64, _ reader: some Querying) throws -> Bitmap? {
        let width = Int(generation.width)
        if bitmaps[word]?.contains(block) == true {
            let kept = try reader.db.first(
                "SELECT places FROM \(generation.bitmaps) WHERE word = \(word) AND block = \(block)"
            ) { try Bitmap(try $0.bytes(0), width: width) }
            return kept
        }
        let numbers: [Int64]
        if let rare = rare[word] {
            numbers = rare[block] ?? []
        } else {
            // Common elsewhere: its whole list may be long.
            let first = block * generation.width
            numbers = try reader.numbers(of: word, in: first..<first + generation.width, of: generation)
        }
        return numbers.isEmpty ? nil : Bitmap(numbers.lazy.map(generation.place), width: width)
    }
}

extension Sequence<Int64> {
    /// For SQLite's `json_each`: one statement for lists of any length.
    var json: String { "[\(map(String.init).joined(separator: ","))]" }
}
