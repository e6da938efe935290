// The forms of acts on an order. A form that is nil is not offered to the reader. Each keeps what was typed when it was
// refused, and is then open.

/// An act that needs a reason: return, reopen, cancel, seize.
struct ReasonForm: Encodable, Sendable {
    var reason = Field()
    var isOpen = false
}

/// Rejecting an offer: a reason of the dictionary, a text, or both.
struct RejectionForm: Encodable, Sendable {
    /// The reasons to choose from, the chosen one selected.
    var reasons: [Option] = []
    var text = Field()
    var isOpen = false
}

/// Completing an order.
struct CompletionForm: Encodable, Sendable {
    var result = Field()
    var comment = Field()
    /// Attachments that were taken before the form was refused.
    var files: [FileTag] = []
    var filesError: String?
    /// The draft that it is of.
    var draft: DraftTag?
    var isOpen = false
}

/// Offering an order to somebody else.
struct OfferForm: Encodable, Sendable {
    /// Names as typed, one in each field; at least one field, possibly empty.
    var to: [String] = [""]
    var error: String?
    var note = Field()
    var isOpen = false
}

/// The due date: set by the orderer, asked for by the holder.
struct DueForm: Encodable, Sendable {
    /// `YYYY-MM-DD`, as a date field has it.
    var day = Field()
    /// `HH:MM` or empty.
    var time = Field()
    var reason = Field()
    var isOpen = false
}

/// A later date that the holder asked for and the orderer answers.
struct AskedDue: Encodable, Sendable {
    let person: PersonTag
    let due: DueTag
    let reason: String
    let asked: TimeTag
    /// For the orderer: the date fields that say yes.
    var answer: Answer?

    struct Answer: Encodable, Sendable {
        let day: String
        let time: String
    }
}

/// More to say to the holder.
struct InstructionForm: Encodable, Sendable {
    var text = Field()
    var isOpen = false
}

/// A part of an order for somebody else.
struct SubOrderForm: Encodable, Sendable {
    var to: [String] = [""]
    var error: String?
    var note = Field()
    var day = Field()
    var isOpen = false
}
