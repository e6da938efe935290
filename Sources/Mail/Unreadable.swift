// What is reported about something that is not mail, or cannot be opened. It is read by whoever runs an import, so the
// reason says in plain words what is wrong with the file, never what went wrong in the program.

/// A file, a folder or one message of an mbox that was skipped, and why.
///
/// What counts as unreadable, and nothing else does:
/// - the file or folder cannot be opened, or the reading breaks off;
/// - it is empty, or larger than the limit of its ``MailSource``;
/// - it does not begin with a mail header (a line such as `Subject: …`), or begins with bytes that are not text;
/// - it names neither an author nor a date;
/// - it is built to stop the program that reads it (`AddressNesting`).
///
/// Everything else is read as far as it goes: cut-off multiparts, broken base64, unknown or wrong charsets, bytes beyond
/// ASCII in headers, missing identities, dates, authors, subjects and bodies.
package struct Unreadable: Error, Sendable, Equatable {
    /// The path of the file or folder, as it was found.
    package let file: String
    /// Which message of an mbox it is, counted from 1; nil where the file is one message or could not be opened at all.
    package let number: Int?
    /// Why it was skipped.
    package let reason: Reason

    /// A place and a reason.
    package init(file: String, number: Int?, reason: Reason) {
        self.file = file
        self.number = number
        self.reason = reason
    }

    /// Why something was skipped.
    package enum Reason: Error, Equatable {
        case absent
        /// The system would not open it or broke off reading it; in the system's words.
        case refused(String)
        case empty
        case binary
        case withoutHeader
        case withoutAuthorAndDate
        /// Made to harm the program that reads it.
        case harmful
        /// Larger than so many bytes.
        case larger(than: Int)
    }
}

extension Unreadable: CustomStringConvertible {
    /// The place and the reason in one line: `old.mbox, message 3: it is empty`.
    package var description: String {
        let place = number.map { "\(file), message \($0)" } ?? file
        return "\(place): \(reason)"
    }
}

extension Unreadable.Reason: CustomStringConvertible {
    /// The reason as the rest of a sentence about the file.
    package var description: String {
        switch self {
        case .absent: "there is no such file or folder"
        case .refused(let words): "it could not be read (\(words))"
        case .empty: "it is empty"
        case .binary: "it is not a mail message but something else, such as a picture or a program"
        case .withoutHeader: "it does not begin like a mail message"
        case .withoutAuthorAndDate: "it has neither an author nor a date, so it cannot be a mail message"
        case .harmful: "its list of addressees is built so that it would stop the program that reads it"
        case .larger(let limit): "it is larger than \(limit / 1_048_576) MB"
        }
    }
}
