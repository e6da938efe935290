import Domain
import Language

// Everything that is kept. Nobody above sees SQL: there is one file for each noun, with what is asked of it (on
// `Querying`) and what is written (on `Writer`).

/// The archive of one organisation: a database and the contents of attachments.
package final class Store: Sendable {
    package let engine: any Engine
    package let blobs: Blobs
    /// What makes the index's terms.
    package let analyser: Analyser
    private let known = KnownWords()

    package init(engine: any Engine, blobs: Blobs, analyser: Analyser = .standard) {
        (self.engine, self.blobs, self.analyser) = (engine, blobs, analyser)
    }

    /// Asks; `body` sees one consistent state.
    package func read<T: Sendable>(_ body: @escaping @Sendable (Reader) throws -> T) async throws -> T {
        try await engine.read { [analyser] in try body(Reader(db: $0, analyser: analyser)) }
    }

    /// Writes; answers when it is on disk. `body` may run more than once, and must change nothing but the database.
    package func write<T: Sendable>(_ body: @escaping @Sendable (Writer) throws -> T) async throws -> T {
        let written = try await engine.write { [analyser, known] db in
            let writer = Writer(db: db, analyser: analyser, known: known)
            let value = try body(writer)
            return Written(value: value, documents: writer.documents, learned: writer.learned)
        } index: { [analyser, known] db, written in
            try Writer(db: db, analyser: analyser, known: known).index(written.documents)
        }
        known.add(written.learned)
        for (_, terms) in written.documents.new { known.add(terms.vocabulary) }
        return written.value
    }

    private struct Written<T: Sendable>: Sendable {
        let value: T
        let documents: PendingDocuments
        let learned: Set<String>
    }
}

/// What may be asked, alike while reading and while writing.
package protocol Querying {
    var db: any Connection { get }
    /// What reads the words of texts.
    var analyser: Analyser { get }
}

/// A consistent state of the archive.
package struct Reader: Querying {
    package let db: any Connection
    package let analyser: Analyser
}

/// One transaction (or a savepoint in one).
package final class Writer: Querying {
    package let db: any Connection
    package let analyser: Analyser
    let known: KnownWords
    /// Words that this write adds to those of the archive.
    var learned: Set<String> = []
    /// What of the full text index follows from this write.
    var documents = PendingDocuments()

    init(db: any Connection, analyser: Analyser, known: KnownWords) {
        (self.db, self.analyser, self.known) = (db, analyser, known)
    }

    /// Inserts many rows with few statements.
    ///
    /// - Parameters:
    ///   - head: `INSERT INTO t (a, b)`, to which `VALUES` follows.
    ///   - rows: for each row its values in parentheses.
    ///   - tail: what follows the rows: what to do where one is there already.
    func insert(_ head: SQL, _ rows: [SQL], _ tail: SQL = "") throws {
        var left = rows[...]
        while !left.isEmpty {
            let some = left.prefix(16)
            left = left.dropFirst(some.count)
            try db.run(head + " VALUES " + Array(some).joined(separator: ", ") + tail)
        }
    }
}
