/// How much a problem matters.
public enum Severity: String, Sendable, CaseIterable, Comparable {
  /// Nothing to do; said so that nothing is changed in silence.
  case note
  /// Somebody should look.
  case warning
  /// A figure is missing or cannot be trusted until somebody acts.
  case error

  /// Notes first, errors last.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }
}

/// The closed list of everything parbook can report.
///
/// The raw value is the stable code which `explain` takes and JSON carries; the words stand in the
/// message catalogue.
public enum ProblemCode: String, Sendable, CaseIterable, Hashable {
  // Files
  case fileCannotOpen = "file-cannot-open"
  case fileEmpty = "file-empty"
  case fileUnsupported = "file-unsupported"
  case fileEncrypted = "file-encrypted"
  case fileDamaged = "file-damaged"
  case fileRefused = "file-refused"
  case notAReturn = "not-a-return"
  case mailWithoutAttachment = "mail-without-attachment"
  case limitExceeded = "limit-exceeded"
  case encodingUnknown = "encoding-unknown"
  case encodingLegacy = "encoding-legacy"
  case csvQuoteOpen = "csv-quote-open"
  case textDamaged = "text-damaged"
  case readerWarning = "reader-warning"
  case partSkipped = "part-skipped"
  case sheetNotRead = "sheet-not-read"
  case problemsUnlisted = "problems-unlisted"

  // Who, when
  case senderUnknown = "sender-unknown"
  case senderAmbiguous = "sender-ambiguous"
  case senderMismatch = "sender-mismatch"
  case senderIsGroup = "sender-is-group"
  case senderFromFileName = "sender-from-file-name"
  case senderOverridden = "sender-overridden"
  case planMismatch = "plan-mismatch"
  case periodMissing = "period-missing"
  case periodMismatch = "period-mismatch"
  case periodUnclear = "period-unclear"
  case periodSameRound = "period-same-round"
  case reportDateMissing = "report-date-missing"
  case reportDateInvalid = "report-date-invalid"
  case reportDateOutside = "report-date-outside"
  case reportDateAlone = "report-date-alone"

  // Tables, columns, rows
  case noTable = "no-table"
  case ownWorkbook = "own-workbook"
  case tableRepeated = "table-repeated"
  case tableOtherPeriod = "table-other-period"
  case listInTable = "list-in-table"
  case tableHalfUnderstood = "table-half-understood"
  case sheetIgnored = "sheet-ignored"
  case hiddenContent = "hidden-content"
  case protectionRemoved = "protection-removed"
  case formulasOverwritten = "formulas-overwritten"
  case hiddenTableIgnored = "hidden-table-ignored"
  case columnMissing = "column-missing"
  case columnAmbiguous = "column-ambiguous"
  case columnInferred = "column-inferred"
  case columnOtherPeriod = "column-other-period"
  case columnUnit = "column-unit"
  case columnUnknown = "column-unknown"
  case headingCorrected = "heading-corrected"
  case rowCodeUnknown = "row-code-unknown"
  case rowCodeRepeated = "row-code-repeated"
  case rowCodeFromDate = "row-code-from-date"
  case rowCodeFromNumber = "row-code-from-number"
  case rowCodeFromText = "row-code-from-text"
  case rowCodeFromName = "row-code-from-name"
  case rowCodeFromOrder = "row-code-from-order"
  case rowUnplaced = "row-unplaced"
  case rowTooLong = "row-too-long"
  case rowMissing = "row-missing"
  case rowBlank = "row-blank"
  case formMissing = "form-missing"
  case returnBlank = "return-blank"
  case planCellChanged = "plan-cell-changed"

