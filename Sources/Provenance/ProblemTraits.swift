extension ProblemCode {
  /// How much a problem of this code matters.
  public var severity: Severity { traits.severity }

  /// What a problem of this code is about.
  public var scope: Scope { traits.scope }

  /// What has to be known before a problem of this code can be reported.
  public var evidence: Evidence { traits.evidence }

  /// Whether the standing agency has to settle it, not the one that reported.
  public var isStandingAgencys: Bool { evidence == .round && self != .returnPartial }

  /// Whether it is usual in a CSV file, which holds nothing but text.
  public var isUsualInCSV: Bool {
    switch self {
    case .decimalComma, .numberAsText, .dateAsText: true
    default: false
    }
  }

  /// What a problem is about.
  public enum Scope: Hashable, Sendable {
    /// A whole file.
    case file
    /// A line of the head of a return.
    case head(HeadLine)
    /// A sheet, a table on it, or one of its columns.
    case sheet
    /// A row or one of its cells.
    case row
    /// The whole run: no single file can be named.
    case run
  }

  /// The lines of the head of a return that problems are about.
  public enum HeadLine: Hashable, Sendable {
    /// Who reports.
    case agency
    /// The period reported on.
    case period
    /// The day of the report.
    case reportDate
  }

  /// What has to be known before a problem can be reported.
  public enum Evidence: Hashable, Sendable {
    /// The file, and the plan that it answers.
    case reading
    /// One return as a whole, with what it says in several places.
    case oneReturn
    /// All returns and decisions of a round.
    case round
    /// This round and the one before.
    case previousRound
  }

  private struct Traits {
    let severity: Severity
    let scope: Scope
    let evidence: Evidence

    init(_ severity: Severity, _ scope: Scope, _ evidence: Evidence = .reading) {
      self.severity = severity
      self.scope = scope
      self.evidence = evidence
    }
  }

  private var traits: Traits {
    switch self {
    // Files
    case .fileCannotOpen: Traits(.error, .file)
    case .fileEmpty: Traits(.error, .file)
    case .fileUnsupported: Traits(.error, .file)
    case .fileEncrypted: Traits(.error, .file)
    case .fileDamaged: Traits(.error, .file)
    case .fileRefused: Traits(.error, .file)
    case .archiveUnread: Traits(.error, .file)
    case .archiveDamaged: Traits(.error, .file)
    case .archiveEncrypted: Traits(.error, .file)
    case .mailUnread: Traits(.error, .file)
    case .mailDamaged: Traits(.error, .file)
    case .notAReturn: Traits(.note, .file)
    case .mailWithoutAttachment: Traits(.error, .file)
    case .limitExceeded: Traits(.error, .file)
    case .encodingUnknown: Traits(.error, .file)
    case .encodingLegacy: Traits(.note, .file)
    case .csvQuoteOpen: Traits(.error, .file)
    case .textDamaged: Traits(.warning, .row)
    case .readerWarning: Traits(.warning, .row)
    case .partSkipped: Traits(.warning, .sheet)
    case .sheetNotRead: Traits(.warning, .sheet)
    case .problemsUnlisted: Traits(.warning, .sheet)
    case .receivedFileChanged: Traits(.error, .file, .round)
    case .receivedFileMissing: Traits(.error, .file, .round)
    // Who, when
    case .senderUnknown: Traits(.error, .head(.agency))
    case .senderAmbiguous: Traits(.error, .head(.agency))
    case .senderMismatch: Traits(.error, .head(.agency))
    case .senderIsGroup: Traits(.error, .head(.agency))
    case .senderFromFileName: Traits(.note, .head(.agency))
    case .senderOverridden: Traits(.note, .head(.agency))
    case .planMismatch: Traits(.warning, .file)
    case .periodMissing: Traits(.note, .head(.period))
    case .periodMismatch: Traits(.error, .head(.period), .oneReturn)
    case .periodUnclear: Traits(.warning, .head(.period))
    case .periodSameRound: Traits(.note, .head(.period), .oneReturn)
    case .reportDateMissing: Traits(.warning, .head(.reportDate))
    case .reportDateInvalid: Traits(.error, .head(.reportDate))
    case .reportDateOutside: Traits(.error, .head(.reportDate), .oneReturn)
    case .reportDateAlone: Traits(.error, .head(.reportDate))
    // Tables, columns, rows
    case .noTable: Traits(.error, .file)
    case .ownWorkbook: Traits(.note, .file)
    case .tableRepeated: Traits(.note, .row)
    case .tableOtherPeriod: Traits(.error, .sheet)
    case .sheetNameOtherPeriod: Traits(.warning, .sheet)
    case .titleOtherPeriod: Traits(.warning, .sheet)
    case .tableOtherAgency: Traits(.error, .sheet)
    case .tableFurther: Traits(.warning, .sheet)
    case .listInTable: Traits(.warning, .sheet)
    case .tableHalfUnderstood: Traits(.error, .sheet)
    case .sheetIgnored: Traits(.note, .sheet)
    case .hiddenContent: Traits(.note, .sheet)
    case .protectionRemoved: Traits(.note, .sheet)
    case .formulasOverwritten: Traits(.note, .sheet)
    case .hiddenTableIgnored: Traits(.warning, .sheet)
    case .columnMissing: Traits(.warning, .sheet)
    case .columnAmbiguous: Traits(.error, .sheet)
    case .columnInferred: Traits(.warning, .sheet)
    case .columnOtherPeriod: Traits(.warning, .sheet)
    case .columnUnit: Traits(.error, .sheet)
    case .columnUnknown: Traits(.warning, .sheet)
    case .headingCorrected: Traits(.note, .sheet)
    case .rowCodeUnknown: Traits(.error, .row)
    case .rowCodeRepeated: Traits(.error, .row)
    case .rowCodeFromDate: Traits(.warning, .row)
    case .rowCodeFromNumber: Traits(.note, .row)
    case .rowCodeFromText: Traits(.note, .row)
    case .rowCodeFromName: Traits(.warning, .row)
    case .rowCodeFromOrder: Traits(.warning, .row)
    case .rowUnplaced: Traits(.error, .row)
    case .rowTooLong: Traits(.error, .row)
    case .rowMissing: Traits(.warning, .row)
    case .rowBlank: Traits(.warning, .row)
    case .formMissing: Traits(.warning, .file)
    case .returnBlank: Traits(.error, .file)
    case .prefilledUnconfirmed: Traits(.error, .sheet)
    case .prefilledUntraceable: Traits(.error, .sheet)
    case .prefilledConfirmed: Traits(.note, .sheet)
    case .planCellChanged: Traits(.warning, .row)
    // Values
    case .decimalComma: Traits(.note, .row)
    case .numberAsText: Traits(.note, .row)
    case .unitDropped: Traits(.note, .row)
    case .fractionForm: Traits(.note, .row)
    case .thousandsSeparator: Traits(.note, .row)
    case .numberFromDate: Traits(.warning, .row)
    case .numberAmbiguous: Traits(.error, .row)
    case .rowsWithoutHeading: Traits(.error, .sheet)
    case .scoreContradicted: Traits(.warning, .row)
    case .stateContradicted: Traits(.warning, .row)
    case .likenessLimited: Traits(.warning, .file)
    case .numberShownOtherwise: Traits(.warning, .row)
    case .notANumber: Traits(.error, .row)
    case .tooPrecise: Traits(.error, .row)
    case .numberTooLarge: Traits(.error, .row)
    case .aboveMaximum: Traits(.error, .row)
    case .belowZero: Traits(.error, .row)
    case .dashAsBlank: Traits(.note, .row)
    case .mergedCellShared: Traits(.warning, .row)
    case .dateAsText: Traits(.note, .row)
    case .dateAmbiguous: Traits(.warning, .row)
    case .dateBeforePlan: Traits(.warning, .row)
    case .dateInvalid: Traits(.error, .row)
    case .dateIncomplete: Traits(.error, .row)
    case .mergedOverRows: Traits(.error, .row)
    case .textLeftOut: Traits(.warning, .row)
    case .cellStruck: Traits(.warning, .row)
    case .struckTextRead: Traits(.warning, .row)
    case .commentKept: Traits(.note, .row)
    case .commentBesideBlank: Traits(.warning, .row)
    case .valueBeside: Traits(.warning, .row)
    case .linkKept: Traits(.note, .row)
    case .stateRecognised: Traits(.note, .row)
    case .stateUnknown: Traits(.error, .row)
    case .errorValue: Traits(.error, .row)
    case .formulaWithoutValue: Traits(.warning, .row)
    case .textNormalised: Traits(.note, .row)
    case .textFromTCVN3: Traits(.note, .row)
    case .textFromVNI: Traits(.note, .row)
    case .textSuspect: Traits(.warning, .row)
    // Reconciliation
    case .returnSuperseded: Traits(.note, .file, .round)
    case .returnPartial: Traits(.error, .sheet, .round)
    case .returnDuplicate: Traits(.note, .file, .round)
    case .returnChosen: Traits(.note, .file, .round)
    case .returnSupplements: Traits(.note, .file, .round)
    case .returnSetAside: Traits(.note, .file, .round)
    case .returnConflict: Traits(.error, .sheet, .round)
    case .returnAfterAsOf: Traits(.warning, .head(.reportDate), .round)
    case .returnNotEarlier: Traits(.warning, .head(.period), .previousRound)
    case .agencyMissing: Traits(.warning, .run, .round)
    case .returnUnread: Traits(.warning, .file, .round)
    case .agencyUnexpected: Traits(.note, .file, .round)
    case .notLead: Traits(.note, .row, .oneReturn)
    case .notOnTask: Traits(.note, .row, .oneReturn)
    case .surveySelfScored: Traits(.warning, .row, .oneReturn)
    case .scoreConflict: Traits(.error, .row, .round)
    case .parentNotCounted: Traits(.note, .row, .round)
    case .parentSumDiffers: Traits(.warning, .row, .oneReturn)
    case .taskDisputed: Traits(.warning, .row, .round)
    case .scoredWithOpenTask: Traits(.warning, .row, .oneReturn)
    case .doneWithoutEvidence: Traits(.warning, .row, .oneReturn)
    case .evidenceMissing: Traits(.warning, .row, .oneReturn)
    case .achievedAboveTotal: Traits(.error, .row, .oneReturn)
    case .amountNotApplicable: Traits(.note, .row, .oneReturn)
    case .amountDoubtful: Traits(.warning, .row, .oneReturn)
    case .amountOfLead: Traits(.warning, .row, .round)
    case .amountBeside: Traits(.note, .row, .round)
    case .amountUnpaired: Traits(.warning, .row, .oneReturn)
    case .decisionTableMissing: Traits(.error, .file, .round)
    case .decisionUnknownRow: Traits(.error, .row, .round)
    case .decisionInvalid: Traits(.error, .row, .round)
    case .decisionNameDiffers: Traits(.error, .row, .round)
    case .decisionWithoutPoints: Traits(.warning, .row, .round)
    case .decisionRepeated: Traits(.error, .row, .round)
    case .decisionStale: Traits(.error, .row, .round)
    case .previousUnreadable: Traits(.error, .file, .round)
    case .previousLater: Traits(.warning, .file, .previousRound)
    case .previousPeriodUnknown: Traits(.warning, .file, .previousRound)
    case .previousOtherPlan: Traits(.note, .file, .previousRound)
    case .succeededSincePrevious: Traits(.note, .file, .previousRound)
    case .changedSincePrevious: Traits(.note, .row, .previousRound)
    case .returnedSincePrevious: Traits(.note, .file, .previousRound)
    case .returnGoneSincePrevious: Traits(.warning, .run, .previousRound)
    // The plan
    case .planUnreadable: Traits(.error, .file)
    case .planIsReturn: Traits(.error, .file)
    case .planNumberInvalid: Traits(.error, .row)
    case .planCodeInvalid: Traits(.error, .row)
    case .planCodeRepeated: Traits(.error, .row)
    case .planParentMissing: Traits(.error, .row)
    case .planSumDiffers: Traits(.warning, .row)
    case .planTotalDiffers: Traits(.warning, .file)
    case .planLeavesDiffer: Traits(.warning, .file)
    case .planNameDiffers: Traits(.warning, .row)
    case .planLeadMissing: Traits(.warning, .row)
    case .planAgencyUnknown: Traits(.error, .row)
    case .planBodyRecognised: Traits(.warning, .row)
    case .planBodiesAlike: Traits(.warning, .row)
    case .planColumnNotPoints: Traits(.warning, .sheet)
    case .planGroupDerived: Traits(.warning, .run)
    case .planLeadQualified: Traits(.warning, .row)
    case .planLeadsDiffer: Traits(.warning, .row)
    case .planTargetAboveMaximum: Traits(.warning, .row)
    case .planThresholdDiffers: Traits(.warning, .row)
    case .planRequirementInvalid: Traits(.error, .row)
    case .planScopeUnknown: Traits(.error, .row)
    case .planDeadlineUnresolved: Traits(.note, .row)
    case .planConditionMissing: Traits(.note, .row)
    case .planValueRestored: Traits(.note, .row)
    }
  }
}
