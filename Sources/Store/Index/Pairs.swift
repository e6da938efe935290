import Domain
import Language

// A phrase of common words is in few of the documents that have them. Of a whole block it is kept which documents have two words with
// bitmaps side by side: of a pair that many have, exactly; of the others by groups, to which pairs belong by a hash. A group tells
// which documents may have a pair, few more than do, and those are read. What is changed afterwards is noted, and read too.

/// A block of which pairs are to be made.
package struct PairBlock: Sendable, Equatable {
    /// The generation's number, and what made its terms.
    fileprivate let generation: Int
    fileprivate let analyser: String
    fileprivate let block: Int64
    fileprivate let width: Int64
    fileprivate let numbers: Range<Int64>

    /// So many documents are read at a time.
    private static let atOnce = 512

    /// The block's numbers, some at a time.
    package var parts: [Range<Int64>] {
        stride(from: numbers.lowerBound, to: numbers.upperBound, by: Self.atOnce).map { first in
            first..<min(first + Int64(Self.atOnce), numbers.upperBound)
        }
    }
}

/// The pairs of a block, while its documents are read.
package struct BlockPairs: Sendable {
    private let finder: PairFinder
    private let width: Int
    /// Both words by their numbers, and a place: so that they are sorted by them.
    private var found: [UInt64] = []

    fileprivate init(_ words: [String], width: Int64) {
        (finder, self.width) = (PairFinder(words), Int(width))
    }

    private static let placeBits: UInt64 = 20
    private static let wordBits: UInt64 = 22

    /// Takes in what documents of the block say, by their numbers.
    package mutating func add(_ documents: [(number: Int64, texts: [String])]) {
        for (number, texts) in documents {
            let place = UInt64(number % Int64(width))
            finder.each(in: texts) { first, second in
                found.append((UInt64(first) << Self.wordBits | UInt64(second)) << Self.placeBits | place)
            }
        }
    }

    /// What is to be kept: each pair or group with its places, in the order of the table.
    package func rows() -> [PairRow] {
        let found = found.sorted()
        var rows: [PairRow] = []
        var groups: [Int: Bitmap] = [:]
        var next = found[...]
        while let first = next.first {
            let key = first >> Self.placeBits
            let end = next.firstIndex { $0 >> Self.placeBits != key } ?? next.endIndex
            // Sorted, so that a place that is there twice is so side by side.
            var places: [Int] = []
            for one in next[..<end] {
                let place = Int(one & (1 << Self.placeBits - 1))
                if places.last != place { places.append(place) }
            }
            next = next[end...]
            let pair = WordPair(
                finder.words[Int(key >> Self.wordBits)], finder.words[Int(key & (1 << Self.wordBits - 1))])
            if places.count >= Generation.manyPairs(of: width) {
                rows.append(PairRow(pair: pair.joined, places: Bitmap(places, width: width).encoded))
            } else {
                // Most pairs are in one document only.
                let group = pair.group(of: Generation.pairGroups(of: width))
                for place in places { groups[group, default: Bitmap(width: width)].insert(place) }
            }
        }
        rows += groups.map { PairRow(pair: String($0), places: $1.encoded) }
        return rows.sorted { $0.pair < $1.pair }
    }
}

/// A pair or a group of them, and which documents of a block have it.
package struct PairRow: Sendable {
    fileprivate let pair: String
    fileprivate let places: [UInt8]
}

extension Generation {
    /// So many documents of a block have a pair that is kept alone.
    fileprivate static func manyPairs(of width: Int) -> Int { max(2, width / 2_048) }

    /// So many groups a block has: of a hundred words, half of them common, each has one of a hundred documents.
    static func pairGroups(of width: Int) -> Int { max(1, width / 16) }

    /// Whether pairs of a block are known.
    func isPaired(_ block: Int64) -> Bool { (block + 1) * width <= paired }
}

