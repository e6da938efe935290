import Domain
import Testing

// The bytes that are hashed. The literals were made by another program than ours: once written, they stand for ever.

@Suite struct LogEntryTests {
    @Test func `an act of a thread has these bytes`() {
        let entry = LogEntry(
            thread: ID(raw: 32), seq: 7, previous: Array(0..<32), act: .complete, at: monday, actor: marek, behalf: nil,
            subject: anna, reference: 31, commitment: [UInt8](repeating: 0xC0, count: 32))
        let expected = """
            8b 01 480000000000000020 07
            5820 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f
            68636f6d706c657465 1b0000019cad8fac00 48000000000000000c f6 48000000000000000b 48000000000000001f
            5820 c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0
            """
        #expect(entry.leaf.hex == [UInt8](hex: expected).hex)
    }

    @Test func `the first act outside of every thread has these bytes`() {
        let entry = LogEntry(
            thread: LogEntry.office, seq: 0, previous: LogEntry.beginning, act: .signIn, at: Instant(milliseconds: -1),
            actor: ID(raw: .max), behalf: piotr, subject: nil, reference: nil,
            commitment: [UInt8](repeating: 0xFF, count: 32))
        let expected = """
            8b 01 480000000000000001 00
            5820 0000000000000000000000000000000000000000000000000000000000000000
            677369676e2d696e 20 487fffffffffffffff 48000000000000000e f6 f6
            5820 ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff
            """
        #expect(entry.leaf.hex == [UInt8](hex: expected).hex)
    }

    @Test func `the names of acts in the log never change`() {
        #expect(
            Act.allCases.map(\.rawValue) == [
                "message", "acknowledge", "observe", "audit", "erase", "nudge", "order", "offer", "accept", "unaccept",
                "decline",
                "reject", "recall", "expire", "complete", "approve", "return", "reopen", "cancel", "seize", "ask-due",
                "change-due", "instruct", "sign-in", "administration",
            ])
    }
}
