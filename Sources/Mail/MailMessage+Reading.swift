import CGMime

extension MailMessage {
    /// Reads one message.
    /// - Throws: why this is not a mail message.
    package init(_ bytes: [UInt8]) throws(Unreadable.Reason) {
        let block = HeaderBlock(bytes)
        if let defect = block.defect { throw defect }
        guard !AddressNesting.isHarmful(bytes) else { throw .harmful }
        let mail = block.start == 0 ? bytes : Array(bytes[block.start...])
        guard let parsed = ParsedMail(mail) else { throw .withoutHeader }
        headers = try MailHeaders(parsed, body: bytes[block.end...])
        var body = MailBody(mail)
        body.read(parsed)
        text = PlainText.lines(body.text)
        attachments = body.attachments
    }
}
