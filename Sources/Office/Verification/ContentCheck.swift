import Domain
import Glibc
import Store

// The contents of attachments against what the archive says of them. Blocking.

struct ContentCheck: Sendable {
    let blobs: Blobs
    let sealing: Sealing
    /// Whether everything is read and hashed.
    let isDeep: Bool

    /// What is wrong with the content of an attachment; `nil` where nothing is.
    func fault(of attachment: Attachment) -> String? {
        let path = blobs.path(attachment.digest)
        var status = stat()
        guard stat(path, &status) == 0 else { return "its content is missing" }
        guard Int64(status.st_size) == attachment.size else {
            return "its content has \(status.st_size) bytes instead of \(attachment.size)"
        }
        guard isDeep else { return nil }
        guard let digest = digest(path) else { return "its content cannot be read" }
        return digest == attachment.digest ? nil : "its content was changed"
    }

    private func digest(_ path: String) -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return nil }
        defer { close(file) }
        var digest = sealing.digest()
        var buffer = [UInt8](repeating: 0, count: 1 << 18)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count >= 0 else { return nil }
            if count == 0 { return digest.finish() }
            buffer.withUnsafeBytes { digest.update(UnsafeRawBufferPointer(rebasing: $0.prefix(count))) }
        }
    }
}
