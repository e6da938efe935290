// Reads JSON: one value, valid UTF-8, each name once in an object, no deeper than `JSON.depth`, nothing after it.

extension JSON {
    /// How deep lists and objects may lie in each other.
    static let depth = 32

    /// Reads a whole text.
    ///
    /// - Throws: `JSONFault` with the place of the first byte that does not belong there.
    init(reading bytes: UnsafeRawBufferPointer) throws(JSONFault) {
        var reader = JSONReader(bytes: bytes)
        self = try reader.document()
    }
}

/// Where a text stops being JSON.
struct JSONFault: Error, Hashable {
    /// Bytes from the beginning.
    let offset: Int
}

private struct JSONReader {
    let bytes: UnsafeRawBufferPointer
    private var at = 0
    private var depth = 0

    init(bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

    private var fault: JSONFault { JSONFault(offset: at) }
    private var next: UInt8? { at < bytes.count ? bytes[at] : nil }

    mutating func document() throws(JSONFault) -> JSON {
        let value = try value()
        space()
        guard at == bytes.count else { throw fault }
        return value
    }

    private mutating func space() {
        while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { at += 1 }
    }

    private mutating func take(_ byte: UInt8) throws(JSONFault) {
        guard next == byte else { throw fault }
        at += 1
    }

    private mutating func value() throws(JSONFault) -> JSON {
        space()
        switch next {
        case UInt8(ascii: "{"): return try deeper { reader throws(JSONFault) in .object(try reader.members()) }
        case UInt8(ascii: "["): return try deeper { reader throws(JSONFault) in .list(try reader.items()) }
        case UInt8(ascii: "\""): return .text(try string())
        case UInt8(ascii: "t"): return try word("true", .flag(true))
        case UInt8(ascii: "f"): return try word("false", .flag(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        default: return try number()
        }
    }

    private mutating func deeper(
        _ read: (inout JSONReader) throws(JSONFault) -> JSON
    ) throws(JSONFault) -> JSON {
        depth += 1
        guard depth <= JSON.depth else { throw fault }
        let value = try read(&self)
        depth -= 1
        return value
    }

    private mutating func word(_ word: StaticString, _ value: JSON) throws(JSONFault) -> JSON {
        for index in 0..<word.utf8CodeUnitCount { try take(word.utf8Start[index]) }
        return value
    }

    private mutating func members() throws(JSONFault) -> [JSON.Member] {
        try take(UInt8(ascii: "{"))
        var members: [JSON.Member] = []
        var names: Set<String> = []
        space()
        while next != UInt8(ascii: "}") {
            if !members.isEmpty { try take(UInt8(ascii: ",")) }
            space()
            let name = try string()
            guard names.insert(name).inserted else { throw fault }
            space()
            try take(UInt8(ascii: ":"))
            members.append(JSON.Member(name, try value()))
            space()
        }
        at += 1
        return members
    }

    private mutating func items() throws(JSONFault) -> [JSON] {
        try take(UInt8(ascii: "["))
        var items: [JSON] = []
        space()
        while next != UInt8(ascii: "]") {
            if !items.isEmpty { try take(UInt8(ascii: ",")) }
            items.append(try value())
            space()
        }
        at += 1
        return items
    }

    /// RFC 8259, section 6: no leading zeros, no plus, digits on both sides of the point.
    private mutating func number() throws(JSONFault) -> JSON {
        let start = at
        if next == UInt8(ascii: "-") { at += 1 }
        if next == UInt8(ascii: "0") { at += 1 } else { try digits() }
        var isWhole = true
        if next == UInt8(ascii: ".") {
            (isWhole, at) = (false, at + 1)
            try digits()
        }
        if next == UInt8(ascii: "e") || next == UInt8(ascii: "E") {
            (isWhole, at) = (false, at + 1)
            if next == UInt8(ascii: "+") || next == UInt8(ascii: "-") { at += 1 }
            try digits()
        }
        let text = String(decoding: bytes[start..<at], as: UTF8.self)
        if isWhole, let number = Int64(text) { return .integer(number) }
        guard let number = Double(text), number.isFinite else { throw fault }
        return .decimal(number)
    }

    private mutating func digits() throws(JSONFault) {
        let start = at
        while let byte = next, (0x30...0x39).contains(byte) { at += 1 }
        guard at > start else { throw fault }
    }
}

extension JSONReader {
    /// A text in quotation marks. Mostly there is nothing to unescape, and the bytes are the text.
    private mutating func string() throws(JSONFault) -> String {
        try take(UInt8(ascii: "\""))
        let start = at
        while let byte = next, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\"), byte >= 0x20 { at += 1 }
        guard next == UInt8(ascii: "\"") else { return try escaped(from: start) }
        at += 1
        return try text(bytes[start..<(at - 1)])
    }

    private func text(_ slice: Slice<UnsafeRawBufferPointer>) throws(JSONFault) -> String {
        guard let text = String(validating: slice, as: UTF8.self) else { throw fault }
        return text
    }

    private mutating func escaped(from start: Int) throws(JSONFault) -> String {
        var units = Array(bytes[start..<at])
        while let byte = next, byte != UInt8(ascii: "\"") {
            guard byte >= 0x20 else { throw fault }
            at += 1
            if byte == UInt8(ascii: "\\") { try escape(into: &units) } else { units.append(byte) }
        }
        try take(UInt8(ascii: "\""))
        guard let text = String(validating: units, as: UTF8.self) else { throw fault }
        return text
    }

    private mutating func escape(into units: inout [UInt8]) throws(JSONFault) {
        guard let byte = next else { throw fault }
        at += 1
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): units.append(byte)
        case UInt8(ascii: "b"): units.append(0x08)
        case UInt8(ascii: "f"): units.append(0x0C)
        case UInt8(ascii: "n"): units.append(0x0A)
        case UInt8(ascii: "r"): units.append(0x0D)
        case UInt8(ascii: "t"): units.append(0x09)
        case UInt8(ascii: "u"): units += Array(String(Character(try scalar())).utf8)
        default: throw fault
        }
    }

    /// A code point as one or two groups of four digits; half of a pair alone is no character.
    private mutating func scalar() throws(JSONFault) -> Unicode.Scalar {
        var value = try fourDigits()
        if (0xD800..<0xDC00).contains(value) {
            try take(UInt8(ascii: "\\"))
            try take(UInt8(ascii: "u"))
            let low = try fourDigits()
            guard (0xDC00..<0xE000).contains(low) else { throw fault }
            value = 0x10000 + (value - 0xD800) << 10 + (low - 0xDC00)
        }
        guard let scalar = Unicode.Scalar(value) else { throw fault }
        return scalar
    }

    private mutating func fourDigits() throws(JSONFault) -> UInt32 {
        guard at + 4 <= bytes.count, bytes[at..<(at + 4)].allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
            let value = UInt32(String(decoding: bytes[at..<(at + 4)], as: UTF8.self), radix: 16)
        else { throw fault }
        at += 4
        return value
    }
}
