import ArgumentParser
import Domain
import Foundation
import Mail
import Office

// Mail becomes archived threads. Two passes: the first reads the headers of all, to see which mails belong together and in
// which order they were sent; the second takes them in. Running it again adds nothing.

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Takes what was written elsewhere into the archive.", subcommands: [MailCommand.self])

    struct MailCommand: OfficeCommand {
        static let configuration = CommandConfiguration(
            commandName: "mail", abstract: "Takes mbox files, maildirs and single messages into the archive.")

        @Argument(help: "Files and folders.")
        var files: [String]
        @OptionGroup var archive: DataOptions

        /// Where this terminal stands: the server stands elsewhere.
        func question() throws -> String? { FileManager.default.currentDirectoryPath }

        func run(in office: Office, answer: String, _ terminal: Terminal) async throws {
            let here = URL(filePath: answer, directoryHint: .isDirectory)
            let paths = files.map { URL(filePath: $0, relativeTo: here).path }
            try await MailImport(paths: paths, terminal: terminal).run(
                into: Archive(office), now: office.clock.now())
        }
    }
}
