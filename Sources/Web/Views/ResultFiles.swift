// Results of a search as files of their own, to be read without the program and without a network.

/// The list of all messages in an archive.
struct ResultIndex: View {
    static let template = "export-index"

    let language: String
    let organisation: String
    /// What was looked for.
    let question: String
    /// "Downloaded 23 Nov 2026, 10:42 · 37 messages".
    let made: String
    let messages: [Row]

    /// One of them.
    struct Row: Encodable, Sendable, Equatable {
        let number: String
        let path: String
        let sent: String
        let author: String
        let to: String
        let kind: String
        let subject: String
        let files: [ResultFile]
    }
}

/// One message in an archive.
struct ResultMessage: View {
    static let template = "export-message"

    let language: String
    let subject: String
    let sent: String
    let author: String
    let to: String
    let information: String?
    let kind: String
    let eventDate: String
    let entries: String?
    let orders: String?
    let note: [NoteBlock]
    let comment: [Run]
    let hasFiles: Bool
    let files: [ResultFile]
}

/// A file in an archive.
struct ResultFile: Encodable, Sendable, Equatable {
    /// From the page that names it.
    let path: String
    let name: String
    let size: String
}
