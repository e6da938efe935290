import Domain
import Hummingbird
import NIOCore
import Office

// Results as an archive: `index.html` lists the messages, each has a page in `messages`, and its attachments are in a folder of
// their own in `attachments`. Nothing of it needs the program, a network or a script. The index is written last, of what was
// there: a thread that the reader does not see any more when its turn comes is in none of it.

/// The messages that a search finds, with their attachments.
struct ResultArchive: Sendable {
    let view: Viewpoint
    let renderer: Renderer
    let asked: SearchRequest
    /// What was looked for, in a line.
    let title: String

    /// Messages that are read at once: between two parts their attachments are sent, which may take long.
    private static let part = 20

    /// Sends all of it.
    func write(to line: Line, _ visitor: SignedIn) async throws {
        var archive = ZIPArchive()
        var rows: [ResultIndex.Row] = []
        let made = date(view.wording.now)
        try await line.write(try archive.entry("style.css", Array(Self.style.utf8), made))
        var last: ID<Message>?
        repeat {
            let left = view.desk.office.limits.archiveMessages - rows.count
            guard left > 0 else { break }
            let part = try await view.desk.exported(asked.query, before: last, limit: min(Self.part, left))
            for message in part.messages {
                try Task.checkCancellation()
                let number = Self.number(rows.count + 1)
                let files = try await send(message, number, &archive, line, visitor)
                let page = try renderer.file(view.page(message, part, files: files), view.words)
                try await line.write(try archive.entry("messages/\(number).html", page, date(message.sent)))
                rows.append(view.row(message, number, files))
            }
            last = part.next
        } while last != nil
        try await line.write(try archive.entry("index.html", try index(rows), made))
        try await line.write(archive.end())
    }

    /// Sends a message's attachments, as far as the reader sees them now; gives what they are called, from the archive's top.
    private func send(
        _ message: MessageAnswer, _ number: String, _ archive: inout ZIPArchive, _ line: Line, _ visitor: SignedIn
    ) async throws -> [ResultFile] {
        var names = FileNames()
        var files: [ResultFile] = []
        for attachment in message.attachments {
            let path: String
            do {
                path = try await view.desk.attachment(attachment.id).path
            } catch let refusal as Refusal where refusal.code == .notFound {
                continue
            }
            let name = names.name(for: attachment.name)
            let place = "attachments/\(number)/\(name)"
            let content = try await renderer.site.files.loadFile(path: path, context: visitor)
            let sum = Sum()
            try await content.write(sum)
            guard sum.size == Int(attachment.size) else { throw ZIPFault() }
            try await line.write(try archive.file(place, size: sum.size, sum.checksum, date(message.sent)))
            try await content.write(line)
            files.append(
                ResultFile(
                    path: LocalPath.escaped(place), name: attachment.name, size: view.wording.size(attachment.size)))
        }
        return files
    }

    private func index(_ rows: [ResultIndex.Row]) throws -> [UInt8] {
        let made: [String: Filling] = ["at": .text(view.table(view.wording.now)), "n": .number(rows.count)]
        return try renderer.file(
            ResultIndex(
                language: view.tongue.rawValue, organisation: view.directory.company, question: title,
                made: view.words(.exportMade, made), messages: rows), view.words)
    }

    private func date(_ at: Instant) -> ZIPArchive.Date {
        let (day, minute) = view.wording.localTime(at)
        return ZIPArchive.Date(day, minute: minute)
    }

    /// "0042".
    private static func number(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }

    /// Adds up what is read of a file.
    private final class Sum: ResponseBodyWriter {
        private(set) var size = 0
        private(set) var checksum = Checksum()

        func write(_ piece: ByteBuffer) async throws {
            size += piece.readableBytes
            piece.withUnsafeReadableBytes { checksum.add($0) }
        }

        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }

    private static let style = """
        body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1b1f23; }
        table { border-collapse: collapse; width: 100%; }
        th, td { text-align: left; vertical-align: top; padding: .4rem .6rem; border-bottom: 1px solid #dcd9d0; }
        tbody th { font-weight: 600; }
        dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem; }
        dt { color: #5a6067; }
        dd { margin: 0; }
        .note { white-space: pre-line; overflow-wrap: anywhere; }
        a { color: #0d6156; }
        @media print { a { color: inherit; } }

        """
}

extension Viewpoint {
    fileprivate func page(_ message: MessageAnswer, _ part: Exported, files: [ResultFile]) -> ResultMessage {
        func joined(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: "; ") }
        return ResultMessage(
            language: tongue.rawValue, subject: message.subject, sent: table(message.sent),
            author: names.person(message.author).name, to: addressees(message),
            information: message.to.isEmpty || message.forInformation.isEmpty
                ? nil : names.list(message.forInformation.compactMap(\.party)),
            kind: kind(message.kind), eventDate: message.eventDate.description,
            entries: joined(entries(message, part)), orders: joined(orders(message, part)),
            note: NoteBlock.blocks(of: message.note), comment: Run.runs(of: message.comment ?? ""),
            hasFiles: !files.isEmpty,
            files: files.map { ResultFile(path: "../\($0.path)", name: $0.name, size: $0.size) })
    }

    fileprivate func row(_ message: MessageAnswer, _ number: String, _ files: [ResultFile]) -> ResultIndex.Row {
        ResultIndex.Row(
            number: number, path: "messages/\(number).html", sent: table(message.sent),
            author: names.person(message.author).name, to: addressees(message), kind: kind(message.kind),
            subject: message.subject, files: files)
    }

    private func addressees(_ message: MessageAnswer) -> String {
        let parties = (message.to.isEmpty ? message.forInformation : message.to).compactMap(\.party)
        return parties.isEmpty ? words[.everybodyInThread] : names.list(parties)
    }
}
