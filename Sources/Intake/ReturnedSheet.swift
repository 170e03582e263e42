import Forms
import PARIndex
import Provenance

/// Why a column or row was taken for what it is.
public enum MatchReason: Hashable, Sendable {
  /// The heading is one of the known words.
  case heading(String)
  /// The heading is a known word with a slip of the pen in it.
  case headingSlip(found: String, word: String)
  /// The heading begins with a known word and says more.
  case headingWithMore(found: String, word: String)
  /// What stands below tells it.
  case content(String)
  /// The code as written.
  case code
  /// The code after a repair of its writing.
  case repairedCode(String)
  /// Several codes were possible; the name beside it decided.
  case codeAndName(String)
  /// Several codes were possible; the rows above and below decided.
  case codeAndOrder(String)
  /// The name alone.
  case name
}

/// A column or row of a sheet, and why it was taken for what it is.
public struct Match: Hashable, Sendable {
  /// Number of the column or row, from 1.
  public var index: Int
  /// Why.
  public var reason: MatchReason

  /// Makes a match.
  public init(index: Int, reason: MatchReason) {
    self.index = index
    self.reason = reason
  }
}

/// A table of a return as understood: where it stands, which column means what, which row is which,
/// and why.
///
/// It is what a developer looks at first when a value was misread.
public struct ReturnedSheet: Sendable {
  /// Name of the sheet; empty for CSV.
  public var sheet: String
  /// Which form the table is.
  public var form: Form
  /// The rows of its heading.
  public var headingRows: ClosedRange<Int>
  /// The columns that are used.
  public var columns: [FormColumn: Match]
  /// Columns nobody knows, with their heading.
  var extraColumns: [Int: String]
  /// The rows that are used, in the file's order.
  public var rows: [(code: CriterionCode, match: Match)]
  /// Text that could not be placed.
  public var unplaced: [Found<String>]

  /// Makes a table as understood.
  public init(
    sheet: String, form: Form, headingRows: ClosedRange<Int>,
    columns: [FormColumn: Match] = [:], extraColumns: [Int: String] = [:],
    rows: [(code: CriterionCode, match: Match)] = [], unplaced: [Found<String>] = []
  ) {
    self.sheet = sheet
    self.form = form
    self.headingRows = headingRows
    self.columns = columns
    self.extraColumns = extraColumns
    self.rows = rows
    self.unplaced = unplaced
  }
}
