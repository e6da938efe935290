import Domain
import Store

// Who belongs to whom, once a table is written: nobody to oneself, and those who are belonged to first.

/// The entries of a plan among those that are kept.
final class ImportFamily<Archive: Querying> {
    private let drafts: [ID<Entry>: Entry]
    private let former: [ID<Entry>: Entry]
    private let archive: Archive
    private var above: [ID<Entry>: ID<Entry>?] = [:]

    /// - Parameter kept: what the drafts are of, by code.
    init(_ drafts: [Entry], kept: [String: Entry], _ archive: Archive) {
        self.drafts = Swift.Dictionary(drafts.map { ($0.id, $0) }) { first, _ in first }
        former = Swift.Dictionary(kept.values.map { ($0.id, $0) }) { first, _ in first }
        self.archive = archive
    }

    /// Whether an entry would belong to itself, over however many others. Only one whose place changes can begin a loop,
    /// and only such a one is followed beyond the table.
    func isLoop(_ entry: Entry) throws -> Bool {
        guard entry.parent != nil, former[entry.id]?.parent != entry.parent else { return false }
        let isKept = former[entry.id] != nil
        var seen: Set<ID<Entry>> = [entry.id]
        var next = entry.parent
        while let id = next {
            guard seen.insert(id).inserted else { return id == entry.id }
            if let draft = drafts[id] {
                next = draft.parent
            } else {
                next = isKept ? try parent(of: id) : nil
            }
        }
        return false
    }

    private func parent(of id: ID<Entry>) throws -> ID<Entry>? {
        if let known = above[id] { return known }
        let found = try archive.entries([id]).first?.parent
        above[id] = .some(found)
        return found
    }
}

extension ImportFamily where Archive == Reader {
    /// The same entries, each after the one that it belongs to.
    static func parentsFirst(_ writes: [(entry: Entry, isNew: Bool)]) -> [(entry: Entry, isNew: Bool)] {
        let places = Swift.Dictionary(writes.enumerated().map { ($1.entry.id, $0) }) { first, _ in first }
        var isPlaced = [Bool](repeating: false, count: writes.count)
        var sorted: [(entry: Entry, isNew: Bool)] = []
        for start in writes.indices {
            var chain: [Int] = []
            var next: Int? = start
            while let place = next, !isPlaced[place] {
                isPlaced[place] = true
                chain.append(place)
                next = writes[place].entry.parent.flatMap { places[$0] }
            }
            sorted += chain.reversed().map { writes[$0] }
        }
        return sorted
    }
}
