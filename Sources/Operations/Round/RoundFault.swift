/// What is wrong with a round or what was asked of it.
public enum RoundFault: Hashable, Sendable {
  /// The folder holds no round.
  case noRound
  /// The folder holds a round already.
  case exists
  /// The folder holds other files.
  case notEmpty
  /// Another command works on it.
  case locked(by: String, since: String)
  /// The round before reports on this period, which does not end before the new one's.
  case periodNotAfter(String)
  /// A line of its head cannot be understood.
  case headUnclear(line: String, value: String)
  /// A table has no such column.
  case columnMissing(table: String, column: String)
  /// No file of the round has this name, or several have; those that come near.
  case fileUnknown(String, candidates: [String])
  /// A choice needs a reason.
  case reasonMissing
  /// Nothing was consolidated yet.
  case notConsolidated
  /// The last workbook was changed after it was written: what was typed has to be taken in first.
  case workbookChanged(String)
  /// The file is no package of a round.
  case noPackage(String)

  /// The exit status of `sysexits.h`.
  var exitStatus: Int32 {
    switch self {
    case .noRound, .headUnclear, .columnMissing, .notConsolidated, .noPackage: 66
    case .exists, .notEmpty, .locked, .workbookChanged: 73
    case .fileUnknown, .reasonMissing, .periodNotAfter: 64
    }
  }
}
