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
        severalNames, fullForm, attach, attachments, searchedInPart, person

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
    case choose, new, nextPart, inboxNew, inboxAll, inboxEmpty, givenEmpty, givenAll, givenBelow,
        filesCount

    // The archive
    case searchText, searchFound, searchFoundMore, searchPartial, searchMeant, sortBest, sortNewest, documentPage,
        searchNothing,
        searchNewest, filters, filtersActive, author, recipient, entry, orderState, unit, any, sentDate, dateFrom,
        dateTo, hasAttachment, applyFilters, clearFilters,
        askedHint, askedUnread, askedRemove, askedMany, askedOrderer, askedHas, askedOrder, askedAttachment, askedFile,
        searchPeople, searchHas, facetsShow, facetsNewest, facetsMore, facetsEarlier

    // Saved searches, and what is taken along
    case savedTitle, savedManage, savedEmpty, savedName, savedTell, savedAs, savedCount, savedFilters, actSaveSearch,
        actChangeSearch, actRemoveSearch, doneSearchRemoved, exportZIP, exportTo, exportEntries, exportOrders,
        exportLink, exportTitle, exportQuestion, exportMade, exportBack, exportFile, sentAt

    // Dictionaries as everybody uses them
    case navRecords, recordsHint, recordsNotFound, recordsEmpty, recordsFound, recordEntriesMore, recordListEmpty,
        recordAll, recordOpenTab, recordFiles, recordOpen, recordNoThreads, recordNoOpen, recordNoFiles, recordMore,
        recordMoreLink, recordCompose, recordEdit, recordOld, recordParts, recordAside, countMore, activity,
        activityMonths, activityNone, activityLabel, activityData, monthColumn, messagesColumn, knowers, knowersNone,
        monthNames, showAll

    // Reports
    case navReports, reportScope, reportScopeBelow, reportsEmpty, reportPeriod, reportPeriodWeeks, reportAllUnits,
        reportShow, reportOpen, reportLate, reportSame, reportMore, reportFewer, reportLateShare, reportMedianTitle,
        reportHighNote, reportNoneDone, reportAccepted, reportRejectedNote, reportOpenTitle, reportOpenLabel,
        reportOpenHint, reportOpenKey, reportLateKey, reportWeek, reportTimesTitle, reportTimesLabel, reportMedianKey,
        reportRangeKey, reportDone, reportLow, reportMedian, reportHigh, reportHours, reportAllKinds, reportLoadsTitle,
        reportNobodyHolds, reportOnTimeKey, reportRejectionsTitle, reportRejections, reportNoneRejected, reportOwnWords

    // My account
    case accountTitle, sessions, device, lastSeen, signedInSince, thisSession, actEnd, tokens, tokenName,
        tokenNameHint, expires, actRevoke, actNewToken, actMakeToken, tokenMade, actChangePassword, oldPassword,
        oldPasswordWrong, newPassword, passwordEnds

    // Administration
    case people, units, kinds, dictionaries, newPerson, newUnit, newKind, newDictionary, newEntry, editPerson,
        editUnit, editKind, editDictionary, editEntry, findByName, position, roles, stateColumn, active,
        inactive, code, codeHint, head, peopleCount, expects, rules, rulesRequires, rulesDays, rulesMust,
        attributes, attributesHint, entriesCount, entriesNumber, unitHint, loginHint, firstPassword, email,
        noUnit, sessionsCount, actEndSessions, unitName, parentUnit, noParent, noHead, unitActive,
        namePolish, nameEnglish, requiresDictionaries, usualDays, answerDays, answerDaysHint, kindMayReject,
        kindActive, dictionary, dictionaryActive, entryName, parentEntry, entryActive

    // What was done, said once
    case doneAccepted, doneRejected, doneOffered, doneRecalled, doneCompleted, doneApproved, doneReturned,
        doneReopened, doneCancelled, doneSeized, doneDue, doneDueAsked, doneInstructed, doneSplit, doneObserved,
        doneAcknowledged, doneSent, doneSaved, doneEnded, doneRevoked, donePassword

    // Choosing people; absence; lists; several at once
    case available, away, awayUntil, knowsOrder, loadNone, loadOpen, unitPeople, remindedBy, actNudge,
        nudgeText, nudgeHint, nudgeReadHint, actNudgeSend, eventNudged, chooseItem, togetherTitle,
        togetherNudge, togetherRecall, togetherAccept, togetherAcknowledge, togetherSummary, togetherDone,
        togetherRefused, togetherUnseen, backToList, actTake, actAssign, assignHint, navQueue, navQueueCount,
        navTeam, queueEmpty, queueForbidden, queueTeam, queueLine, teamEmpty, teamHidden, teamRest,
        givenOffered, givenHeld, givenConfirm, givenRejected, givenClosed, givenOfferedEmpty, givenHeldEmpty,
        givenConfirmEmpty, givenRejectedEmpty, givenBelowEmpty, inboxMore, inboxSeen, inboxQuiet, absence,
        absenceNow, absenceNobody, absenceNone, absenceFrom, absenceTo, substitute, substituteHint, actAbsence,
        actAbsenceSend, actAbsenceRemove, actBack, substitutingNow, doneNudged, doneAssigned, doneAbsent,
        doneBack

    // Holding back, taking back, drafts
    case doneUnaccepted, stepUnaccepted, eventUnaccepted, eventUnacceptedAfter, navDrafts, draftsEmpty,
        draftNoSubject, draftNoThread, draftNobody, draftReply, draftCompletion, draftSaved, actSaveDraft,
        actDiscardDraft, actOpenDraft, actUndo, heldMessage, heldCompletion, leavesIn, unsent, doneTakenBack,
        doneDraftSaved, doneDiscarded

    // Notes
    case noteHint

    // The line of responsibility
    case lineDay, lineDate, lineMonth, lineMonthYear, lineNow, lineDue, lineYou, lineOrderer, lineOthers,
        lineOthersHint,
        lineWaiting, lineTaken, lineRejected, lineRecalled, lineUnanswered, lineLabel, quoted, stepSplit, stepApproved,
        stepReturned, stepReopened, partOrder

    // Lists that have nothing to show
    case emptyFiltered, emptyClear, emptyUnits, emptyEntries, emptyTokens

    // Days on which nobody works
    case dayOffNext, dayOffOwn

    // Administration: people and units
    case neverSeen, unitsHint, noHeadYet, addBelow, peopleNumber, personAccess, personIsActive, personIsInactive,
        actDisable, actDisableNow, actEnable, leavingTitle, leavingHas, leavingThen, leavingOrders, leavingOffers,
        leavingSessions, leavingHeads, leavingEnds, leavingSuperiors, leavingNobody, leavingOffered, leavingKeeps,
        doneDisabled, doneEnabled

    // Administration: tables
    case importCSV, exportCSV, changeDictionary, importTitle, importFile, importPaste, importHeadings, importRules,
        importLimits, importPreview, importColumns, importSkip, importParents, importOther, importPlan,
        importNothingYet, importLine, importOutcome, importNone, importStop, importSame, importLoad, faultCells,
        faultTwice, faultParent, faultLoop, doneImported

    // Administration: settings and the log
    case settings, officeLanguage, officeLanguageHint, daysOff, daysOffHint, holidaysTitle, inForce, inForceHint,
        inForceZone, inForceAttachment, inForceAttachments, inForceNote, inForceRecipients, inForceIdle,
        inForceSession, inForceTokens, inForceTable, inForceTableText, inForceStreams, charactersNumber, officeLog,
        officeLogHint, logWhen, logWho, logWhat, logDetails, logAct, logVerify, logVerifyHint, logHolds, logBroken,
        logPassword, logNothing, yes, no

    // Failures and a session that has ended
    case whoGrants, toForm, tryAgain, endedTitle, endedText, endedCopy, endedBack

    // My account: devices
    case sessionsHint, actEndOthers, doneOthersEnded

    // What the scripts say, and the device
    case fresher, fresherShow, signedOut, signInAgain, notSent, suggestions, noSuggestions,
        calendar, dayHint, dayUnknown, dayQuick, uploads, uploadStop, uploadRemove, uploadAgain,
        uploadOf, uploadTooLarge, uploadFailed, uploadDone, uploadsFirst, dropHere, noticeOrder,
        noticeMessage, draftOf, draftUnsent, draftHere, draftSave, draftDrop, paletteTitle,
        paletteLabel, paletteHint, paletteNone, paletteHere, paletteGo, paletteThreads, keysTitle, keysSwitch,
        keysClose, keyMove, keyPalette, keySend, keyClose, keyHelp, thisDevice, keysSingle, keysOn,
        keysOff, keysSingleHint, themeTitle, themeSystem, themeLight, themeDark, languageHint,
        notices, noticesOff, noticesOn, noticesSubject, noticesHint, offlineTitle, offlineText,
        offlineAgain, appAbout, preview, previewPage, previewBefore, previewNext, previewSave, previewClose,
        previewMissing

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
