// What a path holds: which files are mail, and of which sort.

import CGMime
import Glibc

/// A file with mail in it.
package struct MailFile: Sendable, Equatable {
    /// Its path.
    package let path: String
    /// Its size in bytes when it was found.
    package let bytes: Int
    /// Whether it holds many messages.
    package let isMbox: Bool

    /// Looks at the first bytes of the file; nil where they are not mail's and the name does not claim they are.
    init?(_ path: String, bytes: Int) {
        let claims = [".eml", ".mbox", ".mbx"].contains { path.lowercased().hasSuffix($0) }
        let beginning: [UInt8]
        do {
            beginning = try SourceBytes(path).beginning(16_384)
        } catch {
            // Whoever reads the file meets the same refusal again and reports it with its reason.
            self.init(path: path, bytes: bytes, isMbox: false)
            return
        }
        let isMbox = beginning.starts(with: "From ".utf8) && !path.lowercased().hasSuffix(".eml")
        guard claims || isMbox || HeaderBlock(beginning).looksLikeMail else { return nil }
        self.init(path: path, bytes: bytes, isMbox: isMbox)
    }

    /// A file that is known to hold mail.
    init(path: String, bytes: Int, isMbox: Bool) {
        self.path = path
        self.bytes = bytes
        self.isMbox = isMbox
    }
}

/// The walk through a folder and everything below it, in the order of names.
struct MailSearch {
    private(set) var files: [MailFile] = []
    private(set) var ignored: [String] = []
    private(set) var closed: [Unreadable] = []
    private var visited: Set<[UInt64]> = []

    /// Looks at a file or a folder. `isMaildir`: every file is a message by its place.
    mutating func visit(_ path: String, isMaildir: Bool = false) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            closed.append(Unreadable(file: path, number: nil, reason: .refused(String(cString: strerror(errno)))))
            return
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR:
            // A link back to a folder above would otherwise lead round for ever.
            guard visited.insert([UInt64(status.st_dev), UInt64(status.st_ino)]).inserted else { return }
            enter(path, isMaildir: isMaildir)
        case S_IFREG:
            add(path, bytes: Int(status.st_size), isMaildir: isMaildir)
        default:
            ignored.append(path)
        }
    }

    private mutating func add(_ path: String, bytes: Int, isMaildir: Bool) {
        if isMaildir {
            files.append(MailFile(path: path, bytes: bytes, isMbox: false))
        } else if let file = MailFile(path, bytes: bytes) {
            files.append(file)
        } else {
            ignored.append(path)
        }
    }

    private mutating func enter(_ folder: String, isMaildir: Bool) {
        let names: [String]
        do {
            names = try Self.names(in: folder)
        } catch {
            closed.append(Unreadable(file: folder, number: nil, reason: error))
            return
        }
        if !isMaildir, names.contains("cur"), names.contains("new") {
            visit("\(folder)/cur", isMaildir: true)
            visit("\(folder)/new", isMaildir: true)
            // Folders within a maildir are maildirs named with a dot; `tmp` holds half-delivered messages, and the
            // files beside are a server's own.
            for name in names where name.hasPrefix(".") && Self.isFolder("\(folder)/\(name)") {
                visit("\(folder)/\(name)")
            }
        } else {
            for name in names where !(isMaildir && Self.isFolder("\(folder)/\(name)")) {
                visit("\(folder)/\(name)", isMaildir: isMaildir)
            }
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func names(in folder: String) throws(Unreadable.Reason) -> [String] {
        var failure: UnsafeMutablePointer<GError>?
        guard let handle = g_dir_open(folder, 0, &failure) else {
            defer { g_clear_error(&failure) }
            throw .refused(GMime.string(failure?.pointee.message) ?? "unknown reason")
        }
        defer { g_dir_close(handle) }
        var names: [String] = []
        while let name = GMime.string(g_dir_read_name(handle)) { names.append(name) }
        return names.sorted()
    }
}
