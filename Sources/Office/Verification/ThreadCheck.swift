import Domain
import Store

// One thread: first its chain, act by act, folding what the acts say; then the tables against that.

/// The verification of one thread.
struct ThreadCheck: Sendable {
    let thread: Thread
    private(set) var findings: [Finding] = []
    /// The numbers of its acts in the whole log.
    private(set) var numbers: [Int64?] = []
    private(set) var messages = 0
    private(set) var orders = 0
    /// Attachments whose contents are still to be looked at.
    private(set) var contents: [Attachment] = []

    private let seq: Int64
    private let head: [UInt8]
    private let sealing: Sealing
    private var fold = ThreadFold()
    private var last: (seq: Int64, hash: [UInt8], at: Instant) = (-1, LogEntry.beginning, Instant(milliseconds: .min))

    init(_ thread: Thread, seq: Int64, head: [UInt8], _ sealing: Sealing) {
        self.thread = thread
        self.seq = seq
        self.head = head
        self.sealing = sealing
    }

    /// Reads the thread.
    ///
    /// - Throws: `StoreError.corrupt` where a row cannot be read.
    mutating func run(_ reader: Reader) throws {
        try readActs(reader)
        try compareMessages(reader)
        try compareOrders(reader)
    }

    /// The outcome for a thread that cannot be read.
    func unreadable(_ what: String) -> ThreadCheck {
        var check = self
        check.find(nil, .unreadable, "a row cannot be read: \(what)")
        return check
    }

    private mutating func find(_ seq: Int64?, _ sort: Finding.Sort, _ sentence: String) {
        findings.append(Finding(thread: thread.id, seq: seq, sort: sort, sentence: sentence))
    }
}

// MARK: - The chain

extension ThreadCheck {
    private mutating func readActs(_ reader: Reader) throws {
        while true {
            let page = try reader.events(of: thread.id, from: last.seq + 1, limit: 500)
            for event in page { read(event) }
            if page.count < 500 { break }
        }
        if last.seq < 0 { find(nil, .sequence, "it has no acts") }
        if last.seq != seq { find(nil, .sequence, "its last act is \(last.seq), but it says \(seq)") }
        if last.hash != head { find(nil, .chain, "its last hash is not that of its last act") }
    }

    private mutating func read(_ event: LoggedEvent) {
        let entry = event.entry
        numbers.append(event.n)
        if entry.seq != last.seq + 1 { find(entry.seq, .sequence, "act \(last.seq + 1) is missing before it") }
        if entry.previous != last.hash { find(entry.seq, .chain, "it does not follow from the act before it") }
        if entry.at < last.at { find(entry.seq, .time, "it is older than the act before it") }
        let leaf = entry.leaf
        if Canonical(leaf)?.encoded != leaf { find(entry.seq, .chain, "it is not in the canonical encoding") }
        last = (entry.seq, entry.hash(sealing), entry.at)
        understand(event)
    }

    private mutating func understand(_ event: LoggedEvent) {
        let entry = event.entry
        guard let salt = event.salt else {
            find(entry.seq, .commitment, "its payload is gone without an act of erasure")
            return
        }
        if entry.act == .message {
            if let fault = fold.expect(entry, salt: salt) { find(entry.seq, .payload, fault) }
            return
        }
        guard let bytes = event.payload, let payload = Canonical(bytes) else {
            find(entry.seq, .payload, "its payload is not in the canonical encoding")
            return
        }
        if sealing.hmac(salt, bytes) != entry.commitment { find(entry.seq, .commitment, "what it said was changed") }
        for (sort, fault) in fold.apply(entry, payload, in: thread.id) { find(entry.seq, sort, fault) }
    }
}

// MARK: - The tables

extension ThreadCheck {
    private mutating func compareMessages(_ reader: Reader) throws {
        var after: ID<Message>?
        while true {
            let page = try reader.messages(of: thread.id, after: after, limit: 100)
            let deliveries = Swift.Dictionary(
                grouping: try reader.deliveries(of: page.map(\.id)), by: \.message)
            for message in page { compare(message, deliveries[message.id] ?? []) }
            guard page.count == 100, let end = page.last else { break }
            after = end.id
        }
        for (id, act) in fold.missingMessages { find(act.seq, .message, "its message \(id) is missing") }
        for act in fold.missingAcknowledgements {
            find(act.seq, .acknowledgement, "the acknowledgement of message \(act.message) is missing")
        }
    }

    private mutating func compare(_ message: Message, _ deliveries: [Delivery]) {
        messages += 1
        contents += message.attachments
        guard let act = fold.claim(message) else {
            find(nil, .message, "message \(message.id) has no act")
            return
        }
        let payload = message.payload(subject: thread.subject, deliveries: deliveries).encoded
        if sealing.hmac(act.salt, payload) != act.commitment {
            find(act.seq, .commitment, "message \(message.id) is not as it was sent")
        }
        if act.author != message.author { find(act.seq, .message, "message \(message.id) has another author") }
        fold.join(message, deliveries)
        for delivery in deliveries where delivery.acknowledged != nil {
            if !fold.acknowledged(delivery) {
                find(
                    nil, .acknowledgement, "message \(message.id) was acknowledged by \(delivery.person) without an act"
                )
            }
        }
    }

    private mutating func compareOrders(_ reader: Reader) throws {
        let kept = Swift.Dictionary(try reader.orders(of: thread.id).map { ($0.id, $0) }) { first, _ in first }
        orders = kept.count
        for id in Set(kept.keys).union(fold.orders.keys).sorted() where kept[id]?.settled != fold.orders[id]?.settled {
            switch (kept[id], fold.orders[id]) {
            case (nil, _): find(nil, .order, "order \(id) is missing")
            case (_, nil): find(nil, .order, "order \(id) was never given")
            default: find(nil, .order, "order \(id) is not what its acts make of it")
            }
        }
        let participants = try reader.participants(of: thread.id)
        let people = Set(participants.standings.keys).union(fold.participants.standings.keys)
        for person in people.sorted() where participants.standings[person] != fold.participants.standings[person] {
            find(nil, .participants, "whether person \(person) sees it is not what its acts say")
        }
    }
}

extension Order {
    /// The order with what happened in one moment in one order: the tables do not keep which was first.
    fileprivate var settled: Order {
        var order = self
        order.past = past.map(\.settled).sorted { $0.id < $1.id }
        order.offer = offer?.settled
        return order
    }
}

extension Offer {
    fileprivate var settled: Offer {
        var offer = self
        offer.declined.sort { ($0.at, $0.person) < ($1.at, $1.person) }
        return offer
    }
}
