import Foundation
import Testing

@testable import Sandbox

/// What runs in the sandbox reaches nothing and does not go on for long. The tools are real, and are told to misbehave.
@Suite struct SandboxTests {
    private func run(
        _ command: String, limits: Sandbox.Limits = Sandbox.Limits(), _ check: (String) throws -> Void = { _ in }
    ) async throws -> Bool {
        let sandbox = try await Sandbox()
        return try await place { folder in
            let file = "\(folder)/sent"
            try "tajne".write(toFile: file, atomically: false, encoding: .utf8)
            let out = "\(folder)/out"
            try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
            let isDone = try await sandbox.run("bash", ["-c", command], on: file, into: out, limits: limits)
            try check(out)
            return isDone
        }
    }

    @Test func `a tool reads the file and writes what it made`() async throws {
        let isDone = try await run("cat \(Sandbox.input) > made; echo printed") { out in
            let made = try String(contentsOfFile: "\(out)/made", encoding: .utf8)
            let printed = try String(contentsOfFile: "\(out)/printed", encoding: .utf8)
            #expect(made == "tajne" && printed == "printed\n")
        }
        #expect(isDone)
    }

    @Test func `it sees no other file, no process, no variable, and changes nothing`() async throws {
        let folder = FileManager.default.currentDirectoryPath
        #expect(FileManager.default.fileExists(atPath: "/etc/passwd"))
        #expect(try await run("test ! -e /etc/passwd && test ! -e /root && test ! -e '\(folder)'"))
        #expect(try await run("test $(ls -d /proc/[0-9]* | wc -l) -lt 8"))
        #expect(try await run("test -z \"$OBIEG_TEST_PROGRAM$USER\""))
        #expect(try await !run("echo changed > \(Sandbox.input)"))
        #expect(try await !run("echo changed > /usr/bin/changed"))
    }

    @Test func `it reaches no network, not even this machine`() async throws {
        // A socket that answers whoever is outside.
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(listener) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var length = socklen_t(MemoryLayout<sockaddr_in>.size)
        withUnsafeMutablePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { address in
                #expect(bind(listener, address, length) == 0 && listen(listener, 5) == 0)
                #expect(getsockname(listener, address, &length) == 0)
            }
        }
        let command = "exec 3<>/dev/tcp/127.0.0.1/\(UInt16(bigEndian: address.sin_port))"
        let outside = Process()
        (outside.executableURL, outside.arguments) = (URL(filePath: "/bin/bash"), ["-c", command])
        try outside.run()
        outside.waitUntilExit()
        #expect(outside.terminationStatus == 0)
        #expect(try await !run(command))
    }

    @Test func `it is ended when it takes too long, too much memory or too much room`() async throws {
        var limits = Sandbox.Limits()
        limits.seconds = 1
        #expect(try await !run("sleep 600", limits: limits))
        #expect(try await !run("trap '' TERM; while true; do :; done", limits: limits))
        limits = Sandbox.Limits()
        limits.memory = 100_000_000
        // `tail` keeps what it may have to print.
        #expect(
            try await !run("set -o pipefail; head -c 400000000 /dev/zero | tail -c 300000000 | wc -c", limits: limits))
        limits = Sandbox.Limits()
        limits.output = 1000
        let isDone = try await run("head -c 2000 /dev/zero > large", limits: limits) { out in
            let size = try FileManager.default.attributesOfItem(atPath: "\(out)/large")[.size] as? Int
            #expect(size ?? 0 <= 1000)
        }
        #expect(!isDone)
    }
}

/// Runs with a folder that is removed afterwards.
func place<T>(_ body: (String) async throws -> T) async throws -> T {
    let folder = FileManager.default.temporaryDirectory.appending(path: "obieg-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    do {
        let value = try await body(folder)
        try FileManager.default.removeItem(atPath: folder)
        return value
    } catch {
        try FileManager.default.removeItem(atPath: folder)
        throw error
    }
}
