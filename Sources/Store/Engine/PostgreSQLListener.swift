import CPostgreSQL
import Dispatch
import Glibc

// Hearing what other nodes tell, on a connection of its own.

/// Listens on one channel until it is stopped; opens its connection again whenever it breaks.
final class PostgreSQLListener: Sendable {
    private let address: PostgreSQLAddress
    private let channel: String
    private let told: AsyncStream<String>.Continuation
    private let bell = Bell()

    /// Milliseconds before the next attempt to connect.
    private static let pause: Int32 = 500

    static func stream(_ address: PostgreSQLAddress, channel: String) -> AsyncStream<String> {
        AsyncStream(bufferingPolicy: .bufferingNewest(256)) { told in
            let listener = PostgreSQLListener(address, channel: channel, told: told)
            told.onTermination = { _ in listener.bell.ring() }
            DispatchQueue(label: "obieg.postgresql.listen").async { listener.run() }
        }
    }

    private init(_ address: PostgreSQLAddress, channel: String, told: AsyncStream<String>.Continuation) {
        self.address = address
        self.channel = channel
        self.told = told
    }

    private func run() {
        repeat {
            // Why it failed is of no use here: the writers' connections tell the same, to somebody who asked.
            do { try listen() } catch { continue }
        } while !bell.rings(orReadable: nil, within: Self.pause)
    }

    /// Listens until the connection breaks or nobody wants to hear.
    private func listen() throws {
        let handle = try address.open(.listen)
        defer { PQfinish(handle) }
        let name = channel.replacing("\"", with: "\"\"")
        let answer = PostgreSQLAnswer(PQexec(handle, "LISTEN \"\(name)\""))
        guard answer.isGood else { throw StoreError(postgres: answer.result, on: handle) }
        told.yield("")
        while !bell.rings(orReadable: PQsocket(handle), within: -1) {
            guard PQconsumeInput(handle) == 1 else { return }
            while let notice = PQnotifies(handle) {
                told.yield(String(cString: notice.pointee.extra))
                PQfreemem(notice)
            }
        }
    }
}

/// A pipe that wakes somebody who waits for a socket.
private final class Bell: Sendable {
    private let reading: Int32
    private let writing: Int32

    init() {
        var ends: [Int32] = [-1, -1]
        _ = pipe(&ends)
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        (reading, writing) = (ends[0], ends[1])
    }

    deinit {
        Glibc.close(reading)
        Glibc.close(writing)
    }

    /// From now on it rings, for good.
    func ring() { _ = write(writing, [1], 1) }

    /// Waits until it rings (true), or the socket has something to read or the time is over (false).
    ///
    /// - Parameter milliseconds: -1 for ever.
    func rings(orReadable socket: Int32?, within milliseconds: Int32) -> Bool {
        var files = [
            pollfd(fd: reading, events: Int16(POLLIN), revents: 0),
            // poll leaves out what is negative.
            pollfd(fd: socket ?? -1, events: Int16(POLLIN), revents: 0),
        ]
        _ = poll(&files, 2, milliseconds)
        return files[0].revents != 0
    }
}
