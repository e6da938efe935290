import Language
import Testing

struct MisspellingTests {
    @Test(arguments: [
        ("wadum", ["wadium"]), ("wadimu", ["wadium"]), ("wadium", []), ("wodium", ["wadium"]), ("widmu", ["widmo"]),
        ("wwadium", ["wadium"]), ("restrukturyzcjaa", ["restrukturyzacja"]), ("rstrkturyzcja", []),
    ])
    func `words within a slip or two are near`(typed: String, near: [String]) {
        let words = ["wadium", "widmo", "restrukturyzacja", "w"]
        #expect(Misspelling.nearest(to: typed, among: words, limit: 8) == near)
    }

    @Test func `the nearest come first, and of them those as long as what was typed`() {
        let words = ["pompowania", "pompowanie", "pompowani", "pompowane"]
        #expect(
            Misspelling.nearest(to: "pompowaine", among: words, limit: 3) == ["pompowanie", "pompowane", "pompowania"])
    }
}
