// A story is one thread told as a transcript: on which working day, at what time, who did what.

/// One matter and what became of it.
struct Story: Sendable {
    let subject: String
    /// Codes of the entries that every message of the thread names, each with its dictionary: `customers/kl-0412`.
    let about: [String]
    let steps: [Step]

    init(_ subject: String, about: [String] = [], @Transcript steps: () -> [Step]) {
        self.subject = subject
        self.about = about
        self.steps = steps()
    }
}

/// One act.
struct Step: Sendable {
    /// Working days after day 0, mostly negative.
    let day: Int
    /// Minutes since midnight.
    let minute: Int
    /// Calendar days to be added; for what the clock does.
    var later = 0
    let who: Cast
    let deed: Deed
    /// Which of the story's orders is meant, in the order in which they were given.
    var order = 0
}

func at(_ day: Int, _ hour: Int, _ minute: Int, _ who: Cast, _ deed: Deed, order: Int = 0) -> Step {
    Step(day: day, minute: hour * 60 + minute, who: who, deed: deed, order: order)
}

/// Several people who do the same one after the other, nine minutes apart.
func at(_ day: Int, _ hour: Int, _ minute: Int, each people: [Cast], _ deed: Deed) -> [Step] {
    people.enumerated().map { Step(day: day, minute: hour * 60 + minute + $0 * 9, who: $1, deed: deed) }
}

/// The clock gives an unanswered offer back, so many days after it was made.
func expires(_ day: Int, _ hour: Int, _ minute: Int, after days: Int) -> Step {
    Step(day: day, minute: hour * 60 + minute + 1, later: days, who: .admin, deed: .expires)
}

@resultBuilder
enum Transcript {
    static func buildExpression(_ step: Step) -> [Step] { [step] }
    static func buildExpression(_ steps: [Step]) -> [Step] { steps }
    static func buildBlock(_ steps: [Step]...) -> [Step] { steps.flatMap { $0 } }
}
