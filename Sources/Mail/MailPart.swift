// One part of a message that holds no further parts.

import CGMime

/// A text or a document, as values and as a piece of the message's own bytes.
struct MailPart {
    /// The media type in lower case.
    let type: String
    /// The name the sender gave it, as it was sent; nil where there is none.
    let fileName: String?
    /// Whether the sender says that it is no part of the text.
    let isDeclaredAttachment: Bool

    private let content: MailContent
    private let charset: String?
    private let isFlowed: Bool
    private let dropsFlowSpace: Bool

    /// Reads a part of the message with these bytes; nil where it is not a single part.
    init?(_ object: UnsafeMutablePointer<GMimeObject>, of bytes: [UInt8]) {
        guard let part = GMime.cast(object, to: g_mime_part_get_type(), GMimePart.self) else { return nil }
        type = Self.type(of: object)
        fileName = GMime.string(g_mime_part_get_filename(part))
        isDeclaredAttachment = GMime.string(g_mime_object_get_disposition(object))?.lowercased() == "attachment"
        charset = Self.parameter("charset", of: object)
        isFlowed = type == "text/plain" && Self.parameter("format", of: object)?.lowercased() == "flowed"
        dropsFlowSpace = Self.parameter("delsp", of: object)?.lowercased() == "yes"
        content = Self.content(of: part, in: bytes)
    }

    /// Whether it can be shown as text.
    var isText: Bool { type == "text/plain" || type == "text/html" }

    /// Whether it only says in another format what the shown alternative says.
    var isAnotherWording: Bool { type.hasPrefix("text/") && type != "text/calendar" && fileName == nil }

    /// The content as plain text.
    var text: String {
        let bytes = content.bytes
        if type == "text/html" {
            return HTMLText.plain(Charset.text(bytes, claimed: charset ?? HTMLText.charset(in: bytes)))
        }
        let text = Charset.text(bytes, claimed: charset)
        return isFlowed ? FlowedText.unwrapped(text, droppingSpaces: dropsFlowSpace) : text
    }

    /// The content as a document; none where there is neither a name nor any content.
    func attachment(number: Int) -> [Attachment] {
        guard fileName != nil || content.contains(where: { _ in true }) else { return [] }
        return [
            Attachment(name: AttachmentName.name(fileName, type: type, number: number), type: type, content: content)
        ]
    }

    /// The media type of a part in lower case.
    static func type(of object: UnsafeMutablePointer<GMimeObject>) -> String {
        let type = g_mime_content_type_get_mime_type(g_mime_object_get_content_type(object))
        defer { g_free(type) }
        return GMime.string(type)?.lowercased() ?? "application/octet-stream"
    }

    private static func parameter(_ name: String, of object: UnsafeMutablePointer<GMimeObject>) -> String? {
        GMime.string(g_mime_object_get_content_type_parameter(object, name))
    }

    /// GMime keeps where the content begins and ends in the bytes it was given; -1 is their end.
    private static func content(of part: UnsafeMutablePointer<GMimePart>, in bytes: [UInt8]) -> MailContent {
        guard let wrapper = g_mime_part_get_content(part), let stream = g_mime_data_wrapper_get_stream(wrapper) else {
            return MailContent([], encoding: GMIME_CONTENT_ENCODING_BINARY)
        }
        let start = min(max(Int(stream.pointee.bound_start), 0), bytes.count)
        let bound = Int(stream.pointee.bound_end)
        let end = bound < 0 ? bytes.count : min(max(bound, start), bytes.count)
        return MailContent(bytes[start..<end], encoding: g_mime_data_wrapper_get_encoding(wrapper))
    }
}

/// A message attached to a message: kept whole, as a document that mail programs open.
enum AttachedMail {
    /// The attached message under its own subject.
    static func attachment(_ part: UnsafeMutablePointer<GMimeMessagePart>, number: Int) -> Attachment {
        let message = g_mime_message_part_get_message(part)
        let subject = message.flatMap { GMime.string(g_mime_message_get_subject($0)) }.map(PlainText.line) ?? ""
        let name = AttachmentName.name(
            subject.isEmpty ? nil : "\(subject.replacing("/", with: "-").replacing("\\", with: "-")).eml",
            type: "message/rfc822", number: number)
        let content = MailContent(message.map(bytes)?[...] ?? [], encoding: GMIME_CONTENT_ENCODING_BINARY)
        return Attachment(name: name, type: "message/rfc822", content: content)
    }

    private static func bytes(of message: UnsafeMutablePointer<GMimeMessage>) -> [UInt8] {
        guard let stream = g_mime_stream_mem_new() else { return [] }
        defer { g_object_unref(stream) }
        let object = UnsafeMutableRawPointer(message).assumingMemoryBound(to: GMimeObject.self)
        g_mime_object_write_to_stream(object, nil, stream)
        let memory = UnsafeMutableRawPointer(stream).assumingMemoryBound(to: GMimeStreamMem.self)
        guard let array = g_mime_stream_mem_get_byte_array(memory) else { return [] }
        return Array(UnsafeBufferPointer(start: array.pointee.data, count: Int(array.pointee.len)))
    }
}
