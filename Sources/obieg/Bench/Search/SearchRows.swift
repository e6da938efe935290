import Domain
import Foundation
import Office

// The rows of the table: what is asked, and how long the first page with its count takes.

/// A sort of question.
struct SearchRow: Sendable {
    let name: String
    /// Asks for one case, and tells how many were found; nil where the case has nothing to ask for.
    let ask: @Sendable (SearchCase, Desk) async throws -> Int?

    /// Messages on a page.
    private static let page = 30

    /// What a page of the search asks: each with words, alone and narrowed, and without words.
    static let all: [SearchRow] =
        words.flatMap { name, words in
            [
                finding(name) { said(words($0)) },
                finding("\(name), author, addressee, kind, dates") { $0.narrowed(said(words($0))) },
            ]
        } + [
            finding("no word, author, addressee, kind, dates") { $0.narrowed(Query()) },
            finding("no word, kind and dates") { one in
                var query = one.narrowed(Query())
                (query.authors, query.recipients) = ([], [])
                return query
            },
            finding("no word, entry and completed order") { one in
                var query = Query()
                guard let entry = one.entry else { return nil }
                (query.entries, query.states) = ([[entry]], [.completed])
                return query
            },
            finding("nothing: all that one sees") { _ in Query() },
            finding("rare word, mistyped") { said($0.mistyped) },
            finding("very common word, counted to 10,000", counting: 10_000) { said($0.common) },
            facets("facets of a very common word") { said($0.common) },
            facets("facets of all that one sees") { _ in Query() },
        ]

    static let words: [(name: String, words: @Sendable (SearchCase) -> String)] = [
        ("rare word", \.rare), ("medium word", \.medium), ("very common word", \.common), ("phrase", \.phrase),
        ("three words", \.three),
    ]

    /// The first page of what fits, counted as far as the page counts.
    private static func finding(
        _ name: String, counting most: Int = 1_000, _ query: @escaping @Sendable (SearchCase) -> Query?
    ) -> SearchRow {
        SearchRow(name: name) { one, desk in
            guard let query = query(one) else { return nil }
            return try await desk.search(query, before: nil, limit: page, counting: most).total
        }
    }

    /// What the page is narrowed by, counted among the newest 10,000.
    private static func facets(_ name: String, _ query: @escaping @Sendable (SearchCase) -> Query) -> SearchRow {
        SearchRow(name: name) { one, desk in try await desk.facets(query(one)).total }
    }

    private static func said(_ words: String) -> Query {
        var query = Query()
        query.text = words
        return query
    }

    /// Asks one question after the other for so many seconds, each once at least, after each was asked once unmeasured.
    func measure(_ cases: [SearchCase], by desk: Desk, seconds: Double) async throws -> String? {
        var askable: [SearchCase] = []
        var found = 0
        for one in cases {
            guard let count = try await ask(one, desk) else { continue }
            askable.append(one)
            found += count
        }
        guard !askable.isEmpty else { return nil }
        var times = Times()
        let end = DispatchTime.now().uptimeNanoseconds + UInt64(seconds * 1e9)
        var round = 0
        while round < askable.count || DispatchTime.now().uptimeNanoseconds < end {
            try await times.measure { _ = try await ask(askable[round % askable.count], desk) }
            round += 1
        }
        return "\(times.columns)\t\(found / askable.count) found"
    }
}

/// How long something took each time.
struct Times {
    private var milliseconds: [Double] = []

    mutating func measure(_ work: () async throws -> Void) async rethrows {
        let start = DispatchTime.now().uptimeNanoseconds
        try await work()
        milliseconds.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
    }

    static func += (all: inout Times, more: Times) { all.milliseconds += more.milliseconds }

    /// Half of them took no longer; nor did 99 of a hundred.
    var median: Double { part(50) }
    var p99: Double { part(99) }

    var columns: String {
        "median \(String(format: "%.2f", median)) ms\tp99 \(String(format: "%.2f", p99)) ms"
    }

    private func part(_ percent: Int) -> Double {
        let sorted = milliseconds.sorted()
        return sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
    }
}
