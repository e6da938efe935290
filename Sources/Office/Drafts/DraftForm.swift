import Domain
import FoundationEssentials
import Store

// A form as somebody types it: its fields, and which draft they are of. What the fields mean is not asked before they are
// sent, so nothing that was typed can be lost by being wrong.

/// What stands in a form.
package struct DraftForm: Hashable, Sendable {
    package let what: KeptDraft.What
    /// The thread that a message answers in.
    package let thread: ID<Thread>?
    /// The order that is completed.
    package let order: ID<Order>?
    package let fields: [DraftField]
    /// Uploads that it names.
    package let attachments: [ID<Attachment>]
    /// What the form is called: each form on each page has a key of its own, by which sending it takes effect once.
    package let key: String
    /// The draft that it was opened from, and when that had been written last; `nil`: the form does not say.
    package let draft: ID<KeptDraft>?
    package let saved: Instant?

    package init(
        message fields: [DraftField], thread: ID<Thread>?, attachments: [ID<Attachment>], key: String,
        draft: ID<KeptDraft>? = nil, saved: Instant? = nil
    ) {
        (what, self.thread, order, self.fields, self.attachments) = (.message, thread, nil, fields, attachments)
        (self.key, self.draft, self.saved) = (key, draft, saved)
    }

    package init(
        completion fields: [DraftField], of order: ID<Order>, attachments: [ID<Attachment>], key: String,
        draft: ID<KeptDraft>? = nil, saved: Instant? = nil
    ) {
        (what, thread, self.order, self.fields, self.attachments) = (.completion, nil, order, fields, attachments)
        (self.key, self.draft, self.saved) = (key, draft, saved)
    }

    /// Whether nobody has typed anything yet.
    package var isBlank: Bool {
        attachments.isEmpty
            && fields.allSatisfy { DraftField.chosen.contains($0.name) || $0.value.allSatisfy(\.isWhitespace) }
    }

    /// Its fields as they are kept.
    var content: String {
        get throws {
            String(decoding: try JSONEncoder().encode(fields.map { [$0.name, $0.value] }), as: UTF8.self)
        }
    }

    /// - Throws: `malformed` for a key that is none, `tooLarge` for more than any message can have.
    func check(_ limits: Limits) throws(Refusal) {
        guard (1...200).contains(key.utf8.count), key.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw Refusal(.malformed, fields: ["key"])
        }
        let most = 4 * (limits.note + limits.comment + limits.subject) + 100_000
        let size = fields.reduce(0) { $0 + $1.name.utf8.count + $1.value.utf8.count }
        guard size <= most, attachments.count <= limits.attachments else {
            throw Refusal(.tooLarge, ["limit": .number(most)])
        }
    }
}

/// A field of a form, as it was typed.
package struct DraftField: Hashable, Sendable {
    package let name: String
    package let value: String

    package init(_ name: String, _ value: String) { (self.name, self.value) = (name, value) }

    /// What stands in a form before anybody types.
    static let chosen: Set<String> = ["kind", "assign", "thread", "order", "attachmentId"]
}

extension KeptDraft {
    /// The fields as they were typed.
    var fields: [DraftField] {
        get throws {
            try JSONDecoder().decode([[String]].self, from: Data(content.utf8)).compactMap { pair in
                pair.count == 2 ? DraftField(pair[0], pair[1]) : nil
            }
        }
    }
}
