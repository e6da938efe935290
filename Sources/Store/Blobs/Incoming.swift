import Domain
import Glibc

// A content on its way in. Blocking: to be called from a thread that may wait for the disk.

/// Receives one content piece by piece, and gives it its name when it is complete and on disk.
package final class Incoming {
    private let folder: String
    private let path: String
    private var file: Int32
    private var digest: any Digesting
    /// Bytes received.
    package private(set) var size: Int64 = 0

    init(folder: String, name: String, digest: any Digesting) throws {
        self.folder = folder
        self.digest = digest
        path = "\(folder)/incoming/\(name)"
        file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw BlobError(doing: "creating", path) }
    }

    deinit { abandon() }

    package func append(_ bytes: UnsafeRawBufferPointer) throws {
        digest.update(bytes)
        var left = bytes[...]
        while !left.isEmpty {
            let written = write(file, UnsafeRawBufferPointer(rebasing: left).baseAddress, left.count)
            if written < 0, errno == EINTR { continue }
            guard written >= 0 else { throw BlobError(doing: "writing", path) }
            left = left.dropFirst(written)
        }
        size += Int64(bytes.count)
    }

    /// Makes it durable under its digest. The same content received twice is kept once.
    package func finish() throws -> (digest: [UInt8], size: Int64) {
        let digest = digest.finish()
        guard fsync(file) == 0 else { throw BlobError(doing: "writing", path) }
        let name = digest.hexadecimal
        let home = "\(folder)/\(name.prefix(2))"
        guard mkdir(home, 0o700) == 0 || errno == EEXIST else { throw BlobError(doing: "making", home) }
        guard rename(path, "\(home)/\(name)") == 0 else { throw BlobError(doing: "naming", path) }
        close(file)
        file = -1
        try sync(home)
        try sync(folder)
        return (digest, size)
    }

    /// Drops what was received so far.
    package func abandon() {
        guard file >= 0 else { return }
        close(file)
        file = -1
        unlink(path)
    }

    /// A new name is on disk only when its folder is.
    private func sync(_ folder: String) throws {
        let handle = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard handle >= 0 else { throw BlobError(doing: "opening", folder) }
        defer { close(handle) }
        guard fsync(handle) == 0 else { throw BlobError(doing: "writing", folder) }
    }
}