extension Querying {
    /// The next block of the generation that answers whose pairs are to be made: all of it has bitmaps.
    package func pairsDue() throws -> PairBlock? {
        guard let generation = try settled(), generation.closed > 0, let oldest = try oldestNumber(of: generation)
        else { return nil }
        let first = max(oldest, generation.paired)
        let block = generation.block(of: first)
        let end = (block + 1) * generation.width
        guard end <= generation.closed else { return nil }
        return PairBlock(
            generation: generation.number, analyser: generation.analyser, block: block, width: generation.width,
            numbers: first..<end)
    }

    /// The pairs of a block, before its first document was read.
    package func pairs(of block: PairBlock) throws -> BlockPairs {
        let generation = try answering()
        let words = try db.all("SELECT word FROM \(generation.bitmaps) WHERE block = \(block.block)") { try $0.text(0) }
        return BlockPairs(words, width: block.width)
    }

    /// What documents of the generation that answers say, by their numbers.
    package func texts(of numbers: Range<Int64>) throws -> [(number: Int64, texts: [String])] {
        try writtenTexts(of: Array(numbers), in: answering())
    }

    /// Which documents of a block have a pair: surely, or only maybe. Those that were changed are not looked at.
    func places(of pair: WordPair, _ block: Int64, in generation: Generation) throws -> (places: Bitmap, isSure: Bool) {
        let width = Int(generation.width)
        let group = String(pair.group(of: Generation.pairGroups(of: width)))
        let kept = try db.all(
            """
            SELECT pair, places FROM \(generation.pairs) WHERE block = \(block) AND pair IN (\(pair.joined), \(group))
            """
        ) { (pair: try $0.text(0), places: try Bitmap(try $0.bytes(1), width: width)) }
        if let exact = kept.first(where: { $0.pair == pair.joined }) { return (exact.places, true) }
        return (kept.first?.places ?? Bitmap(width: width), false)
    }

    /// Documents of a block whose words were changed after its pairs were made; `nil` where none was.
    func changedPlaces(_ block: Int64, in generation: Generation) throws -> Bitmap? {
        try db.first("SELECT places FROM \(generation.pairs) WHERE pair = '' AND block = \(block)") {
            try Bitmap(try $0.bytes(0), width: Int(generation.width))
        }
    }
}

extension Writer {
    /// Tells that pairs of a block are being made: from now on it is noted what is changed.
    ///
    /// - Returns: whether it is still the next one.
    package func begin(_ block: PairBlock) throws -> Bool {
        guard try pairsDue() == block else { return false }
        try db.run("UPDATE generations SET pairing = \(block.numbers.upperBound) WHERE number = \(block.generation)")
        return true
    }

    /// Keeps pairs of a block.
    ///
    /// - Returns: whether they are still being made.
    package func keep(_ rows: some Collection<PairRow>, of block: PairBlock) throws -> Bool {
        guard let generation = try making(block) else { return false }
        for row in rows { try keep(row, block.block, in: generation) }
        return true
    }

    private func keep(_ row: PairRow, _ block: Int64, in generation: Generation) throws {
        try db.run(
            """
            INSERT INTO \(generation.pairs) (block, pair, places) VALUES (\(block), \(row.pair), \(row.places))
            ON CONFLICT (block, pair) DO UPDATE SET places = excluded.places
            """)
    }

    /// Lets phrases of a block be answered by its pairs.
    package func close(_ block: PairBlock) throws {
        guard try making(block) != nil else { return }
        try db.run("UPDATE generations SET paired = pairing WHERE number = \(block.generation)")
    }

    /// The generation of a block whose pairs are being made.
    private func making(_ block: PairBlock) throws -> Generation? {
        guard try pairsDue() == block else { return nil }
        let generation = try answering()
        return generation.pairing == block.numbers.upperBound ? generation : nil
    }

    /// Notes that a document has other words now.
    func noteChange(of number: Int64, in generation: Generation) throws {
        guard number >= Numbers.first, number < generation.pairing else { return }
        let block = generation.block(of: number)
        var changed = try changedPlaces(block, in: generation) ?? Bitmap(width: Int(generation.width))
        changed.insert(generation.place(of: number))
        try keep(PairRow(pair: "", places: changed.encoded), block, in: generation)
    }
}
