// What somebody can do in a story.

/// One act, said in the third person so that a story reads as it happened.
enum Deed: Sendable {
    case sends(Post)
    case reads
    /// Of the thread's first message.
    case acknowledges
    case offers(to: [Cast], String)
    case accepts
    case rejects(Excuse, String)
    case recalls
    case completes(String, comment: String, papers: [Paper])
    case approves
    case returns(String)
    case reopens(String)
    case cancels(String)
    case seizes(String)
    /// By the orderer a new due date, by the holder a question for one.
    case dates(Deadline, String)
    case instructs(String)
    case admits(Cast)
    case nudges(String)
    /// From one day of the story to another.
    case leaves(Int, Int, substitute: Cast)
    case inspects
    case expires

    static func gives(
        _ sort: Sort, to: [Cast], cc: [Cast] = [], _ note: String, comment: String = "", due: Deadline? = nil,
        first: Bool = false, splitting: Int? = nil, papers: [Paper] = []
    ) -> Deed {
        .sends(
            Post(
                sort: sort, to: to, cc: cc, note: note, comment: comment, due: due, first: first, splitting: splitting,
                papers: papers))
    }

    static func gives(
        _ sort: Sort, to: Cast, cc: [Cast] = [], _ note: String, comment: String = "", due: Deadline? = nil,
        papers: [Paper] = []
    ) -> Deed {
        gives(sort, to: [to], cc: cc, note, comment: comment, due: due, papers: papers)
    }

    /// A message of which nothing is expected; to everybody in the thread where nobody is named.
    static func says(
        _ note: String, to: [Cast] = [], cc: [Cast] = [], comment: String = "", papers: [Paper] = []
    ) -> Deed {
        .sends(Post(sort: .information, to: to, cc: cc, note: note, comment: comment, papers: papers))
    }

    static func offers(to: Cast, _ note: String) -> Deed { .offers(to: [to], note) }
    static func completes(_ result: String, papers: [Paper] = []) -> Deed {
        .completes(result, comment: "", papers: papers)
    }
}

/// A message to be sent.
struct Post: Sendable {
    let sort: Sort
    let to: [Cast]
    let cc: [Cast]
    let note: String
    let comment: String
    var due: Deadline?
    /// One order for whoever accepts first.
    var first = false
    /// Which of the story's orders the new ones are split off from.
    var splitting: Int?
    let papers: [Paper]
}

/// A day of the story, and optionally a minute of it.
struct Deadline: Sendable {
    let day: Int
    let minute: Int?

    static func by(_ day: Int) -> Deadline { Deadline(day: day, minute: nil) }
    static func by(_ day: Int, _ hour: Int, _ minute: Int) -> Deadline {
        Deadline(day: day, minute: hour * 60 + minute)
    }
}

/// A file that goes with a message.
struct Paper: Sendable {
    let name: String
    let type: String
    let bytes: [UInt8]

    static func pdf(_ name: String, _ pdf: PDF) -> Paper {
        Paper(name: name, type: "application/pdf", bytes: pdf.bytes)
    }

    static func png(_ name: String, _ png: PNG) -> Paper { Paper(name: name, type: "image/png", bytes: png.bytes) }

    static func ods(_ name: String, _ ods: ODS) -> Paper {
        Paper(name: name, type: "application/vnd.oasis.opendocument.spreadsheet", bytes: ods.bytes)
    }
}
