import Domain
import Hummingbird

// How each refusal is said in HTTP. A new refusal does not compile before it has its place here.

extension Refusal.Code {
    var status: HTTPResponse.Status {
        switch self {
        case .malformed: .badRequest
        case .signInFailed, .signInRequired: .unauthorized
        case .notAllowed, .notHolder, .notOrderer, .notOfferer, .notSuperior, .notAddressee, .forged: .forbidden
        case .notFound: .notFound
        case .offerTaken, .offerClosed, .offerOpen, .noOffer, .orderClosed, .orderOpen, .alreadyAnswered,
            .changedMeanwhile, .tooLate, .draftLeft, .draftChanged:
            .conflict
        case .tooLarge: .contentTooLarge
        case .unsupportedType: .unsupportedMediaType
        case .reasonRequired, .mayNotReject, .offerToSelf, .offerToHolder, .subOrdersOpen, .parentClosed, .noApproval,
            .recipientsRequired, .recipientsTooMany, .recipientUnknown, .recipientInactive, .unitEmpty, .kindUnknown,
            .kindReserved, .dictionaryRequired, .entryUnknown, .attachmentUnknown, .subjectRequired, .noteRequired,
            .textTooLong, .textNotAllowed, .dateOutOfRange, .datePast, .nameRequired, .codeTaken, .codeInvalid,
            .loginTaken, .unitLoop, .lastAdministrator, .keyReused, .draftsTooMany, .nameTaken, .searchesTooMany,
            .resultsTooMany, .resultsTooLarge, .passwordTooShort, .passwordTooLong,
            .passwordGuessable, .absenceBackwards, .absencePast, .absenceOverlaps, .substituteSelf, .substituteAbsent,
            .substituting, .nobodyToNudge, .nudgedAlready, .nothingChosen,
            .fileUnreadable, .rowsTooMany, .importFaulty:
            .unprocessableContent
        // What was sent stopped half way.
        case .incomplete: .badRequest
        // The link to set up a program that is set up leads nowhere any more.
        case .setUpDone: .conflict
        case .tooMany, .downloadsTooMany: .tooManyRequests
        case .busy: .serviceUnavailable
        }
    }
}

extension Refusal {
    /// Something that is not there is 404 where the path names it, and 422 where a field of the request does.
    var status: HTTPResponse.Status { code == .notFound && !fields.isEmpty ? .unprocessableContent : code.status }

    /// Seconds after which it is worth trying again.
    var retryAfter: Int? {
        switch code {
        case .tooMany:
            if case .number(let seconds)? = values["seconds"] { return max(1, seconds) }
            return 60
        case .busy: return 1
        default: return nil
        }
    }
}
