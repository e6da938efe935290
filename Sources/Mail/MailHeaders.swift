// What a message says about itself, without its contents: enough to put it into a thread.

/// The headers of a message, decoded to Unicode, without control characters and without anything that turns the
/// direction of writing round.
package struct MailHeaders: Sendable, Equatable {
    /// The message's own identity, without angle brackets. Where a message has none, one made of a fingerprint of its
    /// author, date, subject and body, so that the same message has the same identity in a maildir, in an mbox and in
    /// every later run.
    package let messageID: String
    /// The identities the message says it answers, as written; usually one or none.
    package let inReplyTo: [String]
    /// The identities of the messages before it, the oldest first.
    package let references: [String]
    /// The subject in one line, empty where there is none.
    package let subject: String
    /// The authors; the sender or the address for replies where no author is named.
    package let from: [Address]
    /// The addressees, the members of groups among them.
    package let to: [Address]
    /// The addressees of copies.
    package let cc: [Address]
    /// When the message was sent, else when it was received, in milliseconds since 1970 UTC; nil where no header says.
    /// Dates before 1970-01-02 and after 2100 are a broken clock's and do not count.
    package let date: Int64?

    /// Headers made by hand.
    package init(
        messageID: String, inReplyTo: [String] = [], references: [String] = [], subject: String = "",
        from: [Address] = [], to: [Address] = [], cc: [Address] = [], date: Int64? = nil
    ) {
        self.messageID = messageID
        self.inReplyTo = inReplyTo
        self.references = references
        self.subject = subject
        self.from = from
        self.to = to
        self.cc = cc
        self.date = date
    }

    /// The messages before this one, the oldest first and the one it answers last, without itself and without repeats:
    /// the references, and behind them what it says it answers, as in https://www.jwz.org/doc/threading.html.
    package var predecessors: [String] {
        var seen: Set<String> = [messageID]
        return (references + inReplyTo.prefix(1)).filter { seen.insert($0).inserted }
    }
}
