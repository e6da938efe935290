import Domain

// The full text index follows from the messages and from the analyser, and is made anew when the analyser changes: another
// generation is filled beside the one that answers, and takes its place when it is full.

/// One making of the index.
struct Generation: Sendable, Equatable {
    /// 0 or 1: the table it is in.
    let number: Int
    /// What made its terms; empty while it holds none.
    let analyser: String
    /// Messages from this one on are in it; those before it come with the next fillings.
    let filled: ID<Message>
    /// Whether questions are answered from it.
    let answers: Bool
    /// How many messages came into it after newer ones (see Numbers.swift).
    let late: Int
    /// Numbers of a block (see Blocks.swift).
    let width: Int64
    /// Numbers below this one are answered by bitmaps, but for those that came late; 0 where none is.
    let closed: Int64
    /// Bitmaps of numbers below this one follow what is written; those from `closed` on are being made.
    let closing: Int64
    /// Of blocks below this number pairs are known (see Pairs.swift); 0 where of none is.
    let paired: Int64
    /// Below this one it is noted what is changed; pairs from `paired` on are being made.
    let pairing: Int64

    func holds(_ message: ID<Message>) -> Bool { message >= filled }

    var isFull: Bool { filled.raw == 0 }

    /// What it keeps of each message; in PostgreSQL its vector, too.
    var documents: SQL { number == 0 ? "documents_0" : "documents_1" }

    /// SQLite's table of terms and tags.
    var words: SQL { number == 0 ? "search_0" : "search_1" }

    /// SQLite's table of what many documents of a block have.
    var bitmaps: SQL { number == 0 ? "bitmaps_0" : "bitmaps_1" }

    /// SQLite's table of which documents of a block have words side by side.
    var pairs: SQL { number == 0 ? "pairs_0" : "pairs_1" }
}

/// What there is to do for the index.
package enum IndexDue: Equatable, Sendable {
    case nothing
    /// A generation is to be made, or is being made.
    case filling
    /// So many messages came after newer ones.
    case order(late: Int)
}

extension Querying {
    /// The one that answers, and one that is being made.
    func generations() throws -> [Generation] {
        let blocks: SQL =
            db.dialect == .sqlite
            ? "width, closed, closing, paired, pairing"
            : "CAST(1 AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT), CAST(0 AS BIGINT)"
        return try db.all(
            "SELECT number, analyser, filled, answers, late, \(blocks) FROM generations ORDER BY answers DESC"
        ) {
            Generation(
                number: try $0.int(0), analyser: try $0.text(1), filled: try $0.id(2), answers: try $0.flag(3),
                late: try $0.int(4), width: try $0.integer(5), closed: try $0.integer(6), closing: try $0.integer(7),
                paired: try $0.integer(8), pairing: try $0.integer(9))
        }
    }

    /// The one that answers.
    func answering() throws -> Generation {
        guard let first = try generations().first, first.answers else {
            throw StoreError.corrupt("no generation of the index answers")
        }
        return first
    }

    /// What there is to do for the index.
    ///
    /// - Parameter fingerprint: of the analyser that makes it.
    package func indexDue(_ fingerprint: String) throws -> IndexDue {
        let (all, answering) = (try generations(), try answering())
        if all.count > 1 || answering.analyser != fingerprint || !answering.isFull { return .filling }
        return try misplaced(in: answering).map(IndexDue.order) ?? .nothing
    }

    /// Whether questions are answered from a part of the archive: the first index after an upgrade is still being made.
    package func isIndexPartial() throws -> Bool { try !answering().isFull }
}
