// The orders that the reader gave, by state; for whoever leads a unit, those held in it too.

/// Orders given.
struct GivenPage: View {
    static let template = "given"

    /// Which of the two.
    let title: String
    let tabs: [Tab]
    let orders: [GivenItem]
    let next: Next?
    /// What an empty list says, and where more may be; nil where there is something.
    let empty: String?
    let together: TogetherBar?
}

/// An order the reader gave.
struct GivenItem: Encodable, Sendable {
    let id: String
    let path: String
    let subject: String
    /// Who held it, the present holder last.
    let chain: [PersonTag]
    let holder: PersonTag
    /// The one person to whom it is offered.
    var asked: PersonTag?
    /// "Piotr Nowak holds it since Fri 20 Nov".
    let line: String
    let state: StateTag
    var due: DueTag?
    var mayRecall = false
    var mayNudge = false
    var mayApprove = false
    /// The confirmation to take note of; nil where there is none.
    var confirmation: String?
    /// It can be chosen with others.
    var mayChoose = false
}
