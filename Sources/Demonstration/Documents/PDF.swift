// Printed pages as PDF 1.4 (ISO 32000-1): lines of text in Helvetica, which every reader has, so that no font is embedded.
// The Polish letters, which its usual encoding lacks, get places of their own in the encoding.

/// A document of A4 pages.
struct PDF {
    let title: String
    let pages: [[Line]]

    enum Line {
        case heading(String)
        case text(String)
        /// A name in bold at the left, what it says beside it.
        case field(String, String)
        case gap
        /// A thin line across the page.
        case rule
    }

    private static let polish: [(letter: Character, glyph: String)] = [
        ("ą", "aogonek"), ("ć", "cacute"), ("ę", "eogonek"), ("ł", "lslash"), ("ń", "nacute"), ("ś", "sacute"),
        ("ź", "zacute"), ("ż", "zdotaccent"), ("Ą", "Aogonek"), ("Ć", "Cacute"), ("Ę", "Eogonek"), ("Ł", "Lslash"),
        ("Ń", "Nacute"), ("Ś", "Sacute"), ("Ź", "Zacute"), ("Ż", "Zdotaccent"), ("„", "quotedblbase"),
        ("”", "quotedblright"), ("–", "endash"),
    ]
    /// The Polish letters stand from this code on, where nothing else of ours is.
    private static let first = 0x80

    /// The whole file.
    var bytes: [UInt8] {
        let kids = pages.indices.map { "\(6 + 2 * $0) 0 R" }.joined(separator: " ")
        let differences = Self.polish.map { "/\($0.glyph)" }.joined(separator: " ")
        var objects = [
            Array("<< /Type /Catalog /Pages 2 0 R /Lang (pl-PL) >>".utf8),
            Array("<< /Type /Pages /Kids [\(kids)] /Count \(pages.count) >>".utf8),
            font("Helvetica"), font("Helvetica-Bold"),
            Array(
                "<< /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [\(Self.first) \(differences)] >>".utf8),
        ]
        for (index, page) in pages.enumerated() {
            let content = content(page, number: index + 1)
            objects.append(
                Array(
                    """
                    << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents \(7 + 2 * index) 0 R
                    /Resources << /Font << /F1 3 0 R /F2 4 0 R >> >> >>
                    """.utf8))
            objects.append(Array("<< /Length \(content.count) >>\nstream\n".utf8) + content + Array("\nendstream".utf8))
        }
        return file(objects + [Array("<< /Title <FEFF\(utf16(title))> >>".utf8)])
    }

    private func font(_ name: String) -> [UInt8] {
        Array("<< /Type /Font /Subtype /Type1 /BaseFont /\(name) /Encoding 5 0 R >>".utf8)
    }

    /// Objects in their order, then the table of where each begins. The last object tells the title.
    private func file(_ objects: [[UInt8]]) -> [UInt8] {
        var file = Array("%PDF-1.4\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A]
        var table = "0000000000 65535 f \n"
        for (index, object) in objects.enumerated() {
            let offset = String(file.count)
            table += String(repeating: "0", count: 10 - offset.count) + offset + " 00000 n \n"
            file += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let size = objects.count + 1
        let trailer = "trailer << /Size \(size) /Root 1 0 R /Info \(objects.count) 0 R >>"
        return file + Array("xref\n0 \(size)\n\(table)\(trailer)\nstartxref\n\(file.count)\n%%EOF\n".utf8)
    }

    /// The operators that draw one page, from the top down; sizes in points.
    private func content(_ lines: [Line], number: Int) -> [UInt8] {
        var out: [UInt8] = []
        var y = 770
        for line in lines {
            switch line {
            case .heading(let text):
                out += show(text, font: "/F2 15", x: 60, y: y)
                y -= 28
            case .text(let text):
                out += show(text, font: "/F1 10", x: 60, y: y)
                y -= 16
            case .field(let name, let value):
                out += show(name, font: "/F2 10", x: 60, y: y) + show(value, font: "/F1 10", x: 190, y: y)
                y -= 18
            case .gap: y -= 14
            case .rule:
                out += Array("0.5 w 60 \(y + 6) m 535 \(y + 6) l S\n".utf8)
                y -= 12
            }
        }
        return out + show("\(number) / \(pages.count)", font: "/F1 8", x: 520, y: 40)
    }

    private func show(_ text: String, font: String, x: Int, y: Int) -> [UInt8] {
        Array("BT \(font) Tf \(x) \(y) Td (".utf8) + literal(text) + Array(") Tj ET\n".utf8)
    }

    /// Text outside the pages, in hexadecimal digits.
    private func utf16(_ text: String) -> String {
        text.utf16.map { unit in
            let digits = String(unit, radix: 16)
            return String(repeating: "0", count: 4 - digits.count) + digits
        }.joined()
    }

    /// Text in the encoding of our fonts, between the parentheses of a string.
    private func literal(_ text: String) -> [UInt8] {
        text.flatMap { letter -> [UInt8] in
            if let place = Self.polish.firstIndex(where: { $0.letter == letter }) { return [UInt8(Self.first + place)] }
            let code = letter.unicodeScalars.first.map(\.value) ?? 0x3F
            let byte = UInt8(exactly: code) ?? 0x3F
            return "()\\".contains(letter) ? [0x5C, byte] : [byte]
        }
    }
}
