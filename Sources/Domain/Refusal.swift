// A refusal is something the person can understand and act on. The sentences live with the words of the screens; here is
// only what it is and what belongs into the sentence.

/// Why something was not done; nothing was changed.
package struct Refusal: Error, Hashable, Sendable {
    package let code: Code
    /// Values named in the sentence, e.g. who was faster.
    package var values: [String: Value]
    /// The fields of the request that it concerns, by their names in the API.
    package var fields: [String]

    package init(_ code: Code, _ values: [String: Value] = [:], fields: [String] = []) {
        self.code = code
        self.values = values
        self.fields = fields
    }

    /// Something named in a refusal's sentence.
    package enum Value: Hashable, Sendable {
        case person(ID<Person>)
        case at(Instant)
        case day(Day)
        case text(String)
        case number(Int)
    }

    /// Stable names; part of the interface.
    package enum Code: String, CaseIterable, Hashable, Sendable {
        // Not there, or not yours to see: alike.
        case notFound = "not-found"
        // You may never do this.
        case notAllowed = "not-allowed"
        case notHolder = "not-holder"
        case notOrderer = "not-orderer"
        case notOfferer = "not-offerer"
        case notSuperior = "not-superior"
        case notAddressee = "not-addressee"
        // Somebody was faster, or it is in another state.
        case offerTaken = "offer-taken"
        case offerClosed = "offer-closed"
        case offerOpen = "offer-open"
        case noOffer = "no-offer"
        case orderClosed = "order-closed"
        case orderOpen = "order-open"
        case alreadyAnswered = "already-answered"
        case changedMeanwhile = "changed-meanwhile"
        /// What can be taken back for a few seconds only, or before anything else happens.
        case tooLate = "too-late"
        /// What was held back has left.
        case draftLeft = "draft-left"
        /// Another window has saved another text.
        case draftChanged = "draft-changed"
        // Understood and refused.
        case reasonRequired = "reason-required"
        case mayNotReject = "may-not-reject"
        case offerToSelf = "offer-to-self"
        case offerToHolder = "offer-to-holder"
        case subOrdersOpen = "sub-orders-open"
        case parentClosed = "parent-closed"
        case noApproval = "no-approval"
        case recipientsRequired = "recipients-required"
        case recipientsTooMany = "recipients-too-many"
        case recipientUnknown = "recipient-unknown"
        case recipientInactive = "recipient-inactive"
        case unitEmpty = "unit-empty"
        case kindUnknown = "kind-unknown"
        case kindReserved = "kind-reserved"
        case dictionaryRequired = "dictionary-required"
        case entryUnknown = "entry-unknown"
        case attachmentUnknown = "attachment-unknown"
        case subjectRequired = "subject-required"
        case noteRequired = "note-required"
        case textTooLong = "text-too-long"
        case textNotAllowed = "text-not-allowed"
        case dateOutOfRange = "date-out-of-range"
        case datePast = "date-past"
        case nameRequired = "name-required"
        case nameTaken = "name-taken"
        case codeTaken = "code-taken"
        case codeInvalid = "code-invalid"
        case loginTaken = "login-taken"
        case unitLoop = "unit-loop"
        case lastAdministrator = "last-administrator"
        case keyReused = "key-reused"
        case absenceBackwards = "absence-backwards"
        case absencePast = "absence-past"
        case absenceOverlaps = "absence-overlaps"
        case substituteSelf = "substitute-self"
        case substituteAbsent = "substitute-absent"
        case substituting = "substituting"
        case nobodyToNudge = "nobody-to-nudge"
        case nudgedAlready = "nudged-already"
        case nothingChosen = "nothing-chosen"
        case tooLarge = "too-large"
        case draftsTooMany = "drafts-too-many"
        case searchesTooMany = "searches-too-many"
        case resultsTooMany = "results-too-many"
        case resultsTooLarge = "results-too-large"
        case downloadsTooMany = "downloads-too-many"
        case incomplete = "incomplete"
        case fileUnreadable = "file-unreadable"
        case rowsTooMany = "rows-too-many"
        case importFaulty = "import-faulty"
        // Signing in.
        case signInFailed = "sign-in-failed"
        case signInRequired = "sign-in-required"
        case passwordTooShort = "password-too-short"
        case passwordTooLong = "password-too-long"
        case passwordGuessable = "password-guessable"
        case setUpDone = "set-up-done"
        case tooMany = "too-many"
        case busy = "busy"
        // The request itself.
        case malformed = "malformed"
        case unsupportedType = "unsupported-type"
        case forged = "forged"
    }
}
