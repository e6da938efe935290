// A sender's file name made fit for any disk: it must not lead to another folder, hide its ending or be too long.

/// File names of attachments.
enum AttachmentName {
    /// The name as the sender gave it, without folders and characters nobody sees; `attachment-2.pdf` where there is
    /// none, from the number of the attachment and its media type.
    static func name(_ given: String?, type: String, number: Int) -> String {
        let last = given?.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map(String.init) ?? ""
        let name = PlainText.line(last)
        guard name.contains(where: { $0 != "." && $0 != " " }) else {
            return usual[type] ?? "attachment-\(number)\(endings[type].map { ".\($0)" } ?? "")"
        }
        return shortened(name)
    }

    /// At most 200 bytes, the ending kept: the disks of Linux allow 255, of which a copy's suffix needs some.
    private static func shortened(_ name: String) -> String {
        guard name.utf8.count > 200 else { return name }
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        let ending = name[dot...].utf8.count <= 20 ? name[dot...] : ""
        var stem = name.prefix(200)
        while stem.utf8.count + ending.utf8.count > 200 { stem.removeLast() }
        return String(stem + ending)
    }

    /// What mail programs call the signature of a message.
    private static let usual = [
        "application/pgp-signature": "signature.asc",
        "application/pkcs7-signature": "smime.p7s", "application/x-pkcs7-signature": "smime.p7s",
    ]

    private static let endings = [
        "application/ms-tnef": "dat", "application/msword": "doc", "application/pdf": "pdf",
        "application/pgp-encrypted": "asc", "application/pgp-keys": "asc",
        "application/pkcs7-mime": "p7m", "application/x-pkcs7-mime": "p7m", "application/rtf": "rtf",
        "application/xml": "xml",
        "application/zip": "zip", "image/bmp": "bmp", "image/gif": "gif", "image/heic": "heic", "image/jpeg": "jpg",
        "image/png": "png", "image/svg+xml": "svg", "image/tiff": "tif", "image/webp": "webp",
        "message/delivery-status": "txt", "message/disposition-notification": "txt", "message/rfc822": "eml",
        "text/calendar": "ics", "text/csv": "csv", "text/html": "html", "text/plain": "txt",
        "text/rfc822-headers": "txt", "text/vcard": "vcf", "text/x-diff": "diff", "text/x-patch": "patch",
        "text/x-vcard": "vcf", "text/xml": "xml",
    ]
}
