import Foundation
import Glibc

// The server under load: this same program in a second process.

/// A running server.
final class BenchServer {
    private let process = Process()
    let port: UInt16
    /// Milliseconds from the start of the process to its first answer.
    private(set) var ready = 0.0

    /// Starts `obieg` with these arguments, and waits until it answers.
    ///
    /// - Parameter arguments: with `PORT` where the port is to stand.
    init(_ arguments: [String]) throws {
        port = UInt16.random(in: 20_000..<60_000)
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments.map { $0.replacingOccurrences(of: "PORT", with: String(port)) }
        process.standardOutput = FileHandle.nullDevice
        let start = DispatchTime.now().uptimeNanoseconds
        try process.run()
        for _ in 0..<20_000 {
            if let client = try? BenchClient(port: port, token: "-"), (try? client.send("GET", "/me")) != nil {
                ready = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
                return
            }
            guard process.isRunning else { break }
            usleep(1000)
        }
        throw Complaint("The server does not start: obieg \(process.arguments?.joined(separator: " ") ?? "")")
    }

    /// Megabytes that the process has in memory now.
    var resident: Double {
        let status = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") } ?? ""
        return (Double(line.filter(\.isNumber)) ?? 0) / 1024
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
