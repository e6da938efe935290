import Domain
import Language

// In SQLite's index the numbers of documents make blocks. Each word that many documents of a block have is kept as a bitmap as well: a
// question of several common words is then a few ANDs, and not as many steps as the words' lists are long. A word without a
// bitmap is rare in that block, and its list there is short; so what has a bitmap decides how long an answer takes, never
// what it is. Bitmaps are made in the background, a part of a block at a time; what is newer is answered by the lists alone.

/// Numbers of a block of which bitmaps are to be made.
package struct BlockPart: Sendable, Equatable {
    /// The generation's number, and what made its terms.
    fileprivate let generation: Int
    fileprivate let analyser: String
    /// The block's first number.
    fileprivate let first: Int64
    fileprivate let numbers: Range<Int64>

    /// So many of the block's documents must have a word for it to have a bitmap: one in 128, or one in 512 where it has one in the
    /// block before, so that few words have one in every other block.
    fileprivate func many(_ wasCommon: Bool) -> Int {
        max(2, Int(numbers.upperBound - first) / (wasCommon ? 512 : 128))
    }
    /// So many documents are looked at to find such words.
    fileprivate static let looked = 1_024
    /// So many of those must have a word: of one that many have, some eight are expected.
    fileprivate var seen: Int { numbers.count >= Self.looked ? 3 : 2 }
}

extension Generation {
    /// The number of a number's block.
    func block(of number: Int64) -> Int64 { number / width }

    /// Where it stands in its block.
    func place(of number: Int64) -> Int { Int(number % width) }
}

extension Querying {
    /// What of the generation that answers is to get bitmaps next: the rest of a block, or a sixteenth of one at least; `nil` where there
    /// is less, or another generation is being made.
    package func blockDue() throws -> BlockPart? {
        guard let generation = try settled() else { return nil }
        var numbers = generation.closed..<generation.closing
        if numbers.isEmpty {
            guard let (oldest, newest) = try orderedNumbers(of: generation) else { return nil }
            let from = generation.closed > 0 ? generation.closed : oldest
            let end = (generation.block(of: from) + 1) * generation.width
            numbers = from..<max(from, min(end, newest + 1))
            guard numbers.upperBound == end || numbers.count >= max(1, generation.width / 16) else { return nil }
        }
        return BlockPart(
            generation: generation.number, analyser: generation.analyser,
            first: generation.block(of: numbers.lowerBound) * generation.width, numbers: numbers)
    }

    /// Words and tags that many documents of a block have, as far as a look at some of them tells, and those that have a bitmap there or
    /// in the block before.
    package func commonWords(of block: BlockPart, _ analyser: Analyser) throws -> [String] {
        let generation = try answering()
        let step = max(1, block.numbers.count / BlockPart.looked)
        let messages = try db.all(
            """
            SELECT message FROM \(generation.documents)
            WHERE number >= \(block.numbers.lowerBound) AND number < \(block.numbers.upperBound) AND number % \(step) = 0
            """
        ) { try $0.id(0, Message.self) }
        var counts: [Substring: Int] = [:]
        for message in messages {
            guard let document = try document(of: message, analyser) else { continue }
            for word in Set(document.words.split(separator: " ")) where word != DocumentTerms.border {
                counts[word, default: 0] += 1
            }
        }
        let kept = try db.all(
            """
            SELECT DISTINCT word FROM \(generation.bitmaps)
            WHERE block BETWEEN \(generation.block(of: block.first) - 1) AND \(generation.block(of: block.first))
            """
        ) { try $0.text(0) }
        return Set(kept).union(counts.filter { $0.value >= block.seen }.map { String($0.key) }).sorted()
    }
}

extension Querying {
    /// The generation that answers in SQLite; `nil` where it is not whole, or another one is being made.
    func settled() throws -> Generation? {
        guard db.dialect == .sqlite else { return nil }
        let all = try generations()
        guard let generation = all.first, all.count == 1, generation.isFull else { return nil }
        return generation
    }

    /// Which documents of a block have a word; `nil` where no bitmap tells.
    func bitmap(of word: String, _ block: Int64, in generation: Generation) throws -> Bitmap? {
        try db.first("SELECT places FROM \(generation.bitmaps) WHERE word = \(word) AND block = \(block)") {
            try Bitmap(try $0.bytes(0), width: Int(generation.width))
        }
    }
}

extension Writer {
    /// Tells that bitmaps of a part are being made: from now on they follow what is written.
    ///
    /// - Returns: whether it is still the next one.
    package func begin(_ block: BlockPart) throws -> Bool {
        guard try blockDue() == block else { return false }
        try db.run(
            """
            UPDATE generations SET closed = \(block.numbers.lowerBound), closing = \(block.numbers.upperBound)
            WHERE number = \(block.generation)
            """)
        return true
    }

    /// Adds a part to the bitmaps of words, and makes bitmaps of those that many documents of the block have.
    ///
    /// - Parameter words: among them all that have a bitmap in the block.
    /// - Returns: whether the part is still being made.
    package func keepBitmaps(of words: some Collection<String>, in block: BlockPart) throws -> Bool {
        guard let generation = try making(block) else { return false }
        let number = generation.block(of: block.first)
        let before = try Set(
            db.all("SELECT word FROM \(generation.bitmaps) WHERE word IN \(in: words) AND block = \(number - 1)") {
                try $0.text(0)
            })
        for word in words {
            let kept = try bitmap(of: word, number, in: generation)
            let numbers = try numbers(
                matching: IndexQuery.fts5(all: [.word(word)]),
                in: (kept == nil ? block.first : block.numbers.lowerBound)..<block.numbers.upperBound, of: generation)
            guard kept != nil || numbers.count >= block.many(before.contains(word)) else { continue }
            var bitmap = kept ?? Bitmap(width: Int(generation.width))
            for number in numbers { bitmap.insert(generation.place(of: number)) }
            guard bitmap != kept else { continue }
            try db.run(
                """
                INSERT INTO \(generation.bitmaps) (word, block, places) VALUES (\(word), \(number), \(bitmap.encoded))
                ON CONFLICT (word, block) DO UPDATE SET places = excluded.places
                """)
        }
        return true
    }

    /// Lets a part be answered by its bitmaps.
    package func close(_ block: BlockPart) throws {
        guard try making(block) != nil else { return }
        try db.run("UPDATE generations SET closed = closing WHERE number = \(block.generation)")
    }

    /// The generation of a part whose bitmaps are being made.
    private func making(_ block: BlockPart) throws -> Generation? {
        guard try blockDue() == block else { return nil }
        let generation = try answering()
        return generation.closing == block.numbers.upperBound ? generation : nil
    }

    /// Brings the bitmaps of words to what a document has now, in a block that has some.
    func mark(_ number: Int64, _ words: String, isThere: Bool, in generation: Generation) throws {
        guard number >= Numbers.first, number < generation.closing else { return }
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
    ///
    /// - Parameter limit: the first so many.
    func numbers(
        matching expression: String, in numbers: Range<Int64>, of generation: Generation, limit: Int? = nil
    ) throws -> [Int64] {
        guard !numbers.isEmpty else { return [] }
        return try db.all(
            """
            SELECT rowid FROM \(generation.words) WHERE \(generation.words) MATCH \(expression)
                AND rowid >= \(numbers.lowerBound) AND rowid < \(numbers.upperBound) ORDER BY rowid
            LIMIT \(limit ?? -1)
            """
        ) { try $0.integer(0) }
    }
}
