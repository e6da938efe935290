// Headers as GMime decodes them: encoded words, bare bytes in old charsets, folded lines, sloppy addresses and dates.

import CGMime

extension MailHeaders {
    /// Reads the headers of one message.
    /// - Throws: why this is not a mail message.
    package init(_ bytes: [UInt8]) throws(Unreadable.Reason) {
        let block = HeaderBlock(bytes)
        if let defect = block.defect { throw defect }
        guard !AddressNesting.isHarmful(bytes) else { throw .harmful }
        guard let parsed = ParsedMail(Array(bytes[block.start..<block.end])) else { throw .withoutHeader }
        try self.init(parsed, body: bytes[block.end...])
    }

    /// Takes the headers of a message that was taken apart; `body` is what stands behind the headers.
    init(_ parsed: borrowing ParsedMail, body: ArraySlice<UInt8>) throws(Unreadable.Reason) {
        let from = Self.authors(parsed)
        let date = Self.date(parsed)
        guard !from.isEmpty || date != nil else { throw .withoutAuthorAndDate }
        self.init(
            messageID: Self.identity(parsed) ?? Self.madeUpIdentity(parsed, body: body),
            inReplyTo: Self.identities(parsed, in: "In-Reply-To"),
            references: Self.identities(parsed, in: "References"),
            subject: PlainText.line(GMime.string(g_mime_message_get_subject(parsed.message)) ?? ""),
            from: from,
            to: Self.addresses(g_mime_message_get_to(parsed.message)),
            cc: Self.addresses(g_mime_message_get_cc(parsed.message)),
            date: date
        )
    }

    private static func identity(_ parsed: borrowing ParsedMail) -> String? {
        let identity = PlainText.line(GMime.string(g_mime_message_get_message_id(parsed.message)) ?? "")
        return identity.isEmpty ? nil : identity
    }

    private static func madeUpIdentity(_ parsed: borrowing ParsedMail, body: ArraySlice<UInt8>) -> String {
        let object = parsed.object
        let headers = ["From", "To", "Date", "Subject"].map { (name: String) in
            GMime.string(g_mime_object_get_header(object, name)) ?? ""
        }
        return Fingerprint.messageID(headers: headers, body: body)
    }

    private static func identities(_ parsed: borrowing ParsedMail, in header: String) -> [String] {
        guard let text = g_mime_object_get_header(parsed.object, header),
            let list = g_mime_references_parse(GMime.options, text)
        else { return [] }
        defer { g_mime_references_free(list) }
        return (0..<g_mime_references_length(list)).compactMap { index in
            let identity = PlainText.line(GMime.string(g_mime_references_get_message_id(list, index)) ?? "")
            return identity.isEmpty ? nil : identity
        }
    }

    private static func authors(_ parsed: borrowing ParsedMail) -> [Address] {
        let from = addresses(g_mime_message_get_from(parsed.message))
        if !from.isEmpty { return from }
        let sender = addresses(g_mime_message_get_sender(parsed.message))
        return sender.isEmpty ? addresses(g_mime_message_get_reply_to(parsed.message)) : sender
    }

    private static func addresses(_ list: UnsafeMutablePointer<InternetAddressList>?) -> [Address] {
        guard let list else { return [] }
        return (0..<internet_address_list_length(list)).flatMap { index -> [Address] in
            guard let entry = internet_address_list_get_address(list, index) else { return [] }
            if let group = GMime.cast(entry, to: internet_address_group_get_type(), InternetAddressGroup.self) {
                return addresses(internet_address_group_get_members(group))
            }
            return address(entry).map { [$0] } ?? []
        }
    }

    private static func address(_ entry: UnsafeMutablePointer<InternetAddress>) -> Address? {
        let name = PlainText.line(GMime.string(internet_address_get_name(entry)) ?? "")
        let mailbox = GMime.cast(entry, to: internet_address_mailbox_get_type(), InternetAddressMailbox.self)
        let address = PlainText.line(GMime.string(mailbox.flatMap { internet_address_mailbox_get_addr($0) }) ?? "")
        guard !name.isEmpty || !address.isEmpty else { return nil }
        return Address(name: name.isEmpty ? nil : name, address: address)
    }
}
