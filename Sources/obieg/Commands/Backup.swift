import ArgumentParser
import Domain
import Foundation
import Office
import Store

// A backup is one tar archive: a consistent copy of the database and the attachments. It is made while the server works.

struct Backup: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Writes the whole archive into one tar file, while the server works.")

    @Option(help: "The file to write; must not exist.")
    var to: String
    @OptionGroup var archive: DataOptions

    /// Where this terminal stands: the server stands elsewhere.
    func question() throws -> String? { FileManager.default.currentDirectoryPath }

    func run(in office: Office, answer: String, _ terminal: Terminal) async throws {
        let file = URL(filePath: to, relativeTo: URL(filePath: answer, directoryHint: .isDirectory)).path
        guard !FileManager.default.fileExists(atPath: file) else { throw Complaint("\(file) exists already.") }
        let folder = URL(filePath: file).deletingLastPathComponent().appending(path: ".obieg-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        defer { remove(folder) }
        // The database first: every attachment that it names is there already.
        try await office.store.engine.copy(to: folder.appending(path: "obieg.sqlite").path)
        let attachments = office.store.blobs.folder
        let parent = URL(filePath: attachments).deletingLastPathComponent().path
        let partial = folder.appending(path: "backup.tar").path
        try tar([
            "--create", "--file", partial, "--exclude", "attachments/incoming/*", "-C", folder.path, "obieg.sqlite",
            "-C", parent, URL(filePath: attachments).lastPathComponent,
        ])
        // It holds everything: only its owner reads it.
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: partial)
        try FileManager.default.moveItem(atPath: partial, toPath: file)
        terminal("The archive was written to \(file).")
    }

    private func remove(_ folder: URL) {
        do { try FileManager.default.removeItem(at: folder) } catch {
            FileHandle.standardError.write(Data("obieg: \(folder.path) could not be removed.\n".utf8))
        }
    }
}

struct Restore: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Makes a data folder from a backup.")

    @Option(help: "The file that `obieg backup` wrote.")
    var from: String
    @Option(help: "The data folder; must be missing or empty.")
    var data: String

    func run() async throws {
        try await reporting {
            let manager = FileManager.default
            guard manager.fileExists(atPath: from) else { throw Complaint("There is no file \(from).") }
            if manager.fileExists(atPath: data), try !manager.contentsOfDirectory(atPath: data).isEmpty {
                throw Complaint("\(data) is not empty.")
            }
            try manager.createDirectory(
                atPath: data, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
            try tar(["--extract", "--file", from, "-C", data])
            guard manager.fileExists(atPath: "\(data)/obieg.sqlite") else {
                throw Complaint("\(from) is not a backup of Obieg.")
            }
            print("\(data) holds the archive again. `obieg verify --data \(data)` checks it.")
        }
    }
}

/// Runs tar, which every Debian has.
private func tar(_ arguments: [String]) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/tar")
    process.arguments = arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw Complaint("tar failed (\(process.terminationStatus)).") }
}
