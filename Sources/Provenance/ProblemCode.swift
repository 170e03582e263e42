/// The closed list of everything parbook can report; the raw value is the code that users meet.
public enum ProblemCode: String, Sendable, CaseIterable, Hashable {
  /// The operating system does not open the file.
  case fileCannotOpen = "file-cannot-open"
  /// The file has no bytes.
  case fileEmpty = "file-empty"
  /// The content is of no format that is read.
  case fileUnsupported = "file-unsupported"
  /// The file is protected by a password.
  case fileEncrypted = "file-encrypted"
  /// The file breaks its own format and cannot be read.
  case fileDamaged = "file-damaged"
  /// The file was refused for safety.
  case fileRefused = "file-refused"
  /// An archive of a kind that is not opened.
  case archiveUnread = "archive-unread"
  /// A ZIP archive that is damaged, or one of its entries.
  case archiveDamaged = "archive-damaged"
  /// An archive with a password.
  case archiveEncrypted = "archive-encrypted"
  /// A mail in a form that is not opened.
  case mailUnread = "mail-unread"
  /// A mail that is damaged, or a file attached to it.
  case mailDamaged = "mail-damaged"
  /// A file, entry or attachment of a kind that holds no return; not opened.
  case notAReturn = "not-a-return"
  /// A mail without an attached file; its text is not read.
  case mailWithoutAttachment = "mail-without-attachment"
  /// The file exceeds one of the reader's limits.
  case limitExceeded = "limit-exceeded"
  /// The encoding of a CSV file cannot be determined.
  case encodingUnknown = "encoding-unknown"
  /// A CSV file in a legacy encoding was converted to Unicode.
  case encodingLegacy = "encoding-legacy"
  /// A quote in a CSV file is opened and never closed.
  case csvQuoteOpen = "csv-quote-open"
  /// Characters of a cell were damaged before the file arrived.
  case textDamaged = "text-damaged"
  /// The value of a cell cannot be read and was left out.
  case readerWarning = "reader-warning"
  /// A part of the file's format cannot be read; cell values are not affected.
  case partSkipped = "part-skipped"
  /// Text of a Word document that was deleted under tracked changes, or is hidden, was left out.
  case documentTextLeftOut = "document-text-left-out"
  /// A sheet of a kind that is not read.
  case sheetNotRead = "sheet-not-read"
  /// How many problems of a sheet are not listed.
  case problemsUnlisted = "problems-unlisted"
  /// A file of a round is no longer what it was when it was received.
  case receivedFileChanged = "received-file-changed"
  /// A file of a round that was received is no longer there.
  case receivedFileMissing = "received-file-missing"
  /// The reporting agency cannot be determined.
  case senderUnknown = "sender-unknown"
  /// The sender's name matches several agencies.
  case senderAmbiguous = "sender-ambiguous"
  /// The file identifies two different agencies.
  case senderMismatch = "sender-mismatch"
  /// The sender's name is that of a group of agencies.
  case senderIsGroup = "sender-is-group"
  /// The agency was identified by the file's name.
  case senderFromFileName = "sender-from-file-name"
  /// The agency given on the command line replaces the one in the file.
  case senderOverridden = "sender-overridden"
  /// The template was made for another plan.
  case planMismatch = "plan-mismatch"
  /// The return does not name its period.
  case periodMissing = "period-missing"
  /// The period is not the round's; nothing is counted.
  case periodMismatch = "period-mismatch"
  /// The period's wording is not certain.
  case periodUnclear = "period-unclear"
  /// A period in other words that ends on the same day.
  case periodSameRound = "period-same-round"
  /// The return has no report date.
  case reportDateMissing = "report-date-missing"
  /// The report date cannot be read as a date.
  case reportDateInvalid = "report-date-invalid"
  /// The report date cannot belong to a report on the period.
  case reportDateOutside = "report-date-outside"
  /// The report date lies far after those of all other returns.
  case reportDateAlone = "report-date-alone"
  // Tables, columns, rows
  /// No table of Annex I or II was found.
  case noTable = "no-table"
  /// The file is a consolidated workbook written by parbook.
  case ownWorkbook = "own-workbook"
  /// A second copy of a table; its rows were read with the first.
  case tableRepeated = "table-repeated"
  /// A table of another period; not used.
  case tableOtherPeriod = "table-other-period"
  /// The name of a sheet tells another period than its table; the table was read.
  case sheetNameOtherPeriod = "sheet-name-other-period"
  /// A title above a table tells another period than the label; the table was read.
  case titleOtherPeriod = "title-other-period"
  /// A table of another agency; not used.
  case tableOtherAgency = "table-other-agency"
  /// A further table of a form on another sheet; its rows were read too.
  case tableFurther = "table-further"
  /// Another list interrupts the rows of a table.
  case listInTable = "list-in-table"
  /// Too many rows of a table were not understood.
  case tableHalfUnderstood = "table-half-understood"
  /// A sheet without a form of the plan.
  case sheetIgnored = "sheet-ignored"
  /// Rows, columns or sheets are hidden; they were read.
  case hiddenContent = "hidden-content"
  /// A template's sheet is no longer protected.
  case protectionRemoved = "protection-removed"
  /// The template's live marks were overwritten.
  case formulasOverwritten = "formulas-overwritten"
  /// A hidden sheet repeats the form of a visible one; not used.
  case hiddenTableIgnored = "hidden-table-ignored"
  /// A column of the form is missing.
  case columnMissing = "column-missing"
  /// The column of scores or states, which every row needs, is missing.
  case answerColumnMissing = "answer-column-missing"
  /// Several columns have the same meaning; none was used.
  case columnAmbiguous = "column-ambiguous"
  /// A column was identified by its content, not by its heading.
  case columnInferred = "column-inferred"
  /// A column of another period or stage; not used.
  case columnOtherPeriod = "column-other-period"
  /// A column in another unit; not used.
  case columnUnit = "column-unit"
  /// A heading over filled cells is not known.
  case columnUnknown = "column-unknown"
  /// Rows of the plan on a sheet without headings that are known; not used.
  case rowsWithoutHeading = "rows-without-heading"
  /// A heading was matched by likeness.
  case headingCorrected = "heading-corrected"
  /// The code is not in the plan.
  case rowCodeUnknown = "row-code-unknown"
  /// Rows with the same code have different values; none was used.
  case rowCodeRepeated = "row-code-repeated"
  /// A code that had become a date was recovered.
  case rowCodeFromDate = "row-code-from-date"
  /// A code stored as a number was recovered.
  case rowCodeFromNumber = "row-code-from-number"
  /// A code in another spelling was recognised.
  case rowCodeFromText = "row-code-from-text"
  /// A row without a usable code was identified by its name.
  case rowCodeFromName = "row-code-from-name"
  /// An ambiguous code was resolved by its neighbours and the row's name.
  case rowCodeFromOrder = "row-code-from-order"
  /// A row with values matches no row of the plan.
  case rowUnplaced = "row-unplaced"
  /// A CSV row has more cells than its heading; not used.
  case rowTooLong = "row-too-long"
  /// A row that the agency answers for is missing.
  case rowMissing = "row-missing"
  /// A row that the agency answers for is not filled in.
  case rowBlank = "row-blank"
  /// A form that the agency answers for is missing.
  case formMissing = "form-missing"
  /// No row of the return is filled in.
  case returnBlank = "return-blank"
  /// Rows hold what the template brought from an earlier period; not counted.
  case prefilledUnconfirmed = "prefilled-unconfirmed"
  /// Rows say that they are of an earlier period, and nothing tells whether they were changed; not
  /// counted.
  case prefilledUntraceable = "prefilled-untraceable"
  /// The agency confirms what the template brought from an earlier period.
  case prefilledConfirmed = "prefilled-confirmed"
  /// A cell of the plan's columns was changed; not taken over.
  case planCellChanged = "plan-cell-changed"
  // Values
  /// A decimal comma typed as text.
  case decimalComma = "decimal-comma"
  /// A number stored as text.
  case numberAsText = "number-as-text"
  /// A word beside a number was dropped.
  case unitDropped = "unit-dropped"
  /// Two numbers in one cell, such as `980/1000`.
  case fractionForm = "fraction-form"
  /// A number with marks between thousands.
  case thousandsSeparator = "thousands-separator"
  /// A number had become a date; not used.
  case numberFromDate = "number-from-date"
  /// A number with several possible readings; not used.
  case numberAmbiguous = "number-ambiguous"
  /// The number's format shows a whole number, or nothing; the number was used.
  case numberShownOtherwise = "number-shown-otherwise"
  /// The value is not a number.
  case notANumber = "not-a-number"
  /// The value has more than four decimals.
  case tooPrecise = "too-precise"
  /// The value exceeds the range of points.
  case numberTooLarge = "number-too-large"
  /// The score is above the row's maximum.
  case aboveMaximum = "above-maximum"
  /// The value is negative.
  case belowZero = "below-zero"
  /// A dash counts as a blank cell.
  case dashAsBlank = "dash-as-blank"
  /// A text merged over several rows was used for each.
  case mergedCellShared = "merged-cell-shared"
  /// A date stored as text.
  case dateAsText = "date-as-text"
  /// Day and month of a date can be exchanged.
  case dateAmbiguous = "date-ambiguous"
  /// A task was completed in a year before the plan's; the day was used.
  case dateBeforePlan = "date-before-plan"
  /// The value is not a date.
  case dateInvalid = "date-invalid"
  /// The date lacks its day or its year.
  case dateIncomplete = "date-incomplete"
  /// A figure merged over several rows; used for none.
  case mergedOverRows = "merged-over-rows"
  /// A struck, raised or lowered part of a cell's text was left out.
  case textLeftOut = "text-left-out"
  /// The whole cell is struck, raised or lowered; it counts as blank.
  case cellStruck = "cell-struck"
  /// A text that is no value is struck through; it was read as if it were not.
  case struckTextRead = "struck-text-read"
  /// A comment on a cell was kept and not used as data.
  case commentKept = "comment-kept"
  /// A blank cell has a comment.
  case commentBesideBlank = "comment-beside-blank"
  /// A number next to a blank cell of its probable column.
  case valueBeside = "value-beside"
  /// The evidence or the explanation names another score; the one of its column was used.
  case scoreContradicted = "score-contradicted"
  /// The result or the day says another state; the one of its column was used.
  case stateContradicted = "state-contradicted"
  /// Too many different texts; further ones were not compared by likeness.
  case likenessLimited = "likeness-limited"
  /// The target of a hyperlink was kept.
  case linkKept = "link-kept"
  /// A state in other words was recognised.
  case stateRecognised = "state-recognised"
  /// The state is not known.
  case stateUnknown = "state-unknown"
  /// The cell holds an error such as `#REF!`.
  case errorValue = "error-value"
  /// The formula has no stored result.
  case formulaWithoutValue = "formula-without-value"
  /// Separate letters and marks were composed.
  case textNormalised = "text-normalised"
  /// Text in TCVN3 was converted to Unicode.
  case textFromTCVN3 = "text-from-tcvn3"
  /// Text in VNI was converted to Unicode.
  case textFromVNI = "text-from-vni"
  /// Text that appears to be wrongly encoded; kept as it is.
  case textSuspect = "text-suspect"
  // Reconciliation
  /// A newer return of the agency replaces an annex of this one.
  case returnSuperseded = "return-superseded"
  /// The newer return lacks rows that the older one filled.
  case returnPartial = "return-partial"
  /// The file repeats another return.
  case returnDuplicate = "return-duplicate"
  /// The clerk chose this return to count before all others of its agency.
  case returnChosen = "return-chosen"
  /// The clerk marked this return as a supplement to older ones.
  case returnSupplements = "return-supplements"
  /// The clerk chose that this return does not count.
  case returnSetAside = "return-set-aside"
  /// Two returns of the same date differ.
  case returnConflict = "return-conflict"
  /// The return is dated after the as-of date.
  case returnAfterAsOf = "return-after-as-of"
  /// A return from which templates should be filled in is of no earlier period.
  case returnNotEarlier = "return-not-earlier"
  /// An agency that must report has not returned anything.
  case agencyMissing = "agency-missing"
  /// An agency's only file cannot be used.
  case returnUnread = "return-unread"
  /// The plan asks nothing of the agency.
  case agencyUnexpected = "agency-unexpected"
  /// A score by an agency that does not lead the row; not counted.
  case notLead = "not-lead"
  /// A report by an agency that is not on the task; not counted.
  case notOnTask = "not-on-task"
  /// A self-score for a row that only a survey decides; not counted.
  case surveySelfScored = "survey-self-scored"
  /// The leads of a row give different scores.
  case scoreConflict = "score-conflict"
  /// A score typed at a parent row; not counted.
  case parentNotCounted = "parent-not-counted"
  /// A parent's typed score differs from the sum of its rows.
  case parentSumDiffers = "parent-sum-differs"
  /// Reports on a task's state disagree.
  case taskDisputed = "task-disputed"
  /// The maximum is claimed though a task under the row is not done.
  case scoredWithOpenTask = "scored-with-open-task"
  /// A task is reported as done without evidence.
  case doneWithoutEvidence = "done-without-evidence"
  /// Points are claimed without evidence or explanation.
  case evidenceMissing = "evidence-missing"
  /// In a share, a is above b; neither was added.
  case achievedAboveTotal = "achieved-above-total"
  /// An amount beside the state Không áp dụng; not added.
  case amountNotApplicable = "amount-not-applicable"
  /// In a growth, a may be the difference and not this year's amount.
  case amountDoubtful = "amount-doubtful"
  /// The lead's amount may already be the whole province's.
  case amountOfLead = "amount-of-lead"
  /// An amount beside the lead's for the whole province; not added.
  case amountBeside = "amount-beside"
  /// One of a and b is missing.
  case amountUnpaired = "amount-unpaired"
  /// The file of decisions has no table of decisions.
  case decisionTableMissing = "decision-table-missing"
  /// A decision on a code that is not a scored row.
  case decisionUnknownRow = "decision-unknown-row"
  /// A decided score that is not allowed.
  case decisionInvalid = "decision-invalid"
  /// The name beside a decision's code is not that row's; not used.
  case decisionNameDiffers = "decision-name-differs"
  /// A reason, a person or a day of a decision without points.
  case decisionWithoutPoints = "decision-without-points"
  /// Different decisions on one row; none was used.
  case decisionRepeated = "decision-repeated"
  /// Reported values have changed since the decision was taken; not used.
  case decisionStale = "decision-stale"
  /// The previous consolidation cannot be read.
  case previousUnreadable = "previous-unreadable"
  /// An earlier consolidation is of a later period; not compared.
  case previousLater = "previous-later"
  /// The period of an earlier consolidation is not known; taken for a round before.
  case previousPeriodUnknown = "previous-period-unknown"
  /// An earlier consolidation is of another plan; only like rows were compared.
  case previousOtherPlan = "previous-other-plan"
  /// A body of an earlier consolidation has been succeeded; it is compared with its successor.
  case succeededSincePrevious = "succeeded-since-previous"
  /// A score or state has changed since the previous consolidation.
  case changedSincePrevious = "changed-since-previous"
  /// An agency has returned since the previous consolidation.
  case returnedSincePrevious = "returned-since-previous"
  /// A return of the previous consolidation is no longer there.
  case returnGoneSincePrevious = "return-gone-since-previous"
  // The plan
  /// The plan cannot be read.
  case planUnreadable = "plan-unreadable"
  /// The file given as the plan is a return.
  case planIsReturn = "plan-is-return"
  /// A cell of the plan that should hold a number does not.
  case planNumberInvalid = "plan-number-invalid"
  /// A code or an agency's id of the plan is not well formed.
  case planCodeInvalid = "plan-code-invalid"
  /// A code of the plan stands on several rows.
  case planCodeRepeated = "plan-code-repeated"
  /// A row's parent is not in the plan.
  case planParentMissing = "plan-parent-missing"
  /// A printed figure differs from the sum of the rows below.
  case planSumDiffers = "plan-sum-differs"
  /// The printed total differs from the sum of the fields.
  case planTotalDiffers = "plan-total-differs"
  /// The printed total differs from the sum of the scored leaves.
  case planLeavesDiffer = "plan-leaves-differ"
  /// A code has different names in the two annexes.
  case planNameDiffers = "plan-name-differs"
  /// A row has no lead.
  case planLeadMissing = "plan-lead-missing"
  /// The registry does not hold an agency that the plan names.
  case planAgencyUnknown = "plan-agency-unknown"
  /// A name was taken for another writing of an agency's name: as its initials or by likeness.
  case planBodyRecognised = "plan-body-recognised"
  /// A cell of leads names helpers or parts too; only the leads were taken.
  case planLeadQualified = "plan-lead-qualified"
  /// Two names may be one agency's; they count as two.
  case planBodiesAlike = "plan-bodies-alike"
  /// A column headed as last year's result holds other things than points of its rows.
  case planColumnNotPoints = "plan-column-not-points"
  /// Without a registry, a group was taken for the agencies that the plan names.
  case planGroupDerived = "plan-group-derived"
  /// A code has different leads in the two annexes.
  case planLeadsDiffer = "plan-leads-differ"
  /// A target is above the row's maximum.
  case planTargetAboveMaximum = "plan-target-above-maximum"
  /// The plan's prose and Annex II require different thresholds.
  case planThresholdDiffers = "plan-threshold-differs"
  /// The condition of a task is not understood.
  case planRequirementInvalid = "plan-requirement-invalid"
  /// The scope of a task's amounts is not understood.
  case planScopeUnknown = "plan-scope-unknown"
  /// The wording of a deadline gives no day.
  case planDeadlineUnresolved = "plan-deadline-unresolved"
  /// A task has no condition that can be checked.
  case planConditionMissing = "plan-condition-missing"
  /// A row's code is missing or does not fit where it stands; it was placed by position.
  case planCodePlaced = "plan-code-placed"
  /// A table of the plan has no codes; its rows are numbered in their order.
  case planCodesMissing = "plan-codes-missing"
  /// A sheet without headings carries on an annex of another sheet.
  case planSheetContinues = "plan-sheet-continues"
  /// The empty workbook for a plan has no rows yet.
  case planNotFilledIn = "plan-not-filled-in"
  /// Text or a sheet beside the annexes that is no row of theirs.
  case planTextBeside = "plan-text-beside"
  /// A line of the head was taken from a title.
  case planHeadFromTitle = "plan-head-from-title"
  /// A row prints no maximum; it is the sum of the rows below.
  case planMaximumSummed = "plan-maximum-summed"
  /// A wording of leads or implementers names no body.
  case planBodyUnclear = "plan-body-unclear"
  /// A task stands under no row of Annex I.
  case planTaskAlone = "plan-task-alone"
  /// A value was restored, not printed so or not certainly read.
  case planValueRestored = "plan-value-restored"
}
