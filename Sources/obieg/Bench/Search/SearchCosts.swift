import Domain
import Foundation
import Office
import Store

// What the archive costs beside the search: sending a message into it, its files, its memory.

/// Sends messages as people do, one after the other and many at a time.
struct SearchSends {
    let words: PastWords
    let office: Office
    let seconds: Double

    /// At a time, where many send.
    private static let lanes = 64

    /// - Parameter first: the number of the first message: nothing is said twice.
    func measure(from first: Int) async throws -> (alone: Times, together: Double) {
        var alone = Times()
        var number = first
        let desks = try await desks()
        let end = DispatchTime.now().uptimeNanoseconds + UInt64(seconds * 1e9)
        while DispatchTime.now().uptimeNanoseconds < end {
            let draft = draft(number)
            try await alone.measure { _ = try await desks[number % desks.count].send(draft) }
            number += 1
        }
        return (alone, try await together(desks, from: number))
    }

    static func report(_ empty: (alone: Times, together: Double), _ full: (alone: Times, together: Double)) {
        print("sending alone, empty archive\t\(empty.alone.columns)")
        let ratio = full.alone.median / empty.alone.median
        print("sending alone, this archive\t\(full.alone.columns)\t\(String(format: "%.2f", ratio)) times as long")
        let together = empty.together / full.together
        print(
            "64 at a time\t\(Int(empty.together))/s empty\t\(Int(full.together))/s here\t"
                + "\(String(format: "%.2f", together)) times as long")
    }

    private func together(_ desks: [Desk], from first: Int) async throws -> Double {
        let begin = DispatchTime.now().uptimeNanoseconds
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
        return Double(sent) / (Double(DispatchTime.now().uptimeNanoseconds - begin) / 1e9)
    }

    private func desks() async throws -> [Desk] {
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
            ("words", megabytes { $0 == "vocabulary" }), ("everything", megabytes { _ in true }),
        ]
        print("text\t\(Int(texts)) MB")
        for (name, size) in parts {
            print("\(name)\t\(Int(size)) MB\t\(String(format: "%.2f", size / max(texts, 0.001))) of the text")
        }
    }
}
