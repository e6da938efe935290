import Mail
import Testing

/// Messages made to stop the program that reads them.
@Suite struct HostileTests {
    @Test(arguments: ["To: ", "bcc : \n "])
    func `groups of addressees without end are refused`(header: String) {
        let groups = header + String(repeating: "a:", count: 50_000) + "b@c.pl;\n\nx"
        #expect(throws: Unreadable.Reason.harmful) { try read("From: a@b.pl\n" + groups) }
        #expect(throws: Unreadable.Reason.harmful) { try MailHeaders(Array(("From: a@b.pl\n" + groups).utf8)) }
        #expect(throws: Unreadable.Reason.harmful) {
            try read("From: a@b.pl\nContent-Type: message/rfc822\n\n" + groups)
        }
    }

    @Test(.timeLimit(.minutes(1)), arguments: ["mixed", "alternative"])
    func `parts within parts without end are read as far as it goes`(subtype: String) throws {
        let levels = (0..<3_000).map { "Content-Type: multipart/\(subtype); boundary=b\($0)\n\n--b\($0)\n" }
        let message = try read("From: a@b.pl\n" + levels.joined() + "Content-Type: text/plain\n\nwidać")
        #expect(!message.text.isEmpty || !message.attachments.isEmpty)
    }

    @Test(.timeLimit(.minutes(1)))
    func `mutilated messages are read or refused, and nothing else`() {
        var random = Seeded(state: 20_260_112)
        let whole = Array(alternative("\nzażółć", "Content-Type: text/html; charset=iso-8859-2\n\n<p>x<a href=y>").utf8)
        for _ in 0..<2_000 {
            var bytes = whole
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let end = min(bytes.count, place + Int.random(in: 1...10, using: &random))
                switch Int.random(in: 0..<3, using: &random) {
                case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
                case 1: bytes.insert(contentsOf: whole.shuffled(using: &random).prefix(9), at: place)
                default: bytes.removeSubrange(place..<end)
                }
            }
            let message = Result { () throws(Unreadable.Reason) in try MailMessage(bytes) }
            let headers = Result { () throws(Unreadable.Reason) in try MailHeaders(bytes) }
            #expect(message.map(\.headers) == headers)
        }
    }
}

/// The same numbers in every run (SplitMix64).
private struct Seeded: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
