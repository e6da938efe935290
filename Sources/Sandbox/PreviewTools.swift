import Foundation

// Pictures of documents, by the tools that do it best: pages of PDFs by poppler, pictures by libvips. What they make is a new
// picture, of pixels only: nothing of the sent file is in it, no place where a photograph was taken either.

/// Makes pictures of documents.
package struct PreviewTools: Sendable {
    private let sandbox: Sandbox

    /// Debian's packages in which the tools are.
    package static let packages = ["bubblewrap", "poppler-utils", "libvips-tools"]

    /// - Throws: `SandboxMissing` where something is not installed, or cannot be run.
    package init() async throws {
        sandbox = try await Sandbox()
        for tool in ["pdftoppm", "pdfinfo", "vipsthumbnail"] where !sandbox.has(tool) {
            throw SandboxMissing("\(tool) is not installed")
        }
    }

    /// How many pages a PDF has; `nil` for what cannot be read, or only with a password.
    ///
    /// - Parameter folder: for what the tool makes on the way.
    package func pages(of file: String, in folder: String) async throws -> Int? {
        guard try await sandbox.run("pdfinfo", [Sandbox.input], on: file, into: folder) else { return nil }
        guard Self.isFile("\(folder)/printed") else { return nil }
        let printed = try String(decoding: Data(contentsOf: URL(filePath: "\(folder)/printed")), as: UTF8.self)
        // The last such line: those before may stand in the document's title, which may have lines of its own.
        let line = printed.split(separator: "\n").last { $0.hasPrefix("Pages:") }
        return line.flatMap { Int($0.dropFirst(6).trimmingCharacters(in: .whitespaces)) }.flatMap { $0 > 0 ? $0 : nil }
    }

    /// A page of a PDF as a PNG.
    ///
    /// - Parameters:
    ///   - page: from 1.
    ///   - size: pixels of its longer side.
    /// - Returns: the picture's path, in `folder`; `nil` where there is none to make.
    package func picture(of page: Int, of file: String, size: Int, in folder: String) async throws -> String? {
        let arguments = ["-png", "-singlefile", "-f", "\(page)", "-l", "\(page)", "-scale-to", "\(size)"]
        return try await made("pdftoppm", arguments + [Sandbox.input, "picture"], file, folder, "picture.png")
    }

    /// A picture as a smaller JPEG, turned as its camera was held, what is transparent white. (Not as a WebP: libvips 8.14
    /// leaves in one what a camera noted, whatever it is told.)
    ///
    /// - Parameter size: pixels of the square that it fits in; a smaller one is not made larger.
    /// - Returns: as for a page.
    package func picture(of file: String, size: Int, in folder: String) async throws -> String? {
        let arguments = [
            Sandbox.input, "-s", "\(size)x\(size)>", "-o", "\(Sandbox.output)/picture.jpg[Q=82,strip,background=255]",
        ]
        return try await made("vipsthumbnail", arguments, file, folder, "picture.jpg")
    }

    private func made(
        _ tool: String, _ arguments: [String], _ file: String, _ folder: String, _ name: String
    ) async throws -> String? {
        let path = "\(folder)/\(name)"
        guard try await sandbox.run(tool, arguments, on: file, into: folder),
            Self.isFile(path)
        else { return nil }
        return path
    }

    /// Whether a file is there, and no link to another: who takes over a tool could leave one to what only we may read.
    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }
}
