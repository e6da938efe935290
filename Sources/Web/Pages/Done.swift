// What was just done, said once above the page that follows. The address names one of these words and nothing else, so a link
// cannot put words of somebody's choice on our pages.

/// Something that was done.
enum Done: String, CaseIterable, Sendable {
    case accepted, rejected, offered, recalled, completed, approved, returned, reopened, cancelled, seized
    case due
    case dueAsked = "due-asked"
    case instructed, split, observed, acknowledged, sent, saved, ended, revoked, password

    /// The parameter of an address.
    static let field = "done"

    var word: Word {
        switch self {
        case .accepted: .doneAccepted
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
        case .dueAsked: .doneDueAsked
        case .instructed: .doneInstructed
        case .split: .doneSplit
        case .observed: .doneObserved
        case .acknowledged: .doneAcknowledged
        case .sent: .doneSent
        case .saved: .doneSaved
        case .ended: .doneEnded
        case .revoked: .doneRevoked
        case .password: .donePassword
        }
    }
}
