import Domain

// Cuts a form with files into its parts as the bytes arrive (RFC 2046, section 5.1.1; RFC 7578). Nothing is kept but what
// could be the beginning of a boundary.

/// The parts of one body. Fed with its bytes in pieces of any size, and told where they end.
struct MultipartParser {
    enum Piece: Hashable, Sendable {
        case begin(MultipartHead)
        /// Never empty.
        case bytes([UInt8])
        case end
    }

    /// The most bytes above a part.
    static let head = 8 << 10

    private enum State {
        /// After a boundary: what follows says whether there is another part.
        case boundary
        case head
        case content
        case over
    }

    private let delimiter: [UInt8]
    private var state = State.content
    /// Whether a part is open: before the first boundary there is none.
    private var isInPart = false
    private var waiting: [UInt8]

    /// - Parameter boundary: see `boundary(of:)`.
    init(boundary: String) {
        delimiter = Array("\r\n--\(boundary)".utf8)
        // The first boundary stands at the beginning; from here on it is like the others.
        waiting = Array("\r\n".utf8)
    }

    /// The boundary that a `Content-Type` names.
    ///
    /// - Throws: `malformed` where there is none, or one that is not 1 to 70 of the characters allowed.
    static func boundary(of contentType: String) throws(Refusal) -> String {
        for parameter in contentType.split(separator: ";").dropFirst() {
            let parts = parameter.split(separator: "=", maxSplits: 1)
            guard parts.count == 2, parts[0].filter({ $0 != " " }).lowercased() == "boundary" else { continue }
            var value = parts[1].drop { $0 == " " }
            while value.last == " " { value.removeLast() }
            if value.count >= 2, value.first == "\"", value.last == "\"" { value = value.dropFirst().dropLast() }
            guard (1...70).contains(value.utf8.count), value.utf8.allSatisfy(isBoundary), value.last != " " else {
                break
            }
            return String(value)
        }
        throw Refusal(.malformed)
    }

    private static func isBoundary(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: "'()+_,-./:=? ".utf8.contains(byte)
        }
    }

    /// Takes the next bytes.
    ///
    /// - Throws: `malformed` for what is no such body.
    mutating func feed(_ bytes: some Sequence<UInt8>) throws(Refusal) -> [Piece] {
        waiting.append(contentsOf: bytes)
        var pieces: [Piece] = []
        var at = 0
        while let next = try step(from: at, &pieces) { at = next }
        waiting.removeFirst(min(at + spare, waiting.count))
        spare = 0
        return pieces
    }

    /// Bytes behind the last step that are known to be content, and were given away.
    private var spare = 0

    /// Says that there are no more bytes.
    ///
    /// - Throws: `incomplete` before the last boundary.
    func finish() throws(Refusal) {
        guard case .over = state else { throw Refusal(.incomplete) }
    }

    /// One step from an offset on; gives the offset of what is left, or `nil` when more bytes are needed.
    private mutating func step(from at: Int, _ pieces: inout [Piece]) throws(Refusal) -> Int? {
        switch state {
        case .over:
            spare = waiting.count - at
            return nil
        case .boundary: return try afterBoundary(at)
        case .head: return try head(at, &pieces)
        case .content: return try content(at, &pieces)
        }
    }

    private mutating func afterBoundary(_ at: Int) throws(Refusal) -> Int? {
        guard waiting.count >= at + 2 else { return nil }
        switch (waiting[at], waiting[at + 1]) {
        case (0x0D, 0x0A): state = .head
        case (0x2D, 0x2D): state = .over
        default: throw Refusal(.malformed)
        }
        return at + 2
    }

    private mutating func head(_ at: Int, _ pieces: inout [Piece]) throws(Refusal) -> Int? {
        let end = waiting.firstRange(of: [0x0D, 0x0A, 0x0D, 0x0A], from: at)
        guard (end ?? waiting.count) - at <= Self.head else { throw Refusal(.malformed) }
        guard let end else { return nil }
        pieces.append(.begin(try MultipartHead(waiting[at..<end])))
        (state, isInPart) = (.content, true)
        return end + 4
    }

    private mutating func content(_ at: Int, _ pieces: inout [Piece]) throws(Refusal) -> Int? {
        if let end = waiting.firstRange(of: delimiter, from: at) {
            try give(at..<end, &pieces)
            if isInPart { pieces.append(.end) }
            (state, isInPart) = (.boundary, false)
            return end + delimiter.count
        }
        let open = waiting.beginning(of: delimiter, from: at)
        try give(at..<open, &pieces)
        spare = open - at
        return nil
    }

    private func give(_ range: Range<Int>, _ pieces: inout [Piece]) throws(Refusal) {
        guard !range.isEmpty else { return }
        // Nothing may stand before the first boundary: no browser writes anything there.
        guard isInPart else { throw Refusal(.malformed) }
        pieces.append(.bytes(Array(waiting[range])))
    }
}

extension [UInt8] {
    /// Where some bytes are found first.
    fileprivate func firstRange(of wanted: [UInt8], from start: Int) -> Int? {
        var at = start
        while let next = self[at...].firstIndex(of: wanted[0]) {
            guard next + wanted.count <= count else { return nil }
            if self[next..<(next + wanted.count)].elementsEqual(wanted) { return next }
            at = next + 1
        }
        return nil
    }

    /// Where the end could be the beginning of some bytes; the end where it could not.
    fileprivate func beginning(of wanted: [UInt8], from start: Int) -> Int {
        var at = Swift.max(start, count - wanted.count + 1)
        while at < count, !self[at...].elementsEqual(wanted.prefix(count - at)) { at += 1 }
        return at
    }
}
