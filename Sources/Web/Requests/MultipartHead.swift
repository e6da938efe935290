import Domain

// What stands above each part of a form with files (RFC 7578, section 4).

/// The name of a part; for a file, what its sender calls it and of which type it says it is.
struct MultipartHead: Hashable, Sendable {
    let name: String
    /// `nil` for a field without a file; empty where no file was chosen.
    let fileName: String?
    let type: String

    /// Reads the lines above a part.
    ///
    /// - Throws: `malformed` where they do not name the part, or are not UTF-8.
    init(_ bytes: some Collection<UInt8>) throws(Refusal) {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Refusal(.malformed) }
        var disposition: [String: String]?
        var type = "text/plain"
        for line in text.split(separator: "\r\n") {
            let parts = line.split(separator: ":", maxSplits: 1)
            guard parts.count == 2 else { throw Refusal(.malformed) }
            switch parts[0].lowercased() {
            case "content-disposition": disposition = try Self.disposition(String(parts[1]))
            case "content-type": type = String(parts[1].drop { $0 == " " })
            default: break
            }
        }
        guard let disposition, let name = disposition["name"] else { throw Refusal(.malformed) }
        self.name = name
        self.type = type
        fileName = disposition["filename*"].flatMap(Self.extended) ?? disposition["filename"]
    }

    /// The parameters of `form-data; name="…"; filename="…"` by their names.
    private static func disposition(_ text: String) throws(Refusal) -> [String: String] {
        var rest = Array(text.unicodeScalars)[...]
        guard word(&rest).lowercased() == "form-data" else { throw Refusal(.malformed) }
        var parameters: [String: String] = [:]
        while rest.first == ";" {
            rest = rest.dropFirst()
            let name = word(&rest).lowercased()
            if name.isEmpty && rest.isEmpty { break }
            guard rest.first == "=" else { throw Refusal(.malformed) }
            rest = rest.dropFirst()
            let value = rest.first == "\"" ? try quoted(&rest) : word(&rest)
            guard parameters.updateValue(value, forKey: name) == nil else { throw Refusal(.malformed) }
        }
        guard rest.isEmpty else { throw Refusal(.malformed) }
        return parameters
    }

    /// What stands before the next `;`, `=` or `"`, without the spaces around it.
    private static func word(_ rest: inout ArraySlice<Unicode.Scalar>) -> String {
        let end = rest.firstIndex { $0 == ";" || $0 == "=" || $0 == "\"" } ?? rest.endIndex
        var word = rest[..<end]
        rest = rest[end...]
        while word.first == " " || word.first == "\t" { word = word.dropFirst() }
        while word.last == " " || word.last == "\t" { word = word.dropLast() }
        return text(word)
    }

    /// What stands in quotation marks. A quotation mark in it is `%22` where a browser wrote it
    /// (https://html.spec.whatwg.org/#multipart-form-data), `\"` elsewhere; other percent signs stand for themselves.
    private static func quoted(_ rest: inout ArraySlice<Unicode.Scalar>) throws(Refusal) -> String {
        var value: [Unicode.Scalar] = []
        rest = rest.dropFirst()
        while let scalar = rest.popFirst(), scalar != "\"" {
            if scalar == "\\", rest.first == "\"" || rest.first == "\\", let next = rest.popFirst() {
                value.append(next)
            } else {
                value.append(scalar)
            }
            if rest.isEmpty { throw Refusal(.malformed) }
        }
        while rest.first == " " || rest.first == "\t" { rest = rest.dropFirst() }
        return text(value[...]).replacing("%22", with: "\"").replacing("%0D", with: "\r").replacing("%0A", with: "\n")
    }

    /// `UTF-8''%c5%82` (RFC 8187, section 3.2); `nil` for another character set or wrong escapes.
    private static func extended(_ value: String) -> String? {
        let parts = value.split(separator: "'", maxSplits: 2, omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].lowercased() == "utf-8" else { return nil }
        var bytes: [UInt8] = []
        var rest = Array(parts[2].utf8)[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
                return nil
            }
            bytes.append(value)
            rest = rest.dropFirst(2)
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }
}
