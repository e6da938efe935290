import Foundation

// One connection to the server, byte by byte: also what no decent client would send.

/// A connection of TCP. Blocks; waits for nothing longer than `patience`.
final class Connection: Sendable {
    /// Seconds in which something must happen.
    static let patience = 60

    private let socket: Int32

    /// Connects to a port of this machine.
    init(port: UInt16) throws {
        socket = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue), 0)
        guard socket >= 0 else { throw Broken(errno) }
        var address = sockaddr_in()
        address.sin_family = sa_family_t(AF_INET)
        address.sin_port = port.bigEndian
        address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
        let connected = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
            }
        }
        // What was opened is closed by the end of this object, also when it ends here.
        guard connected == 0 else { throw Broken(errno) }
    }

    deinit { close(socket) }

    /// Ends the connection for whoever waits on it.
    func hangUp() { shutdown(socket, Int32(SHUT_RDWR)) }

    /// Sends all of it, unless the other side answers or hangs up before it has all.
    func send(_ bytes: [UInt8]) throws {
        var sent = 0
        while sent < bytes.count {
            guard try wait(Int16(POLLIN) | Int16(POLLOUT)) & Int16(POLLIN) == 0 else { return }
            let count = bytes.withUnsafeBytes { piece -> Int in
                guard let start = piece.baseAddress else { return 0 }
                return Glibc.send(
                    socket, start + sent, piece.count - sent,
                    Int32(MSG_NOSIGNAL) | Int32(MSG_DONTWAIT))
            }
            if count < 0 {
                if errno == EINTR || errno == EAGAIN { continue }
                throw Broken(errno)
            }
            sent += count
        }
    }

    /// The next bytes; none at the end.
    func receive() throws -> [UInt8] {
        _ = try wait(Int16(POLLIN))
        var piece = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = recv(socket, &piece, piece.count, 0)
            if count >= 0 { return Array(piece[..<count]) }
            if errno != EINTR { throw Broken(errno) }
        }
    }

    /// What is possible now: reading, writing, or seeing that it is over.
    private func wait(_ events: Int16) throws -> Int16 {
        var polled = pollfd(fd: socket, events: events, revents: 0)
        while true {
            let count = poll(&polled, 1, Int32(Self.patience * 1000))
            if count > 0 { return polled.revents }
            if count == 0 { throw Broken(ETIMEDOUT) }
            if errno != EINTR { throw Broken(errno) }
        }
    }
}

/// A connection that failed, or a server that does not answer.
struct Broken: Error, CustomStringConvertible {
    let description: String

    init(_ number: Int32) { description = String(cString: strerror(number)) }
    init(_ description: String) { self.description = description }
}
