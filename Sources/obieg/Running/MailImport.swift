import Domain
import Mail
import Office

// Mails into the archive, in two passes: the first reads the headers of all, to see which belong together; the second takes
// them in. What cannot be read is reported by file and reason, and the rest goes in.

/// Imports what lies at some paths.
struct MailImport {
    let paths: [String]
    let terminal: Terminal

    /// What came of it.
    private struct Result {
        var new = 0
        var known = 0
        var skipped: [Unreadable] = []
    }

    /// - Throws: `Complaint` where something was skipped; what could be read is in the archive then.
    func run(into archive: Archive, now: Instant) async throws {
        var result = Result()
        var sources: [MailSource] = []
        for path in paths {
            do { sources.append(try MailSource(path)) } catch { result.skipped.append(error) }
        }
        let plan = Plan(sources)
        let bytes = sources.reduce(0) { $0 + $1.totalBytes }
        var before = 0
        for source in sources {
            var items = source.messages()
            while let item = items.next() {
                switch item {
                case .failure(let unreadable): result.skipped.append(unreadable)
                case .success(let mail):
                    if try await archive.take(plan.archived(mail, now: now)) {
                        result.new += 1
                    } else {
                        result.known += 1
                    }
                }
                terminal.progress(before + items.bytesRead, of: bytes, "Importing")
            }
            before += source.totalBytes
        }
        try report(result)
    }

    private func report(_ result: Result) throws {
        for one in result.skipped { terminal("skipped: \(one)") }
        let counts = "\(result.new) new, \(result.known) in the archive already, \(result.skipped.count) skipped"
        terminal("\(result.new + result.known + result.skipped.count) messages: \(counts).")
        guard result.new + result.known > 0 || result.skipped.isEmpty else { throw Complaint("Nothing could be read.") }
    }
}

/// Which mails belong together, from their headers.
private struct Plan {
    private let threads: Threads
    /// What the earliest mail of each thread is about.
    private var subjects: [String: (date: Int64, subject: String)] = [:]

    init(_ sources: [MailSource]) {
        // What cannot be read is reported by the second pass.
        let headers = sources.flatMap { source in
            source.headers().compactMap { item in if case .success(let headers) = item { headers } else { nil } }
        }
        threads = Threads(headers.lazy.map(Threads.Entry.init))
        for header in headers {
            let key = threads.threadKey(of: header.messageID)
            let date = header.date ?? .max
            if date < subjects[key]?.date ?? .max { subjects[key] = (date, header.subject) }
        }
    }

    func archived(_ mail: MailMessage, now: Instant) -> ArchivedMail {
        let key = threads.threadKey(of: mail.messageID)
        return ArchivedMail(
            source: mail.messageID, ancestors: threads.ancestors(of: mail.messageID), threadKey: key,
            subject: subjects[key]?.subject ?? mail.subject,
            author: mail.from.first.map(correspondent) ?? ArchivedMail.Correspondent(name: "", address: "unknown"),
            to: mail.to.map(correspondent), forInformation: mail.cc.map(correspondent),
            sent: mail.date.map { Instant(milliseconds: $0) } ?? now, text: mail.text,
            attachments: mail.attachments.map {
                ArchivedMail.Received(name: $0.name, type: $0.type, content: $0.content.bytes)
            })
    }

    private func correspondent(_ address: Address) -> ArchivedMail.Correspondent {
        ArchivedMail.Correspondent(name: address.name ?? "", address: address.address)
    }
}
