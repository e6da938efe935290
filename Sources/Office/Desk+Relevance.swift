import Domain
import Language
import Store

// The best results first. What is compared are the newest that fit, so that the answer takes as long in any archive.

extension Found {
    /// So many of the newest are put in order.
    package static let mostRanked = 1_000
}

extension Look {
    /// Messages that fit a query, the best first, the newest among equals; without words the newest first.
    ///
    /// - Parameters:
    ///   - offset: how many were seen already.
    ///   - most: how many are counted at most.
    /// - Throws: `textTooLong`, `textNotAllowed` for its words.
    package func searchByRelevance(
        _ query: Query, from offset: Int, limit: Int, counting most: Int = Found.most
    ) throws -> Found {
        let search = try desk.search(query)
        let newest = try reader.search(search, before: nil, limit: Found.mostRanked)
        let total = newest.count < Found.mostRanked ? newest.count : try reader.searchCount(search, most: most)
        let ranked = try ranked(newest, search)
        let shown = ranked.dropFirst(max(0, offset)).prefix(limit)
        let next = shown.endIndex < ranked.endIndex ? String(shown.endIndex) : nil
        return try found(Array(shown), of: search, total: (total, most), next: next)
    }

    private func ranked(_ ids: [ID<Message>], _ search: Search) throws -> [ID<Message>] {
        let conditions = search.text.required
        guard !conditions.isEmpty, ids.count > 1 else { return ids }
        // How rare each word is among all that the person sees.
        let all = try reader.searchCount(try desk.search(Query()), most: Found.most)
        let frequencies = try conditions.map { condition in
            try reader.searchCount(
                Search(
                    Query(), text: TextQuery(all: [condition]), sent: (nil, nil), for: search.person, now: search.now),
                most: Found.most)
        }
        let relevance = Relevance(search.text, frequencies: frequencies, of: all, desk.office.analyser)
        let texts = try reader.searchedTexts(of: ids)
        let scores = texts.map { (id: $0.message, score: relevance.score(subject: $0.subject, note: $0.note)) }
        return scores.sorted { ($0.score, $0.id) > ($1.score, $1.id) }.map(\.id)
    }
}
