// The names of the words. Words that are named after a value of the domain are in `Words.Group`.

/// A text of the screens, by its key in `Words/pl.txt` and `Words/en.txt`.
enum Word: String, CaseIterable, Sendable {
    // The frame
    case skip, navMain, navDay, navDecideCount, navInbox, navGiven, navCompose, navArchive, navSearch,
        navAdministration, navMore, searchArchive, searchHint, language, theme, signOut, liveOn, liveOff, you,
        crumbs, optional, required

    // My day
    case dayHello, daySummary, dayDecide, dayDecideEmpty, dayDecideNumber, dayDecideText, dayRead, dayReadEmpty,
        dayReadNumber, dayReadText, dayWork, dayWorkEmpty, dayLate, dayLateNumber, dayLateText, dayToday,
        dayTomorrow, dayThisWeek, dayLater, dayNoDue, dayWaiting, dayWaitingEmpty, dayConfirmations,
        dayConfirmationsEmpty, newOrder, handOver, fromWhom, offeredToYou, rejectReturns, holdsSince, holdsFor,
        waitsForAnswer, doneAt

    // Acts
    case acts, actsAndData, actAccept, actReject, actRejectSend, rejectReason, rejectOther, rejectText,
        actAcknowledge, actComplete, actCompleteSend, completeResult, completeAssure, actRecall, recallHint,
        actApprove, approveHint, actReturn, actReturnSend, returnReason, actOffer, actOfferShort, actOfferSend,
        toWhomHand, personOrUnit, offerFirst, offerNote, offerAssure, actChangeDue, actChangeDueSend, actAskDue,
        actAskDueSend, actAgreeDue, asksDue, answerDueHint, day, hour, reason, actInstruct, actInstructSend,
        instruction, actSplit, actSplitSend, splitNote, splitAssure, actReopen, actReopenSend, reopenHint,
        actCancel, actCancelSend, cancelHint, actSeize, actSeizeSend, seizeHint, actObserve, actObserveSend,
        observeAssure, actReply, actSend, leave

    // The thread
    case timeline, whoAnswers, whoSees, showSteps, orderer, holder, due, created, partOf, partOfOrder,
        subOrders, subOrdersOpen, confirmation, eventDate, toWhom, forInformation, opened, notOpened,
        acknowledged, acknowledgedByYou, receiptsOpened, receiptsBoth, decisionWaits, decisionAccept,
        decisionSight, decisionExpires, decisionMust, decisionOthers, replyNote, replyHint, to, severalNames,
        fullForm, attach, attachments, person

    // A new message
    case composeReply, inThread, kind, kindHint, subject, note, comment, commentHint, dueOptional,
        eventDateOptional, composeSeveral, composeEach, composeFirst, moreNames, requiredBy, filesLimit,
        whatNext, nextDecide, nextDecideText, nextHold, nextHoldText, nextConfirm, nextConfirmText, formCorrect

    // Dates and amounts
    case months, monthsLong, weekdays, weekdaysLong, dateToday, dateYesterday, dateTomorrow, dateWeekday,
        dateYear, dateLong, dateFull, agoNow, agoMinutes, agoHours, agoYesterday, agoDays, spanDays, spanHours,
        spanMinutes, onTime, lateBy

    // Orders: states, steps, events
    case stateOfferedTo, stateOfferedToYou, stateHeldBy, stateHeldByYou, stateNotOffered, stateLateBy,
        stateLateByYou, stateWaitsForApproval, stepOrdered, stepOffered, stepAccepted, stepHolds, stepDeclined,
        stepRejected, stepRecalled, stepExpired, stepSeized, stepCompleted, stepSpan, stepWaits, eventCreated,
        eventOffered, eventAccepted, eventDeclined, eventDeclinedAfter, eventRejected, eventRejectedAfter,
        eventRecalled, eventExpired, eventExpiredAfter, eventCompleted, eventApproved, eventReturned,
        eventReopened, eventCancelled, eventSeized, eventSeizedAfter, eventDueAsked, eventDueChanged,
        eventDueRemoved, eventInstructed, eventObserved, eventAudited, system
}
