import Domain
import Foundation
import Testing

@Suite struct IDTests {
    @Test(arguments: [
        (Int64(0), "0"), (1, "1"), (31, "z"), (32, "10"), (1023, "zz"), (0x7FFF_FFFF_FFFF_FFFF, "7zzzzzzzzzzzz"),
        (1_772_438_400_000 << 21, "375dhyp000000"),
    ])
    func `an id has one spelling`(raw: Int64, text: String) {
        #expect(ID<Person>(raw: raw).description == text)
        #expect(ID<Person>(text)?.raw == raw)
    }

    @Test func `every id is read from its text`() {
        var random = SplitMix64(seed: 32)
        for _ in 1...10_000 {
            let id = ID<Person>(
                raw: Int64.random(in: 0...Int64.max, using: &random) >> Int64.random(in: 0...62, using: &random))
            #expect(ID<Person>(id.description) == id)
        }
    }

    @Test(arguments: [
        // Upper case, the letters that Crockford leaves out, signs, spaces, other digits.
        "", "Z", "1Z", "i", "l", "o", "u", "-1", "+1", " 1", "1 ", "1-2", "1\u{0}", "１", "é", "ａ",
        // A second spelling of another id.
        "00", "01", "0000000000000",
        // Beyond 63 bits, and 14 characters.
        "8000000000000", "fzzzzzzzzzzzz", "g000000000000", "zzzzzzzzzzzzz", "10000000000000", "zzzzzzzzzzzzzz",
    ])
    func `anything else is no id`(text: String) { #expect(ID<Person>(text) == nil) }

    @Test func `ids are in order of time, whatever node made them`() {
        let earlier = IDMaker(node: 127, clock: Clock { monday }).next(Message.self)
        let later = IDMaker(node: 0, clock: Clock { monday.adding(milliseconds: 1) }).next(Message.self)
        #expect(earlier < later)
        #expect(earlier.instant == monday)
        #expect(later.instant == monday.adding(milliseconds: 1))
    }

    @Test func `the first id at a moment is not after any made then, and after all made before`() {
        let bound = ID<Message>.first(at: monday)
        let before = IDMaker(node: 127, clock: Clock { monday.adding(milliseconds: -1) })
        for _ in 1...10_000 { #expect(before.next(Message.self) < bound) }
        #expect(IDMaker(node: 0, clock: Clock { monday }).next(Message.self) >= bound)
        #expect(bound.instant == monday)
    }

    @Test func `moments that no id has are bounded by the first and the last`() {
        #expect(ID<Message>.first(at: Instant(milliseconds: -1)).raw == 0)
        #expect(ID<Message>.first(at: Instant(milliseconds: .min)).raw == 0)
        #expect(ID<Message>.first(at: Instant(milliseconds: .max)).raw == (1 << 42 - 1) << 21)
    }

    @Test func `in JSON an id is a string`() throws {
        let encoded = try JSONEncoder().encode([ID<Person>(raw: 1023)])
        #expect(String(decoding: encoded, as: UTF8.self) == #"["zz"]"#)
        #expect(try JSONDecoder().decode([ID<Person>].self, from: encoded) == [ID(raw: 1023)])
        for bad in ["[1023]", #"["ZZ"]"#, #"[""]"#, "[null]"] {
            #expect(throws: DecodingError.self) {
                try JSONDecoder().decode([ID<Person>].self, from: Data(bad.utf8))
            }
        }
    }
}
