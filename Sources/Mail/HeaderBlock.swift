// The lines at the beginning of a message, looked at before GMime sees them: it takes anything for a message, a picture too.

/// The header of a message as raw lines, up to the first empty one.
struct HeaderBlock {
    /// How many bytes stand before the header and do not belong to it: a byte order mark, empty lines, the line of an
    /// mbox that is left in front of a single message.
    let start: Int
    /// Where the header ends: after the empty line behind it, or at the end of the bytes.
    let end: Int
    /// Why this is not the beginning of a message; nil where it is one.
    let defect: Unreadable.Reason?
    private let names: Set<String>

    /// Looks at the beginning of these bytes.
    init(_ bytes: [UInt8]) {
        var lines = Lines(bytes)
        lines.skipPreamble()
        start = lines.position
        var names: Set<String> = []
        var isFirst = true
        var defect: Unreadable.Reason? = bytes.isEmpty || start == bytes.count ? .empty : nil
        while defect == nil, let line = lines.next(), !line.isEmpty {
            if let name = Self.fieldName(line) {
                names.insert(name)
            } else if isFirst {
                defect = line.contains(0) || bytes.prefix(512).contains(0) ? .binary : .withoutHeader
            }
            isFirst = false
        }
        self.end = lines.position
        self.names = names
        self.defect = defect
    }

    /// Whether a file of any name is mail: only mail has these lines at its beginning.
    var looksLikeMail: Bool {
        defect == nil && !names.isDisjoint(with: ["from", "date", "received", "message-id", "return-path"])
    }

    /// The name in `Name: value` in lower case; names have no spaces (RFC 5322, 2.2).
    private static func fieldName(_ line: ArraySlice<UInt8>) -> String? {
        guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { return nil }
        var name = line[..<colon]
        while name.last == UInt8(ascii: " ") { name.removeLast() }
        guard !name.isEmpty, name.count < 100, name.allSatisfy({ 33...126 ~= $0 }) else { return nil }
        return String(decoding: name, as: UTF8.self).lowercased()
    }
}

/// Lines without their ends.
private struct Lines: IteratorProtocol {
    private let bytes: [UInt8]
    private(set) var position = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func next() -> ArraySlice<UInt8>? {
        guard position < bytes.count else { return nil }
        let end = bytes[position...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let line = bytes[position..<end]
        position = min(end + 1, bytes.count)
        return line.last == UInt8(ascii: "\r") ? line.dropLast() : line
    }

    mutating func skipPreamble() {
        if bytes.starts(with: "\u{FEFF}".utf8) { position = 3 }
        while true {
            let before = position
            guard let line = next() else { return }
            let isForeign = line.starts(with: "From ".utf8) || line.starts(with: ">From ".utf8)
            guard line.isEmpty || isForeign else {
                position = before
                return
            }
        }
    }
}
