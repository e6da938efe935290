import Domain
import Foundation
import Office

// Loading a past. All processors make stretches, one writer takes them in their order: a transaction for each. A load that was
// interrupted goes on where it was, in the archive and in the file of texts.

/// Fills an archive in which nothing is but the company and the first stretches of its past.
struct PastLoad {
    let plan: PastPlan
    let words: PastWords
    let office: Office
    /// Where the texts go as well, a line each; for other engines.
    let texts: String

    /// Stretches that may be ready and wait for the writer.
    private static let ahead = 4

    /// - Returns: how many messages were loaded, and the bytes of what they say.
    func run() async throws -> (messages: Int, bytes: Int) {
        let first = try await loaded()
        guard first < plan.stretches else { return (0, 0) }
        let file = try openTexts(after: first * PastPlan.stretch)
        defer { file.closeFile() }
        let terminal = Terminal()
        var bytes = 0
        try await withThrowingTaskGroup(of: (Int, PastStretch).self) { group in
            var begun = first
            var ready: [Int: PastStretch] = [:]
            func begin() {
                guard begun < plan.stretches else { return }
                group.addTask { [plan, words, office, begun] in
                    (begun, try PastStretch(begun, of: plan, words, office))
                }
                begun += 1
            }
            for _ in 0..<Self.ahead { begin() }
            for number in first..<plan.stretches {
                while ready[number] == nil, let (made, stretch) = try await group.next() { ready[made] = stretch }
                guard let stretch = ready.removeValue(forKey: number) else { return }
                begin()
                // First, and on the disk, so that no message is there whose text is not.
                try file.write(contentsOf: Data(stretch.texts.map { "\($0.id.raw)\t\($0.text)\n" }.joined().utf8))
                try file.synchronize()
                try await office.store.write { try stretch.write($0) }
                bytes += stretch.texts.reduce(0) { $0 + $1.text.utf8.count }
                terminal.progress(
                    min(plan.messages, (number + 1) * PastPlan.stretch), of: plan.messages, "Making the archive")
            }
        }
        return (plan.messages - first * PastPlan.stretch, bytes)
    }

    /// How many stretches are there already.
    private func loaded() async throws -> Int {
        try await office.store.read { [plan] reader in
            var (there, missing) = (0, plan.stretches)
            while there < missing {
                let stretch = (there + missing) / 2
                if try reader.message(plan.id(stretch * PastPlan.stretch)) == nil {
                    missing = stretch
                } else {
                    there = stretch + 1
                }
            }
            return there
        }
    }

    /// The file of texts behind so many lines; what follows them is taken away.
    private func openTexts(after lines: Int) throws -> FileHandle {
        guard
            FileManager.default.fileExists(atPath: texts)
                || FileManager.default.createFile(atPath: texts, contents: nil),
            let file = FileHandle(forUpdatingAtPath: texts)
        else { throw Complaint("\(texts) cannot be written.") }
        var (left, length) = (lines, UInt64(0))
        while left > 0 {
            guard let piece = try file.read(upToCount: 1 << 20), !piece.isEmpty else {
                throw Complaint("\(texts) lacks texts of the archive.")
            }
            var end = piece.endIndex
            for at in piece.indices where piece[at] == UInt8(ascii: "\n") {
                left -= 1
                if left == 0 {
                    end = at + 1
                    break
                }
            }
            length += UInt64(end - piece.startIndex)
        }
        try file.truncate(atOffset: length)
        return file
    }
}
