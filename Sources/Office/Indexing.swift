import Store

// The full text index is made anew when what reads texts has changed: another version of the program, other dictionaries, other
// words of one's own. It is made beside the one that answers, while everybody works.

extension Office {
    /// How many messages are put into the index at a time: whoever sends waits for so many at most.
    private static let atOnce = 50
    /// Of how many words bitmaps are made at a time: it takes some tens of milliseconds at most.
    private static let wordsAtOnce = 16
    /// Of how many pairs of words rows are written at a time; likewise.
    private static let pairsAtOnce = 512

    /// Brings the index to how texts are read now, and old messages that came after newer ones to their place, and closes its
    /// blocks; returns when it is whole. To be called at the start and each minute. What was done stays done when it is
    /// cancelled.
    package func keepIndex() async throws {
        try await makeIndex()
        while !Task.isCancelled, let block = try await store.read({ try $0.blockDue() }) {
            try await close(block)
        }
        while !Task.isCancelled, let block = try await store.read({ try $0.pairsDue() }) {
            try await pair(block)
        }
    }

    private func makeIndex() async throws {
        let fingerprint = analyser.fingerprint
        let due = try await store.read { try $0.indexDue(fingerprint) }
        // While old mail is being taken over more of it comes each minute: it is waited for.
        let isSettled = indexDue.withLock { last in
            defer { last = due }
            return last == due
        }
        guard due != .nothing, due == .filling || isSettled else { return }
        guard try await store.write({ try $0.beginFilling(inOrder: due != .filling) }) else { return }
        while !Task.isCancelled {
            guard try await store.write({ try $0.fill(limit: Self.atOnce) }) else { return }
            // Others come in between.
            await Task.yield()
        }
    }

    /// Makes bitmaps of what many documents of a part of a block have.
    private func close(_ block: BlockPart) async throws {
        guard try await store.write({ try $0.begin(block) }) else { return }
        let words = try await store.read { [analyser] in try $0.commonWords(of: block, analyser) }
        guard try await keep(words, Self.wordsAtOnce, { try $0.keepBitmaps(of: $1, in: block) }) else { return }
        try await store.write { try $0.close(block) }
    }

    /// Writes so many at a time; others come in between.
    ///
    /// - Returns: whether all were written; `write` tells when there is no use in going on.
    private func keep<Row: Sendable>(
        _ all: [Row], _ count: Int, _ write: @escaping @Sendable (Writer, [Row]) throws -> Bool
    ) async throws -> Bool {
        var left = all[...]
        while !left.isEmpty {
            try Task.checkCancellation()
            let some = Array(left.prefix(count))
            left = left.dropFirst(some.count)
            guard try await store.write({ try write($0, some) }) else { return false }
            await Task.yield()
        }
        return true
    }

    /// Makes the pairs of a block.
    private func pair(_ block: PairBlock) async throws {
        guard try await store.write({ try $0.begin(block) }) else { return }
        var pairs = try await store.read { try $0.pairs(of: block) }
        for part in block.parts {
            try Task.checkCancellation()
            pairs.add(try await store.read { try $0.texts(of: part) })
            await Task.yield()
        }
        // Sorting millions takes a while: on a thread of the store, for those of the program answer.
        let rows = try await store.read { [pairs] _ in pairs.rows() }
        guard try await keep(rows, Self.pairsAtOnce, { try $0.keep($1, of: block) }) else { return }
        try await store.write { try $0.close(block) }
    }

    /// What is not installed of what tells forms of words, as Debian names the packages.
    package var missingDictionaries: [String] { analyser.stemmer.missing }
}
