extension ProblemCode {
  /// How much a problem of this code matters.
  public var severity: Severity { traits.severity }

  /// What a problem of this code is about.
  public var scope: Scope { traits.scope }

  /// What has to be known before a problem of this code can be reported.
  public var evidence: Evidence { traits.evidence }

  /// Whether the standing agency has to settle it, not the one that reported.
  public var isStandingAgencys: Bool { evidence == .round && self != .returnPartial }

  /// What it means for the cell that a problem of this code stands at.
  public var effect: Effect { traits.effect }

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

  /// What becomes of the cell that a problem stands at.
  public enum Effect: Hashable, Sendable {
    /// What it says is used, or it says nothing that could be.
    case none
    /// It is not used.
    case rejected
    /// It is not used where it leaves the value open.
    case doubted
    /// It counts as blank, whatever is written in it.
    case struck
    /// It differs from the plan, whose own text stands.
    case changed
    /// It is blank and has to be filled in.
    case unfilled
  }

  private struct Traits {
    let severity: Severity
    let scope: Scope
    let evidence: Evidence
    let effect: Effect

    /// Traits; an error rejects its cell where nothing else is said.
    init(
      _ severity: Severity, _ scope: Scope, since evidence: Evidence = .reading,
      effect: Effect? = nil
    ) {
      self.severity = severity
      self.scope = scope
      self.evidence = evidence
      self.effect = effect ?? (severity == .error ? .rejected : .none)
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
    case .documentTextLeftOut: Traits(.warning, .file)
    case .sheetNotRead: Traits(.warning, .sheet)
    case .problemsUnlisted: Traits(.warning, .sheet)
    case .receivedFileChanged: Traits(.error, .file, since: .round)
    case .receivedFileMissing: Traits(.error, .file, since: .round)
    // Who, when
    case .senderUnknown: Traits(.error, .head(.agency))
    case .senderAmbiguous: Traits(.error, .head(.agency))
    case .senderMismatch: Traits(.error, .head(.agency))
    case .senderIsGroup: Traits(.error, .head(.agency))
    case .senderFromFileName: Traits(.note, .head(.agency))
    case .senderOverridden: Traits(.note, .head(.agency))
    case .planMismatch: Traits(.warning, .file)
    case .periodMissing: Traits(.note, .head(.period))
    case .periodMismatch: Traits(.error, .head(.period), since: .oneReturn)
    case .periodUnclear: Traits(.warning, .head(.period))
    case .periodSameRound: Traits(.note, .head(.period), since: .oneReturn)
    case .reportDateMissing: Traits(.warning, .head(.reportDate))
    case .reportDateInvalid: Traits(.error, .head(.reportDate))
    case .reportDateOutside: Traits(.error, .head(.reportDate), since: .oneReturn)
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
    case .answerColumnMissing: Traits(.error, .sheet)
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
    case .rowMissing: Traits(.warning, .row, effect: .unfilled)
    case .rowBlank: Traits(.warning, .row, effect: .unfilled)
    case .formMissing: Traits(.error, .file)
    case .returnBlank: Traits(.error, .file)
    case .prefilledUnconfirmed: Traits(.error, .sheet)
    case .prefilledUntraceable: Traits(.error, .sheet)
    case .prefilledConfirmed: Traits(.note, .sheet)
    case .planCellChanged: Traits(.warning, .row, effect: .changed)
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
    case .dateAmbiguous: Traits(.warning, .row, effect: .doubted)
    case .dateBeforePlan: Traits(.warning, .row)
    case .dateInvalid: Traits(.error, .row)
    case .dateIncomplete: Traits(.error, .row)
    case .mergedOverRows: Traits(.error, .row)
    case .textLeftOut: Traits(.warning, .row)
    case .cellStruck: Traits(.warning, .row, effect: .struck)
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
    case .returnSuperseded: Traits(.note, .file, since: .round)
    case .returnPartial: Traits(.error, .sheet, since: .round)
    case .returnDuplicate: Traits(.note, .file, since: .round)
    case .returnChosen: Traits(.note, .file, since: .round)
    case .returnSupplements: Traits(.note, .file, since: .round)
    case .returnSetAside: Traits(.note, .file, since: .round)
    case .returnConflict: Traits(.error, .sheet, since: .round)
    case .returnAfterAsOf: Traits(.warning, .head(.reportDate), since: .round)
    case .returnNotEarlier: Traits(.warning, .head(.period), since: .previousRound)
    case .agencyMissing: Traits(.warning, .run, since: .round)
    case .returnUnread: Traits(.warning, .file, since: .round)
    case .agencyUnexpected: Traits(.note, .file, since: .round)
    case .notLead: Traits(.note, .row, since: .oneReturn)
    case .notOnTask: Traits(.note, .row, since: .oneReturn)
    case .surveySelfScored: Traits(.warning, .row, since: .oneReturn)
    case .scoreConflict: Traits(.error, .row, since: .round)
    case .parentNotCounted: Traits(.note, .row, since: .round)
    case .parentSumDiffers: Traits(.warning, .row, since: .oneReturn)
    case .taskDisputed: Traits(.warning, .row, since: .round)
    case .scoredWithOpenTask: Traits(.warning, .row, since: .oneReturn)
    case .doneWithoutEvidence: Traits(.warning, .row, since: .oneReturn)
    case .evidenceMissing: Traits(.warning, .row, since: .oneReturn)
    case .achievedAboveTotal: Traits(.error, .row, since: .oneReturn)
    case .amountNotApplicable: Traits(.note, .row, since: .oneReturn)
    case .amountDoubtful: Traits(.warning, .row, since: .oneReturn)
    case .amountOfLead: Traits(.warning, .row, since: .round)
    case .amountBeside: Traits(.note, .row, since: .round)
    case .amountUnpaired: Traits(.warning, .row, since: .oneReturn)
    case .decisionTableMissing: Traits(.error, .file, since: .round)
    case .decisionUnknownRow: Traits(.error, .row, since: .round)
    case .decisionInvalid: Traits(.error, .row, since: .round)
    case .decisionNameDiffers: Traits(.error, .row, since: .round)
    case .decisionWithoutPoints: Traits(.warning, .row, since: .round)
    case .decisionRepeated: Traits(.error, .row, since: .round)
    case .decisionStale: Traits(.error, .row, since: .round)
    case .previousUnreadable: Traits(.error, .file, since: .round)
    case .previousLater: Traits(.warning, .file, since: .previousRound)
    case .previousPeriodUnknown: Traits(.warning, .file, since: .previousRound)
    case .previousOtherPlan: Traits(.note, .file, since: .previousRound)
    case .succeededSincePrevious: Traits(.note, .file, since: .previousRound)
    case .changedSincePrevious: Traits(.note, .row, since: .previousRound)
    case .returnedSincePrevious: Traits(.note, .file, since: .previousRound)
    case .returnGoneSincePrevious: Traits(.warning, .run, since: .previousRound)
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
    case .planCodePlaced: Traits(.warning, .row)
    case .planCodesMissing: Traits(.warning, .sheet)
    case .planSheetContinues: Traits(.warning, .sheet)
    case .planNotFilledIn: Traits(.error, .file)
    case .planTextBeside: Traits(.warning, .sheet)
    case .planHeadFromTitle: Traits(.note, .file)
    case .planMaximumSummed: Traits(.note, .row)
    case .planBodyUnclear: Traits(.warning, .row)
    case .planTaskAlone: Traits(.note, .row)
    case .planValueRestored: Traits(.note, .row)
    }
  }
}
