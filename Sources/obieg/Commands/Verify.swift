import ArgumentParser
import Office

// Whether the log holds together and the tables say what it says.

struct Verify: OfficeCommand {
    static let configuration = CommandConfiguration(
        abstract: "Checks the event log, and that the archive is what the log says.")

    @Flag(help: "Also reads every attachment and compares its SHA-256.")
    var contents = false
    @OptionGroup var archive: DataOptions

    func run(in office: Office, answer: String, _ terminal: Terminal) async throws {
        let result = try await office.verify(contents: contents) { done, of in
            terminal.progress(done, of: max(of, done), "Verifying")
        }
        for finding in result.findings { terminal("\(finding)") }
        let counts =
            "\(result.threads) threads, \(result.events) acts, \(result.messages) messages, "
            + "\(result.orders) orders, \(result.attachments) attachments"
        guard result.isSound else { throw Complaint("\(result.found) findings in \(counts).") }
        terminal("Sound: \(counts).")
    }
}
