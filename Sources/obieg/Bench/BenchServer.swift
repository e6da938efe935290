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
        // Below those that the system hands out: of such a one, asking for it again and again may at last reach oneself, before the
        // server listens there.
        port = UInt16.random(in: 20_000..<32_000)
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = arguments.map { $0.replacingOccurrences(of: "PORT", with: String(port)) }
        process.standardOutput = FileHandle.nullDevice
        let start = DispatchTime.now().uptimeNanoseconds
        try process.run()
        for _ in 0..<20_000 {
            do {
                _ = try BenchClient(port: port, token: "-").send("GET", "/me")
                ready = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e6
                return
            } catch {
                // Not yet: it is asked again as long as it runs.
                guard process.isRunning else { break }
                usleep(1000)
            }
        }
        throw Complaint("The server does not start: obieg \(process.arguments?.joined(separator: " ") ?? "")")
    }

    /// Megabytes that the process has in memory now.
    var resident: Double {
        get throws {
            let path = "/proc/\(process.processIdentifier)/status"
            let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
            guard let line = lines.first(where: { $0.hasPrefix("VmRSS:") }), let size = Double(line.filter(\.isNumber))
            else { throw Complaint("\(path) does not tell the memory in use.") }
            return size / 1024
        }
    }

    /// Milliseconds for which processors have worked for it so far.
    var worked: Double {
        get throws {
            let path = "/proc/\(process.processIdentifier)/stat"
            // What stands before the last parenthesis is the program's name, which may contain spaces. proc(5) counts from 1.
            let fields =
                try String(contentsOfFile: path, encoding: .utf8).split(separator: ")").last?
                .split(separator: " ") ?? []
            guard fields.count > 12, let own = Double(fields[11]), let system = Double(fields[12]) else {
                throw Complaint("\(path) does not tell for how long it has worked.")
            }
            return (own + system) * 1000 / Double(sysconf(Int32(_SC_CLK_TCK)))
        }
    }

    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
