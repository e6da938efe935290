// My day: what waits for the reader, with the acts at hand.

import Domain

/// The first page after signing in.
struct DayPage: View {
    static let template = "day"

    /// "Monday, 23 November."
    let today: String
    let summary: [Sentence]
    let stats: [Stat]
    let decide: [OfferItem]
    let acknowledge: [LetterItem]
    let work: [WorkGroup]
    let waiting: [WaitingItem]
    let confirmations: [ConfirmationItem]
    let counts: Counts
    /// Handing over several; nil where there is nothing to hand over.
    let together: TogetherBar?
    /// Acknowledging several; nil where there is one at most.
    let togetherRead: TogetherBar?
    /// For choosing somebody without scripts.
    let directory: [PartyOption]

    /// A sentence that begins with a number.
    struct Sentence: Encodable, Sendable {
        let number: String
        let text: String
        var isLate = false
    }

    /// A number at the top.
    struct Stat: Encodable, Sendable {
        let count: Int
        let text: String
        let anchor: String
        var isHot = false
        var isLate = false
    }

    struct Counts: Encodable, Sendable {
        let decide: Int
        let acknowledge: Int
        let work: Int
        let waiting: Int
        let confirmations: Int
    }

    /// What is to be done, until the same day or so.
    struct WorkGroup: Encodable, Sendable {
        let title: String
        var isLate = false
        let items: [WorkItem]
    }

    /// - Parameters:
    ///   - today: `Wording.longDay` of the reader's day.
    ///   - overdue: how many of `work` are late.
    init(
        _ words: Words, today: String, decide: [OfferItem], acknowledge: [LetterItem] = [], work: [WorkGroup],
        overdue: Int, waiting: [WaitingItem], confirmations: [ConfirmationItem], directory: [PartyOption] = []
    ) {
        self.today = today
        self.decide = decide
        self.acknowledge = acknowledge
        self.work = work.filter { !$0.items.isEmpty }
        self.waiting = waiting
        self.confirmations = confirmations
        self.directory = directory
        let day = Path.day.rawValue
        together =
            work.contains { $0.items.contains(where: \.mayChoose) }
            ? TogetherBar(action: Path.ordersTogether.rawValue, back: day, offer: OfferForm()) : nil
        togetherRead =
            acknowledge.count > 1
            ? TogetherBar(action: Path.messagesTogether.rawValue, back: day) : nil
        counts = Counts(
            decide: decide.count, acknowledge: acknowledge.count, work: work.reduce(0) { $0 + $1.items.count },
            waiting: waiting.count, confirmations: confirmations.count)
        summary = Self.summary(words, counts, overdue)
        stats = Self.stats(words, counts, overdue)
    }

    private static func summary(_ words: Words, _ counts: Counts, _ overdue: Int) -> [Sentence] {
        let parts: [(Int, Word, Word, Bool)] = [
            (counts.decide, .dayDecideNumber, .dayDecideText, false),
            (counts.acknowledge, .dayReadNumber, .dayReadText, false),
            (overdue, .dayLateNumber, .dayLateText, true),
        ]
        return parts.filter { $0.0 > 0 }.map { count, number, text, isLate in
            Sentence(
                number: words(number, ["n": .number(count)]), text: words(text, ["n": .number(count)]), isLate: isLate)
        }
    }

    private static func stats(_ words: Words, _ counts: Counts, _ overdue: Int) -> [Stat] {
        [
            Stat(count: counts.decide, text: words[.dayDecide], anchor: "decide", isHot: counts.decide > 0),
            Stat(count: counts.work, text: words[.dayWork], anchor: "work"),
            Stat(count: overdue, text: words[.dayLate], anchor: "work", isLate: overdue > 0),
            Stat(count: counts.waiting, text: words[.dayWaiting], anchor: "waiting"),
            Stat(count: counts.confirmations, text: words[.dayConfirmations], anchor: "confirmations"),
        ]
    }
}
