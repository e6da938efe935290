import Foundation
import Synchronization

// A child process, whose end is seen by whoever waits for it and by nobody else.

/// A program that was started.
final class Child: Sendable {
    let id: pid_t
    private let output: Int32
    private let status = Mutex<Int32?>(nil)

    /// - Parameters:
    ///   - arguments: the first is the path of the program.
    ///   - environment: all of it.
    ///   - input: what it reads.
    ///   - errors: the path of the file that takes what it writes to standard error.
    init(_ arguments: [String], environment: [String: String], input: String, errors: String) throws {
        let typed = try Self.file(errors + ".input", holding: input)
        defer { close(typed) }
        let words = arguments.map { strdup($0) } + [nil]
        let settings = environment.map { strdup("\($0)=\($1)") } + [nil]
        defer { (words + settings).forEach { free($0) } }
        (id, output) = try Self.starting.withLock { _ in
            var ends: [Int32] = [0, 0]
            guard pipe(&ends) == 0 else { throw Broken(errno) }
            for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
            defer { close(ends[1]) }
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            defer { posix_spawn_file_actions_destroy(&actions) }
            posix_spawn_file_actions_adddup2(&actions, typed, 0)
            posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
            posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY | O_CREAT | O_APPEND, 0o600)
            var id: pid_t = 0
            let failure = posix_spawn(&id, arguments[0], &actions, nil, words, settings)
            guard failure == 0 else {
                close(ends[0])
                throw Broken("\(arguments[0]): \(Broken(failure))")
            }
            return (id, ends[0])
        }
    }

    /// One at a time: a pipe that a second child held open would never end.
    private static let starting = Mutex(())

    /// Nobody holds it any more: it ends, however far it is.
    deinit {
        signal(SIGKILL)
        _ = wait()
        close(output)
    }

    /// A new file, open to be read from its beginning.
    private static func file(_ path: String, holding text: String) throws -> Int32 {
        try Data(text.utf8).write(to: URL(filePath: path))
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Broken(errno) }
        return file
    }

    /// The next bytes of its standard output, as text; `nil` when it has closed it.
    ///
    /// - Throws: `Broken` when it says nothing within the time.
    func read(within seconds: Int = Connection.patience) throws -> String? {
        var polled = pollfd(fd: output, events: Int16(POLLIN), revents: 0)
        var count: Int32
        repeat { count = poll(&polled, 1, Int32(seconds * 1000)) } while count < 0 && errno == EINTR
        guard count > 0 else { throw Broken("the program says nothing") }
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        let read = Glibc.read(output, &piece, piece.count)
        guard read >= 0 else { throw Broken(errno) }
        return read == 0 ? nil : String(decoding: piece[..<read], as: UTF8.self)
    }

    /// Waits for its end.
    ///
    /// - Returns: the exit status, or 128 and the number of the signal that ended it.
    func wait() -> Int32 {
        status.withLock { known in
            if let known { return known }
            var raw: Int32 = 0
            while waitpid(id, &raw, 0) < 0 && errno == EINTR {}
            let status = raw & 0x7F == 0 ? raw >> 8 & 0xFF : 128 + raw & 0x7F
            known = status
            return status
        }
    }

    /// Sends a signal, unless it has ended.
    func signal(_ number: Int32) {
        status.withLock { if $0 == nil { kill(id, number) } }
    }
}
