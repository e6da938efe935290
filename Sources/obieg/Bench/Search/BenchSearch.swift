import ArgumentParser
import Domain
import Foundation
import Office
import Store

// How fast the search answers over a believable past: questions by somebody who sees much, little and nothing, asked within this
// process, beside two search engines without permissions over the same texts.

struct BenchSearch: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "search",
        abstract: "The search over a past of a thousand people, and what its index costs, beside other engines.")

    @OptionGroup var options: BenchOptions
    @Option(help: "postgres://… to measure on PostgreSQL (an empty database).")
    var database: String?
    @Option(help: "Another empty database, to compare sending with; without one sending is not measured on PostgreSQL.")
    var emptyDatabase: String?
    @Option(help: "The Python that has the other engines; bin/bench search --yardstick installs them.")
    var python = "python3"
    @Option(help: "Measures only rows of which the name has this in it, and neither sending nor other engines.")
    var rows = ""
    @Flag(help: "Keeps the archive in its folder; goes on with one that is there, and measures it again.")
    var keep = false

    func run() async throws {
        try await reporting {
            guard options.messages > 0 else { throw Complaint("There must be messages to be found.") }
            guard keep else { return try await options.inFolder(measure) }
            guard let folder = options.folder else { throw Complaint("--keep needs a --folder.") }
            try await measure(folder)
        }
    }

    private func measure(_ folder: String) async throws {
        var config = Config()
        config.database = database ?? ""
        let premises = try await Premises.open("\(folder)/search", config)
        try await premises.closing {
            try await premises.office.keepIndex()
            let plan = PastPlan(messages: options.messages)
            let yardstick = Yardstick(folder: folder, python: python)
            var readers: [Reader] = []
            do {
                // The words take memory, which the search does not need.
                let words = try PastWords()
                // First, for the analyser then knows the words, as in an office that has been at work.
                let sample = SearchSample(plan, words, premises.office.store.analyser)
                try await prepare(plan, words, yardstick, premises.office)
                for place in readingPlaces(plan) { readers.append(Reader(place, sample.cases(of: place))) }
            }
            let start = DispatchTime.now().uptimeNanoseconds
            try await premises.office.keepIndex()
            print("bitmaps and pairs made in \((DispatchTime.now().uptimeNanoseconds - start) / 1_000_000) ms")
            for reader in readers { try await measure(reader, premises.office) }
            guard rows.isEmpty else { return }
            print("\n\(try Memory().columns)")
            try await IndexCost(store: premises.office.store).report()
            try await measureSending(premises.office, folder)
            try yardstick.run(readers[0].cases)
        }
    }

    /// In turns into the archive and into one that was empty, both warm. Last, for what is sent is in no plan.
    private func measureSending(_ office: Office, _ folder: String) async throws {
        guard database == nil || emptyDatabase != nil else { return }
        let data = "\(folder)/empty"
        // Of a run before this one, with --keep.
        if FileManager.default.fileExists(atPath: data) { try FileManager.default.removeItem(atPath: data) }
        var config = Config()
        config.database = emptyDatabase ?? ""
        let empty = try await Premises.open(data, config)
        try await empty.closing {
            let words = try PastWords()
            guard try await empty.office.directory().people.count <= 1 else {
                throw Complaint("The other database is not empty.")
            }
            try await PastCompany.make(in: empty.office, words)
            try await empty.office.keepIndex()
            try await SearchSends(words: words, seconds: options.seconds).compare(empty.office, with: office)
        }
    }

    /// Makes what is missing of the archive.
    private func prepare(
        _ plan: PastPlan, _ words: PastWords, _ yardstick: Yardstick, _ office: Office
    ) async throws {
        if try await office.directory().person(login: "p0") == nil { try await PastCompany.make(in: office, words) }
        let start = DispatchTime.now().uptimeNanoseconds
        let (messages, bytes) = try await PastLoad(plan: plan, words: words, office: office, texts: yardstick.texts)
            .run()
        guard messages > 0 else { return }
        let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        print(
            "\(messages) messages, \(bytes / 1_000_000) MB of text, made in \(Int(seconds)) s "
                + "(\(Int(Double(messages) / seconds))/s)")
    }

    /// Who sees about 80,000 messages, about 100, none.
    private func readingPlaces(_ plan: PastPlan) -> [Int] {
        var seen = Array(repeating: 0, count: PastPlan.people)
        for stretch in 0..<plan.stretches {
            for thread in plan.threads(stretch) {
                for person in thread.people { seen[person] += thread.messages.count }
            }
        }
        print("\(seen.reduce(0, +)) pairs of a message and who sees it")
        let much = seen.indices.min { abs(seen[$0] - 80_000) < abs(seen[$1] - 80_000) } ?? 0
        let places = [much, PastPlan.newcomer, PastPlan.stranger]
        print("readers see " + places.map { String(seen[$0]) }.joined(separator: ", "))
        return places
    }

    private func measure(_ reader: Reader, _ office: Office) async throws {
        let desk = try await office.console.desk(id: PastCompany.person(reader.place))
        let seen = try await desk.search(Query(), before: nil, limit: 1, counting: 1_000_000).total
        print("\nby somebody who sees \(seen) messages")
        for row in SearchRow.all where rows.isEmpty || row.name.contains(rows) {
            let columns = try await row.measure(reader.cases, by: desk, seconds: options.seconds)
            if let columns { print("\(row.name)\t\(columns)") }
        }
    }

    private struct Reader {
        let place: Int
        let cases: [SearchCase]

        init(_ place: Int, _ cases: [SearchCase]) { (self.place, self.cases) = (place, cases) }
    }
}
