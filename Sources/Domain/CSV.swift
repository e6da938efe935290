// A table as text (RFC 4180), as spreadsheets write it: commas, semicolons or tabs between the cells, quotes around a cell
// that contains one of them, LF, CRLF or CR between the rows. What is in a cell is text, whatever it looks like.

/// The rows of a table.
package struct CSV: Hashable, Sendable {
    package let separator: Separator
    /// Without those in which nothing stands.
    package let rows: [Row]

    package enum Separator: Character, CaseIterable, Sendable {
        case semicolon = ";"
        case comma = ","
        case tab = "\t"

        var byte: UInt8 {
            switch self {
            case .semicolon: UInt8(ascii: ";")
            case .comma: UInt8(ascii: ",")
            case .tab: UInt8(ascii: "\t")
            }
        }
    }

    package struct Row: Hashable, Sendable {
        /// The line of the text on which it begins, from 1.
        package let line: Int
        package let cells: [String]
    }

    /// Why a text is no table.
    package enum Fault: Error, Hashable, Sendable {
        /// A quote that is never closed, or something between a closing quote and the next separator.
        case quote(line: Int)
        case tooManyRows(limit: Int)
    }

    /// Reads a table. The separator is the one by which the first rows have most columns, alike in each of them.
    ///
    /// - Parameter limit: rows, the headings among them.
    package init(_ text: String, limit: Int) throws(Fault) {
        var bytes = Array(text.utf8)[...]
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
        if let said = Self.saidSeparator(&bytes) {
            separator = said
        } else {
            separator = Self.separator(of: bytes)
        }
        rows = try Self.read(bytes, separator.byte, limit: limit)
    }

    /// `sep=;` on the first line, as Excel has it; the line is taken away, its end stays.
    private static func saidSeparator(_ bytes: inout ArraySlice<UInt8>) -> Separator? {
        for separator in Separator.allCases {
            let mark = Array("sep=".utf8) + [separator.byte]
            guard bytes.starts(with: mark) else { continue }
            let rest = bytes.dropFirst(mark.count)
            guard rest.first == 0x0D || rest.first == 0x0A else { continue }
            bytes = rest
            return separator
        }
        return nil
    }

    private static func separator(of bytes: ArraySlice<UInt8>) -> Separator {
        var best = (separator: Separator.semicolon, isEven: false, columns: 1)
        for separator in Separator.allCases {
            let counts = firstRows(bytes, separator.byte).map(\.cells.count)
            guard let columns = counts.first, columns > 1 else { continue }
            let isEven = counts.allSatisfy { $0 == columns }
            let isBetter = isEven == best.isEven ? columns > best.columns : isEven
            if isBetter { best = (separator, isEven, columns) }
        }
        return best.separator
    }

    /// Twenty rows, or those before the first fault.
    private static func firstRows(_ bytes: ArraySlice<UInt8>, _ separator: UInt8) -> [Row] {
        var reader = CSVReader(bytes: bytes, separator: separator)
        var rows: [Row] = []
        do {
            while rows.count < 20, let row = try reader.row() { rows.append(row) }
        } catch {
            // Not by this separator, or not at all; reading the whole will say where.
            return rows
        }
        return rows
    }

    private static func read(_ bytes: ArraySlice<UInt8>, _ separator: UInt8, limit: Int) throws(Fault) -> [Row] {
        var reader = CSVReader(bytes: bytes, separator: separator)
        var rows: [Row] = []
        while let row = try reader.row() {
            guard rows.count < limit else { throw .tooManyRows(limit: limit) }
            rows.append(row)
        }
        return rows
    }
}

/// Reads one row after the other.
private struct CSVReader {
    let bytes: ArraySlice<UInt8>
    let separator: UInt8
    private var at: Int
    private var line = 1

    private static let quote = UInt8(ascii: "\"")

    init(bytes: ArraySlice<UInt8>, separator: UInt8) {
        (self.bytes, self.separator) = (bytes, separator)
        at = bytes.startIndex
    }

    /// The next row in which something stands; `nil` at the end.
    mutating func row() throws(CSV.Fault) -> CSV.Row? {
        while at < bytes.endIndex {
            let first = line
            var cells = [try cell()]
            while at < bytes.endIndex, bytes[at] == separator {
                at += 1
                cells.append(try cell())
            }
            _ = takeLineEnd()
            if cells.contains(where: { !$0.isEmpty }) { return CSV.Row(line: first, cells: cells) }
        }
        return nil
    }

    private mutating func cell() throws(CSV.Fault) -> String {
        guard at < bytes.endIndex else { return "" }
        return bytes[at] == Self.quote ? try quoted() : plain()
    }

    private mutating func plain() -> String {
        let start = at
        while at < bytes.endIndex, bytes[at] != separator, !isLineEnd(bytes[at]) { at += 1 }
        return String(decoding: bytes[start..<at], as: UTF8.self)
    }

    private mutating func quoted() throws(CSV.Fault) -> String {
        let first = line
        var text: [UInt8] = []
        at += 1
        while at < bytes.endIndex {
            if bytes[at] == Self.quote {
                at += 1
                guard at < bytes.endIndex, bytes[at] == Self.quote else { return try ended(text) }
            }
            let start = at
            if takeLineEnd() {
                text += bytes[start..<at]
            } else {
                text.append(bytes[at])
                at += 1
            }
        }
        throw .quote(line: first)
    }

    private func ended(_ text: [UInt8]) throws(CSV.Fault) -> String {
        guard at == bytes.endIndex || bytes[at] == separator || isLineEnd(bytes[at]) else { throw .quote(line: line) }
        return String(decoding: text, as: UTF8.self)
    }

    private func isLineEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }

    private mutating func takeLineEnd() -> Bool {
        guard at < bytes.endIndex, isLineEnd(bytes[at]) else { return false }
        let isPair = bytes[at] == 0x0D && at + 1 < bytes.endIndex && bytes[at + 1] == 0x0A
        at += isPair ? 2 : 1
        line += 1
        return true
    }
}
