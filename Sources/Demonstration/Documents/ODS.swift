// Spreadsheets as OpenDocument (ISO/IEC 26300), with nothing but what a table of figures needs.

/// A spreadsheet of one table.
struct ODS {
    let name: String
    let rows: [[Cell]]

    enum Cell {
        case text(String)
        case number(Double)
        /// A formula (OpenFormula), with the value it has now.
        case formula(String, Double)
    }

    private static let type = "application/vnd.oasis.opendocument.spreadsheet"

    /// The whole file. The type comes first and uncompressed, so that a program can tell by the first bytes what it is.
    var bytes: [UInt8] {
        var archive = ZIP()
        archive.add("mimetype", Array(Self.type.utf8))
        archive.add("content.xml", Array(content.utf8))
        archive.add("META-INF/manifest.xml", Array(manifest.utf8))
        return archive.bytes
    }

    private var manifest: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2">
        <manifest:file-entry manifest:full-path="/" manifest:version="1.2" manifest:media-type="\(Self.type)"/>
        <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
        </manifest:manifest>
        """
    }

    private var content: String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
        xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2">
        <office:body><office:spreadsheet><table:table table:name="\(escaped(name))">
        \(rows.map { "<table:table-row>\($0.map(cell).joined())</table:table-row>" }.joined(separator: "\n"))
        </table:table></office:spreadsheet></office:body>
        </office:document-content>
        """
    }

    private func cell(_ cell: Cell) -> String {
        switch cell {
        case .text(let text):
            "<table:table-cell office:value-type=\"string\"><text:p>\(escaped(text))</text:p></table:table-cell>"
        case .number(let value): number(value, "")
        case .formula(let formula, let value): number(value, " table:formula=\"of:\(escaped(formula))\"")
        }
    }

    private func number(_ value: Double, _ formula: String) -> String {
        "<table:table-cell\(formula) office:value-type=\"float\" office:value=\"\(value)\">"
            + "<text:p>\(value)</text:p></table:table-cell>"
    }

    private func escaped(_ text: String) -> String {
        text.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;"][$0] ?? String($0) }.joined()
    }
}
