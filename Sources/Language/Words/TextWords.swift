// The words of a text in one piece of memory. Of what is shown every word is looked at and few are sought, so none is a string
// before somebody asks for it.

/// The words of a text, in their order.
struct TextWords {
    let text: String
    /// Where each stands in the text, in bytes of UTF-8.
    private(set) var places: [Range<Int>] = []
    /// Their terms, one behind the other.
    private var terms: [UInt8] = []
    /// Where among them each begins; and where the last one ends.
    private var starts = [0]

    var count: Int { places.count }
    var indices: Range<Int> { places.indices }
    /// Whether a word has a digit.
    var hasDigits: Bool { terms.contains { $0 < UInt8(ascii: "a") } }

    /// - Parameter most: so many are read at most.
    init(of text: String, most: Int = .max) {
        self.text = text
        let expected = text.utf8.count / 6
        places.reserveCapacity(expected)
        starts.reserveCapacity(expected + 1)
        terms.reserveCapacity(text.utf8.count)
        Words.each(in: text) { term, place in
            guard places.count < most else { return }
            places.append(place)
            terms.append(contentsOf: term)
            starts.append(terms.count)
        }
    }

    /// A word, folded.
    func term(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

    /// Whether folded words stand from a place on.
    func stand(_ row: [String], at index: Int) -> Bool {
        index + row.count <= count && row.indices.allSatisfy { bytes(index + $0).elementsEqual(row[$0].utf8) }
    }

    /// Some words, folded and without anything between them.
    func joined(_ words: Range<Int>) -> String {
        String(decoding: terms[starts[words.lowerBound]..<starts[words.upperBound]], as: UTF8.self)
    }

    /// How long they are, in bytes.
    func length(_ words: Range<Int>) -> Int { starts[words.upperBound] - starts[words.lowerBound] }

    /// A folded word's letters.
    func bytes(_ index: Int) -> ArraySlice<UInt8> { terms[starts[index]..<starts[index + 1]] }

    /// A folded word's first letter.
    func first(_ index: Int) -> UInt8 { terms[starts[index]] }

    /// A word as it stands in the text.
    func written(_ index: Int) -> String {
        let utf8 = text.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: places[index].lowerBound)
        return String(text[start..<utf8.index(start, offsetBy: places[index].count)])
    }
}
