import Foundation
import Testing

// Documents as people send them, as small as they can be.

enum SentDocuments {
    /// A ZIP of these files, packed.
    static func zip(_ files: [(name: String, content: String)], in folder: String) throws -> String {
        let home = "\(folder)/zip-\(UUID().uuidString)"
        for (name, content) in files {
            let path = URL(filePath: "\(home)/\(name)")
            try FileManager.default.createDirectory(
                at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try content.write(to: path, atomically: false, encoding: .utf8)
        }
        var tops: [String] = []
        for (name, _) in files {
            let top = String(name.prefix { $0 != "/" })
            if !tops.contains(top) { tops.append(top) }
        }
        try run("python3", ["-m", "zipfile", "-c", "\(home).zip"] + tops, in: home)
        return "\(home).zip"
    }

    /// A text of Word: what its parts consist of.
    static func word(_ body: String, more: [(name: String, content: String)] = []) -> [(name: String, content: String)]
    {
        [
            ("[Content_Types].xml", types("/word/document.xml", "wordprocessingml.document")),
            ("word/document.xml", "<w:document xmlns:w='w' xmlns:mc='mc'><w:body>\(body)</w:body></w:document>"),
        ] + more
    }

    static func types(_ part: String, _ type: String) -> String {
        let all = "application/vnd.openxmlformats-officedocument.\(type).main+xml"
        return "<Types><Default Extension='xml' ContentType='application/xml'/>"
            + "<Override PartName='\(part)' ContentType='\(all)'/></Types>"
    }

    static func relations(_ all: [(id: String, type: String, target: String)]) -> String {
        let each = all.map { "<Relationship Id='\($0.id)' Type='http://example/\($0.type)' Target='\($0.target)'/>" }
        return "<Relationships>\(each.joined())</Relationships>"
    }

    /// A PDF with a line of text on each page.
    static func pdf(_ lines: [String]) -> String {
        let kids = lines.indices.map { "\(4 + 2 * $0) 0 R" }.joined(separator: " ")
        var objects = [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(lines.count) >>",
            "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        ]
        for (index, line) in lines.enumerated() {
            let content = "BT /F 12 Tf 20 100 Td (\(line)) Tj ET"
            objects.append(
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 200] /Resources << /Font << /F 3 0 R >> >> "
                    + "/Contents \(5 + 2 * index) 0 R >>")
            objects.append("<< /Length \(content.utf8.count) >>\nstream\n\(content)\nendstream")
        }
        return PreviewToolsTests.pdf(objects: objects)
    }

    static func run(_ tool: String, _ arguments: [String], in folder: String) throws {
        let process = Process()
        process.executableURL = URL(filePath: "/usr/bin/\(tool)")
        (process.arguments, process.currentDirectoryURL) = (arguments, URL(filePath: folder))
        try process.run()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "\(tool) failed")
    }

