// What was just done, said once above the page that follows. The address names one of these words and nothing else, so a link
// cannot put words of somebody's choice on our pages.

/// Something that was done.
enum Done: String, CaseIterable, Sendable {
    case accepted, unaccepted, rejected, offered, recalled, completed, approved, returned, reopened, cancelled, seized
    case due
    case takenBack = "taken-back"
    case draftSaved = "draft-saved"
    case discarded
    case dueAsked = "due-asked"
    case nudged, assigned, absent, back
    case instructed, split, observed, acknowledged, sent, saved, ended, revoked, password
    case imported, disabled, enabled
    case searchRemoved = "search-removed"
    case othersEnded = "others-ended"

    /// The parameter of an address.
    static let field = "done"
    /// The parameter that names the order, where what was done can be undone.
    static let order = "done-order"

    var word: Word {
        switch self {
        case .accepted: .doneAccepted
        case .unaccepted: .doneUnaccepted
        case .rejected: .doneRejected
        case .offered: .doneOffered
        case .recalled: .doneRecalled
        case .completed: .doneCompleted
        case .approved: .doneApproved
        case .returned: .doneReturned
        case .reopened: .doneReopened
        case .cancelled: .doneCancelled
        case .seized: .doneSeized
        case .due: .doneDue
        case .takenBack: .doneTakenBack
        case .draftSaved: .doneDraftSaved
        case .discarded: .doneDiscarded
        case .dueAsked: .doneDueAsked
        case .nudged: .doneNudged
        case .assigned: .doneAssigned
        case .absent: .doneAbsent
        case .back: .doneBack
        case .instructed: .doneInstructed
        case .split: .doneSplit
        case .observed: .doneObserved
        case .acknowledged: .doneAcknowledged
        case .sent: .doneSent
        case .saved: .doneSaved
        case .ended: .doneEnded
        case .revoked: .doneRevoked
        case .password: .donePassword
        case .imported: .doneImported
        case .disabled: .doneDisabled
        case .enabled: .doneEnabled
        case .othersEnded: .doneOthersEnded
        case .searchRemoved: .doneSearchRemoved
        }
    }
}
