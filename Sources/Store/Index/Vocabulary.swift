import Language
import Synchronization

// The words of the archive, for who mistypes one. A word says nothing of who wrote it where; what is proposed of them is only what
// finds something that the person may see.

extension Querying {
    /// Words of the archive that begin with the same letter as a folded one, and are about as long, with a space between two.
    package func words(like word: String, within most: Int) throws -> String {
        guard let first = word.utf8.first, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(first) else { return "" }
        let letter = String(Unicode.Scalar(first))
        let length = word.utf8.count
        // In one piece, for a row costs more than a word.
        let joined: SQL = db.dialect == .sqlite ? "group_concat(word, ' ')" : "string_agg(word, ' ')"
        return try db.first(
            """
            SELECT coalesce(\(joined), '') FROM vocabulary
            WHERE substr(word, 1, 1) = \(letter) AND length(word) BETWEEN \(length - most) AND \(length + most)
            """
        ) { try $0.text(0) } ?? ""
    }
}

extension Writer {
    /// Adds words; most of them are known already.
    func learn(_ words: Set<String>) throws {
        let new = known.unknown(of: words)
        // In order, so that two who write at once do not wait for each other.
        try insert("INSERT INTO vocabulary (word)", new.sorted().map { "(\($0))" }, " ON CONFLICT DO NOTHING")
        learned.formUnion(new)
    }
}

/// Words that are known to be in the archive: nobody has to ask the database whether. Thread-safe.
final class KnownWords: Sendable {
    private static let most = 200_000

    private let words = Mutex<Set<String>>([])

    /// Looks up each; `subtracting` would go through all that are known.
    func unknown(of some: Set<String>) -> Set<String> {
        words.withLock { words in some.filter { !words.contains($0) } }
    }

    /// To be called once they are on disk.
    func add(_ some: Set<String>) {
        guard !some.isEmpty else { return }
        words.withLock { words in
            if words.count + some.count > Self.most { words = [] }
            words.formUnion(some)
        }
    }
}
