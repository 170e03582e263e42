import Forms

/// The sheets of the consolidated workbook, in order; *Thay đổi* is there where there is something to
/// compare with.
enum ConsolidatedSheet: CaseIterable {
  case overview, changes, criteria, tasks, recoverable, agencies, proposals, decisions, grounds
  case acts, problems, sources

  /// The sheet's name.
  var name: String {
    switch self {
    case .overview: said(SheetNames.overview, SheetNames.English.overview)
    case .changes: said(SheetNames.changes, "Changes")
    case .criteria: said(Form.scores.sheetName, "Annex I")
    case .tasks: said(Form.tasks.sheetName, "Annex II")
    case .recoverable: TableWords.lost
    case .agencies: said("Theo cơ quan", "By agency")
    case .proposals: said("Kiến nghị, khó khăn", "Proposals, difficulties")
    case .decisions: said(SheetNames.decisions, SheetNames.English.decisions)
    case .grounds: said("Minh chứng, giải trình", "Evidence, explanation")
    case .acts: said("Tóm tắt đối soát", "Summary of problems")
    case .problems: said(SheetNames.problems, SheetNames.English.problems)
    case .sources: said(SheetNames.sources, SheetNames.English.sources)
    }
  }

  /// What a sheet is for.
  enum Purpose { case reading, deciding, evidence }

  /// What the sheet is for.
  var purpose: Purpose {
    switch self {
    case .overview, .changes, .criteria, .tasks, .recoverable, .agencies: .reading
    case .proposals, .decisions, .acts: .deciding
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
    case .acts: "TomTat"
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
