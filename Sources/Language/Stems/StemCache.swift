import Synchronization

// What a dictionary was asked before. Few words make most of what is written, so that nearly every word is here; the rest of
// the world's words must not fill the memory.

/// Remembers the stems of words, of so many at most. Thread-safe.
final class StemCache: Sendable {
    /// Of each half; a word takes some 100 bytes.
    private static let most = 40_000
    private static let shelves = 8

    private let shelf: [Shelf] = (0..<shelves).map { _ in Shelf() }

    /// What is remembered of a word, or what `make` tells.
    func stems(of word: String, _ make: (String) -> Stems) -> Stems {
        let shelf = shelf[Int(truncatingIfNeeded: UInt(bitPattern: word.hashValue) % UInt(Self.shelves))]
        if let known = shelf.words.withLock({ $0.find(word) }) { return known }
        // Two may ask at once, and are told the same.
        let new = make(word)
        shelf.words.withLock { $0.add(word, new) }
        return new
    }

    private final class Shelf: Sendable {
        let words = Mutex(Halves())
    }

    /// When the young half is full, it becomes the old one; what is asked for again becomes young again.
    private struct Halves {
        private var young: [String: Stems] = [:]
        private var old: [String: Stems] = [:]

        mutating func find(_ word: String) -> Stems? {
            if let stems = young[word] { return stems }
            guard let stems = old[word] else { return nil }
            add(word, stems)
            return stems
        }

        mutating func add(_ word: String, _ stems: Stems) {
            if young.count >= StemCache.most / StemCache.shelves { (young, old) = ([:], young) }
            young[word] = stems
        }
    }
}
