import CHunspell
import Glibc
import Synchronization

// One dictionary of Hunspell (https://hunspell.github.io): which words it knows, and of which words they are forms. The library
// is not thread-safe, so that one thread asks at a time; what was asked is remembered above (`StemCache`).

/// A language's words and their endings.
final class SpellingDictionary: Sendable {
    private let handle: Mutex<Handle>
    private let encoding: Encoding
    /// Changes with the dictionary's contents.
    let fingerprint: UInt64

    /// - Parameter path: of the two files, without `.aff` and `.dic`.
    /// - Returns: nil where they are not there, or cannot be read.
    init?(at path: String) {
        guard let rules = Self.contents("\(path).aff"), let words = Self.contents("\(path).dic"),
            let pointer = Hunspell_create("\(path).aff", "\(path).dic")
        else { return nil }
        guard let name = Hunspell_get_dic_encoding(pointer), let encoding = Encoding(String(cString: name)) else {
            Hunspell_destroy(pointer)
            return nil
        }
        handle = Mutex(Handle(pointer: pointer))
        self.encoding = encoding
        fingerprint = Fingerprint.of(rules, words)
    }

    /// Whether it is a word, in whatever form.
    func knows(_ word: String) -> Bool {
        guard let bytes = encoding.encode(word) else { return false }
        return handle.withLock { handle in
            bytes.withUnsafeBufferPointer { Hunspell_spell(handle.pointer, $0.baseAddress) } != 0
        }
    }

    /// The words of which this one is a form, itself among them where it is one.
    func stems(of word: String) -> [String] {
        guard let bytes = encoding.encode(word) else { return [] }
        return handle.withLock { handle in
            var list: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
            let count = bytes.withUnsafeBufferPointer { Hunspell_stem(handle.pointer, &list, $0.baseAddress) }
            guard count > 0, let found = list else { return [] }
            defer { Hunspell_free_list(handle.pointer, &list, count) }
            return (0..<Int(count)).compactMap { found[$0].flatMap { encoding.decode($0) } }
        }
    }

    private struct Handle: @unchecked Sendable {
        let pointer: OpaquePointer
    }

    private static func contents(_ path: String) -> [UInt8]? {
        guard let file = fopen(path, "rb") else { return nil }
        defer { fclose(file) }
        var contents: [UInt8] = []
        var part = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&part, 1, part.count, file)
            guard count > 0 else { return ferror(file) == 0 ? contents : nil }
            contents += part[..<count]
        }
    }
}

/// How a dictionary writes letters: UTF-8, or a byte each.
private struct Encoding: Sendable {
    /// What the bytes from 0x80 on mean; nil for UTF-8.
    private let letters: [Unicode.Scalar?]?
    private let bytes: [Unicode.Scalar: UInt8]

    init?(_ name: String) {
        guard name.uppercased() != "UTF-8" else {
            (letters, bytes) = (nil, [:])
            return
        }
        // Hunspell writes `ISO8859-2`.
        let standard = name.hasPrefix("ISO8859") ? "ISO-\(name.dropFirst(3))" : name
        guard let converter = iconv_open("UTF-8", standard), converter != iconv_t(bitPattern: -1) else { return nil }
        defer { iconv_close(converter) }
        let letters = (UInt8(0x80)...0xFF).map { Self.scalar($0, converter) }
        self.letters = letters
        bytes = Dictionary(
            letters.enumerated().compactMap { index, letter in letter.map { ($0, UInt8(0x80 + index)) } },
            uniquingKeysWith: { first, _ in first })
    }

    /// With a zero at the end; nil where the dictionary cannot write the word.
    func encode(_ word: String) -> [CChar]? {
        guard letters != nil else { return word.utf8CString.map { $0 } }
        var encoded: [CChar] = []
        for scalar in word.unicodeScalars {
            if scalar.isASCII {
                encoded.append(CChar(bitPattern: UInt8(scalar.value)))
            } else if let byte = bytes[scalar] {
                encoded.append(CChar(bitPattern: byte))
            } else {
                return nil
            }
        }
        return encoded + [0]
    }

    func decode(_ word: UnsafePointer<CChar>) -> String {
        guard let letters else { return String(cString: word) }
        var decoded = String.UnicodeScalarView()
        for byte in UnsafeBufferPointer(start: word, count: strlen(word)).lazy.map(UInt8.init(bitPattern:)) {
            if byte < 0x80 {
                decoded.append(Unicode.Scalar(byte))
            } else if let letter = letters[Int(byte) - 0x80] {
                decoded.append(letter)
            }
        }
        return String(decoded)
    }

    private static func scalar(_ byte: UInt8, _ converter: iconv_t) -> Unicode.Scalar? {
        var input = [CChar(bitPattern: byte)]
        var output = [CChar](repeating: 0, count: 8)
        let written: Int? = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                var from = input.baseAddress
                var to = output.baseAddress
                var (left, room) = (1, 8)
                return iconv(converter, &from, &left, &to, &room) == 0 ? 8 - room : nil
            }
        }
        guard let written else { return nil }
        return String(decoding: output[..<written].map(UInt8.init(bitPattern:)), as: UTF8.self).unicodeScalars.first
    }
}
