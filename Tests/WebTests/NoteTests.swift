// Notes as they are shown: what is understood of Markdown, and that nothing else changes.

import TestSupport
import Testing

@testable import Web

@Suite struct NoteTests {
    @Test func `paragraphs, quotations and lists are told apart`() {
        let blocks = NoteBlock.blocks(
            of:
                "Dzień dobry,\nproszę:\n- klucze\n- pieczęć\n\n1. rano\n2. po południu\n\n> tak było\n> wczoraj\nDziękuję"
        )
        #expect(
            blocks == [
                NoteBlock(isText: true, runs: [Run(text: "Dzień dobry,\nproszę:")]),
                NoteBlock(isItem: true, opensPoints: true, runs: [Run(text: "klucze")]),
                NoteBlock(isItem: true, closesPoints: true, runs: [Run(text: "pieczęć")]),
                NoteBlock(isItem: true, opensNumbers: "1", runs: [Run(text: "rano")]),
                NoteBlock(isItem: true, closesNumbers: true, runs: [Run(text: "po południu")]),
                NoteBlock(isQuote: true, runs: [Run(text: "tak było\nwczoraj")]),
                NoteBlock(isText: true, runs: [Run(text: "Dziękuję")]),
            ])
    }

    @Test func `marks stress, strike, and keep what is typed as it is`() {
        #expect(
            Run.marked("To **ważne *bardzo*** i ~~nie~~ `a * b` _tak_") == [
                Run(text: "To "), Run(text: "ważne ", isStrong: true),
                Run(text: "bardzo", isStrong: true, isEmphasis: true), Run(text: " i "),
                Run(text: "nie", isStruck: true), Run(text: " "), Run(text: "a * b", isCode: true), Run(text: " "),
                Run(text: "tak", isEmphasis: true),
            ])
        #expect(
            Run.marked("**ważne *i pilne* tu**") == [
                Run(text: "ważne ", isStrong: true), Run(text: "i pilne", isStrong: true, isEmphasis: true),
                Run(text: " tu", isStrong: true),
            ])
    }

    @Test(arguments: [
        "3*4*5", "plik_z_nazwą_i_datą.txt", "* samo", "**bez końca", "`bez końca", "[nic](javascript:alert(1))",
        "[nic](data:text/html,x)", "[x](https://a.example b)", "____________", "***", "~raz~", "[x]", "2026. rok",
        "https://a.example/_b_/*c*", "a ** b ** c",
    ])
    func `what means nothing stays as it was typed`(_ text: String) {
        #expect(Run.marked(text).map(\.text).joined() == text)
        #expect(Run.marked(text).allSatisfy { !$0.isStrong && !$0.isEmphasis && !$0.isCode && !$0.isStruck })
    }

    @Test func `a link shows where it leads`() {
        #expect(
            Run.marked("Zob. [bank](https://zly.example/x).") == [
                Run(text: "Zob. "), Run(text: "bank", link: "https://zly.example/x"), Run(text: " (zly.example)"),
                Run(text: "."),
            ])
        #expect(Run.marked("[Anna](mailto:anna@a.example)").map(\.text) == ["Anna", " (anna@a.example)"])
    }

    @Test func `no character is lost but marks, and no link is of another sort`() {
        let pieces = [
            "**", "*", "_", "~~", "`", "[", "](", ")", "https://a.example", "javascript:x", "a", " ", "\n", "> ", "- ",
            "1. ", "ł", "<b>", "\u{301}",
        ]
        let marks: Set<Character> = ["*", "_", "~", "`", "[", "]", "(", ")", ">", "-", "1", ".", " ", "\n"]
        func letters(_ text: String) -> [Unicode.Scalar] {
            text.unicodeScalars.filter { !marks.contains(Character($0)) }
        }
        var random = Seeded(state: 20_261_126)
        for _ in 0..<5_000 {
            let note = (0..<14).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let runs = NoteBlock.blocks(of: note).flatMap(\.runs)
            let shown = runs.map(\.text).joined()
            // The place of a link is said besides its address.
            if !runs.contains(where: { $0.text == " (a.example)" }) {
                #expect(letters(shown).count <= letters(note).count)
            }
            for link in runs.compactMap(\.link) { #expect(link.utf8.starts(with: "https://a.example".utf8), "\(note)") }
        }
    }

    @Test(arguments: ["[", "[a](", "*a ", "**a", "`a", "_ _", "> ", "- a\n", "~~a *b _c ", "[a](https://a.example "])
    func `a hundred thousand characters of anything are read`(_ piece: String) {
        let note = String(repeating: piece, count: 100_000 / piece.count)
        #expect(!NoteBlock.blocks(of: note).isEmpty || piece == "> ")
    }
}
