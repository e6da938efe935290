import ArgumentParser
import Domain
import Foundation
import Language
import Office
import Sandbox
import Synchronization

// How well the search finds: questions over a small archive whose answers are written down, in `Quality`. Every miss is printed, by
// the class of the question.

struct BenchQuality: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality",
        abstract: "Asks some five hundred questions whose answers are known, and prints what was missed.")

    @OptionGroup var options: BenchOptions
    @Option(help: "postgres://… to ask there (an empty database).")
    var database: String?

    /// What is right at least.
    private static let aim = 0.98

    func run() async throws {
        try await reporting { try await options.inFolder(measure) }
    }

    private func measure(_ folder: String) async throws {
        let clock = HandedClock()
        var config = Config()
        config.database = database ?? ""
        let premises = try await Premises.open(
            "\(folder)/quality", config, clock: clock.clock, texts: try await TextTools())
        try await premises.closing {
            try await premises.office.keepIndex()
            let archive = try await QualityArchive.make(in: premises.office, clock)
            try pairs()
            try await questions(archive)
        }
    }

    /// Words that meet by their stems, and words that must not.
    private func pairs() throws {
        let lines = try QualityFile("pairs").lines
        let stemmer = Analyser.standard
        var wrong: [String] = []
        for line in lines {
            let sets = line.prefix(2).map { word in
                let terms = stemmer.terms(of: [word])
                return terms.others.union(terms.words)
            }
            if sets[0].isDisjoint(with: sets[1]) == (line[2] == "meet") {
                wrong.append("    \(line[0]) and \(line[1]) should \(line[2] == "meet" ? "meet" : "stay apart")")
            }
        }
        print("pairs of words: \(lines.count - wrong.count) of \(lines.count) as they should")
        wrong.forEach { print($0) }
    }

    private func questions(_ archive: QualityArchive) async throws {
        var tally = QualityTally()
        for line in try QualityFile("questions").lines {
            let question = QualityQuestion(line)
            tally.add(question, try await archive.ask(question))
        }
        tally.report(aim: Self.aim)
    }
}

/// One question, with its answer.
struct QualityQuestion {
    let sort: String
    let typed: String
    let expected: Set<String>
    let forbidden: Set<String>
    /// Whether what is expected must be on the first page.
    let isFirst: Bool

    init(_ columns: [String]) {
        func ids(_ column: Int) -> Set<String> {
            column < columns.count ? Set(columns[column].split(separator: ",").map(String.init)) : []
        }
        (sort, typed) = (columns[0], columns[1])
        (expected, forbidden) = (ids(2), ids(3))
        isFirst = columns.count > 4 && columns[4] == "first"
    }
}

/// What was right and wrong, by class.
private struct QualityTally {
    private struct Class {
        var asked = 0
        var missed: [String] = []
        var joined: [String] = []
    }

    private var classes: [String: Class] = [:]

    mutating func add(_ question: QualityQuestion, _ found: (first: Set<String>, all: Set<String>)) {
        var sort = classes[question.sort] ?? Class()
        sort.asked += 1
        let missed = question.expected.subtracting(question.isFirst ? found.first : found.all).sorted()
        let joined = question.forbidden.intersection(found.all).sorted()
        if !missed.isEmpty { sort.missed.append("    \(question.typed): missed \(missed.joined(separator: ", "))") }
        if !joined.isEmpty { sort.joined.append("    \(question.typed): found \(joined.joined(separator: ", "))") }
        classes[question.sort] = sort
    }

    func report(aim: Double) {
        for (name, sort) in classes.sorted(by: { $0.key < $1.key }) {
            print(
                "\(name): \(sort.asked - sort.missed.count) of \(sort.asked) found, \(sort.joined.count) with a false join"
            )
            (sort.missed + sort.joined).forEach { print($0) }
        }
        let asked = classes.values.reduce(0) { $0 + $1.asked }
        let missed = classes.values.reduce(0) { $0 + $1.missed.count }
        let joined = classes.values.reduce(0) { $0 + $1.joined.count }
        let share = Double(asked - missed) / Double(max(asked, 1))
        print(
            "all: \(String(format: "%.1f", share * 100)) % of \(asked) questions find what they should (aim: "
                + "\(String(format: "%.0f", aim * 100)) %); \(joined) find what they must not")
    }
}

/// A table of the set, tab between two columns; a line that begins with `#` names them.
struct QualityFile {
    let lines: [[String]]

    init(_ name: String) throws {
        guard let file = Bundle.module.url(forResource: name, withExtension: "tsv", subdirectory: "Quality") else {
            throw Complaint("The table \(name) of the quality set is missing.")
        }
        lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
            $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        }
    }
}

/// A clock that is set: the messages of the set were sent on their days.
final class HandedClock: Sendable {
    private let now = Mutex(Instant(milliseconds: 0))

    var clock: Clock { Clock { [self] in now.withLock { $0 } } }

    func set(_ instant: Instant) { now.withLock { $0 = instant } }
}
