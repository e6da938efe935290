import Domain
import Office

// The shapes of what the API says, beside the types in Office/Answers that are encoded; a test holds real answers against
// them.

/// The shapes that have a name.
enum Schemas {
    static let named: [(name: String, schema: Schema)] =
        [
            ("Problem", problem), ("Order", order), ("Offer", offer), ("Party", party), ("Message", message),
            ("Attachment", attachment), ("Sent", sent), ("Thread", thread), ("Event", event), ("Person", person),
            ("Unit", unit), ("Kind", kind), ("Dictionary", dictionary), ("Entry", entry),
            ("SavedSearch", savedSearch),
        ]

    static let problem = Schema.object([
        .must("status", .integer), .must("code", .text, "Stable."), .must("title", .text),
        .may("detail", .text, "A sentence in the person's language."), .may("fields", .list(.text)),
        .may("current", .named("Order"), "How it is now, where somebody was faster."),
        .may("request", .text, "The number under which the log has an error of the program."),
    ])

    static let party = Schema.object([.may("person", .id), .may("unit", .id)])

    static let order = Schema.object([
        .must("id", .id), .must("thread", .id), .must("message", .id), .may("parent", .id), .must("title", .text),
        .must("orderer", .id), .must("holder", .id), .must("state", .choice(of: Order.State.self)),
        .may("offer", .named("Offer")), .may("due", .due), .must("overdue", .flag),
        .may("asked", .object([.must("due", .due), .must("reason", .text), .must("at", .time)])),
        .must("needsApproval", .flag), .must("mayReject", .flag), .must("created", .time),
        .may(
            "completed",
            .object([
                .must("at", .time), .must("by", .id), .may("onTime", .flag), .must("lateMinutes", .integer),
                .must("confirmation", .id),
            ])),
        .must("version", .integer),
        .must(
            "path",
            .list(
                .object([
                    .must("person", .id), .must("from", .time), .may("to", .time),
                    .must("how", .choice(of: Order.Holding.How.self)),
                ])), "Who was responsible, from when, until when."),
        .must("past", .list(.named("Offer"))),
    ])

    static let offer = Schema.object([
        .must("id", .id), .must("by", .id), .must("to", .list(.named("Party"))), .must("people", .ids),
        .must("note", .text), .must("at", .time), .may("expires", .time),
        .must(
            "declined",
            .list(
                .object([
                    .must("person", .id), .must("at", .time), .must("reason", .text), .must("text", .text),
                ]))),
        .may("answer", .choice(of: Offer.How.self)), .may("answeredBy", .id), .may("answeredAt", .time),
        .may("reason", .text, "A code of the dictionary `rejection-reasons`."), .may("text", .text),
    ])

    static let message = Schema.object([
        .must("id", .id), .must("thread", .id), .must("author", .id), .must("to", .list(.named("Party"))),
        .must("forInformation", .list(.named("Party"))), .must("kind", .id), .must("subject", .text),
        .must("note", .text), .may("comment", .text), .must("eventDate", .day), .must("sent", .time),
        .must("entries", .ids), .must("attachments", .list(.named("Attachment"))), .may("confirms", .id),
        .must("opened", .list(read)), .must("acknowledged", .list(read)), .may("delivered", .integer),
    ])

    private static let read = Schema.object([.must("person", .id), .must("at", .time)])

    static let attachment = Schema.object([
        .must("id", .id), .must("name", .text), .must("size", .integer), .must("type", .text),
        .must("sha256", .text(longest: 64)), .must("text", .choice(of: ReadingState.Step.self)),
        .may("textProblem", .choice(of: ReadingFault.self)), .must("textIsCut", .flag),
    ])

    static let sent = Schema.object([.must("message", .id), .must("thread", .id), .must("orders", .ids)])

    static let savedSearch = Schema.object([
        .must("id", .id), .must("name", .text), .must("question", .text), .must("told", .flag),
        .may("new", .integer, "Messages of others since the person looked last, counted up to 100."),
    ])

    static let thread = Schema.object([
        .must("id", .id), .must("subject", .text), .may("mark", .text), .must("participants", .ids),
        .must("orders", .ids),
    ])

    static let event = Schema.object([
        .may("number", .integer), .must("thread", .id), .must("seq", .integer), .must("type", .choice(of: Act.self)),
        .must("at", .time), .must("actor", .id), .may("behalf", .id), .may("subject", .id), .may("order", .id),
        .may("message", .id), .may("reason", .text), .may("reasonCode", .text), .may("to", .list(.named("Party"))),
        .may("text", .text), .may("due", .due), .must("previous", .text), .must("commitment", .text),
        .must("hash", .text),
    ])
}
