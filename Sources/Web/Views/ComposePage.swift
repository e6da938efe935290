// A new message.

import Domain

/// The form of a new message, or of a detailed answer in a thread; with what was typed when it was refused.
struct ComposePage: View {
    static let template = "compose"

    /// The thread that it answers in; nil begins a new one.
    let thread: ThreadLink?
    let kinds: [KindGroup]
    /// Names as typed, one for each field.
    let to: [String]
    let toError: String?
    let information: [String]
    let informationError: String?
    /// Several addressees: an order for each (`each`), or one for whoever is first (`first`).
    let assign: [Option]
    let subject: Field
    let note: Field
    let comment: Field
    let eventDate: Field
    let due: Field
    let dueTime: Field
    let dictionaries: [DictionaryField]
    let files: [FileTag]
    let filesError: String?
    /// "Up to 200 MB each".
    let limit: String
    let directory: [PartyOption]
    /// The draft that it is of.
    let draft: DraftTag?
    let mistakes: [Mistake]
    /// "Correct 2 fields"; nil where nothing is wrong.
    let correction: String?

    struct ThreadLink: Encodable, Sendable {
        let id: String
        let subject: String
    }

    init(
        _ words: Words, thread: ThreadLink? = nil, kinds: [KindGroup], to: [String] = [], toError: String? = nil,
        information: [String] = [], informationError: String? = nil, first: Bool = false, subject: Field = Field(),
        note: Field = Field(), comment: Field = Field(), eventDate: Field = Field(), due: Field = Field(),
        dueTime: Field = Field(), dictionaries: [DictionaryField], files: [FileTag] = [], filesError: String? = nil,
        limit: String, directory: [PartyOption], draft: DraftTag? = nil, mistakes: [Mistake] = []
    ) {
        self.thread = thread
        self.kinds = kinds
        self.to = Self.withRoom(to, least: 2)
        self.toError = toError
        self.information = Self.withRoom(information, least: 1)
        self.informationError = informationError
        assign = [
            Option(value: "each", label: words[.composeEach], isSelected: !first),
            Option(value: "first", label: words[.composeFirst], isSelected: first),
        ]
        self.subject = subject
        self.note = note
        self.comment = comment
        self.eventDate = eventDate
        self.due = due
        self.dueTime = dueTime
        self.dictionaries = dictionaries
        self.files = files
        self.filesError = filesError
        self.limit = limit
        self.directory = directory
        self.draft = draft
        self.mistakes = mistakes
        correction = mistakes.isEmpty ? nil : words(.formCorrect, ["n": .number(mistakes.count)])
    }

    /// Always one empty field after the names that are there.
    private static func withRoom(_ names: [String], least: Int) -> [String] {
        let typed = names.filter { !$0.isEmpty }
        return typed + Array(repeating: "", count: max(1, least - typed.count))
    }
}

/// Kinds that expect the same.
struct KindGroup: Encodable, Sendable {
    let expectation: String
    let kinds: [Option]
}

/// The entries of one dictionary, to choose from by typing.
struct DictionaryField: Encodable, Sendable {
    /// The dictionary's code; the field's name is `entry-` and this.
    let code: String
    let name: String
    /// The kinds that need it, "Complaint, Service order"; nil where none does.
    var requiredBy: String?
    /// The chosen kind needs it.
    var isRequired = false
    var values: [String] = [""]
    var error: String?
    /// Names of its entries, as they are typed.
    let entries: [PartyOption]
}

/// A name to choose, and what helps to tell it from others.
struct PartyOption: Encodable, Sendable, Equatable {
    let name: String
    let hint: String
}