  // Values
  case decimalComma = "decimal-comma"
  case numberAsText = "number-as-text"
  case unitDropped = "unit-dropped"
  case fractionForm = "fraction-form"
  case percentOfMaximum = "percent-of-maximum"
  case thousandsSeparator = "thousands-separator"
  case numberFromDate = "number-from-date"
  case numberAmbiguous = "number-ambiguous"
  case notANumber = "not-a-number"
  case tooPrecise = "too-precise"
  case numberTooLarge = "number-too-large"
  case aboveMaximum = "above-maximum"
  case belowZero = "below-zero"
  case dashAsBlank = "dash-as-blank"
  case mergedCellShared = "merged-cell-shared"
  case dateAsText = "date-as-text"
  case dateAmbiguous = "date-ambiguous"
  case dateInvalid = "date-invalid"
  case dateIncomplete = "date-incomplete"
  case mergedOverRows = "merged-over-rows"
  case textLeftOut = "text-left-out"
  case cellStruck = "cell-struck"
  case commentKept = "comment-kept"
  case commentBesideBlank = "comment-beside-blank"
  case valueBeside = "value-beside"
  case linkKept = "link-kept"
  case stateRecognised = "state-recognised"
  case stateUnknown = "state-unknown"
  case errorValue = "error-value"
  case formulaWithoutValue = "formula-without-value"
  case textNormalised = "text-normalised"
  case textFromTCVN3 = "text-from-tcvn3"
  case textFromVNI = "text-from-vni"
  case textSuspect = "text-suspect"

  // Reconciliation
  case returnSuperseded = "return-superseded"
  case returnPartial = "return-partial"
  case returnDuplicate = "return-duplicate"
  case returnConflict = "return-conflict"
  case returnAfterAsOf = "return-after-as-of"
  case agencyMissing = "agency-missing"
  case returnUnread = "return-unread"
  case agencyUnexpected = "agency-unexpected"
  case notLead = "not-lead"
  case notOnTask = "not-on-task"
  case surveySelfScored = "survey-self-scored"
  case scoreConflict = "score-conflict"
  case parentNotCounted = "parent-not-counted"
  case parentSumDiffers = "parent-sum-differs"
  case taskDisputed = "task-disputed"
  case scoredWithOpenTask = "scored-with-open-task"
  case doneWithoutEvidence = "done-without-evidence"
  case evidenceMissing = "evidence-missing"
  case achievedAboveTotal = "achieved-above-total"
  case amountNotApplicable = "amount-not-applicable"
  case amountDoubtful = "amount-doubtful"
  case amountOfLead = "amount-of-lead"
  case amountBeside = "amount-beside"
  case amountUnpaired = "amount-unpaired"
  case decisionTableMissing = "decision-table-missing"
  case decisionUnknownRow = "decision-unknown-row"
  case decisionInvalid = "decision-invalid"
  case decisionRepeated = "decision-repeated"
  case decisionStale = "decision-stale"
  case previousUnreadable = "previous-unreadable"
  case changedSincePrevious = "changed-since-previous"
  case returnedSincePrevious = "returned-since-previous"
  case returnGoneSincePrevious = "return-gone-since-previous"

  // The plan
  case planUnreadable = "plan-unreadable"
  case planIsReturn = "plan-is-return"
  case planNumberInvalid = "plan-number-invalid"
  case planCodeInvalid = "plan-code-invalid"
  case planCodeRepeated = "plan-code-repeated"
  case planParentMissing = "plan-parent-missing"
  case planSumDiffers = "plan-sum-differs"
  case planTotalDiffers = "plan-total-differs"
  case planLeavesDiffer = "plan-leaves-differ"
  case planNameDiffers = "plan-name-differs"
  case planLeadMissing = "plan-lead-missing"
  case planAgencyUnknown = "plan-agency-unknown"
  case planGroupDerived = "plan-group-derived"
  case planLeadsDiffer = "plan-leads-differ"
  case planTargetAboveMaximum = "plan-target-above-maximum"
  case planThresholdDiffers = "plan-threshold-differs"
  case planRequirementInvalid = "plan-requirement-invalid"
  case planScopeUnknown = "plan-scope-unknown"
  case planDeadlineUnresolved = "plan-deadline-unresolved"
  case planConditionMissing = "plan-condition-missing"
  case planValueRestored = "plan-value-restored"
}

