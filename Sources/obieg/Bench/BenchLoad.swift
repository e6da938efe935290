import Foundation
import Synchronization

// So many clients, each on a thread of its own, for so many seconds; then how many were answered and how long they waited.

/// What a load measured.
struct Measured: Sendable {
    let clients: Int
    let answered: Int
    let perSecond: Double
    /// Milliseconds.
    let median: Double
    let p99: Double
    let failed: Int

    var columns: String {
        func number(_ value: Double) -> String { String(format: value < 100 ? "%.2f" : "%.0f", value) }
        return "\(clients)\t\(String(format: "%.0f", perSecond))/s\tmedian \(number(median)) ms\tp99 \(number(p99)) ms"
            + (failed > 0 ? "\t\(failed) FAILED" : "")
    }
}

/// Drives a server.
struct BenchLoad {
    let port: UInt16
    let tokens: [String]
    let seconds: Double

    /// Runs one sort of request with so many clients.
    ///
    /// - Parameters:
    ///   - every: seconds from the beginning of one request of a client to that of its next; nil for as soon as it can.
    ///   - step: one unit of work of a client; tells whether it was answered as it should be. Gets the client, its number, and
    ///     how often it did it before.
    func measure(
        clients: Int, every: Double? = nil, _ step: @escaping @Sendable (BenchClient, Int, Int) throws -> Bool
    ) throws -> Measured {
        let results = Mutex<(times: [Double], failed: Int)>(([], 0))
        let threads = DispatchGroup()
        let begin = DispatchTime.now().uptimeNanoseconds
        let end = begin + UInt64(seconds * 1e9)
        for number in 0..<clients {
            threads.enter()
            Foundation.Thread.detachNewThread { [tokens, port] in
                defer { threads.leave() }
                var times: [Double] = []
                var failed = 0
                do {
                    let client = try BenchClient(port: port, token: tokens[number % tokens.count])
                    var round = 0
                    // Clients that take their time do not all begin in the same moment.
                    var due = begin + UInt64((every ?? 0) * 1e9) * UInt64(number) / UInt64(clients)
                    while DispatchTime.now().uptimeNanoseconds < end {
                        if let every {
                            let now = DispatchTime.now().uptimeNanoseconds
                            if due > now { usleep(UInt32((due - now) / 1000)) }
                            due += UInt64(every * 1e9)
                        }
                        let start = DispatchTime.now().uptimeNanoseconds
                        if try !step(client, number, round) { failed += 1 }
                        times.append(Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6)
                        round += 1
                    }
                } catch {
                    failed += 1
                }
                results.withLock { [times, failed] result in
                    result.times += times
                    result.failed += failed
                }
            }
        }
        threads.wait()
        let elapsed = Double(DispatchTime.now().uptimeNanoseconds - begin) / 1e9
        let (times, failed) = results.withLock { ($0.times.sorted(), $0.failed) }
        guard !times.isEmpty else { throw Complaint("Nothing was answered.") }
        return Measured(
            clients: clients, answered: times.count, perSecond: Double(times.count) / elapsed,
            median: times[times.count / 2],
            p99: times[min(times.count - 1, times.count * 99 / 100)], failed: failed)
    }
}
