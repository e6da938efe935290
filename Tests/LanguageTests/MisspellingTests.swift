import Language
import Testing

struct MisspellingTests {
    @Test(arguments: [
        ("wadum", ["wadium"]), ("wadimu", ["wadium"]), ("wadium", []), ("wodium", ["wadium"]), ("widmu", ["widmo"]),
        ("wwadium", ["wadium"]), ("restrukturyzcjaa", ["restrukturyzacja"]), ("rstrkturyzcja", []),
    ])
    func `words within a slip or two are near`(typed: String, near: [String]) {
        let words = "wadium widmo restrukturyzacja w"
        #expect(Misspelling.nearest(to: typed, among: words, limit: 8) == near)
    }

    @Test func `the nearest come first, and of them those as long as what was typed`() {
        let words = "pompowania pompowanie pompowani pompowane"
        #expect(
            Misspelling.nearest(to: "pompowaine", among: words, limit: 3) == ["pompowanie", "pompowane", "pompowania"])
    }

    @Test func `words are near that a table of all distances says are near`() {
        var random = SplitMix64(seed: 9)
        func word() -> String {
            let length = Int.random(in: 4...10, using: &random)
            return String((0..<length).map { _ in "abcdó".randomElement(using: &random) ?? "a" })
        }
        let words = Array(Set((0..<3_000).map { _ in word() })).sorted()
        for _ in 0..<20 {
            let typed = word()
            let near = Misspelling.nearest(to: typed, among: words.joined(separator: " "), limit: words.count)
            let most = Misspelling.most(in: typed)
            #expect(Set(near) == Set(words.filter { $0 != typed && distance(typed, $0) <= most }))
        }
    }

    /// By optimal string alignment, in bytes.
    private func distance(_ one: String, _ other: String) -> Int {
        let (a, b) = (Array(one.utf8), Array(other.utf8))
        var table = Array(repeating: Array(repeating: 0, count: b.count + 1), count: a.count + 1)
        for i in 0...a.count {
            for j in 0...b.count {
                guard i > 0, j > 0 else {
                    table[i][j] = max(i, j)
                    continue
                }
                let changed = table[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                table[i][j] = min(table[i - 1][j] + 1, table[i][j - 1] + 1, changed)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] {
                    table[i][j] = min(table[i][j], table[i - 2][j - 2] + 1)
                }
            }
        }
        return table[a.count][b.count]
    }
}
