// Marks within a line: **strong**, *stressed*, _stressed_, ~~struck~~, `as it is`, [text](https://…), and addresses by
// themselves. Each character is looked at a bounded number of times, whatever is typed.

extension Run {
    /// Text in runs, with its marks taken out.
    static func marked(_ text: String) -> [Run] {
        guard text.utf8.contains(where: isMark) else { return runs(of: text) }
        var reader = MarkReader(text)
        return reader.read()
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "`"), UInt8(ascii: "["): true
        default: false
        }
    }
}

private struct MarkReader {
    private enum Mark: CaseIterable { case strong, emphasis, emphasisLow, struck }

    /// A stretch of the text, or a mark that may begin or end something.
    private struct Piece {
        var text: String
        var mark: Mark?
        var link: String?
        var isCode = false
        /// Whether the mark has its other half: then it is not shown.
        var isPaired = false
        var begins = false
    }

    private let text: [Character]
    private var at = 0
    private var plain = 0
    private var pieces: [Piece] = []
    /// Marks that wait for their end, each at most once.
    private var open: [(mark: Mark, piece: Int)] = []
    /// What was looked for in vain is not looked for again.
    private var hasTick = true
    private var hasLink = true

    init(_ text: String) { self.text = Array(text) }

    mutating func read() -> [Run] {
        while at < text.count {
            switch text[at] {
            case "`" where hasTick: code()
            case "[" where hasLink: link()
            case "*", "_", "~": mark()
            case "h", "H", "m", "M": address()
            default: at += 1
            }
        }
        take(upTo: at)
        return runs()
    }

    private mutating func take(upTo end: Int) {
        if plain < end { pieces.append(Piece(text: String(text[plain..<end]))) }
        plain = end
    }

    /// An address by itself is one thing, whatever it has in it.
    private mutating func address() {
        let isStart = at == 0 || !Self.isInWord(text[at - 1])
        let begins =
            isStart
            && Run.schemes.contains { scheme in
                String(text[at...].prefix(scheme.count)).lowercased() == scheme
            }
        at += 1
        if begins { while at < text.count, Run.isAddress(text[at]) { at += 1 } }
    }

    private mutating func code() {
        guard let end = text[(at + 1)...].firstIndex(of: "`") else {
            hasTick = false
            return
        }
        guard end > at + 1 else {
            at = end + 1
            return
        }
        take(upTo: at)
        pieces.append(Piece(text: String(text[(at + 1)..<end]), isCode: true))
        (at, plain) = (end + 1, end + 1)
    }

    /// `[text](address)`; where it leads is shown beside it, so that nobody is led elsewhere than they read.
    private mutating func link() {
        // Neither the text nor the address has a bracket in it, so that looking for the end never goes past the next one.
        guard let close = text[(at + 1)...].firstIndex(where: { $0 == "]" || $0 == "[" }) else {
            hasLink = false
            return
        }
        let name = text[(at + 1)..<close]
        guard text[close] == "]", close + 1 < text.count, text[close + 1] == "(",
            let end = text[(close + 2)...].firstIndex(where: { $0 == ")" || $0 == "[" || $0.isWhitespace }),
            text[end] == ")"
        else {
            at += 1
            return
        }
        let address = String(text[(close + 2)..<end])
        guard !name.allSatisfy(\.isWhitespace), Run.runs(of: address) == [Run(text: address, link: address)] else {
            at += 1
            return
        }
        take(upTo: at)
        pieces.append(Piece(text: String(name), link: address))
        if String(name) != address { pieces.append(Piece(text: " (\(Self.place(address)))")) }
        (at, plain) = (end + 1, end + 1)
    }

    /// The host of an address, or the mailbox.
    private static func place(_ address: String) -> Substring {
        let rest = address.drop { $0 != ":" }.dropFirst()
        return rest.hasPrefix("//") ? rest.dropFirst(2).prefix { $0 != "/" && $0 != "?" && $0 != "#" } : rest[...]
    }

    private mutating func mark() {
        let first = text[at]
        var length = text[at...].prefix { $0 == first }.count
        // Three stars are two marks: the inner one ends first.
        if first == "*", length == 3 { length = open.last?.mark == .emphasis ? 1 : 2 }
        let found: Mark? =
            switch (first, length) {
            case ("*", 2): .strong
            case ("*", 1): .emphasis
            case ("_", 1): .emphasisLow
            case ("~", 2): .struck
            default: nil
            }
        guard let found else {
            // A rule of stars, or underscores to be filled in.
            at += length
            return
        }
        let before = at > 0 ? text[at - 1] : " "
        let after = at + length < text.count ? text[at + length] : " "
        let isWaiting = open.last { $0.mark == found } != nil
        let mayEnd = isWaiting && !before.isWhitespace && !Self.isInWord(after)
        let mayBegin = !isWaiting && !after.isWhitespace && !Self.isInWord(before)
        guard mayEnd || mayBegin else {
            at += length
            return
        }
        take(upTo: at)
        if mayEnd, let place = open.lastIndex(where: { $0.mark == found }) {
            pieces[open[place].piece].isPaired = true
            // What began inside and did not end there is text.
            open.removeSubrange(place...)
            pieces.append(Piece(text: "", mark: found, isPaired: true))
        } else {
            open.append((found, pieces.count))
            pieces.append(Piece(text: String(repeating: first, count: length), mark: found, begins: true))
        }
        at += length
        plain = at
    }

    private static func isInWord(_ character: Character) -> Bool { character.isLetter || character.isNumber }

    private func runs() -> [Run] {
        var on: Set<Mark> = []
        var runs: [Run] = []
        for piece in pieces {
            if let mark = piece.mark, piece.isPaired {
                if piece.begins { on.insert(mark) } else { on.remove(mark) }
                continue
            }
            let plain =
                piece.isCode || piece.link != nil ? [Run(text: piece.text, link: piece.link)] : Run.runs(of: piece.text)
            for var run in plain {
                run.isCode = piece.isCode
                run.isStrong = on.contains(.strong)
                run.isEmphasis = on.contains(.emphasis) || on.contains(.emphasisLow)
                run.isStruck = on.contains(.struck)
                runs.append(run)
            }
        }
        return runs
    }
}
