import Domain
import Hummingbird
import Office

// What a form of an act on an order asks for.

/// One act on one order, as somebody asks for it.
struct ActRequest: Sendable {
    let desk: Desk
    let order: ID<Order>
    let form: Fields

    init(_ visitor: SignedIn) throws {
        desk = visitor.desk
        order = try visitor.id()
        form = visitor.form ?? Fields([])
    }

    /// What makes a form that is sent twice take effect once.
    var key: String? { form.filled("key") }

    /// What was typed, as a draft of the completion.
    var draft: DraftForm { form.completionDraft(of: order) }

    func text(_ name: String) -> String { form[name] ?? "" }

    /// The people and units whose names were typed into the field `to`.
    ///
    /// - Throws: `recipientUnknown` with the names that mean nobody.
    func parties(_ view: Viewpoint) throws(Refusal) -> [Party] {
        let (parties, unknown) = view.parties.read(form.all("to"))
        guard unknown.isEmpty else {
            throw Refusal(.recipientUnknown, ["name": .text(unknown.joined(separator: ", "))], fields: ["to"])
        }
        return parties
    }

    /// The day and the hour of a due date; nil where no day was typed.
    ///
    /// - Throws: `dateOutOfRange`, naming the field.
    func due() throws(Refusal) -> DueWish? {
        guard let day = try form.day("day", today: desk.today) else {
            guard form.filled("time") == nil else { throw Refusal(.dateOutOfRange, fields: ["day"]) }
            return nil
        }
        guard let time = form.filled("time") else { return DueWish(day: day.day, minute: day.minute) }
        guard let wish = DueWish("\(day.day)T\(time)") else { throw Refusal(.dateOutOfRange, fields: ["time"]) }
        return wish
    }

    /// Uploads that came with the form, or were kept from a try before.
    var attachments: [ID<Attachment>] {
        get throws(Refusal) {
            try form.all("attachmentId").map { text throws(Refusal) in
                guard let id = ID<Attachment>(text) else { throw Refusal(.attachmentUnknown, fields: ["attachments"]) }
                return id
            }
        }
    }
}
