// The names of the words. Words that are named after a value of the domain are in `Words.Group`.

/// A text of the screens, by its key in `Words/pl.txt` and `Words/en.txt`.
enum Word: String, CaseIterable, Sendable {
    // The frame
    case skip, navMain, navDay, navDecideCount, navInbox, navGiven, navCompose, navArchive, navSearch,
        navAdministration, navMore, searchArchive, searchHint, language, theme, signOut, liveOn, liveOff, you,
        crumbs, optional, required

    // My day
    case dayHello, daySummary, dayDecide, dayDecideEmpty, dayDecideNumber, dayDecideText, dayRead,
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
        subOrders, subOrdersOpen, confirmation, eventDate, toWhom, everybodyInThread, forInformation, opened, notOpened,
        acknowledged, acknowledgedByYou, receiptsOpened, receiptsBoth, auditNotice, decisionWaits,
        decisionAccept, decisionSight, decisionExpires, decisionMust, decisionOthers, replyNote, replyHint, replyToHint,
        to,
        severalNames, fullForm, attach, attachments, person

    // A new message
    case composeReply, inThread, kind, kindHint, subject, note, comment, commentHint, dueOptional,
        eventDateOptional, composeSeveral, composeEach, composeFirst, moreNames, requiredBy, filesLimit,
        whatNext, nextDecide, nextDecideText, nextHold, nextHoldText, nextConfirm, nextConfirmText, formCorrect

    // Before signing in
    case signInTitle, login, password, actSignIn, setUpTitle, setUpText, company, fullName, passwordHint,
        actSetUp, actSave

    // When something was not done
    case errorRequest, toDay, meanwhile, seeNow, typedInVain, orderOnly, orderOnlyText

    // Lists
    case choose, new, nextPart, inboxNew, inboxAll, inboxEmptyNew, inboxEmpty, givenEmpty, givenAll, givenBelow,
        filesCount

    // The archive
    case searchText, searchFound, searchFoundMore, searchNothing, filters, filtersActive, author, recipient,
        entry, orderState, unit, any, sentDate, dateFrom, dateTo, hasAttachment, applyFilters, clearFilters

    // My account
    case accountTitle, sessions, device, lastSeen, signedInSince, thisSession, actEnd, tokens, tokenName,
        tokenNameHint, expires, actRevoke, actNewToken, actMakeToken, tokenMade, actChangePassword, oldPassword,
        oldPasswordWrong, newPassword, passwordEnds

    // Administration
    case people, units, kinds, dictionaries, newPerson, newUnit, newKind, newDictionary, newEntry, editPerson,
        editUnit, editKind, editDictionary, editEntry, findByName, position, roles, stateColumn, active,
        inactive, code, codeHint, head, peopleCount, expects, rules, rulesRequires, rulesDays, rulesMust,
        attributes, attributesHint, entriesCount, entriesNumber, unitHint, loginHint, firstPassword, email,
        noUnit, personActive, sessionsCount, actEndSessions, unitName, parentUnit, noParent, noHead, unitActive,
        namePolish, nameEnglish, requiresDictionaries, usualDays, answerDays, answerDaysHint, kindMayReject,
        kindActive, dictionary, dictionaryActive, entryName, parentEntry, entryActive

    // What was done, said once
    case doneAccepted, doneRejected, doneOffered, doneRecalled, doneCompleted, doneApproved, doneReturned,
        doneReopened, doneCancelled, doneSeized, doneDue, doneDueAsked, doneInstructed, doneSplit, doneObserved,
        doneAcknowledged, doneSent, doneSaved, doneEnded, doneRevoked, donePassword

    // Dates and amounts
    case months, monthsLong, weekdays, weekdaysLong, dateToday, dateYesterday, dateTomorrow, dateWeekday,
        dateYear, dateLong, dateFull, agoNow, agoMinutes, agoHours, agoYesterday, agoDays, spanDays, spanHours,
        spanMinutes, onTime, lateBy

    // Orders: states, steps, events
    case stateOfferedTo, stateOfferedToYou, stateHeldBy, stateHeldByYou, stateNotOffered, stateLateBy,
        stateLateByYou, stateWaitsForApproval, stepOrdered, stepOrderedFor, stepOffered, stepAccepted,
        stepHolds, stepDeclined, stepRejected, stepRecalled, stepExpired, stepSeized, stepCompleted,
        stepCancelled, stepSpan, stepWaits, eventOffered, eventAccepted, eventDeclined, eventDeclinedAfter,
        eventRejected, eventStaysWith, eventRecalled, eventExpired, eventCompleted, eventApproved,
        eventReturned, eventReopened, eventCancelled, eventSeized, eventSeizedAfter, eventDueAsked,
        eventDueChanged, eventDueRemoved, eventInstructed, eventObserved, eventAudited, system
}
