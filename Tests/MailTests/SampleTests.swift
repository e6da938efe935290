import FoundationEssentials
import Mail
import Testing

/// The real messages of a mailing list that lie beside the repository on the developers' machines.
private let samples = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "../../../shared/samples/mail"
)
.standardized.path()

@Suite(.enabled(if: FileManager.default.fileExists(atPath: samples), "no sample mail in ../shared/samples/mail"))
struct SampleTests {
    @Test func `every sample is read`() throws {
        let harvest = try Harvest(MailSource(samples))
        #expect(harvest.messages.count == 53)
        #expect(harvest.skipped.isEmpty)
        #expect(harvest.messages.allSatisfy { !$0.text.isEmpty && $0.date != nil && !$0.from.isEmpty })
        #expect(harvest.messages.allSatisfy { !$0.text.contains("\u{FFFD}") && !$0.subject.contains("=?") })
    }

    @Test func `every sample stands in the thread its headers name`() throws {
        let headers = try MailSource(samples).headers().map { try $0.get() }
        let threads = Threads(headers.map(Threads.Entry.init))
        for message in headers {
            for predecessor in message.predecessors {
                #expect(threads.threadKey(of: message.messageID) == threads.threadKey(of: predecessor))
            }
        }
        #expect(Set(headers.map { threads.threadKey(of: $0.messageID) }).count == 24)
    }
}
