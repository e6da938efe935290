import Domain
import Foundation
import NIOCore
import Testing

@testable import Web

/// Archives as other programs read them, and names that any of them can unpack.
@Suite struct ZIPTests {
    private func archive() throws -> [UInt8] {
        let date = ZIPArchive.Date(try #require(Day(year: 2026, month: 11, day: 27)), minute: 22 * 60 + 34)
        let content = Array("To jest dokument.".utf8)
        var archive = ZIPArchive()
        var bytes = try archive.entry("style.css", [], date)
        bytes.writeImmutableBuffer(
            try archive.entry("messages/0001.html", Array(String(repeating: "<p>Łódź</p>", count: 500).utf8), date))
        bytes.writeImmutableBuffer(
            try archive.file("attachments/0001/żółw.pdf", size: content.count, Checksum(of: content), date))
        bytes.writeBytes(content)
        bytes.writeImmutableBuffer(archive.end())
        return Array(buffer: bytes)
    }

    @Test func `what was put in comes out again`() throws {
        let unzipped = try Unzipped(try archive())
        #expect(unzipped.names == ["style.css", "messages/0001.html", "attachments/0001/żółw.pdf"])
        #expect(unzipped["style.css"] == [])
        #expect(try unzipped.text("messages/0001.html").count == 5_500)
        #expect(try unzipped.text("attachments/0001/żółw.pdf") == "To jest dokument.")
    }

    @Test func `other programs read it`() throws {
        let programs = [
            ["/usr/bin/unzip", "-tq"], ["/usr/bin/python3", "-m", "zipfile", "-t"],
        ].filter { FileManager.default.isExecutableFile(atPath: $0[0]) }
        let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).zip")
        try Data(try archive()).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        for program in programs {
            let process = Process()
            process.executableURL = URL(filePath: program[0])
            process.arguments = Array(program.dropFirst()) + [file.path]
            process.standardOutput = FileHandle.nullDevice
            process.standardError = FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            #expect(process.terminationStatus == 0, "\(program)")
        }
    }

    @Test(arguments: [
        ("umowa.pdf", "umowa.pdf"), ("../../etc/passwd", "_.._etc_passwd"), ("a\\b:c*?.txt", "a_b_c__.txt"),
        ("CON", "_CON"), ("nul.tar.gz", "_nul.tar.gz"), ("com1.txt", "_com1.txt"), ("console.log", "console.log"),
        ("kropka. . ", "kropka"), (" .ukryty", "ukryty"), ("..", "_"), ("", "_"), ("\u{202E}fdp.exe", "_fdp.exe"),
        ("o\u{301}sma.odt", "ósma.odt"),
    ])
    func `a name is safe wherever it is unpacked`(_ text: String, _ name: String) {
        var names = FileNames()
        #expect(names.name(for: text) == name)
    }

    @Test func `names in one folder differ, and are short`() {
        var names = FileNames()
        let alike = ["Umowa.pdf", "umowa.PDF", "Umowa.pdf"].map { names.name(for: $0) }
        #expect(alike == ["Umowa.pdf", "umowa (2).PDF", "Umowa (3).pdf"])
        let long = String(repeating: "ż", count: 300)
        let made = [names.name(for: long + ".docx"), names.name(for: long + ".docx"), names.name(for: long)]
        #expect(Set(made).count == 3 && made.allSatisfy { $0.utf8.count <= 120 })
        #expect(made[0].hasSuffix("ż.docx") && made[1].hasSuffix("ż (2).docx"))
    }
}
