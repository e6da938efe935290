// Where mail comes from: a file of one message, an mbox, a maildir, or a folder of any of these.

import Glibc

/// All the mail found at a path. The files are found at once, their contents are read only while somebody asks for the
/// next message; what is held in memory is one message.
///
/// In folders, at any depth:
/// - in a maildir (a folder with `cur` and `new`) every file of these two is a message, and its folders are maildirs
///   too; `tmp` and everything else is left alone;
/// - a file that begins with a line `From …` is an mbox, unless its name ends in `.eml`;
/// - a file named `.eml`, `.mbox` or `.mbx`, or one that begins with a mail header, is a message;
/// - any other file is not mail, and ``ignored``.
package struct MailSource: Sendable {
    /// The files with mail, in the order in which they are read.
    package let files: [MailFile]
    /// Files that are not mail and do not claim to be.
    package let ignored: [String]
    /// Folders that could not be opened; they are also the first items of ``messages()``.
    package let closed: [Unreadable]
    /// The size of all the files, to tell how far the reading is.
    package var totalBytes: Int { files.reduce(0) { $0 + $1.bytes } }

    private let limit: Int

    /// Looks for mail at a path.
    /// - Parameters:
    ///   - path: A file, which is taken for mail whatever it is, or a folder.
    ///   - limit: How many bytes a message may have; 256 MB, more than any mail server lets pass.
    /// - Throws: ``Unreadable`` where there is nothing at the path or it cannot be opened.
    package init(_ path: String, limit: Int = 256 << 20) throws(Unreadable) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            let reason: Unreadable.Reason = errno == ENOENT ? .absent : .refused(String(cString: strerror(errno)))
            throw Unreadable(file: path, number: nil, reason: reason)
        }
        let isFile = status.st_mode & S_IFMT == S_IFREG
        guard isFile || status.st_mode & S_IFMT == S_IFDIR else {
            // A pipe could be read once only, and an import reads twice.
            throw Unreadable(file: path, number: nil, reason: .refused("neither a file nor a folder"))
        }
        var search = MailSearch()
        search.visit(path)
        let claimed = isFile ? search.ignored.map { MailFile(path: $0, bytes: Int(status.st_size), isMbox: false) } : []
        files = search.files + claimed
        ignored = isFile ? [] : search.ignored
        closed = search.closed
        self.limit = limit
    }

    /// Every message with its text and attachments, or the reason why it was skipped.
    package func messages() -> MailItems<MailMessage> {
        MailItems(closed: closed, files: files, limit: limit) { bytes throws(Unreadable.Reason) in
            try MailMessage(bytes)
        }
    }

    /// The headers of every message, or the reason why it will be skipped; the same items in the same order as
    /// ``messages()``, for a first pass that finds the threads.
    package func headers() -> MailItems<MailHeaders> {
        MailItems(closed: closed, files: files, limit: limit) { bytes throws(Unreadable.Reason) in
            try MailHeaders(bytes)
        }
    }
}

/// One item after another, read when it is asked for.
package struct MailItems<Value>: Sequence, IteratorProtocol {
    /// How many bytes have been read so far; at the end the ``MailSource/totalBytes`` of the source, unless files have
    /// changed meanwhile.
    package var bytesRead: Int { finishedBytes + (mbox?.consumed ?? 0) }

    private let read: ([UInt8]) throws(Unreadable.Reason) -> Value
    private let limit: Int
    private var closed: ArraySlice<Unreadable>
    private var files: ArraySlice<MailFile>
    private var mbox: Mbox?
    private var finishedBytes = 0

    init(
        closed: [Unreadable], files: [MailFile], limit: Int,
        read: @escaping ([UInt8]) throws(Unreadable.Reason) -> Value
    ) {
        self.read = read
        self.limit = limit
        self.closed = closed[...]
        self.files = files[...]
    }

    /// The next message or the reason why it was skipped; nil at the end.
    package mutating func next() -> Result<Value, Unreadable>? {
        if let folder = closed.popFirst() { return .failure(folder) }
        while let file = files.first {
            do {
                guard let bytes = try bytes(of: file) else {
                    finish(file)
                    continue
                }
                let number = mbox?.number
                if mbox == nil { finish(file) }
                return Result { () throws(Unreadable.Reason) in try read(bytes) }
                    .mapError { Unreadable(file: file.path, number: number, reason: $0) }
            } catch {
                let number = mbox.flatMap { $0.number > 0 ? $0.number : nil }
                if case .larger = error, mbox != nil {} else { finish(file) }
                return .failure(Unreadable(file: file.path, number: number, reason: error))
            }
        }
        return nil
    }

    /// The bytes of the next message of a file; nil behind the last one of an mbox.
    private mutating func bytes(of file: MailFile) throws(Unreadable.Reason) -> [UInt8]? {
        guard file.isMbox else { return try SourceBytes(file.path).remainder(atMost: limit) }
        if let mbox { return try mbox.next() }
        let opened = try Mbox(SourceBytes(file.path), limit: limit)
        mbox = opened
        return try opened.next()
    }

    private mutating func finish(_ file: MailFile) {
        finishedBytes += file.bytes
        mbox = nil
        files.removeFirst()
    }
}
