import Foundation
import TestSupport
import Testing

/// The real messages of a mailing list that lie beside the repository on the developers' machines.
private let samples = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../shared/samples/mail").standardizedFileURL.path

// Real mail becomes threads of the archive, completely and once, while the server runs and while it does not.

@Suite(.enabled(if: FileManager.default.fileExists(atPath: samples), "no sample mail in ../shared/samples/mail"))
struct ImportTests {
    @Test(arguments: Engines.all)
    func `the samples come in completely and once, in the threads that their headers name`(
        engine: Engines
    ) async throws {
        try await Program.fresh(on: engine) { program in
            try await addReaders(program)
            let first = try await program.done("import", "mail", samples)
            // Of the 53 files two are the same mail, as when somebody is on a list and in copy: one message.
            #expect(first.contains("53 messages: 52 new, 1 in the archive already, 0 skipped."), "\(first)")
            try await program.serving { running in
                let again = try await program.done("import", "mail", samples)
                #expect(again.contains("53 messages: 0 new, 53 in the archive already, 0 skipped."), "\(again)")
                try await asTheirHeadersSay(program, running)
            }
            let verified = try await program.run(["verify", "--contents"])
            #expect(verified.status == 0, "\(verified.output) \(verified.errors)")
        }
    }

    /// Those to whom all the mails were sent have a log-in here.
    private static let readers = [
        "lista": "notmuch@notmuchmail.org", "aur": "aur-general@archlinux.org",
        "olivier": "olivier.berger@it-sudparis.eu",
    ]

    private func addReaders(_ program: Program) async throws {
        for (login, address) in Self.readers {
            try await program.done(
                "person", "add", login, "--name", login, "--email", address, input: Company.password + "\n")
        }
    }

    private func asTheirHeadersSay(_ program: Program, _ running: Running) async throws {
        var threads: [String: Set<String>] = [:]
        var found: Set<String> = []
        for login in Self.readers.keys {
            let reader = try await Company.signIn(login, program, running)
            for hit in try await reader.get("/search", ["limit": "200"])["items"].items {
                guard found.insert(hit["message"].text).inserted else { continue }
                let author = try await reader.get("/people/\(hit["author"].text)")["email"].text
                threads[key(try date(hit["sent"].text), author), default: []].insert(hit["thread"].text)
            }
        }
        #expect(found.count == 52)
        #expect(Set(threads.values.joined()).count == 24)
        let mails = try Mail.all(in: samples)
        let byID = Dictionary(mails.map { ($0.id, $0) }) { first, _ in first }
        for mail in mails {
            let own = try #require(threads[key(mail.sent, mail.author)], "a mail of \(mail.author) is not there")
            guard let parent = byID[mail.answers] else { continue }
            let parents = threads[key(parent.sent, parent.author)] ?? []
            #expect(!own.isDisjoint(with: parents), "\(mail.id) is not in the thread of what it answers")
        }
    }

    private func key(_ date: Date, _ author: String) -> String { "\(Int(date.timeIntervalSince1970)) \(author)" }

    private func date(_ text: String) throws -> Date {
        do { return try Date(text, strategy: .iso8601.timeZone(separator: .colon)) } catch {
            return try Date(text, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
        }
    }
}

/// What stands in a mail's header, read as simply as these samples allow.
private struct Mail {
    let id: String
    let answers: String
    let author: String
    let sent: Date

    static func all(in folder: String) throws -> [Mail] {
        try FileManager.default.contentsOfDirectory(atPath: folder).sorted().map { name in
            let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
            let text = String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n")
            return try Mail(text.prefix(upTo: text.firstRange(of: "\n\n")?.lowerBound ?? text.endIndex))
        }
    }

    private init(_ head: Substring) throws {
        let lines = head.replacing("\n ", with: " ").replacing("\n\t", with: " ").split(separator: "\n")
        func field(_ name: String) -> String {
            let line = lines.first { $0.lowercased().hasPrefix(name + ":") } ?? ""
            return line.drop { $0 != ":" }.dropFirst().trimmingCharacters(in: .whitespaces)
        }
        func inBrackets(_ text: String) -> String {
            guard let start = text.lastIndex(of: "<") else { return text }
            return String(text[text.index(after: start)...].prefix { $0 != ">" })
        }
        id = inBrackets(field("message-id"))
        answers = inBrackets(field("in-reply-to"))
        author = inBrackets(field("from")).lowercased()
        let format = DateFormatter()
        format.locale = Locale(identifier: "en_US_POSIX")
        format.dateFormat = "EEE, d MMM yyyy HH:mm:ss Z"
        let text = field("date").prefix { $0 != "(" }.trimmingCharacters(in: .whitespaces)
        sent = try #require(format.date(from: text), "\(text) is no date")
    }
}
