import Seals
import Testing

/// Random bytes, their comparison, and the tokens made of them.
struct SecretsTests {
    @Test(arguments: [0, 1, 7, 8, 9, 32, 1_000])
    func `as many random bytes come as were asked for`(count: Int) {
        #expect(randomBytes(count).count == count)
    }

    @Test func `random bytes take every value`() {
        // 64 KiB leave one of 256 values out with a probability below 10^-100.
        #expect(Set(randomBytes(65_536)).count == 256)
    }

    @Test func `bytes are equal only when all of them are`() {
        let secret = randomBytes(32)
        #expect(equalInConstantTime(secret, secret))
        #expect(equalInConstantTime([], []))
        #expect(!equalInConstantTime(secret, Array(secret.dropLast())))
        for position in secret.indices {
            var other = secret
            other[position] ^= 0x80
            #expect(!equalInConstantTime(secret, other))
        }
    }

    @Test func `ten thousand tokens are ten thousand different ones`() {
        #expect(Set((0..<10_000).map { _ in Token().text }).count == 10_000)
    }

    @Test func `a token is 43 characters and reads back`() throws {
        for _ in 0..<1_000 {
            let token = Token()
            #expect(token.text.utf8.count == 43)
            let read = try #require(Token(token.text))
            #expect(read == token)
            #expect(read.hash == token.hash)
        }
    }

    @Test func `what is stored of a token is the hash of its text`() {
        let token = Token()
        #expect(token.hash == sha256(Array(token.text.utf8)))
        #expect(token.hash.count == 32)
    }

    @Test(
        arguments: [
            "", "A", String(repeating: "A", count: 42), String(repeating: "A", count: 44),
            String(repeating: "A", count: 42) + "=", String(repeating: "A", count: 42) + "+",
            String(repeating: "A", count: 42) + "/", String(repeating: "A", count: 42) + "ą",
            " " + String(repeating: "A", count: 42), String(repeating: "A", count: 42) + "\n",
            String(repeating: "A", count: 41) + "ą", String(repeating: "A", count: 42) + "\0",
            String(repeating: "A", count: 42) + "B", String(repeating: "A", count: 42) + "D",
        ])
    func `what is not exactly a token is none`(text: String) {
        #expect(Token(text) == nil)
    }

    @Test func `the least token is one`() {
        #expect(Token(String(repeating: "A", count: 43)) != nil)
    }

    @Test func `a token shows itself in no log`() {
        let token = Token()
        var dumped = ""
        dump([token], to: &dumped)
        for shown in ["\(token)", String(reflecting: token), "\([token])", dumped] {
            #expect(!shown.contains(token.text))
        }
    }
}
