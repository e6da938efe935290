import Domain
import Office

// What somebody may do with an order, as forms; the one that was refused as it was typed.

/// The forms for one order and one reader.
struct ActForms {
    let view: Viewpoint
    let sight: OrderSight
    /// Of this order; nil where no form was refused.
    private let attempt: Attempt?
    private let draft: CompletionForm?
    private let losesSight: Bool

    /// - Parameters:
    ///   - attempt: a refused form, of this order or another.
    ///   - draft: the reader's draft of the completion.
    ///   - losesSight: whether the reader would not see the thread any more after rejecting.
    init(
        _ view: Viewpoint, _ sight: OrderSight, _ attempt: Attempt?, _ draft: CompletionForm? = nil, losesSight: Bool
    ) {
        self.view = view
        self.sight = sight
        self.attempt = attempt?.order == sight.order.id ? attempt : nil
        self.draft = draft
        self.losesSight = losesSight
    }

    private var order: Order { sight.order }
    private var words: Words { view.words }

    /// The refused try of an act.
    private func tried(_ act: OrderAct) -> Attempt? { attempt?.act == act ? attempt : nil }

    /// Whether a form is offered: what was typed is shown again even when it can no longer be done.
    private func offers(_ act: OrderAct) -> Bool { sight.acts.contains(act) || tried(act) != nil }

    var acts: Acts {
        Acts(
            decision: decision, completion: completion, offer: offer, mayRecall: sight.acts.contains(.recall),
            mayNudge: sight.mayNudge, due: due,
            asksDue: order.orderer != view.me, instruction: instruction, subOrder: subOrder,
            returning: reason(.return), reopening: reason(.reopen), cancellation: reason(.cancel),
            seizure: reason(.seize))
    }

    private func reason(_ act: OrderAct) -> ReasonForm? {
        guard offers(act) else { return nil }
        return tried(act).map { ReasonForm(reason: $0.field("reason"), isOpen: true) } ?? ReasonForm()
    }

    var returning: ReasonForm { reason(.return) ?? ReasonForm() }

    var completion: CompletionForm? {
        guard offers(.complete) || draft != nil else { return nil }
        guard let tried = tried(.complete) else { return draft ?? CompletionForm() }
        return CompletionForm(
            result: tried.field("result"), comment: tried.field("comment"), files: tried.files,
            filesError: tried.faults["attachment"], draft: DraftTag(tried.form), isOpen: true)
    }

    private var offer: OfferForm? {
        guard offers(.offer) else { return nil }
        guard let tried = tried(.offer) else { return OfferForm() }
        return OfferForm(to: tried.names, error: tried.faults["to"], note: tried.field("note"), isOpen: true)
    }

    private var subOrder: SubOrderForm? {
        guard offers(.split) else { return nil }
        guard let tried = tried(.split) else { return SubOrderForm() }
        return SubOrderForm(
            to: tried.names, error: tried.faults["to"], note: tried.field("note"), day: tried.field("day"), isOpen: true
        )
    }

    private var instruction: InstructionForm? {
        guard offers(.instruct) else { return nil }
        return tried(.instruct).map { InstructionForm(text: $0.field("text"), isOpen: true) } ?? InstructionForm()
    }

    private var due: DueForm? {
        guard offers(.changeDue) || offers(.askDue) else { return nil }
        if let tried = tried(.changeDue) ?? tried(.askDue) {
            return DueForm(
                day: tried.field("day"), time: tried.field("time"), reason: tried.field("reason"), isOpen: true)
        }
        return DueForm(
            day: Field(value: order.due?.day.description ?? ""),
            time: Field(value: order.due?.minute.map(DueForm.clock) ?? ""))
    }
}

// MARK: - An offer to the reader

extension ActForms {
    private var decision: Decision? {
        guard let offer = order.offer, offers(.accept) else { return nil }
        let by = view.names.person(offer.by)
        return Decision(
            from: by, isNew: order.isNew, line: proposed(offer), note: offer.note.isEmpty ? nil : offer.note,
            returnsTo: returnsTo(offer), others: offer.people.count > 1 ? words[.decisionOthers] : nil,
            expires: offer.expires.map(view.wording.moment), losesSight: losesSight,
            mayReject: offers(.reject), rejection: rejection)
    }

    /// "Katarzyna Zawada proposes it to you, 35 min ago".
    func proposed(_ offer: Offer) -> String {
        words(
            .offeredToYou,
            ["by": .text(view.names.person(offer.by).name), "ago": .text(view.wording.ago(offer.at))])
    }

    func returnsTo(_ offer: Offer) -> String {
        words(.rejectReturns, ["by": .text(view.names.person(offer.by).name)])
    }

    var rejection: RejectionForm {
        let tried = tried(.reject)
        let chosen = tried?.form["reason"] ?? ""
        return RejectionForm(
            reasons: view.reasons.map { Option(value: $0.code, label: $0.name, isSelected: $0.code == chosen) },
            text: tried?.field("text") ?? Field(), isOpen: tried != nil)
    }
}

extension DueForm {
    /// `HH:MM`, as a time field has it.
    static func clock(_ minute: Int) -> String { "\(padded(minute / 60, 2)):\(padded(minute % 60, 2))" }
}
