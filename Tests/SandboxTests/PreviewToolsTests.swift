import Foundation
import Testing

@testable import Sandbox

/// Pictures of real files, and of files that are meant to do harm.
@Suite struct PreviewToolsTests {
    private func tools(_ content: [UInt8], _ body: (PreviewTools, String, String) async throws -> Void) async throws {
        let tools = try await PreviewTools()
        try await place { folder in
            let file = "\(folder)/sent"
            try Data(content).write(to: URL(filePath: file))
            let out = "\(folder)/out"
            try FileManager.default.createDirectory(atPath: out, withIntermediateDirectories: false)
            try await body(tools, file, out)
        }
    }

    @Test func `a photograph is turned as the camera was held, and says nothing of it`() async throws {
        // 48 × 24, with the note that it stands on its side.
        let photograph = try #require(Data(base64Encoded: Self.photograph))
        #expect(photograph.range(of: Data("Exif".utf8)) != nil)
        try await tools(Array(photograph)) { tools, file, out in
            let path = try #require(try await tools.picture(of: file, size: 1_600, in: out))
            let picture = try Data(contentsOf: URL(filePath: path))
            #expect(Self.size(jpeg: picture) == [24, 48])
            for part in ["Exif", "ICC_PROFILE", "http://ns.adobe.com"] {
                #expect(picture.range(of: Data(part.utf8)) == nil)
            }
        }
    }

    @Test func `each page of a PDF has its picture, and no others`() async throws {
        try await tools(Array(Self.pdf(pages: 3).utf8)) { tools, file, out in
            #expect(try await tools.pages(of: file, in: out) == 3)
            let path = try #require(try await tools.picture(of: 3, of: file, size: 200, in: out))
            let picture = try Data(contentsOf: URL(filePath: path))
            #expect(picture.starts(with: [0x89, 0x50, 0x4E, 0x47]))
            // Width and height stand at fixed places of a PNG: a page of 100 × 200 points.
            #expect(picture[19] == 100 && picture[23] == 200)
        }
        try await tools(Array(Self.pdf(pages: 1).utf8)) { tools, file, out in
            let beyond = try await tools.picture(of: 2, of: file, size: 200, in: out)
            #expect(beyond == nil)
        }
    }

    @Test func `how many pages there are is not what the title says`() async throws {
        for said in ["0", "-1", "9000"] {
            let pdf = Self.pdf(pages: 2, trailer: "/Info << /Title (x\\nPages: \(said)\\n) >>")
            try await tools(Array(pdf.utf8)) { tools, file, out in
                let pages = try await tools.pages(of: file, in: out)
                #expect(pages == 2)
            }
        }
    }

    @Test(arguments: [
        "%PDF-1.4\nbroken",
        pdf(pages: 1, trailer: "/Encrypt << /Filter /Standard /V 1 /R 2 /O (\(secret)) /U (\(secret)) /P -4 >>"),
        "",
    ])
    func `a PDF that is broken, locked or empty has no pages`(content: String) async throws {
        try await tools(Array(content.utf8)) { tools, file, out in
            let pages = try await tools.pages(of: file, in: out)
            let picture = try await tools.picture(of: 1, of: file, size: 200, in: out)
            #expect(pages == nil && picture == nil)
        }
    }

    @Test(
        arguments: [
            // Says that it is 100,000 × 100,000 pixels.
            [
                0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 1, 0x86, 0xA0,
                0, 1, 0x86, 0xA0, 8, 6, 0, 0, 0,
            ],
            Array("GIF89a".utf8), Array("<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>".utf8), [],
            // What other tools would take for an instruction.
            Array("push graphic-context\nimage over 0,0 0,0 'https://127.0.0.1/x'\npop graphic-context".utf8),
        ] as [[UInt8]])
    func `a picture that is broken, or another sort of file, has none`(content: [UInt8]) async throws {
        try await tools(content) { tools, file, out in
            let picture = try await tools.picture(of: file, size: 160, in: out)
            #expect(picture == nil)
        }
    }

    private static let secret = String(repeating: "x", count: 32)

    /// A PDF of empty pages of 100 × 200 points.
    static func pdf(pages: Int, trailer: String = "") -> String {
        let kids = (0..<pages).map { "\($0 + 3) 0 R" }.joined(separator: " ")
        var objects = ["<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [\(kids)] /Count \(pages) >>"]
        for _ in 0..<pages { objects.append("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 200] >>") }
        return pdf(objects: objects, trailer: trailer)
    }

    /// A PDF of these objects, the first of which is its catalogue.
    static func pdf(objects: [String], trailer: String = "") -> String {
        var file = "%PDF-1.4\n"
        var places: [Int] = []
        for (index, object) in objects.enumerated() {
            places.append(file.utf8.count)
            file += "\(index + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = file.utf8.count
        file += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for place in places { file += String(format: "%010d 00000 n \n", place) }
        return file
            + "trailer\n<< /Size \(objects.count + 1) /Root 1 0 R /ID [(ab) (ab)] \(trailer) >>\nstartxref\n\(start)\n%%EOF\n"
    }

    /// Width and height of a JPEG: two bytes each, height first, in its frame header (ITU-T T.81, B.2.2).
    private static func size(jpeg picture: Data) -> [Int] {
        guard let frame = picture.range(of: Data([0xFF, 0xC0])) else { return [] }
        func number(_ place: Int) -> Int { Int(picture[place]) << 8 | Int(picture[place + 1]) }
        return [number(frame.upperBound + 5), number(frame.upperBound + 3)]
    }

    private static let photograph = """
        /9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDACgcHiMeGSgjISMtKygwPGRBPDc3PHtY\
        XUlkkYCZlo+AjIqgtObDoKrarYqMyP/L2u71////m8H////6/+b9//j/2wBDASstLTw1PHZBQXb4pYyl+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4\
        +Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj4+Pj/wAARCAAYADADASIAAhEBAxEB/8QAHwAAAQUBAQEBAQEAAAAAAAAAAAECAwQFBgcICQoL/8QAtRAAAgEDAwIE\
        AwUFBAQAAAF9AQIDAAQRBRIhMUEGE1FhByJxFDKBkaEII0KxwRVS0fAkM2JyggkKFhcYGRolJicoKSo0NTY3ODk6Q0RFRkdISUpTVFVWV1hZWmNkZWZn\
        aGlqc3R1dnd4eXqDhIWGh4iJipKTlJWWl5iZmqKjpKWmp6ipqrKztLW2t7i5usLDxMXGx8jJytLT1NXW19jZ2uHi4+Tl5ufo6erx8vP09fb3+Pn6/8QA\
        HwEAAwEBAQEBAQEBAQAAAAAAAAECAwQFBgcICQoL/8QAtREAAgECBAQDBAcFBAQAAQJ3AAECAxEEBSExBhJBUQdhcRMiMoEIFEKRobHBCSMzUvAVYnLR\
        ChYkNOEl8RcYGRomJygpKjU2Nzg5OkNERUZHSElKU1RVVldYWVpjZGVmZ2hpanN0dXZ3eHl6goOEhYaHiImKkpOUlZaXmJmaoqOkpaanqKmqsrO0tba3\
        uLm6wsPExcbHyMnK0tPU1dbX2Nna4uPk5ebn6Onq8vP09fb3+Pn6/9oADAMBAAIRAxEAPwCtRRRWR6AUUUUAFFFFABRRRQAUUUUAFFFFAH//2Q==
        """
}
