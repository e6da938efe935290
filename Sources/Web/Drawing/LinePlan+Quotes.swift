// What somebody said, set beside their number where there is room: right of it, else left, shortened, or not at all. The
// list below says it whole.

import Domain

extension LinePlan {
    func quotes(_ names: Names) -> [LineDrawing.Quote] {
        let bars = bars
        var quotes: [LineDrawing.Quote] = []
        for (index, deed) in course.deeds.enumerated() {
            guard let text = said(deed, names) else { continue }
            let row = marks[index]
            // The orderer's row has the line of waiting: there it stands above.
            let isAbove = row == 0
            var taken = crossings(row) + quotes.filter { $0.row == row }.map(\.place)
            taken += [now, due.map(\.lapses)].compactMap { $0.map { (x($0) - 4)...(x($0) + 4) } }
            if !isAbove {
                taken += marks.indices.filter { marks[$0] == row }.map { (x($0) - 13)...(x($0) + 13) }
                taken += bars.filter { $0.row == row }.map { ($0.x - 6)...($0.x + $0.width + 6) }
            }
            let free = Self.gaps(taken, within: Int(Self.left) + 4...Int(axis.right) + 6)
            let y = Self.middle(row) + (isAbove ? -13 : 4)
            if let quote = Self.quote(text, at: x(index), y: y, row: row, free) { quotes.append(quote) }
        }
        return quotes
    }

    private func said(_ deed: Course.Deed, _ names: Names) -> String? {
        switch deed.sort {
        case .expired: return wording.words[.lineUnanswered]
        case .rejected, .declined, .returned, .reopened, .cancelled, .seized: break
        default: return nil
        }
        guard let reason = deed.reason else { return nil }
        let code = reason.code.isEmpty ? nil : names.reason(reason.code)
        let text = (code ?? reason.text).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return text.isEmpty ? nil : wording.words(.quoted, ["text": .text(text)])
    }

    private static func quote(
        _ text: String, at x: Int, y: Int, row: Int, _ free: [ClosedRange<Int>]
    ) -> LineDrawing.Quote? {
        let whole = Int(TextWidth.of(text, size: 12, isBold: true).rounded(.up))
        let after = free.filter { $0.lowerBound >= x && $0.lowerBound <= x + 110 || $0.contains(x + 14) }
            .map { max($0.lowerBound, x + 14)...max($0.upperBound, x + 14) }
        let before = free.filter { $0.upperBound <= x && $0.upperBound >= x - 150 }
        func room(_ place: ClosedRange<Int>) -> Int { place.upperBound - place.lowerBound }
        if let place = after.first(where: { room($0) >= whole }) {
            return LineDrawing.Quote(x: place.lowerBound, y: y, anchor: "start", text: text, width: whole, row: row)
        }
        if let place = before.last(where: { room($0) >= whole }) {
            return LineDrawing.Quote(x: place.upperBound, y: y, anchor: "end", text: text, width: whole, row: row)
        }
        guard let place = after.max(by: { room($0) < room($1) }), room(place) >= 60,
            let short = TextWidth.fitting(text, size: 12, isBold: true, width: Double(room(place)))
        else { return nil }
        return LineDrawing.Quote(
            x: place.lowerBound, y: y, anchor: "start", text: short, width: room(place), row: row)
    }

    /// What is left of a row.
    private static func gaps(_ taken: [ClosedRange<Int>], within: ClosedRange<Int>) -> [ClosedRange<Int>] {
        var gaps: [ClosedRange<Int>] = []
        var from = within.lowerBound
        for place in taken.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if place.lowerBound - 3 > from { gaps.append(from...min(place.lowerBound - 3, within.upperBound)) }
            from = max(from, place.upperBound + 3)
        }
        if from < within.upperBound { gaps.append(from...within.upperBound) }
        return gaps
    }
}

extension LineDrawing.Quote {
    /// What it takes of its row.
    var place: ClosedRange<Int> { anchor == "end" ? (x - width)...x : x...(x + width) }
}
