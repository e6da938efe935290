import Domain
import Language

// Answering from the blocks that have bitmaps, the newest first, for as long as anybody wants more.

/// A question that is asked of blocks.
///
/// Conditions of which no word has a bitmap are rare: one walk of the index finds what holds all of them, and only that is looked at
/// in the bitmaps of the others. Where there is none, bitmaps decide, and lists of words that are rare in a block.
struct BlockSearch {
    private let generation: Generation
    /// What must hold beside what is rare.
    private let required: [WordCondition]
    /// All that is asked, with what must not hold.
    private let conditions: WordConditions
    /// What is read in the documents; `nil` where their words decide all.
    private let check: PhraseCheck?
    /// Of those that bitmaps answer.
    private let numbers: Range<Int64>
    private let blocks: ClosedRange<Int64>
    /// The blocks in which a word has a bitmap.
    private let bitmaps: [String: Set<Int64>]
    /// What holds all that is rare, by block; `nil` where nothing is.
    private let rare: [Int64: [Int64]]?
    /// Whether what no bitmaps answer is to be asked as well: something may fit there.
    let asksOpen: Bool

    /// So few are read as soon as asked whether they need be.
    private static let fewToRead = 8

    /// So many documents that only the engine tells are looked at in bitmaps; of more, it answers all.
    private static let mostTold = 10_000

    /// - Parameters:
    ///   - check: what is read in the documents.
    ///   - numbers: of what is asked for.
    ///   - closed: those of them that bitmaps answer; not empty.
    /// - Returns: `nil` where the engine had better answer all.
    init?(
        _ conditions: WordConditions, _ check: PhraseCheck?, _ numbers: Range<Int64>, closed: Range<Int64>,
        in generation: Generation, _ reader: some Querying
    ) throws {
        self.generation = generation
        self.numbers = closed
        blocks = generation.block(of: closed.lowerBound)...generation.block(of: closed.upperBound - 1)
        let words = Set((conditions.required + conditions.excluded).flatMap(\.words)).sorted()
        let rows = try reader.db.all(
            """
            SELECT word, block FROM \(generation.bitmaps)
            WHERE word IN \(in: words) AND block BETWEEN \(blocks.lowerBound) AND \(blocks.upperBound)
            """
        ) { (word: try $0.text(0), block: try $0.integer(1)) }
        var bitmaps: [String: Set<Int64>] = [:]
        for (word, block) in rows { bitmaps[word, default: []].insert(block) }
        self.bitmaps = bitmaps
        (self.conditions, self.check) = (conditions, check)
        let rare = conditions.required.filter { condition in
            if case .row = condition { return false }
            return condition.needsEngine || condition.words.allSatisfy { bitmaps[$0] == nil }
        }
        // What is in few blocks leaves most of them out; rows are looked for where their words are.
        required = conditions.required.filter { !rare.contains($0) }.map { condition in
            let blocks = condition.words.reduce(0) { $0 + (bitmaps[$1]?.count ?? 0) }
            return (condition, blocks: condition.words.isEmpty ? .max : blocks)
        }.sorted { $0.blocks < $1.blocks }.map(\.0)
        guard !rare.isEmpty else {
            (self.rare, asksOpen) = (nil, true)
            return
        }
        let isNothing = rare.contains { $0.words.isEmpty && !$0.needsEngine }
        let most = rare.contains(where: \.needsEngine) ? Self.mostTold : nil
        let found =
            isNothing
            ? [] : try reader.numbers(matching: IndexQuery.fts5(all: rare), in: numbers, of: generation, limit: most)
        guard most.map({ found.count < $0 }) ?? true else { return nil }
        asksOpen = found.last.map { $0 >= closed.upperBound } ?? false
        self.rare = Swift.Dictionary(grouping: found.filter(closed.contains), by: generation.block)
    }