    /// Two lines, `Umowa numer 17/2026` and `Żółta łódź na moście`, as a picture (PNG).
    static let picture = Data(
        base64Encoded: """
            iVBORw0KGgoAAAANSUhEUgAAAggAAACCAQAAAAALMw1ZAAAEhUlEQVR42u2Xv27bVhTGf1ckLBYwbI4e3PjmDTw6QIJcFB36GFm7Zejgdoivg6DV1o4d\
            9Qh9gAClAwHW0EHtC4ROPGgoENL1cOlQPB1ISrJE2kk8FA14BhskLj+dP98557tKuKP16BA6hA6hQ+gQbkEQI+bGMxJwrOx5GpAZUfD8o324ACCeXDGd\
            XGHkyH5aFD5C7CC++vg8qIgjZ/ESe/qSZwnPVpBvty3A9dndjCZ/ecdfuONPqoVirHuEoY9JG6P4MjwhCy9mepyF8HMg5uLiZBZywji4hQDV46UzdnoJ\
            ML2EqysA853DmFl5IAEQpJVRyXuiuOjDOC7ACSD8lgtxXp+zgA6AuBHBix7ixeQJ/XegEoCHXlQ8TnAlGwgpAIh8vwlh896reLQNlp0ANgILvPr7Xh5Z\
            tVQzAxDIrDEtoSIIsFjt2+q8IoSDpbyVAdmCJk6GCn7hBYQAQQ2QzQkzFo2zgIT5YdRWGp/sgGw5SlHLPZcCFFr9eDOjps2MssAbgNysVOM6QiSrtaot\
            BEYAzvZUuw890F6+zGVxVTgUhsE8lHYfLnb5o9kHDRISuzKUVYS4aJ1Oyw+FVihG6DUEVVHlaW7joq562QjzrirIyQ3AgELWfEjKj5xTYOYsLkuQVOcM\
            1lmSRMIypOsIh84C5Cl+yGUCoJIhgD8cLuiYwuGbQrP9w5oPWQjAI734S2oBemcWyB4YLLxW5sHX+UkQDMwqwhOvTHcPQJectPvz1igto+5u/3pf+MDO\
            JpT/LDbdAeBJWffo9+r7fsmrfcDzrs+/D9X2F1t33XrJnfdm60H12dxQZvb/HgUiIiLFntSWiIjkj+W6rb2YW6+eHufVVCeFrJoFS5YbGLdFMVPKYlbi\
            sk3D+qY85LZsPuB83onLlt2WyaUD44X4WlNjrZlM5K28dSIicip7Ik5OV/N1KrdkcncBGQMcrP7Qwc1RpHdm1BtOLFM/CwHxSU2qNGOfM1MrLI5J9bhR\
            +fUARphhJaG4mjGZAMxmDCe1whJrJlNmszaEQEik3F2Fw0auHPDWulphFRBB3sSKXsmWPYpf8/47eI+jH23nGhx7L2uFlR/xU4zLoya1DBIW+ptKQql0\
            M5r8CeD50RMNm/de3R99i5X7O/E/Wy1RFBpjPNC+ZaPXIwzJDfSwW3OFVa46FbdEYXKbV+vNnPNag7N13kuFZW1RE74JIQe0hcxHQEFQMeSs3li+P8BA\
            ploQnAWGMIVaeZU6Y/ihnZVWajNebeLFg4e5CaGedEsSagTA9mJROYC+tGSyfr0koQYAsr94sRHf5MNoveXD9RtKNBdI6wgDfHteK5VduR+7Ql9bt09z\
            S29V/SzfN0OIojrYoiBJ6kFbue5cDjEURK1TLh6AvUwAyc1hHfOk+iBPZzM1nbJ91NxZxZn66gz8F480EAZkxh1rQKXVB480vv5eEzxvnbSlXtI+EGBN\
            LSNtlVDd8zEG/CZWVOyPfscj3AE2PPbrKtYXw51NT9k0wFP2c1YgHUKH0CF0CB1Ch9AhdAgdQofQIfzXCP8CUAYp55Q+3+sAAAAASUVORK5CYII=
            """)

