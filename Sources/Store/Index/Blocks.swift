import Domain
import Language

// In SQLite's index the numbers of documents make blocks. Once all numbers of a block are taken, each word that many of its
// documents have is kept as a bitmap as well: a question of several common words is then a few ANDs, and not as many steps
// as the words' lists are long. A word without a bitmap is rare in that block, and its list there is short; so what has
// a bitmap decides how long an answer takes, never what it is.

/// A block of a generation.
package struct Block: Sendable, Equatable {
    /// The generation's number, and what made its terms.
    fileprivate let generation: Int
    fileprivate let analyser: String
    fileprivate let numbers: Range<Int64>

    fileprivate init(_ first: Int64, of generation: Generation) {
        (self.generation, analyser) = (generation.number, generation.analyser)
        numbers = first..<first + generation.width
    }

    /// So many of its documents must have a word for it to have a bitmap: one in 128.
    fileprivate var many: Int { max(2, numbers.count / 128) }
    /// So many documents are looked at to find such words.
    fileprivate static let looked = 1_024
    /// So many of those must have a word: of one that many have, some eight are expected.
    fileprivate var seen: Int { numbers.count > Self.looked ? 3 : 2 }
}

extension Generation {
    /// The number of a number's block.
    func block(of number: Int64) -> Int64 { number / width }

    /// Where it stands in its block.
    func place(of number: Int64) -> Int { Int(number % width) }
}

extension Querying {
    /// The next block of the generation that answers whose numbers are all taken and that has no bitmaps yet; `nil` where there is
    /// none, or another generation is being made.
    package func blockDue() throws -> Block? {
        guard db.dialect == .sqlite else { return nil }
        let all = try generations()
        guard let generation = all.first, all.count == 1, generation.isFull,
            let (oldest, newest) = try orderedNumbers(of: generation)
        else { return nil }
        let first = generation.closed > 0 ? generation.closed : oldest / generation.width * generation.width
        return first + generation.width <= newest + 1 ? Block(first, of: generation) : nil
    }

    /// Words and tags that many documents of a block have, as far as a look at some of them tells.
    package func commonWords(of block: Block, _ analyser: Analyser) throws -> [String] {
        let generation = try answering()
        let step = max(1, block.numbers.count / Block.looked)
        let messages = try db.all(
            """
            SELECT message FROM \(generation.documents)
            WHERE number >= \(block.numbers.lowerBound) AND number < \(block.numbers.upperBound) AND number % \(step) = 0
            """
        ) { try $0.id(0, Message.self) }
        var counts: [Substring: Int] = [:]
        for message in messages {
            guard let document = try document(of: message, analyser) else { continue }
            for word in Set(document.words.split(separator: " ")) { counts[word, default: 0] += 1 }
        }
        return counts.filter { $0.value >= block.seen }.map { String($0.key) }.sorted()
    }
}

extension Writer {
    /// Tells that a block's bitmaps are being made: from now on they follow what is written.
    ///
    /// - Returns: whether it is still the next one.
    package func begin(_ block: Block) throws -> Bool {
        guard try blockDue() == block else { return false }
        try db.run("UPDATE generations SET closed = \(block.numbers.lowerBound) WHERE number = \(block.generation)")
        return true
    }

    /// Keeps bitmaps of those words that many documents of a block have.
    ///
    /// - Returns: whether the block is still being made.
    package func keepBitmaps(of words: some Sequence<String>, in block: Block) throws -> Bool {
        guard let generation = try making(block) else { return false }
        for word in words {
            let numbers = try self.numbers(
                matching: IndexQuery.fts5(word: word), in: block.numbers, of: generation)
            guard numbers.count >= block.many else { continue }
            let bitmap = Bitmap(numbers.lazy.map(generation.place), width: Int(generation.width))
            try db.run(
                """
                INSERT INTO \(generation.bitmaps) (word, block, places)
                VALUES (\(word), \(generation.block(of: block.numbers.lowerBound)), \(bitmap.encoded))
                ON CONFLICT (word, block) DO UPDATE SET places = excluded.places
                """)
        }
        return true
    }

    /// Lets a block be answered by its bitmaps.
    package func close(_ block: Block) throws {
        guard try making(block) != nil else { return }
        try db.run("UPDATE generations SET closed = \(block.numbers.upperBound) WHERE number = \(block.generation)")
    }

    /// The generation of a block whose bitmaps are being made.
    private func making(_ block: Block) throws -> Generation? {
        guard try blockDue() == block else { return nil }
        let generation = try answering()
        return generation.closed == block.numbers.lowerBound ? generation : nil
    }

    /// Brings the bitmaps of words to what a document has now, in a block that has some.
    func mark(_ number: Int64, _ words: String, isThere: Bool, in generation: Generation) throws {
        guard generation.closed > 0, (Numbers.first..<generation.closed + generation.width).contains(number) else {
            return
        }
        let (block, place) = (generation.block(of: number), generation.place(of: number))
        var left = Set(words.split(separator: " ").map(String.init)).sorted()[...]
        while !left.isEmpty {
            let some = left.prefix(256)
            left = left.dropFirst(some.count)
            let kept = try db.all(
                "SELECT word, places FROM \(generation.bitmaps) WHERE block = \(block) AND word IN \(in: some)"
            ) { (word: try $0.text(0), places: try $0.bytes(1)) }
            for (word, places) in kept {
                var bitmap = try Bitmap(places, width: Int(generation.width))
                guard bitmap.contains(place) != isThere else { continue }
                if isThere { bitmap.insert(place) } else { bitmap.remove(place) }
                try db.run(
                    """
                    UPDATE \(generation.bitmaps) SET places = \(bitmap.encoded)
                    WHERE word = \(word) AND block = \(block)
                    """)
            }
        }
    }
}

extension Querying {
    /// Documents that an expression of FTS5 matches, in the order of their numbers.
    func numbers(matching expression: String, in numbers: Range<Int64>, of generation: Generation) throws -> [Int64] {
        guard !numbers.isEmpty else { return [] }
        return try db.all(
            """
            SELECT rowid FROM \(generation.words) WHERE \(generation.words) MATCH \(expression)
                AND rowid >= \(numbers.lowerBound) AND rowid < \(numbers.upperBound) ORDER BY rowid
            """
        ) { try $0.integer(0) }
    }
}