    /// Hands out the numbers of what fits, a block at a time, the newest first, until `body` says that it is enough.
    func newest(_ reader: some Querying, _ body: ([Int64]) throws -> Bool) throws {
        var lists = WordLists()
        for block in blocks.reversed() where rare?.isEmpty != true {
            let found = try fitting(block, &lists, reader)
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
            SELECT m.id FROM json_each(\(numbers.json)) n CROSS JOIN \(generation.documents) d
            CROSS JOIN \(reader.db.dialect.messageFacts) WHERE d.number = n.value AND m.id = d.message\(rows)
            """
        ) { try $0.id(0, Message.self) }.sorted(by: >)
    }

    /// Of one block, the newest first.
    private func fitting(_ block: Int64, _ lists: inout WordLists, _ reader: some Querying) throws -> [Int64] {
        let first = block * generation.width
        var found: Bitmap?
        if let rare {
            guard let numbers = rare[block] else { return [] }
            found = bitmap(numbers)
        }
        guard var found = try all(required, block, .maybe, among: found, &lists, reader) else { return [] }
        for condition in conditions.excluded {
            if let out = try places(condition, block, .surely, &lists, reader) { found.subtract(out) }
        }
        found.clamp(
            to: Int(max(0, numbers.lowerBound - first))..<Int(min(generation.width, numbers.upperBound - first)))
        if let check { found = try checked(found, check, block, &lists, reader) }
        return found.places.reversed().map { first + Int64($0) }
    }

    /// Those of a block's places where all holds, rows of words too: what is not sure is read.
    private func checked(
        _ places: Bitmap, _ check: PhraseCheck, _ block: Int64, _ lists: inout WordLists, _ reader: some Querying
    ) throws -> Bitmap {
        var sure = Bitmap(width: Int(generation.width))
        if places.count > Self.fewToRead {
            let required = conditions.required.filter(\.hasRow)
            if let found = try all(required, block, .surely, among: places, &lists, reader) { sure = found }
            for condition in conditions.excluded where condition.hasRow {
                if let out = try self.places(condition, block, .maybe, &lists, reader) { sure.subtract(out) }
            }
        }
        var unsure = places
        unsure.subtract(sure)
        let first = block * generation.width
        let numbers = try reader.holding(check, unsure.places.map { first + Int64($0) }, in: generation)
        sure.formUnion(bitmap(numbers))
        return sure
    }

    /// How much is known of where words stand in a row.
    private enum Certainty {
        /// Everywhere else they surely do not.
        case maybe
        case surely
    }

    /// The places where words may stand in a row, as far as pairs tell of those that have them, or where they surely do; `nil` where they do
    /// nowhere.
    private func places(
        ofRow words: [String], _ block: Int64, _ certainty: Certainty, _ reader: some Querying
    ) throws -> Bitmap? {
        guard generation.isPaired(block) else { return certainty == .maybe ? all : nil }
        let pairs = WordPair.all(of: words)
        // Each pair may stand elsewhere than the next one.
        if certainty == .surely, pairs.count > 1 { return nil }
        let changed = try reader.changedPlaces(block, in: generation)
        var found = all
        for pair in pairs {
            guard has(pair.first, block), has(pair.second, block) else {
                if certainty == .surely { return nil }
                continue
            }
            var (some, isExact) = try reader.places(of: pair, block, in: generation)
            switch certainty {
            case .maybe: if let changed { some.formUnion(changed) }
            case .surely:
                guard isExact else { return nil }
                if let changed { some.subtract(changed) }
            }
            found.formIntersection(some)
        }
        return found
    }

    /// Each place.
    private var all: Bitmap { .full(width: Int(generation.width)) }

    /// The places where a condition holds in a block; `nil` where it holds nowhere.
    private func places(
        _ condition: WordCondition, _ block: Int64, _ certainty: Certainty, _ lists: inout WordLists,
        _ reader: some Querying
    ) throws -> Bitmap? {
        switch condition {
        case .word(let word): return try places([word], block, &lists, reader)
        // Asked of the engine before.
        case .beginning: return nil
        case .row(let words): return try places(ofRow: words, block, certainty, reader)
        case .all(let parts): return try all(parts, block, certainty, among: nil, &lists, reader)
        case .any(let parts):
            var words: [String] = []
            var found: Bitmap?
            func add(_ some: Bitmap?) {
                guard let some else { return }
                if found?.formUnion(some) == nil { found = some }
            }
            for part in parts {
                if case .word(let word) = part {
                    words.append(word)
                } else {
                    add(try places(part, block, certainty, &lists, reader))
                }
            }
            add(try places(words, block, &lists, reader))
            return found
        }
    }

    /// The places where all conditions hold, among those that are given; `nil` where they hold nowhere.
    private func all(
        _ parts: [WordCondition], _ block: Int64, _ certainty: Certainty, among given: Bitmap?,
        _ lists: inout WordLists,
        _ reader: some Querying
    ) throws -> Bitmap? {
        var found = given
        for part in parts {
            guard let some = try places(part, block, certainty, &lists, reader) else { return nil }
            if found?.formIntersection(some) == nil { found = some }
            if found?.isEmpty == true { return nil }
        }
        return found
    }

    /// The places of any of some words.
    private func places(
        _ words: [String], _ block: Int64, _ lists: inout WordLists, _ reader: some Querying
    ) throws -> Bitmap? {
        var found: Bitmap?
        for word in words where has(word, block) {
            guard let kept = try reader.bitmap(of: word, block, in: generation) else { continue }
            if found?.formUnion(kept) == nil { found = kept }
        }
        let others = words.filter { !has($0, block) }
        guard !others.isEmpty else { return found }
        if !lists.known(others, block) {
            // They have no bitmaps in the blocks beside this one either, as a rule, and to begin a walk costs more than what is rare.
            var first = block
            while first > blocks.lowerBound, others.allSatisfy({ !has($0, first - 1) }) { first -= 1 }
            let numbers = try reader.numbers(
                matching: IndexQuery.fts5(all: [.any(others.map(WordCondition.word))]),
                in: first * generation.width..<(block + 1) * generation.width, of: generation)
            lists.add(others, first...block, Swift.Dictionary(grouping: numbers, by: generation.block))
        }
        for number in lists.numbers(others, block) {
            if found == nil { found = Bitmap(width: Int(generation.width)) }
            found?.insert(generation.place(of: number))
        }
        return found
    }

    private func has(_ word: String, _ block: Int64) -> Bool { bitmaps[word]?.contains(block) == true }

    private func bitmap(_ numbers: [Int64]) -> Bitmap {
        Bitmap(numbers.lazy.map(generation.place), width: Int(generation.width))
    }
}

extension Sequence<Int64> {
    /// For SQLite's `json_each`: one statement for lists of any length.
    var json: String { "[\(map(String.init).joined(separator: ","))]" }
}
