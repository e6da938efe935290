import Domain
import FoundationEssentials
import Glibc

// The contents of attachments: files under their SHA-256. A file is complete and on disk before anybody can name it; what a
// crash leaves half-written lies in `incoming` and is swept at the next start.

/// The contents of attachments in a folder.
package struct Blobs: Sendable {
    package let folder: String
    private let sealing: Sealing

    /// - Parameter folder: made where it is missing, readable by nobody else.
    package init(folder: String, sealing: Sealing) throws {
        self.folder = folder
        self.sealing = sealing
        for path in [folder, "\(folder)/incoming"] {
            guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw BlobError(doing: "making", path) }
        }
    }

    /// Begins a new content.
    package func begin() throws -> Incoming {
        try Incoming(folder: folder, name: sealing.random(16).hexadecimal, digest: sealing.digest())
    }

    /// Where the content with this digest is.
    package func path(_ digest: [UInt8]) -> String {
        let name = digest.hexadecimal
        return "\(folder)/\(name.prefix(2))/\(name)"
    }

    package func contains(_ digest: [UInt8]) -> Bool { access(path(digest), R_OK) == 0 }

    /// Removes a content that no attachment names any more, unless it came (again) after `instant`: its attachment may
    /// not be written yet.
    package func remove(_ digest: [UInt8], olderThan instant: Instant) throws {
        var status = stat()
        guard stat(path(digest), &status) == 0 else { return }
        guard Int64(status.st_mtim.tv_sec) * 1000 < instant.milliseconds else { return }
        guard unlink(path(digest)) == 0 || errno == ENOENT else { throw BlobError(doing: "removing", path(digest)) }
    }

    /// Removes what was being received when the program ended. Only at the start, before anything is received.
    package func sweepIncoming() throws {
        for name in try FileManager.default.contentsOfDirectory(atPath: "\(folder)/incoming") {
            let path = "\(folder)/incoming/\(name)"
            guard unlink(path) == 0 || errno == ENOENT else { throw BlobError(doing: "removing", path) }
        }
    }
}

/// A file could not be written or removed.
package struct BlobError: Error, Sendable {
    package let message: String
    /// Whether there is no room left.
    package let isFull: Bool

    init(doing what: String, _ path: String) {
        let number = errno
        message = "\(what) \(path): \(String(cString: strerror(number)))"
        isFull = number == ENOSPC || number == EDQUOT
    }
}

extension [UInt8] {
    /// What was written with two digits a byte; `nil` for anything else.
    package init?(hexadecimal text: String) {
        let digits = text.utf8.map { Character(UnicodeScalar($0)).hexDigitValue }
        guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
        let values = digits.compactMap { $0.map(UInt8.init) }
        self = stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] }
    }

    /// Two digits a byte, lower case.
    package var hexadecimal: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
