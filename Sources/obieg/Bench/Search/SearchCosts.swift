import Domain
import Foundation
import Office
import Store

// What the archive costs beside the search: sending a message into it, its files, its memory.

/// Sends messages as people do, one after the other and many at a time.
struct SearchSends {
    let words: PastWords
    let seconds: Double

    /// At a time, where many send.
    private static let lanes = 64
    /// The first of these is not counted: files and words are read for the first time.
    private static let rounds = 4
    /// What comes after what any plan has.
    private static let first = 100_000_000

    /// In turns into an archive that was empty and into another one.
    func compare(_ empty: Office, with full: Office) async throws {
        var (alone, together) = ([Times(), Times()], [0.0, 0.0])
        var number = Self.first
        let desks = [try await desks(empty), try await desks(full)]
        for round in 0..<Self.rounds {
            for archive in desks.indices {
                var times = Times()
                try await sendAlone(desks[archive], from: &number, &times)
                let sent = try await sendTogether(desks[archive], from: &number)
                guard round > 0 else { continue }
                alone[archive] += times
                together[archive] += sent / Double(Self.rounds - 1)
            }
        }
        let ratio = String(format: "%.2f", alone[1].median / alone[0].median)
        print("sending alone, empty archive\t\(alone[0].columns)")
        print("sending alone, this archive\t\(alone[1].columns)\t\(ratio) times as long")
        print(
            "64 at a time\t\(Int(together[0]))/s empty\t\(Int(together[1]))/s here\t"
                + "\(String(format: "%.2f", together[0] / together[1])) times as long")
    }

    private func sendAlone(_ desks: [Desk], from number: inout Int, _ times: inout Times) async throws {
        let end = DispatchTime.now().uptimeNanoseconds + UInt64(seconds * 1e9)
        while DispatchTime.now().uptimeNanoseconds < end {
            let draft = draft(number)
            try await times.measure { _ = try await desks[number % desks.count].send(draft) }
            number += 1
        }
    }

    /// - Returns: how many a second.
    private func sendTogether(_ desks: [Desk], from number: inout Int) async throws -> Double {
        let (begin, first) = (DispatchTime.now().uptimeNanoseconds, number)
        let end = begin + UInt64(seconds * 1e9)
        let sent = try await withThrowingTaskGroup(of: Int.self) { group in
            for lane in 0..<Self.lanes {
                group.addTask {
                    var sent = 0
                    while DispatchTime.now().uptimeNanoseconds < end {
                        let number = first + sent * Self.lanes + lane
                        _ = try await desks[number % desks.count].send(draft(number))
                        sent += 1
                    }
                    return sent
                }
            }
            return try await group.reduce(0, +)
        }
        number += sent * Self.lanes
        return Double(sent) / (Double(DispatchTime.now().uptimeNanoseconds - begin) / 1e9)
    }

    private func desks(_ office: Office) async throws -> [Desk] {
        var desks: [Desk] = []
        for place in 0..<50 { desks.append(try await office.console.desk(id: PastCompany.person(place))) }
        return desks
    }

    /// To four people, none of whom sends.
    private func draft(_ number: Int) -> Draft {
        var draft = Draft(kind: PastCompany.kind(0))
        (draft.subject, draft.note) = (words.subject(number), words.text(number))
        draft.to = (0..<4).map { .person(PastCompany.person(50 + (number * 7 + $0 * 211) % 900)) }
        draft.entries = [PastCompany.customer(number % PastPlan.customers)]
        return draft
    }
}

/// What the process has in memory.
struct Memory {
    /// Megabytes of its own, and of files that the system keeps for it and may forget.
    let own: Double
    let files: Double

    init() throws {
        let lines = try String(contentsOfFile: "/proc/self/status", encoding: .utf8).split(separator: "\n")
        func megabytes(_ name: String) throws -> Double {
            guard let line = lines.first(where: { $0.hasPrefix(name) }), let size = Double(line.filter(\.isNumber))
            else { throw Complaint("The system does not tell the memory in use.") }
            return size / 1024
        }
        (own, files) = (try megabytes("RssAnon:"), try megabytes("RssFile:"))
    }

    var columns: String {
        "memory\t\(String(format: "%.0f", own)) MB its own\t\(String(format: "%.0f", files)) MB of files"
    }
}

/// What the index takes beside what it finds.
struct IndexCost {
    let store: Store

    func report() async throws {
        let (sizes, text) = try await store.read { (try $0.sizes(), try $0.writtenBytes()) }
        func megabytes(_ tables: (String) -> Bool) -> Double {
            Double(sizes.filter { tables($0.key) }.values.reduce(0, +)) / 1e6
        }
        let texts = Double(text) / 1e6
        let parts = [
            ("index", megabytes { $0.hasPrefix("search_") }),
            // PostgreSQL's index is in this one.
            ("tags", megabytes { $0.hasPrefix("documents_") }),
            // What many documents of a block have.
            ("bitmaps", megabytes { $0.hasPrefix("bitmaps_") }),
            ("pairs", megabytes { $0.hasPrefix("pairs_") }),
            ("words", megabytes { $0 == "vocabulary" }), ("everything", megabytes { _ in true }),
        ]
        print("text\t\(Int(texts)) MB")
        for (name, size) in parts {
            print("\(name)\t\(Int(size)) MB\t\(String(format: "%.2f", size / max(texts, 0.001))) of the text")
        }
    }
}
