import Seals
import Testing

/// Which passwords may be chosen.
struct PasswordRuleTests {
    private let rule = PasswordRule()
    private let names = ["jan.kowalski", "Klimat-Serwis sp. z o.o."]

    @Test(
        arguments: [
            (0, .tooShort(minimum: 15)), (14, .tooShort(minimum: 15)), (15, nil), (16, nil), (64, nil), (128, nil),
            (256, nil), (257, .tooLong(maximum: 256)),
        ] as [(Int, PasswordRule.Objection?)])
    func `fifteen characters are enough and 256 not too many`(count: Int, expected: PasswordRule.Objection?) {
        #expect(rule.objection(to: phrase(of: count), names: names) == expected)
    }

    @Test(arguments: [(7, .tooShort(minimum: 8)), (8, nil)] as [(Int, PasswordRule.Objection?)])
    func `with a second factor eight are enough`(count: Int, expected: PasswordRule.Objection?) {
        #expect(PasswordRule(lengths: 8...256).objection(to: phrase(of: count), names: names) == expected)
    }

    @Test func `a letter with a loose accent counts once`() {
        let typed = "z\u{307}o\u{301}l\u{301}w ma 7 lat"
        #expect(rule.objection(to: typed, names: []) == .tooShort(minimum: 15))
        #expect(rule.objection(to: typed + "!!", names: []) == nil)
    }

    @Test(
        arguments: [
            "ala ma kota i psa", "correct horse battery staple", "ząb zupa zębowa dąb", "🐈🐕🌳🚲☂️🎺🐟🌙🍎🔑🧲🪁🥨🎲🛶",
            "mój dom ma 7 okien", "               x y z", "пароль и ещё слово",
        ])
    func `any characters will do`(password: String) {
        #expect(rule.objection(to: password, names: names) == nil)
    }

    @Test(
        arguments: [
            ("Kowalski ma psa i kota", "kowalski"), ("lato KLIMAT zima wiosna", "klimat"),
            ("supertajneserwis2026", "serwis"),
        ])
    func `neither the log-in nor the company's name may be in it`(password: String, word: String) {
        #expect(rule.objection(to: password, names: names) == .containsName(word))
    }

    @Test func `words of three letters do not count as names`() {
        #expect(rule.objection(to: "janek spał pod dębem", names: names) == nil)
    }

    @Test func `a name with loose accents is still the name`() {
        #expect(rule.objection(to: "wiosna w łodzi i z\u{307}ory", names: ["Żory"]) == .containsName("żory"))
    }

    @Test(arguments: ["a", "Ą", " ", "1", "🔑"])
    func `one character repeated is refused`(character: String) {
        #expect(rule.objection(to: String(repeating: character, count: 20), names: names) == .repeatsOneCharacter)
    }

    @Test func `a change of case does not hide a repetition`() {
        #expect(rule.objection(to: "aAaAaAaAaAaAaAaA", names: names) == .repeatsOneCharacter)
    }

    @Test(
        arguments: [
            "123456789012345", "0987654321098765", "abcdefghijklmnop", "zyxwvutsrqponmlk", "qwerty123456789",
            "QwertyuiopAsdfghjkl", "1qaz2wsx3edc4rfv", "aaaaabbbbbccccc", "abababababababab", "aąbcćdeęfghijklł",
        ])
    func `simple sequences are refused`(password: String) {
        #expect(rule.objection(to: password, names: names) == .sequence)
    }

    /// So many characters without names or sequences in them.
    private func phrase(of count: Int) -> String {
        String(repeatElement("mały kot śpi na łóżku, ", count: 12).joined().prefix(count))
    }
}