    /// The same as a scan: a page of a PDF that is a picture.
    static let scan = Data(
        base64Encoded: """
            JVBERi0xLjQKJSBjcmVhdGVkIGJ5IFBpbGxvdyBQREYgZHJpdmVyCjMgMCBvYmo8PAovVHlwZSAvQ2F0YWxvZwovUGFnZXMgNCAwIFIKPj5lbmRvYmoK\
            NCAwIG9iajw8Ci9UeXBlIC9QYWdlcwovQ291bnQgMQovS2lkcyBbIDEgMCBSIF0KPj5lbmRvYmoKNSAwIG9iajw8Ci9UeXBlIC9YT2JqZWN0Ci9TdWJ0\
            eXBlIC9JbWFnZQovV2lkdGggNTIwCi9IZWlnaHQgMTMwCi9GaWx0ZXIgWyAvQ0NJVFRGYXhEZWNvZGUgXQovRGVjb2RlUGFybXMgWyA8PAovSyAtMQov\
            QmxhY2tJczEgdHJ1ZQovQ29sdW1ucyA1MjAKL1Jvd3MgMTMwCj4+IF0KL0JpdHNQZXJDb21wb25lbnQgMQovQ29sb3JTcGFjZSAvRGV2aWNlR3JheQov\
            TGVuZ3RoIDkxNgo+PnN0cmVhbQomoGwX//////5BRBBIIZIG/EPUQkEqEF8IJQgx34LqEGEGEGEH/9WnYX+YpAvHNk0bNzZObL+OvBBtJuCDaQ/9JC9O\
            LpfkoNxLiCeRYI8I4IvkNkG4hIISCcG4lxB+ISDZ//1/hMJhB/hB4Qf4TCYQeF19b/+LTTb0k4v4tNOPpen1/nnmHmz6fMDc8f555h0bJzwZVaX1o3fw\
            mITaTfMLwnhN/CYhNoJ666+tB/7vT36i3v+77dfr66f9VpW/11/VaXWkkl6UTDf/++k3kIR//x/6XpQg////4X///XS9Lv//79V///60vSp///f6mxf/\
            /MBn6pJel///6Tegv///rStUv7X/////+/9J6Sf3r9tKOPX9f39VS9K17X+1etfv/shB/qkrVLrbS/tKnhr7YX9hhfXSbSSYYXj/Y/Y/j/Y8gXDrRqFF\
            I1CisML9r2Tr7NP+1+ltbWGF+GE9ML8Nf4YXpewsMLEREREREREREREcREdesfyDRH/iQb2QPBiyGtZDId6REggSQkQbwkkQMRkG4yvrqv0sjjS0kv0v\
            0tJLyGpaX6WkkPj+OI6X/pEP+EUDPg3kJ5B+y9SGINxBPIN4NxLiCeQTyH8jghe0gg/CDwgwg/wgwg8JhMIMIMIPCD6Tyh9PKHTQ+LTi001XT1mzxYZg\
            IYG4ubPNnIPc8eYG555h5s6Njo4XRsnpJN1wnpJtJ+E3CeExCbSboUEOgn0qeFi3Cp6dLcW93p+vb6SsL4VK0tKvqtK7XS9d1yCELvul5EI/3Z8Rcel7\
            I64Vkdf9Lwv/wf+l4+o//+v/hh/9f82L/9L5sX/5D58wGQGnX/QX/6XoL/8N/6X///pf//vfek2l+u2k2qX6/tpb76Vr+va2qX6/2pMfvshB/tLuGvaT\
            a/w1/tKGFYZJ9hhdEQY9mbHscaOoY7H+xxTHsfteyddpk6/snX9pp9rwwsOwvDCDC/2F/hhBhBrDCxERERERERERERERH///////////////4AIAIAAL\
            AAABAwABAAAACAIAAAEBAwABAAAAggAAAAIBAwABAAAAAQAAAAMBAwABAAAABAAAAAYBAwABAAAAAQAAABEBBAABAAAACAAAABYBAwABAAAAggAAABcB\
            BAABAAAA+QIAABoBBQABAAAAjAMAABsBBQABAAAAlAMAABwBAwABAAAAAQAAAAAAAABkAAAAAQAAAGQAAAABAAAACmVuZHN0cmVhbQplbmRvYmoKMSAw\
            IG9iajw8Ci9SZXNvdXJjZXMgPDwKL1Byb2NTZXQgWyAvUERGIC9JbWFnZUIgXQovWE9iamVjdCA8PAovaW1hZ2UgNSAwIFIKPj4KPj4KL01lZGlhQm94\
            IFsgMCAwIDM3NC40IDkzLjYgXQovQ29udGVudHMgMiAwIFIKL1R5cGUgL1BhZ2UKL1BhcmVudCA0IDAgUgo+PmVuZG9iagoyIDAgb2JqPDwKL0xlbmd0\
            aCA0Ngo+PnN0cmVhbQpxIDM3NC40MDAwMDAgMCAwIDkzLjYwMDAwMCAwIDAgY20gL2ltYWdlIERvIFEKCmVuZHN0cmVhbQplbmRvYmoKNiAwIG9iajw8\
            Ci9UaXRsZSAo/v8AdCkKL0NyZWF0aW9uRGF0ZSAoRDoyMDI2MTEyNzIyNTIxMlopCi9Nb2REYXRlIChEOjIwMjYxMTI3MjI1MjEyWikKPj5lbmRvYmoK\
            eHJlZgowIDcKMDAwMDAwMDAwMCA2NTUzNiBmIAowMDAwMDAxMzAyIDAwMDAwIG4gCjAwMDAwMDE0NjMgMDAwMDAgbiAKMDAwMDAwMDA0MCAwMDAwMCBu\
            IAowMDAwMDAwMDg3IDAwMDAwIG4gCjAwMDAwMDAxNDQgMDAwMDAgbiAKMDAwMDAwMTU1NyAwMDAwMCBuIAp0cmFpbGVyCjw8Ci9Sb290IDMgMCBSCi9T\
            aXplIDcKL0luZm8gNiAwIFIKPj4Kc3RhcnR4cmVmCjE2NTMKJSVFT0Y=
            """)
}
