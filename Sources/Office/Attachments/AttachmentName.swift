import Domain

// What a sender says of a file is kept for the reader's sake only: no path, nothing invisible, nothing that deceives.

enum AttachmentName {
    /// The file's own name, without the path that some browsers send with it.
    ///
    /// - Parameter instead: the name of a file that has none.
    static func clean(_ name: String, instead: String) -> String {
        let last = name.split(whereSeparator: { $0 == "/" || $0 == "\\" }).last.map { String($0) } ?? ""
        var clean = Text.tame(last, limit: 1000)
        while clean.hasSuffix(".") || clean.hasSuffix(" ") { clean.removeLast() }
        guard clean.contains(where: { $0 != "." && $0 != " " }) else { return instead }
        guard clean.count > 200 else { return clean }
        // Cut in the middle: the end says what sort of file it is.
        let end = clean.lastIndex(of: ".").map { String(clean[$0...]) } ?? ""
        return end.count <= 20 ? String(clean.prefix(200 - end.count)) + end : String(clean.prefix(200))
    }

    /// A media type (RFC 9110, section 8.3.1) without its parameters; anything else is just bytes.
    static func type(_ text: String) -> String {
        let essence = (text.split(separator: ";", omittingEmptySubsequences: false).first ?? "").lowercased()
        let parts = essence.trimmingSpaces.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, parts.allSatisfy({ (1...100).contains($0.utf8.count) && $0.utf8.allSatisfy(isToken) })
        else { return "application/octet-stream" }
        return parts.joined(separator: "/")
    }

    /// A character of a token (RFC 9110, section 5.6.2), here in lower case.
    private static func isToken(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x61...0x7A: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }
}

extension String {
    fileprivate var trimmingSpaces: Substring {
        var text = self[...]
        while text.first == " " || text.first == "\t" { text.removeFirst() }
        while text.last == " " || text.last == "\t" { text.removeLast() }
        return text
    }
}
