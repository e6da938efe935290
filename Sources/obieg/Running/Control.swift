import Domain
import Foundation
import Glibc
import Office

// How a command reaches the server that has the archive open: a socket in the data folder that only the folder's owner can
// open. One JSON line there, lines back, the last one with the exit status.

/// What a command asks of the running server.
private struct ControlRequest: Codable {
    let arguments: [String]
    let answer: String
}

/// A line of the answer; the last one has the status.
private struct ControlLine: Codable {
    var out: String?
    var problem: String?
    var status: Int32?
}

private func controlPath(_ data: String) -> String { "\(data)/control.sock" }

/// An address of the Unix domain; a path of more than 107 bytes does not fit into one.
private func withAddress<T>(_ path: String, _ body: (UnsafePointer<sockaddr>, socklen_t) -> T) throws -> T {
    var address = sockaddr_un()
    address.sun_family = sa_family_t(AF_UNIX)
    let fits = path.utf8.count < MemoryLayout.size(ofValue: address.sun_path)
    guard fits else { throw Complaint("The path of the data folder is too long: \(path).") }
    withUnsafeMutableBytes(of: &address.sun_path) { place in place.copyBytes(from: path.utf8) }
    return withUnsafePointer(to: &address) {
        $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { body($0, socklen_t(MemoryLayout<sockaddr_un>.size)) }
    }
}

/// Sends a command to the server.
struct ControlClient {
    let data: String

    /// - Throws: `Complaint` where no server answers, or with what it refused.
    func run(_ arguments: [String], answer: String) throws {
        let socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        defer { close(socket) }
        guard try withAddress(controlPath(data), { connect(socket, $0, $1) }) == 0 else {
            throw Complaint("Another program has \(data) open and does not answer.")
        }
        let handle = FileHandle(fileDescriptor: socket, closeOnDealloc: false)
        let request = try JSONEncoder().encode(ControlRequest(arguments: arguments, answer: answer))
        try handle.write(contentsOf: request + Data([0x0A]))
        for line in try Lines(handle) {
            let said = try JSONDecoder().decode(ControlLine.self, from: line)
            if let out = said.out { print(out) }
            if let problem = said.problem { throw Complaint(problem) }
            if said.status != nil { return }
        }
        throw Complaint("The server ended before it answered.")
    }
}

/// Lines from a socket.
private struct Lines: Sequence, IteratorProtocol {
    private let handle: FileHandle
    private var kept = Data()

    init(_ handle: FileHandle) throws { self.handle = handle }

    mutating func next() -> Data? {
        while true {
            if let end = kept.firstIndex(of: 0x0A) {
                defer { kept = Data(kept[kept.index(after: end)...]) }
                return Data(kept[..<end])
            }
            let more = handle.availableData
            guard !more.isEmpty, kept.count < 1 << 20 else { return nil }
            kept += more
        }
    }
}

/// Takes commands while the server runs.
final class ControlServer: Sendable {
    private let socket: Int32
    private let path: String
    private let office: Office

    /// - Throws: `Complaint` where the socket cannot be made.
    init(data: String, office: Office) throws {
        self.office = office
        path = controlPath(data)
        unlink(path)
        socket = Glibc.socket(AF_UNIX, Int32(SOCK_STREAM.rawValue) | O_CLOEXEC, 0)
        let mask = umask(0o177)
        defer { umask(mask) }
        let bound = try withAddress(path) { [socket] in bind(socket, $0, $1) }
        guard bound == 0, listen(socket, 8) == 0 else {
            throw Complaint("\(path) cannot be made: \(String(cString: strerror(errno))).")
        }
    }

    /// Begins to accept, on a thread of its own.
    func start() {
        Foundation.Thread.detachNewThread { [self] in
            while true {
                let client = accept(socket, nil, nil)
                if client < 0 {
                    if errno == EINTR { continue }
                    return
                }
                let handle = FileHandle(fileDescriptor: client, closeOnDealloc: true)
                Task { await serve(handle) }
            }
        }
    }

    /// Stops accepting.
    func stop() {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
        unlink(path)
    }

    private func serve(_ handle: FileHandle) async {
        @Sendable func say(_ line: ControlLine) {
            do {
                try handle.write(contentsOf: try JSONEncoder().encode(line) + Data([0x0A]))
            } catch {
                // Whoever asked has gone; the work goes on to its end.
            }
        }
        do {
            var lines = try Lines(handle)
            guard let line = lines.next() else { return }
            let request = try JSONDecoder().decode(ControlRequest.self, from: line)
            guard let command = try Obieg.parseAsRoot(request.arguments) as? any OfficeCommand else {
                throw Complaint("This command cannot run while the server runs.")
            }
            try await command.run(in: office, answer: request.answer, Terminal { say(ControlLine(out: $0)) })
            say(ControlLine(status: 0))
        } catch {
            say(ControlLine(problem: sentence(of: error), status: 1))
        }
    }
}
