import Domain
import Foundation
import Office

// Loading a past. All processors make stretches, one writer takes them in their order: a transaction for each.

/// Fills an empty archive.
struct PastLoad {
    let plan: PastPlan
    let words: PastWords
    let office: Office
    /// Where the texts go as well, a line each; for other engines.
    let texts: String

    /// Stretches that may be ready and wait for the writer.
    private static let ahead = 4

    /// - Returns: the bytes of what the messages say.
    func run() async throws -> Int {
        guard FileManager.default.createFile(atPath: texts, contents: nil),
            let file = FileHandle(forWritingAtPath: texts)
        else { throw Complaint("\(texts) cannot be written.") }
        defer { file.closeFile() }
        let terminal = Terminal()
        var bytes = 0
        try await withThrowingTaskGroup(of: (Int, PastStretch).self) { group in
            var begun = 0
            var ready: [Int: PastStretch] = [:]
            func begin() {
                guard begun < plan.stretches else { return }
                group.addTask { [plan, words, office, begun] in
                    (begun, try PastStretch(begun, of: plan, words, office))
                }
                begun += 1
            }
            for _ in 0..<Self.ahead { begin() }
            for number in 0..<plan.stretches {
                while ready[number] == nil, let (made, stretch) = try await group.next() { ready[made] = stretch }
                guard let stretch = ready.removeValue(forKey: number) else { return }
                begin()
                try await office.store.write { try stretch.write($0) }
                bytes += stretch.texts.reduce(0) { $0 + $1.text.utf8.count }
                file.write(Data(stretch.texts.map { "\($0.id.raw)\t\($0.text)\n" }.joined().utf8))
                terminal.progress(
                    min(plan.messages, (number + 1) * PastPlan.stretch), of: plan.messages, "Making the archive")
            }
        }
        return bytes
    }
}
