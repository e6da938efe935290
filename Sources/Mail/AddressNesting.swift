// A hostile message: a group of addressees within a group within a group, tens of thousands deep. No standard allows
// even two (RFC 5322, 3.4), but GMime descends into all of them and the program's stack runs out. Such a message must
// not end an import, so it is found before GMime sees it; also within an attached message, hence in every line.

/// The depth of groups in lists of addresses.
enum AddressNesting {
    /// Whether a list of addresses anywhere in the message opens hundreds of groups without closing them.
    static func isHarmful(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        var isInList = false
        var open = 0
        while !rest.isEmpty {
            let end = rest.firstIndex(of: UInt8(ascii: "\n")) ?? rest.endIndex
            let line = rest[..<end]
            rest = rest[min(end + 1, rest.endIndex)...]
            if line.first != UInt8(ascii: " "), line.first != UInt8(ascii: "\t") {
                isInList = startsList(line)
                open = 0
            }
            guard isInList else { continue }
            for byte in line {
                if byte == UInt8(ascii: ":") { open += 1 } else if byte == UInt8(ascii: ";") { open = max(0, open - 1) }
            }
            if open > 500 { return true }
        }
        return false
    }

    private static let names = ["from", "sender", "reply-to", "to", "cc", "bcc"].map { Array($0.utf8) }

    private static func startsList(_ line: ArraySlice<UInt8>) -> Bool {
        names.contains { name in
            line.count > name.count && zip(line, name).allSatisfy { $0 | 0x20 == $1 || $0 == $1 }
                && line.dropFirst(name.count).first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ":")
        }
    }
}
