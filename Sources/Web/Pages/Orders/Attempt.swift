import Domain
import Office

// A form of an act on an order that was refused: what was typed into it, what was wrong, and where both are shown again.

/// A refused try of an act.
struct Attempt: Sendable {
    let act: OrderAct
    let order: ID<Order>
    let form: Fields
    /// What was uploaded already.
    let files: [FileTag]
    private(set) var faults = Faults()

    init(_ act: OrderAct, on order: ID<Order>, _ form: Fields, files: [FileTag], _ refusal: Refusal, _ view: Viewpoint)
    {
        (self.act, self.order, self.form, self.files) = (act, order, form, files)
        let isFree = act == .instruct || act == .reject
        faults.add(
            refusal, view,
            fields: [
                "to": "to", "note": "note", "reason": isFree ? "text" : "reason", "text": "text", "result": "result",
                "comment": "comment", "attachments": "attachment", "due": "day", "day": "day", "time": "time",
            ])
    }

    /// What stands in a field, and what is wrong with it.
    func field(_ name: String) -> Field { Field(value: form[name] ?? "", error: faults[name]) }

    /// Names as they were typed, at least one.
    var names: [String] {
        let typed = form.all("to").filter { !$0.isEmpty }
        return typed.isEmpty ? [""] : typed
    }

    /// Where the mistakes are on the page.
    var mistakes: [Mistake] {
        let (verb, form) = anchors
        var ids = ["reason": "\(verb)-\(order)", "text": "\(verb)-\(order)"]
        for name in ["to", "note", "day", "time", "reason"] where act == .offer || act == .split || isDue {
            ids[name] = "\(verb)-\(name)-\(order)"
        }
        switch act {
        case .reject: ids["text"] = "reason-text-\(order)"
        case .complete:
            ids = ["result": "result-\(order)", "comment": "comment-\(order)", "attachment": "complete-files-\(order)"]
        default: break
        }
        return faults.mistakes(ids, form: form)
    }

    private var isDue: Bool { act == .changeDue || act == .askDue }

    /// What the ids of the fields begin with, and the id of the form.
    private var anchors: (String, String) {
        switch act {
        case .accept, .reject: ("reason", "order-\(order)")
        case .unaccept, .recall, .approve: ("acts", "order-\(order)")
        case .return: ("return", "returning-\(order)")
        case .offer, .complete, .reopen, .cancel, .seize, .instruct, .split:
            (act.rawValue, "act-\(act.rawValue)-\(order)")
        case .changeDue, .askDue: ("due", "act-due-\(order)")
        }
    }
}
