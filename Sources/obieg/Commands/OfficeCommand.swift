import ArgumentParser
import Domain
import Foundation
import Office

// Commands that need the archive. Only one program writes to it, so where a server is running the command is sent to it
// and runs there; otherwise it opens the archive itself. Either way it is the same code.

/// A command on an open office.
protocol OfficeCommand: AsyncParsableCommand {
    var archive: DataOptions { get }
    /// What the person at the terminal is asked for before the work begins, e.g. a password.
    func question() throws -> String?
    /// Does the work.
    ///
    /// - Parameters:
    ///   - answer: what was answered to `question`.
    ///   - terminal: takes what a person or a script reads.
    func run(in office: Office, answer: String, _ terminal: Terminal) async throws
}

extension OfficeCommand {
    func question() throws -> String? { nil }

    func run() async throws {
        try await reporting {
            let answer = try question() ?? ""
            do {
                let premises = try await Premises.open(archive.data, try await archive.settings())
                try await premises.closing { try await run(in: premises.office, answer: answer, Terminal()) }
            } catch is InUse {
                try ControlClient(data: archive.data).run(Array(CommandLine.arguments.dropFirst()), answer: answer)
            }
        }
    }
}

/// Runs a command; what goes wrong is one sentence on stderr and exit status 1.
func reporting(_ work: () async throws -> Void) async throws {
    do {
        try await work()
    } catch let error as ExitCode {
        throw error
    } catch let error as ValidationError {
        throw error
    } catch {
        FileHandle.standardError.write(Data("obieg: \(sentence(of: error))\n".utf8))
        throw ExitCode(1)
    }
}

/// What an error says to whoever typed the command.
func sentence(of error: any Error) -> String {
    switch error {
    case let complaint as Complaint: complaint.description
    case let refusal as Refusal:
        "refused (\(refusal.code.rawValue))"
            + (refusal.fields.isEmpty ? "" : ": " + refusal.fields.joined(separator: ", ")) + "."
    case is InUse: "another program has the data folder open."
    default: "\(error)"
    }
}

/// Where a command's lines go: to this terminal, or back to the one that asked.
struct Terminal: Sendable {
    private let write: @Sendable (String) -> Void
    private let bar: Bool

    /// This process's own standard output.
    init() {
        write = { print($0) }
        bar = isatty(STDERR_FILENO) == 1
    }

    init(write: @escaping @Sendable (String) -> Void) {
        self.write = write
        bar = false
    }

    func callAsFunction(_ line: String) { write(line) }

    /// How far it is: a bar on a terminal, nothing otherwise.
    func progress(_ done: Int, of all: Int, _ what: String) {
        guard bar, all > 0 else { return }
        let width = 30
        let filled = min(width, done * width / all)
        let line =
            "\r\(what) [\(String(repeating: "#", count: filled))\(String(repeating: "·", count: width - filled))] \(done)/\(all)"
        FileHandle.standardError.write(Data((line + (done >= all ? "\n" : "")).utf8))
    }
}

extension Premises {
    /// Does something and closes the premises, whatever happens.
    func closing(_ work: () async throws -> Void) async throws {
        do {
            try await work()
        } catch {
            try await close()
            throw error
        }
        try await close()
    }
}
