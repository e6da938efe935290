import Domain
import FoundationEssentials
import Glibc

// Pictures of documents are made when somebody first looks, kept beside the attachments, and may be deleted at any time: they
// are made again. Whoever asks for one that is being made waits for it; two are made at a time.

/// Makes previews, and keeps them.
package actor Previews {
    /// The next version makes all of them anew.
    private static let version = 1
    private static let atOnce = 2
    /// More than that wait for nothing that they would see in time.
    private static let mostWaiting = 40

    private let home: String
    /// Of this version, in `home`.
    private let folder: String
    private let maker: PreviewMaker
    private let sealing: Sealing
    private var making: [String: Task<String?, any Error>] = [:]
    private var running = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// - Parameter folder: made where it is missing, readable by nobody else.
    package init(folder: String, maker: PreviewMaker, sealing: Sealing) throws {
        (home, self.folder, self.maker, self.sealing) = (folder, "\(folder)/v\(Self.version)", maker, sealing)
        try Self.make(folder: folder)
        try Self.make(folder: self.folder)
        // What a crash left half-made.
        let incoming = "\(self.folder)/incoming"
        if access(incoming, F_OK) == 0 { try FileManager.default.removeItem(atPath: incoming) }
        try Self.make(folder: incoming)
    }

    /// The preview of a content.
    ///
    /// - Parameters:
    ///   - digest: of the content, which is what a preview is kept by.
    ///   - page: from 1.
    /// - Returns: nil where there is none: not of this sort, broken, too large, locked by a password, no such page.
    /// - Throws: `busy` where too much is being made.
    func preview(of file: String, _ digest: [UInt8], _ size: PreviewSize, page: Int) async throws -> Preview? {
        guard let sort = PreviewSort(try Self.beginning(of: file)) else { return nil }
        let name = digest.hexadecimal
        var pages = 1
        if sort == .pdf {
            // What a tool says of a file that somebody sent may be any number.
            guard let count = try await count(file, name), page >= 1, page <= count else { return nil }
            pages = count
        } else if page != 1 {
            return nil
        }
        let pixels = size.pixels
        let path = try await kept("\(name)-\(size.rawValue)-\(page).\(sort.ending)") { [maker] place in
            switch sort {
            case .pdf: try await maker.page(page, file, pixels, place)
            case .picture: try await maker.picture(file, pixels, place)
            }
        }
        return path.map { Preview(path: $0, type: sort.type, pages: pages) }
    }

    /// Forgets what was made of a content that is not kept any more.
    func forget(_ digest: [UInt8]) throws {
        let name = digest.hexadecimal
        let home = "\(folder)/\(name.prefix(2))"
        guard access(home, F_OK) == 0 else { return }
        for file in try FileManager.default.contentsOfDirectory(atPath: home) where file.hasPrefix(name) {
            try FileManager.default.removeItem(atPath: "\(home)/\(file)")
        }
    }

    /// How many pages a PDF has.
    private func count(_ file: String, _ name: String) async throws -> Int? {
        let path = try await kept("\(name).pages") { [maker] place in
            guard let count = try await maker.pages(file, place) else { return nil }
            // Not in the tool's folder: it could have left a link there, to a file of ours.
            try String(count).write(toFile: "\(place).pages", atomically: false, encoding: .utf8)
            return "\(place).pages"
        }
        return try path.flatMap { Int(try String(contentsOfFile: $0, encoding: .utf8)) }
    }

    /// A file that is there, or is made now; nil where it cannot be made.
    private func kept(
        _ name: String, _ make: @escaping @Sendable (_ place: String) async throws -> String?
    ) async throws -> String? {
        let path = "\(folder)/\(name.prefix(2))/\(name)"
        if access(path, R_OK) == 0 { return path }
        if try Self.isInVain("\(path).none") { return nil }
        if let task = making[name] { return try await task.value }
        guard waiting.count < Self.mostWaiting else { throw Refusal(.busy) }
        let task = Task { try await self.made(path, make) }
        making[name] = task
        defer { making[name] = nil }
        return try await task.value
    }

    private func made(
        _ path: String, _ make: @Sendable (_ place: String) async throws -> String?
    ) async throws -> String? {
        if running >= Self.atOnce { await withCheckedContinuation { waiting.append($0) } } else { running += 1 }
        defer { if waiting.isEmpty { running -= 1 } else { waiting.removeFirst().resume() } }
        let place = "\(folder)/incoming/\(sealing.random(16).hexadecimal)"
        // All of them may have been deleted since.
        for folder in [home, folder, "\(folder)/incoming", place] { try Self.make(folder: folder) }
        let result: Result<String?, any Error>
        do { result = .success(try await make(place)) } catch { result = .failure(error) }
        defer { Self.remove(place) }
        try Self.make(folder: "\(folder)/\(path.dropFirst(folder.utf8.count + 1).prefix(2))")
        guard let new = try result.get(), Self.isFile(new) else {
            // Tried again tomorrow: perhaps the machine was short of something.
            try "".write(toFile: "\(path).none", atomically: false, encoding: .utf8)
            return nil
        }
        guard rename(new, path) == 0 else { throw PreviewFault(doing: "keeping", path) }
        return path
    }

    /// Whether it was tried in vain within a day.
    private static func isInVain(_ path: String) throws -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return time(nil) - status.st_mtim.tv_sec < 86_400
    }

    private static func beginning(of file: String) throws -> [UInt8] {
        let handle = open(file, O_RDONLY | O_CLOEXEC)
        guard handle >= 0 else { throw PreviewFault(doing: "reading", file) }
        defer { close(handle) }
        var bytes = [UInt8](repeating: 0, count: 16)
        let count = read(handle, &bytes, bytes.count)
        return Array(bytes.prefix(max(0, count)))
    }

    /// Whether a file is there, and no link to another.
    private static func isFile(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    private static func make(folder: String) throws {
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw PreviewFault(doing: "making", folder) }
    }

    private static func remove(_ folder: String) {
        // What stays is removed at the next start.
        try? FileManager.default.removeItem(atPath: folder)
    }
}

/// A file could not be read or written.
struct PreviewFault: Error {
    let message: String

    init(doing what: String, _ path: String) { message = "\(what) \(path): \(String(cString: strerror(errno)))" }
}
