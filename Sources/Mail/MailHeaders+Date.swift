// When a message was sent. Clocks and programs are wrong often enough that more than one header is asked.

import CGMime

extension MailHeaders {
    /// 1970-01-02 to 2100 UTC in milliseconds: what lies outside was not written by a working clock.
    private static let plausible: Range<Int64> = 86_400_000..<4_102_444_800_000

    /// The date of the message, else of its last receipt, which the reader's own server wrote.
    static func date(_ parsed: borrowing ParsedMail) -> Int64? {
        if let date = milliseconds(g_mime_message_get_date(parsed.message)) { return date }
        let headers = g_mime_object_get_header_list(parsed.object)
        for index in 0..<g_mime_header_list_get_count(headers) {
            guard let header = g_mime_header_list_get_header_at(headers, index) else { continue }
            if GMime.string(g_mime_header_get_name(header))?.lowercased() == "received",
                let date = received(GMime.string(g_mime_header_get_value(header)) ?? "")
            {
                return date
            }
        }
        return nil
    }

    /// The date behind the last semicolon: `from a by b with SMTP; Tue, 17 Nov 2009 21:28:37 +0600`.
    private static func received(_ value: String) -> Int64? {
        guard let semicolon = value.lastIndex(of: ";") else { return nil }
        guard let date = g_mime_utils_header_decode_date(String(value[value.index(after: semicolon)...])) else {
            return nil
        }
        defer { g_date_time_unref(date) }
        return milliseconds(date)
    }

    private static func milliseconds(_ date: OpaquePointer?) -> Int64? {
        guard let date else { return nil }
        let milliseconds = Int64(g_date_time_to_unix(date)) * 1_000
        return plausible.contains(milliseconds) ? milliseconds : nil
    }
}
