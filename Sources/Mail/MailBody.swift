// What of a message is its text, and what came with it. https://www.rfc-editor.org/rfc/rfc2046
//
// Of alternatives the plain text is read, and HTML where there is no plain text or only a blank one; pictures and files
// within the alternatives not read are kept. Text parts one behind another are one text. Whatever has a file name, is
// declared an attachment, or is neither plain text nor HTML is an attachment: signatures, calendars and whole messages.

import CGMime

/// The walk through the parts of a message.
struct MailBody {
    /// The text parts, one below another with an empty line between.
    var text: String { texts.joined(separator: "\n\n") }
    /// The documents in the order of the message.
    private(set) var attachments: [Attachment] = []

    private var texts: [String] = []
    private let bytes: [UInt8]

    /// The body of the message with these bytes.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// Reads every part of the message that was taken apart from the same bytes.
    mutating func read(_ parsed: borrowing ParsedMail) {
        guard let root = g_mime_message_get_mime_part(parsed.message) else { return }
        if let leaf = MailPart(root, of: bytes), leaf.isText, !leaf.isDeclaredAttachment {
            texts.append(leaf.text)
        } else {
            read(root, withText: true)
        }
    }

    /// `withText`: false in an alternative that is not shown, of which only the documents are kept.
    private mutating func read(_ object: UnsafeMutablePointer<GMimeObject>, withText: Bool) {
        if let multipart = GMime.cast(object, to: g_mime_multipart_get_type(), GMimeMultipart.self) {
            read(multipart, isAlternative: MailPart.type(of: object) == "multipart/alternative", withText: withText)
        } else if let attached = GMime.cast(object, to: g_mime_message_part_get_type(), GMimeMessagePart.self) {
            attachments.append(AttachedMail.attachment(attached, number: attachments.count + 1))
        } else if let part = MailPart(object, of: bytes) {
            read(part, withText: withText)
        }
    }

    private mutating func read(
        _ multipart: UnsafeMutablePointer<GMimeMultipart>, isAlternative: Bool, withText: Bool
    ) {
        let parts = (0..<g_mime_multipart_get_count(multipart)).compactMap { g_mime_multipart_get_part(multipart, $0) }
        if parts.isEmpty, withText, let whole = GMime.string(g_mime_multipart_get_prologue(multipart)) {
            // The line that divides the parts is missing or another than announced: nothing is told apart, nothing lost.
            texts.append(Charset.text(Array(whole.utf8), claimed: nil))
        }
        let shown = isAlternative && withText ? best(of: parts) : nil
        for part in parts {
            read(part, withText: withText && (!isAlternative || part == shown))
        }
    }

    private mutating func read(_ part: MailPart, withText: Bool) {
        if part.isText, !part.isDeclaredAttachment, part.fileName == nil {
            let text = withText ? part.text : ""
            if !PlainText.lines(text).isEmpty { texts.append(PlainText.lines(text)) }
        } else if withText || !part.isAnotherWording {
            attachments += part.attachment(number: attachments.count + 1)
        }
    }

    /// The alternative to show: the first with plain text that is not blank, else the first with HTML, else the last.
    private func best(of parts: [UnsafeMutablePointer<GMimeObject>]) -> UnsafeMutablePointer<GMimeObject>? {
        parts.first { hasText($0, "text/plain") } ?? parts.first { hasText($0, "text/html") } ?? parts.last
    }

    private func hasText(_ object: UnsafeMutablePointer<GMimeObject>, _ type: String) -> Bool {
        if let multipart = GMime.cast(object, to: g_mime_multipart_get_type(), GMimeMultipart.self) {
            return (0..<g_mime_multipart_get_count(multipart)).contains { index in
                g_mime_multipart_get_part(multipart, index).map { hasText($0, type) } ?? false
            }
        }
        guard let part = MailPart(object, of: bytes), part.type == type, !part.isDeclaredAttachment else {
            return false
        }
        return part.fileName == nil && !PlainText.lines(part.text).isEmpty
    }
}
