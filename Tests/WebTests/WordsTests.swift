// The words of the screens: complete, alike in both languages, and all of them used.

import Domain
import Testing

@testable import Web

@Suite struct WordsTests {
    @Test func `both languages have every word and no other`() throws {
        let known = Set(
            Word.allCases.map(\.rawValue) + Words.Group.allCases.flatMap { group in group.names.map(group.key) })
        for (tongue, words) in try Words.load() {
            #expect(known.subtracting(words.texts.keys).sorted() == [], "missing in \(tongue)")
            #expect(Set(words.texts.keys).subtracting(known).sorted() == [], "unknown in \(tongue)")
        }
    }

    @Test func `a word names the same values in both languages, with as many plural forms as the language has`() throws
    {
        let polish = try words(.polish)
        let english = try words(.english)
        for (key, text) in polish.texts {
            let there = Phrase(text, .polish).places
            let here = Phrase(english.texts[key] ?? "", .english).places
            #expect(Set(there.keys) == Set(here.keys), "\(key)")
            for (tongue, places) in [(Tongue.polish, there), (.english, here)] {
                for (name, forms) in places {
                    #expect(forms.isSubset(of: [0, tongue.forms]), "\(key): \(name) in \(tongue)")
                }
            }
        }
    }

    @Test func `templates say known words that need no value`() throws {
        let templates = try Templates.files().values.joined()
        let polish = try words()
        let inTemplates = Set(templates.matches(of: /\{\{t\.([a-zA-Z]+)\}\}/).map { String($0.1) })
        for word in inTemplates {
            #expect(Word(rawValue: word) != nil, "\(word)")
            #expect(Phrase(polish.texts[word] ?? "", .polish).places == [:], "\(word)")
        }
    }

    @Test func `nobody's gender is told`() throws {
        let second = /ł[ae]ś\b|ł\(a\)|ł\/a\b|[aą]łem\b|łam\b/
        for (key, text) in try words().texts { #expect(text.firstMatch(of: second) == nil, "\(key)") }
    }

    @Test(arguments: [
        (0, 2), (1, 0), (2, 1), (4, 1), (5, 2), (12, 2), (14, 2), (21, 2), (22, 1), (25, 2), (112, 2), (102, 1),
    ])
    func `Polish counts one, few and many`(_ number: Int, _ form: Int) {
        #expect(Tongue.polish.form(of: number) == form)
    }

    @Test(arguments: [(0, 1), (1, 0), (2, 1), (21, 1)])
    func `English counts one and other`(_ number: Int, _ form: Int) {
        #expect(Tongue.english.form(of: number) == form)
    }

    @Test func `what is not known takes its brackets away`() {
        let phrase = Phrase("Zajęte[ przez {by}][ o {at}]. {n} {n|plik|pliki|plików}", .polish)
        #expect(phrase.filled(with: ["n": 3]) == "Zajęte. 3 pliki")
        #expect(phrase.filled(with: ["by": "Anna", "n": 1]) == "Zajęte przez Anna. 1 plik")
        #expect(phrase.filled(with: ["by": "Anna", "at": "9:12", "n": 5]) == "Zajęte przez Anna o 9:12. 5 plików")
    }

    @Test func `a line that is no word is an error`() {
        #expect(throws: WordsUnreadable.self) { try Words.read("a = b\nnothing") }
        #expect(throws: WordsUnreadable.self) { try Words.read("a = b\na = c") }
    }

    @Test(arguments: Tongue.allCases)
    func `every refusal has a sentence that is whole without its values`(_ tongue: Tongue) throws {
        let wording = try wording(tongue)
        for code in Refusal.Code.allCases {
            let sentence = wording.sentence(Refusal(code), names)
            #expect(sentence.hasSuffix("."), "\(code)")
            #expect(!sentence.contains(/[\[\]{}|]|  | [.,:]|: *\./), "\(code): \(sentence)")
        }
    }
}

extension Phrase {
    fileprivate func filled(with values: [String: Filling]) -> String { filled { values[$0] } }
}