extension ProblemCode {
  /// How much a problem of this code matters.
  public var severity: Severity {
    switch self {
    case .periodSameRound, .amountNotApplicable, .amountBeside:
      .note
    case .periodUnclear, .amountDoubtful, .amountOfLead:
      .warning
    case .periodMismatch, .reportDateOutside, .reportDateAlone, .returnPartial, .decisionStale,
      .achievedAboveTotal, .planScopeUnknown:
      .error
    case .encodingLegacy, .notAReturn, .senderFromFileName, .senderOverridden, .protectionRemoved,
      .formulasOverwritten, .periodMissing, .ownWorkbook, .sheetIgnored, .hiddenContent,
      .headingCorrected, .rowCodeFromNumber, .rowCodeFromText, .decimalComma, .numberAsText,
      .unitDropped, .fractionForm, .dateAsText, .stateRecognised, .textNormalised, .textFromTCVN3,
      .textFromVNI, .returnSuperseded, .returnDuplicate, .agencyUnexpected, .notLead, .notOnTask,
      .changedSincePrevious, .returnedSincePrevious, .planValueRestored, .planDeadlineUnresolved,
      .planConditionMissing,
      .tableRepeated, .thousandsSeparator, .parentNotCounted, .dashAsBlank, .commentKept,
      .linkKept:
      .note
    case .partSkipped, .sheetNotRead, .problemsUnlisted, .textDamaged:
      .warning
    case .readerWarning, .hiddenTableIgnored, .planMismatch, .reportDateMissing,
      .columnMissing, .columnInferred, .columnOtherPeriod, .listInTable, .columnUnknown,
      .rowCodeFromDate,
      .rowCodeFromName,
      .rowMissing, .rowBlank,
      .planCellChanged, .formMissing, .percentOfMaximum, .numberFromDate, .dateAmbiguous,
      .formulaWithoutValue, .textSuspect, .returnAfterAsOf, .agencyMissing, .returnUnread,
      .surveySelfScored, .parentSumDiffers, .taskDisputed, .scoredWithOpenTask,
      .doneWithoutEvidence, .evidenceMissing, .amountUnpaired,
      .returnGoneSincePrevious, .planSumDiffers, .planTotalDiffers, .planLeavesDiffer,
      .planNameDiffers, .planLeadMissing, .planLeadsDiffer, .planTargetAboveMaximum,
      .planThresholdDiffers, .planGroupDerived,
      .mergedCellShared, .rowCodeFromOrder, .textLeftOut, .cellStruck, .commentBesideBlank,
      .valueBeside:
      .warning
    case .fileCannotOpen, .mailWithoutAttachment, .fileEmpty, .fileUnsupported, .fileEncrypted,
      .fileDamaged, .fileRefused,
      .csvQuoteOpen, .limitExceeded, .encodingUnknown, .senderUnknown, .senderAmbiguous,
      .senderMismatch,
      .senderIsGroup, .reportDateInvalid, .noTable, .returnBlank, .columnAmbiguous, .columnUnit,
      .rowTooLong, .tableOtherPeriod, .tableHalfUnderstood,
      .rowCodeUnknown,
      .rowCodeRepeated, .rowUnplaced, .numberAmbiguous, .notANumber, .tooPrecise, .numberTooLarge,
      .aboveMaximum, .belowZero, .dateInvalid, .dateIncomplete, .mergedOverRows, .stateUnknown,
      .errorValue, .returnConflict,
      .scoreConflict, .decisionTableMissing, .decisionUnknownRow, .decisionInvalid,
      .decisionRepeated, .previousUnreadable, .planUnreadable, .planIsReturn, .planNumberInvalid,
      .planCodeInvalid, .planCodeRepeated, .planParentMissing, .planAgencyUnknown,
      .planRequirementInvalid:
      .error
    }
  }
}
