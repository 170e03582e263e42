import Provenance

/// Why an operation stopped as a whole.
///
/// The case tells the exit status.
public enum OperationError: Error, Hashable, Sendable {
  /// The options contradict one another or the inputs (64).
  case usage(UsageFault)
  /// An input cannot be opened (66).
  case inputUnavailable(file: String, reason: SystemFault)
  /// A plan, a file of decisions or an earlier consolidation is unusable (66).
  case inputUnusable(file: String, problems: [Problem])
  /// An output cannot be made (73).
  case outputRefused(file: String, reason: OutputRefusal)
  /// A round cannot be used, or not for this (64, 66 or 73).
  case round(String, RoundFault)

  /// The exit status of `sysexits.h`.
  public var exitStatus: Int32 {
    switch self {
    case .usage: 64
    case .inputUnavailable, .inputUnusable: 66
    case .outputRefused: 73
    case .round(_, let fault): fault.exitStatus
    }
  }
}

/// What is wrong with the options of an operation.
public enum UsageFault: Hashable, Sendable {
  /// `--agency` names nobody of the plan, or nobody alone; the names that come near, if any do.
  case agencyUnknown(String, candidates: [String])
  /// `--agency` names a group.
  case agencyIsGroup(String)
  /// The plan gives the agency no rows.
  case agencyWithoutRows(String)
  /// `--agency` is for a single file, and there are several.
  case agencyForSeveralFiles(Int)
  /// The file marked as a supplement is not among the inputs.
  case supplementUnknown(String)
  /// The returns to fill templates in from are of this period, and the templates are to be of one
  /// that is not later; whether the user named it.
  case templatesNotLater(returns: String, templates: String, isTyped: Bool)
  /// The text names no period.
  case periodUnclear(String)
  /// The output's name does not have one of the endings that are possible.
  case outputEnding(String, possible: [String])
  /// A workbook cannot be written to standard output.
  case workbookToStandardOutput
  /// Two outputs have one name.
  case outputTwice(String)
}

/// Why an output cannot be made.
public enum OutputRefusal: Hashable, Sendable {
  /// It exists, and `--force` was not given.
  case exists
  /// It is one of the inputs.
  case isInput
  /// The system refuses.
  case failed(SystemFault)
  /// The writing library refuses: what it says to programmers, in English.
  case notWritten(String)
  /// What was written holds other values than were meant, the first in this sheet.
  case notAsMeant(sheet: String)
  /// What was written could not be read back.
  case notReadableAfterwards(Problem)
}
