import Foundation
import Testing

@testable import Sandbox

/// Documents that are locked, broken, or meant to do harm: each has an answer, and soon.
@Suite struct HostileDocumentTests: DocumentReading {
    @Test func `a document with a password is locked`() async throws {
        let secret = String(repeating: "x", count: 32)
        let trailer = "/Encrypt << /Filter /Standard /V 1 /R 2 /O (\(secret)) /U (\(secret)) /P -4 >>"
        let pdf = try await read(Data(PreviewToolsTests.pdf(pages: 1, trailer: trailer).utf8))
        #expect(pdf == .unreadable(.locked))
        let name = Array("EncryptedPackage".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let word = try await read(Data([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [0, 0] + name))
        #expect(word == .unreadable(.locked))
        try await place { folder in
            let text = try await read(
                at: try SentDocuments.zip(
                    [
                        ("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", "x"),
                        ("META-INF/manifest.xml", "<m:m xmlns:m='m'><m:encryption-data/></m:m>"),
                    ], in: folder))
            #expect(text == .unreadable(.locked))
        }
    }

    @Test func `a file of an old program is told apart from what is none`() async throws {
        let start: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
        let name = Array("WordDocument".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let (old, other) = try await (read(Data(start + name)), read(Data(start + [1, 2, 3])))
        #expect(old == .unreadable(.old) && other == .none)
    }

    @Test func `what is cut off is broken, or as much of it is read as there is`() async throws {
        let whole = Data(SentDocuments.pdf(["Faktura nr 7", "Strona 2"]).utf8)
        for part in [0.2, 0.6, 0.9] {
            let outcome = try await read(whole.prefix(Int(Double(whole.count) * part)))
            switch outcome {
            case .unreadable(.broken), .words: break
            default: Issue.record("\(part): \(outcome)")
            }
        }
        try await place { folder in
            let file = try SentDocuments.zip(SentDocuments.word("<w:p><w:t>Umowa</w:t></w:p>"), in: folder)
            let content = try Data(contentsOf: URL(filePath: file))
            let outcome = try await read(content.prefix(content.count / 2))
            #expect(outcome == .unreadable(.broken))
            // The words of a file that is no XML are no words.
            let broken = try SentDocuments.zip(SentDocuments.word("<w:p><w:t>Umowa</w:p>"), in: folder)
            #expect(try await read(at: broken) == .unreadable(.broken))
        }
    }

    @Test func `what unpacks to more than anybody wrote is given up, and words by the million are cut`() async throws {
        try await place { folder in
            let empty = String(repeating: "<w:rPr></w:rPr>", count: 4_200_000)
            let bomb = try SentDocuments.zip(SentDocuments.word(empty), in: folder)
            let size = try FileManager.default.attributesOfItem(atPath: bomb)[.size] as? Int
            #expect(size ?? .max < 1_000_000)
            #expect(try await read(at: bomb) == .unreadable(.excessive))
            let long = SentDocuments.word("<w:t>" + String(repeating: "słowo ", count: 700_000) + "</w:t>")
            let outcome = try await read(at: try SentDocuments.zip(long, in: folder))
            guard case .words(let pages, isCut: true) = outcome else {
                Issue.record("it is not cut")
                return
            }
            #expect(pages.count == 1 && (1_900_000...2_000_000).contains(pages[0].utf8.count))
        }
    }

    @Test func `entities that grow are not followed, and archives in archives not opened`() async throws {
        try await place { folder in
            var laughs = SentDocuments.word("")
            laughs[1].content =
                "<!DOCTYPE d [<!ENTITY a 'ha'><!ENTITY b '&a;&a;&a;'>]><d><t>&b;</t></d>"
            #expect(try await read(at: try SentDocuments.zip(laughs, in: folder)) == .unreadable(.broken))
            let inner = try SentDocuments.zip([("a.txt", "tekst")], in: folder)
            try FileManager.default.createDirectory(atPath: "\(folder)/n", withIntermediateDirectories: false)
            try FileManager.default.copyItem(atPath: inner, toPath: "\(folder)/n/inner.docx")
            try SentDocuments.run(
                "python3", ["-m", "zipfile", "-c", "\(folder)/outer.zip", "inner.docx"], in: "\(folder)/n")
            #expect(try await read(at: "\(folder)/outer.zip") == .none)
        }
    }

    @Test func `a PDF of ten thousand pages is read up to a page, and one that goes in circles ends`() async throws {
        let many = try await read(Data(SentDocuments.pdf((1...10_000).map { "Strona \($0)" }).utf8))
        guard case .words(let pages, isCut: true) = many else {
            Issue.record("it is not cut")
            return
        }
        #expect(pages.count == 2_000 && pages.last == "Strona 2000")
        let circles = PreviewToolsTests.pdf(objects: [
            "<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [2 0 R 2 0 R 3 0 R] /Count 1000000000 >>",
            """
            << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Contents 5 0 R >>
            """,
            """
            << /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 4 0 R >> >> /Length 11 >>
            stream\n/X Do /X Do\nendstream
            """, "<< /Length 5 >>\nstream\n/X Do\nendstream",
        ])
        let start = ContinuousClock.now
        _ = try await read(Data(circles.utf8))
        #expect(ContinuousClock.now - start < .seconds(60))
    }

    /// Beginnings that go on and on.
    enum Endless: String, CaseIterable {
        case xml, html, rtf, eml, txt

        var content: String {
            switch self {
            case .xml: "<?xml version='1.0'?>" + String(repeating: "<a>", count: 300_000)
            case .html: "<html>" + String(repeating: "<div>", count: 300_000) + "tekst"
            case .rtf: #"{\rtf1 "# + String(repeating: "{", count: 500_000)
            case .eml:
                "From: a\nTo: b\nSubject: c\n"
                    + (0..<3_000).map { "Content-Type: multipart/mixed; boundary=\"\($0)\"\n\n--\($0)\n" }.joined()
            case .txt: String(repeating: "-\n \t", count: 500_000)
            }
        }
    }

    /// Were it read without end, the test would not end in time.
    @Test(.timeLimit(.minutes(15)), arguments: Endless.allCases)
    func `what is deep or endless has an answer`(endless: Endless) async throws {
        _ = try await read(Data(endless.content.utf8), endless.rawValue)
    }

    @Test func `what would take for ever is given up`() async throws {
        // Each of the marks has an end to look for, up to the end of the file.
        let content = Data(("<html>" + String(repeating: "<!--", count: 300_000)).utf8)
        var tools = try await TextTools()
        tools.seconds = 2
        try await place { folder in
            let file = "\(folder)/sent"
            try content.write(to: URL(filePath: file))
            let outcome = try await tools.read(file, ending: "html", in: folder)
            #expect(outcome == .unreadable(.excessive))
        }
    }

    @Test(arguments: [
        "%PDF-1.7\n", "PK\u{3}\u{4}", "\u{89}PNG\r\n", "{\\rtf1", "<html>", "From: a\nTo: b\nDate: c\n", "",
    ])
    func `garbage after any beginning has an answer`(beginning: String) async throws {
        var content = beginning == "\u{89}PNG\r\n" ? Data([0x89]) + Data("PNG\r\n\u{1A}\n".utf8) : Data(beginning.utf8)
        var seed: UInt32 = 7
        for _ in 0..<50_000 {
            seed = seed &* 1_664_525 &+ 1_013_904_223
            content.append(UInt8(seed >> 24))
        }
        let outcome = try await read(content)
        if case .words(let pages, _) = outcome { #expect(!pages.contains { $0.contains("\u{0}") }) }
    }

    @Test func `nobody waits any more: what runs is ended`() async throws {
        let sandbox = try await Sandbox()
        var limits = Sandbox.Limits()
        limits.seconds = 600
        try await place { [limits] out in
            let running = Task {
                try await sandbox.run("sleep", ["600"], on: "/dev/null", into: out, limits: limits)
            }
            let start = ContinuousClock.now
            while !FileManager.default.fileExists(atPath: "\(out)/printed") { await Task.yield() }
            running.cancel()
            await #expect(throws: CancellationError.self) { _ = try await running.value }
            #expect(ContinuousClock.now - start < .seconds(120))
        }
    }
}
