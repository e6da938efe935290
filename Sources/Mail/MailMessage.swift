// A message as it is handed out: plain values, nothing of the library that read it.

/// One mail message: its headers (`message.subject`, `message.date`, …), its text and its attachments.
@dynamicMemberLookup
package struct MailMessage: Sendable {
    /// What the message says about itself.
    package let headers: MailHeaders
    /// The text to read: of alternatives the plain one, else HTML as plain text. Lines end with LF; no control
    /// characters but LF and TAB; no empty lines at its ends. Empty where the message has no text.
    package let text: String
    /// Everything else, in the order of the message: attached files, inline pictures, attached messages, signatures.
    package let attachments: [Attachment]

    /// A header of the message.
    package subscript<Value>(dynamicMember field: KeyPath<MailHeaders, Value>) -> Value {
        headers[keyPath: field]
    }
}

/// A document that came with a message.
package struct Attachment: Sendable {
    /// A file name without folders, at most 200 bytes of UTF-8; made up from the number and the type where the message
    /// gives none.
    package let name: String
    /// The media type in lower case, such as `application/pdf`, as the sender claims it.
    package let type: String
    /// The bytes, decoded while they are read.
    package let content: MailContent
}
