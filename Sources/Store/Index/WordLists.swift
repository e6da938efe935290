// What was found in the lists of the engine while a question is answered block by block.

/// Documents that have any of some words where those have no bitmaps, as far as they were looked for.
struct WordLists {
    private var looked: [[String]: [ClosedRange<Int64>]] = [:]
    private var found: [[String]: [Int64: [Int64]]] = [:]

    func known(_ words: [String], _ block: Int64) -> Bool {
        looked[words]?.contains { $0.contains(block) } ?? false
    }

    func numbers(_ words: [String], _ block: Int64) -> [Int64] { found[words]?[block] ?? [] }

    mutating func add(_ words: [String], _ blocks: ClosedRange<Int64>, _ numbers: [Int64: [Int64]]) {
        looked[words, default: []].append(blocks)
        found[words, default: [:]].merge(numbers) { first, _ in first }
    }
}
