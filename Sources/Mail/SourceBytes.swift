// A file read piece by piece: an mbox of many gigabytes passes through one buffer.

import Glibc

/// A file open for reading, closed with the last reference to it.
final class SourceBytes {
    /// How many bytes have been handed out.
    private(set) var consumed = 0
    private let descriptor: Int32
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 * 1024, alignment: 16)
    private var rest = 0..<0

    /// Opens the file. Throws the reason it cannot be.
    init(_ path: String) throws(Unreadable.Reason) {
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw errno == ENOENT ? .absent : .refused(String(cString: strerror(errno)))
        }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
        buffer.deallocate()
    }

    /// The next line with its end, or 256 KiB of a longer one; nil at the end of the file. Valid until the next call.
    func piece() throws(Unreadable.Reason) -> UnsafeRawBufferPointer? {
        var searched = 0
        while true {
            let waiting = UnsafeRawBufferPointer(rebasing: buffer[rest])
            if let end = newline(in: waiting, from: searched) { return take(end + 1) }
            if waiting.count == buffer.count { return take(waiting.count) }
            searched = waiting.count
            if try !fill() { return waiting.isEmpty ? nil : take(waiting.count) }
        }
    }

    /// The first bytes of the file, at most `count`; to be asked before anything was read.
    func beginning(_ count: Int) throws(Unreadable.Reason) -> [UInt8] {
        while rest.count < count, try fill() {}
        return Array(buffer[rest].prefix(count))
    }

    /// All that is left of the file.
    func remainder(atMost limit: Int) throws(Unreadable.Reason) -> [UInt8] {
        var all: [UInt8] = []
        while true {
            if rest.isEmpty, try !fill() { return all }
            guard all.count + rest.count <= limit else { throw .larger(than: limit) }
            all += UnsafeRawBufferPointer(rebasing: buffer[rest])
            _ = take(rest.count)
        }
    }

    private func newline(in bytes: UnsafeRawBufferPointer, from offset: Int) -> Int? {
        guard let base = bytes.baseAddress, let found = memchr(base + offset, 10, bytes.count - offset) else {
            return nil
        }
        return UnsafeRawPointer(found) - base
    }

    private func take(_ count: Int) -> UnsafeRawBufferPointer {
        let start = rest.lowerBound
        rest = (start + count)..<rest.upperBound
        consumed += count
        return UnsafeRawBufferPointer(rebasing: buffer[start..<(start + count)])
    }

    /// Reads more behind what waits; false at the end of the file.
    private func fill() throws(Unreadable.Reason) -> Bool {
        guard let base = buffer.baseAddress else { return false }
        if rest.lowerBound > 0 {
            memmove(base, base + rest.lowerBound, rest.count)
            rest = 0..<rest.count
        }
        var count: Int
        repeat {
            count = read(descriptor, base + rest.upperBound, buffer.count - rest.upperBound)
        } while count < 0 && errno == EINTR
        guard count >= 0 else { throw .refused(String(cString: strerror(errno))) }
        rest = 0..<(rest.upperBound + count)
        return count > 0
    }
}
