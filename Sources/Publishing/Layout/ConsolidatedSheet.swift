import Forms

/// The sheets of the consolidated workbook, in order; *Thay đổi* is there where there is something to
/// compare with.
enum ConsolidatedSheet: CaseIterable {
  case overview, changes, criteria, tasks, recoverable, agencies, proposals, decisions, grounds
  case problems, sources

  /// The sheet's name.
  var name: String {
    switch self {
    case .overview: SheetNames.overview
    case .changes: SheetNames.changes
    case .criteria: Form.scores.sheetName
    case .tasks: Form.tasks.sheetName
    case .recoverable: TableWords.lost
    case .agencies: "Theo cơ quan"
    case .proposals: "Kiến nghị, khó khăn"
    case .decisions: SheetNames.decisions
    case .grounds: "Minh chứng, giải trình"
    case .problems: SheetNames.problems
    case .sources: SheetNames.sources
    }
  }

  /// What a sheet is for.
  enum Purpose { case reading, deciding, evidence }

  /// What the sheet is for.
  var purpose: Purpose {
    switch self {
    case .overview, .changes, .criteria, .tasks, .recoverable, .agencies: .reading
    case .proposals, .decisions: .deciding
    case .grounds, .problems, .sources: .evidence
    }
  }

  /// The name of its table, where people filter it.
  var table: String {
    switch self {
    case .overview: "TongQuan"
    case .changes: "ThayDoi"
    case .criteria: "PhuLucI"
    case .tasks: "PhuLucII"
    case .recoverable: "DiemMat"
    case .agencies: "TheoCoQuan"
    case .proposals: "KienNghi"
    case .decisions: "ThamDinh"
    case .grounds: "MinhChung"
    case .problems: "DoiSoat"
    case .sources: "Nguon"
    }
  }
}

/// The rows that all table sheets have in common.
enum TableRows {
  /// The heading row; data begin on the next.
  static let heading = 5
  /// First row of data.
  static let first = 6

  /// The last row of so many rows of data; an empty table has one empty row.
  static func last(of count: Int) -> Int { first + max(1, count) - 1 }
}
