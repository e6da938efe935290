import FoundationEssentials
import Mail

/// Reads a message written in a test; lines as they stand there.
func read(_ letter: String) throws -> MailMessage {
    try MailMessage(Array(letter.utf8))
}

/// A message that only has to be there.
func letter(_ subject: String, id: String = "", from: String = "anna@zaklad.pl", body: String = "Dzień dobry.")
    -> String
{
    let identity = id.isEmpty ? "" : "Message-ID: <\(id)>\n"
    return """
        From: \(from)
        To: marek@zaklad.pl
        Date: Mon, 12 Jan 2026 09:15:00 +0100
        Subject: \(subject)
        Content-Type: text/plain; charset=utf-8
        \(identity)
        \(body)

        """
}

/// A folder of its own for one test, gone afterwards.
struct Cabinet: ~Copyable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "mail-\(UUID().uuidString)").path()
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            print("left behind: \(path)")
        }
    }

    /// Puts a file into the folder, with the folders on the way to it.
    func put(_ content: some Collection<UInt8>, at name: String) throws {
        let file = URL(filePath: "\(path)/\(name)")
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(content).write(to: file)
    }

    /// Puts a text file into the folder.
    func put(_ content: String, at name: String) throws {
        try put(content.utf8, at: name)
    }
}

/// What an import would do with the items of a source.
struct Harvest {
    var subjects: [String] = []
    var messages: [MailMessage] = []
    var skipped: [Unreadable] = []

    init(_ source: MailSource) {
        for item in source.messages() {
            switch item {
            case .success(let message):
                messages.append(message)
                subjects.append(message.subject)
            case .failure(let unreadable):
                skipped.append(unreadable)
            }
        }
    }
}
