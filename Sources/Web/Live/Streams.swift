import Domain
import Synchronization

// All open streams of this server.

/// Knows the open streams. Thread-safe.
final class Streams: Sendable {
    private struct Weak: Sendable {
        weak let stream: LiveStream?
    }

    private struct State {
        var streams: [Int: Weak] = [:]
        var counts: [ID<Person>: Int] = [:]
        var next = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: streams of one person at a time.
    init(limit: Int) { self.limit = limit }

    /// Opens a stream.
    ///
    /// - Parameters:
    ///   - newest: streams of one session that stay; the older ones give way to this one. All stay unless told.
    ///   - hangUp: closes the connection without asking its reader.
    /// - Throws: `tooMany`.
    func open(
        _ person: ID<Person>, token: String, newest: Int? = nil, hangUp: @escaping @Sendable () -> Void
    ) throws(Refusal) -> LiveStream {
        if let newest { giveWay(token: token, leaving: newest - 1) }
        let number = state.withLock { state -> Int? in
            guard state.counts[person, default: 0] < limit else { return nil }
            state.counts[person, default: 0] += 1
            state.next += 1
            return state.next
        }
        guard let number else { throw Refusal(.tooMany, ["seconds": .number(10)]) }
        let stream = LiveStream(person: person, token: token, hangUp: hangUp) { [weak self] in
            self?.closed(number, of: person)
        }
        state.withLock { $0.streams[number] = Weak(stream: stream) }
        return stream
    }

    /// Tells the oldest streams of a session that a newer one takes their place.
    private func giveWay(token: String, leaving newest: Int) {
        let streams = state.withLock { $0.streams.sorted { $0.key < $1.key } }.compactMap(\.value.stream)
        for stream in streams.filter({ $0.token == token && !$0.hasEnded }).dropLast(newest) { stream.giveWay() }
    }

    private func closed(_ number: Int, of person: ID<Person>) {
        state.withLock { state in
            guard state.streams.removeValue(forKey: number) != nil else { return }
            let left = state.counts[person, default: 1] - 1
            state.counts[person] = left > 0 ? left : nil
        }
    }

    var count: Int { state.withLock { $0.streams.count } }

    var all: [LiveStream] { state.withLock { Array($0.streams.values) }.compactMap(\.stream) }

    /// Ends the streams of a session at once, instead of with the next look of the watch.
    func end(token: String) {
        for stream in all where stream.token == token { stream.end() }
    }
}
