import Foundation

// The same texts and words in search engines that know no permissions: what is possible at best. They are asked by a script, which
// says what is not installed.

/// Runs the script over the texts that the archive was made of.
struct Yardstick {
    let folder: String
    let python: String

    /// Each message's id and what it says, a line each.
    var texts: String { "\(folder)/texts.tsv" }
    private static let script = "Tests/Bench/yardstick.py"

    func run(_ cases: [SearchCase]) throws {
        print("")
        guard FileManager.default.fileExists(atPath: Self.script) else {
            return print("The yardstick is left out: \(Self.script) is not here.")
        }
        let questions = SearchRow.words.flatMap { name, words in cases.map { "\(name)\t\(words($0))\n" } }.joined()
        try Data(questions.utf8).write(to: URL(filePath: "\(folder)/questions.tsv"))
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [python, Self.script, texts, "\(folder)/questions.tsv", "\(folder)/yardstick"]
        fflush(nil)
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw Complaint("The yardstick could not be measured.") }
    }
}
