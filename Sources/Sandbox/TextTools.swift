import Foundation

// The words of documents, by a program of our own in the sandbox (`Reader/`): it knows what is what, unpacks, and calls the
// tools for paper. Here is only where it is started, and what of its answer is believed: nothing but text.

/// Reads documents.
package struct TextTools: Sendable {
    /// The next version reads all documents anew.
    package static let version = 2
    /// Debian's packages in which the tools are.
    package static let packages = ["bubblewrap", "poppler-utils", "python3"]
    /// And those for pictures of text.
    package static let packagesForPictures = ["tesseract-ocr", "tesseract-ocr-pol", "tesseract-ocr-eng"]

    /// What came of reading.
    package enum Outcome: Hashable, Sendable {
        /// Pages, sheets or slides.
        case words([String], isCut: Bool)
        case none
        /// None either, but they could be in the picture.
        case picture
        case unreadable(Fault)
    }

    /// Why something cannot be read; `scan`: its pages are pictures.
    package enum Fault: String, Sendable { case locked, broken, excessive, old, scan }

    /// More than the program may say (`MOST_BYTES`, `MOST_PAGES` in its `outcome.py`).
    private static let mostBytes = 2_100_000
    private static let mostPages = 2_000

    /// Whether words in pictures are recognised.
    package internal(set) var recognises: Bool
    /// Seconds that reading may take. (The program stops by itself before, where it can: `PATIENCE`.)
    var seconds = 30
    private let sandbox: Sandbox
    private let program: String

    /// - Throws: `SandboxMissing` where something is not installed, or cannot be run.
    package init() async throws {
        let sandbox = try await Sandbox()
        for tool in ["python3", "pdfinfo", "pdftotext", "pdftoppm"] where !sandbox.has(tool) {
            throw SandboxMissing("\(tool) is not installed")
        }
        guard let program = Bundle.module.url(forResource: "Reader", withExtension: nil) else {
            throw SandboxMissing("the program's own files are not all there")
        }
        self.sandbox = sandbox
        self.program = program.path
        recognises = sandbox.has("tesseract")
    }

    /// The words of a document.
    ///
    /// - Parameters:
    ///   - ending: of its name, without the dot; a hint where the content does not say what it is.
    ///   - folder: empty, for what is made on the way.
    /// - Throws: where nothing could be started, and `CancellationError`.
    package func read(_ file: String, ending: String, in folder: String) async throws -> Outcome {
        var limits = Sandbox.Limits()
        limits.seconds = seconds
        let arguments = ["-I", "-S", "-B", Sandbox.program, ending] + (recognises ? ["recognise"] : [])
        guard
            try await sandbox.run("python3", arguments, on: file, into: folder, with: program, limits: limits),
            let said = Self.content(of: "\(folder)/printed"), let end = said.firstIndex(of: 0x0A)
        else { return .unreadable(.excessive) }
        let word = String(decoding: said[..<end], as: UTF8.self)
        switch word {
        case "read", "cut": return Self.words(said[(end + 1)...], isCut: word == "cut")
        case "none": return .none
        case "picture": return .picture
        default: return .unreadable(Fault(rawValue: word) ?? .broken)
        }
    }

    private static func words(_ said: Data, isCut: Bool) -> Outcome {
        var pages = said.split(separator: 0x0C, omittingEmptySubsequences: false).prefix(mostPages + 1).map {
            String(decoding: $0, as: UTF8.self)
        }
        // After each page there is a form feed: what follows the last one is empty.
        pages.removeLast()
        return pages.isEmpty ? .none : .words(pages, isCut: isCut)
    }

    /// What a file says that is no link to another, and not too long.
    private static func content(of path: String) -> Data? {
        let file = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard file >= 0 else { return nil }
        let handle = FileHandle(fileDescriptor: file, closeOnDealloc: true)
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG, status.st_size <= mostBytes else {
            return nil
        }
        return try? handle.readToEnd()
    }
}
