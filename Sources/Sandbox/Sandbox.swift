import Foundation
import Synchronization

// Tools of the system that read what somebody sent. A file can make such a tool do anything, so it can do nothing: no network,
// no files but the one it reads and a folder for what it makes, and not for long (bubblewrap, https://github.com/containers/bubblewrap).

/// Runs tools where they reach nothing.
package struct Sandbox: Sendable {
    /// What a tool may use up.
    package struct Limits: Sendable {
        /// Seconds until it is ended, whatever it does.
        package var seconds = 10
        /// Bytes of addresses, which are always more than what it uses of memory.
        package var memory = 2_000_000_000
        /// Bytes of each file that it writes.
        package var output = 20_000_000

        package init() {}
    }

    /// Where the tool finds what it reads.
    package static let input = "/in/file"
    /// Where it writes; it begins there.
    package static let output = "/out"
    /// Where it finds a program of our own, if it is one.
    package static let program = "/program"

    private static let places = ["/usr/bin", "/bin"]

    private let bubblewrap: String
    private let timeout: String

    /// Makes sure that tools can be run so on this machine.
    ///
    /// - Throws: `SandboxMissing` with what is to be done about it.
    package init() async throws {
        guard let bubblewrap = Self.find("bwrap") else { throw SandboxMissing("bubblewrap is not installed") }
        guard let timeout = Self.find("timeout"), Self.find("prlimit") != nil else {
            throw SandboxMissing("timeout or prlimit is not installed")
        }
        (self.bubblewrap, self.timeout) = (bubblewrap, timeout)
        let folder = FileManager.default.temporaryDirectory.appending(path: "obieg-sandbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        defer { Self.remove(folder.path) }
        guard try await run("true", [], on: "/dev/null", into: folder.path) else {
            throw SandboxMissing("bwrap cannot make a sandbox here; it needs user namespaces")
        }
    }

    /// Whether a tool is installed.
    package func has(_ tool: String) -> Bool { Self.find(tool) != nil }

    /// Runs a tool on a file.
    ///
    /// - Parameters:
    ///   - file: what it reads, as `Sandbox.input`.
    ///   - folder: for what it writes, as `Sandbox.output`. What it prints goes to the file `printed` there.
    ///   - program: a folder with a program of our own, as `Sandbox.program`.
    /// - Returns: whether it did what it was asked for. A tool that was ended for its limits did not.
    /// - Throws: when it could not be started, and `CancellationError`, once it is ended.
    package func run(
        _ tool: String, _ arguments: [String], on file: String, into folder: String, with program: String? = nil,
        limits: Limits = Limits()
    ) async throws -> Bool {
        let printed = "\(folder)/printed"
        guard FileManager.default.createFile(atPath: printed, contents: nil),
            let output = FileHandle(forWritingAtPath: printed)
        else { throw CocoaError(.fileWriteUnknown) }
        defer { try? output.close() }
        let process = Process()
        process.executableURL = URL(filePath: timeout)
        process.arguments =
            ["--signal=KILL", String(limits.seconds), bubblewrap] + Self.walls
            + ["--ro-bind", Self.absolute(file), Self.input, "--bind", Self.absolute(folder), Self.output]
            + (program.map { ["--ro-bind", Self.absolute($0), Self.program] } ?? [])
            + ["--chdir", Self.output, "--", "nice", "-n", "10"]
            + ["prlimit", "--cpu=\(limits.seconds)", "--as=\(limits.memory)", "--fsize=\(limits.output)", "--core=0"]
            + ["--nofile=256", "--", tool] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        let isDone = try await Run(process).status() == 0
        try Task.checkCancellation()
        return isDone
    }

    /// One process, which is ended where nobody waits for it any more.
    private final class Run: Sendable {
        private let process: Mutex<Process>
        /// Whether it runs, and whether nobody waits for it.
        private let state = Mutex((running: pid_t?.none, isUnwanted: false))

        init(_ process: sending Process) { self.process = Mutex(process) }

        func status() async throws -> Int32 {
            try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { ended in process.withLock { start($0, ended) } }
            } onCancel: {
                state.withLock { state in
                    state.isUnwanted = true
                    // What it started ends with it.
                    if let running = state.running { kill(running, SIGKILL) }
                }
            }
        }

        private func start(_ process: Process, _ ended: CheckedContinuation<Int32, any Error>) {
            process.terminationHandler = { [weak self] process in
                self?.state.withLock { $0.running = nil }
                ended.resume(returning: process.terminationStatus)
            }
            state.withLock { state in
                do {
                    try process.run()
                    state.running = process.processIdentifier
                    if state.isUnwanted { kill(process.processIdentifier, SIGKILL) }
                } catch {
                    process.terminationHandler = nil
                    ended.resume(throwing: error)
                }
            }
        }
    }

    /// Programs and their libraries to read, an own `/tmp`, and nothing else; what runs there ends with us.
    private static let walls = [
        "--unshare-all", "--die-with-parent", "--new-session", "--clearenv", "--setenv", "PATH", "/usr/bin",
        "--setenv", "LC_ALL", "C.UTF-8", "--setenv", "HOME", "/tmp",
        // libvips: only those of its readers that are written for what strangers send.
        "--setenv", "VIPS_BLOCK_UNTRUSTED", "1", "--setenv", "VIPS_CONCURRENCY", "1",
        "--ro-bind", "/usr", "/usr", "--symlink", "usr/bin", "/bin", "--symlink", "usr/lib", "/lib",
        "--symlink", "usr/lib64", "/lib64", "--ro-bind-try", "/etc/ld.so.cache", "/etc/ld.so.cache",
        "--ro-bind-try", "/etc/alternatives", "/etc/alternatives", "--ro-bind-try", "/etc/fonts", "/etc/fonts",
        // No `/proc`: no tool needs it, and where it is guarded already (a container, a hardened service) there can be no new one.
        "--dev", "/dev", "--tmpfs", "/tmp",
    ]

    private static func find(_ tool: String) -> String? {
        places.map { "\($0)/\(tool)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    private static func absolute(_ path: String) -> String { URL(filePath: path).path }

    private static func remove(_ folder: String) {
        do { try FileManager.default.removeItem(atPath: folder) } catch { print("\(folder) could not be removed.") }
    }
}

/// Why tools cannot be run in a sandbox on this machine.
package struct SandboxMissing: Error, CustomStringConvertible {
    package let description: String

    init(_ description: String) { self.description = description }
}
