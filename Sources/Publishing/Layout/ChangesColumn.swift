import Forms

/// The columns of the sheet Thay đổi.
///
/// Two comparisons stand side by side where there are two: with the round before in the first
/// columns, with the last run of this round in the others.
enum ChangesColumn: Int, SheetColumn {
  case code = 1
  case name, leads
  case then, now, change, kind, whose
  /// The second comparison; hidden where there is one only.
  case thenRun, changeRun, kindRun
  /// Who led the row before; hidden where nobody was succeeded.
  case note
  /// Hidden: whose a score is while the standing agency decides nothing.
  case own
  /// Hidden: by how much a leaf rose or fell, less a trifle for each row, so that no two are equal
  /// and the largest can be picked.
  case rise, fall, riseRun, fallRun
  /// Hidden: by how much a leaf moved up or down in the first comparison, in the same way.
  case moved
  /// Hidden: the row of the table that one of the largest moves is picked from.
  case position
  /// Hidden: the numbers that the chart is drawn over, a column a round.
  case point1, point2, point3, point4, point5, point6, point7, point8, point9

  static let sheet = ConsolidatedSheet.changes
  /// What stands in the table of rounds, a column a round.
  static let rounds = then...note
  /// The numbers of the chart.
  static let points = point1...point9

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .code: TableColumn(FormColumn.code.shown(), 8)
    case .name: TableColumn(FormColumn.name.shown(), 46)
    case .leads: TableColumn(FormColumn.leads.shown(), 26)
    case .then, .thenRun: TableColumn(said("Trước", "Before"), 12)
    case .now: TableColumn(said("Nay", "Now"), 12)
    case .change, .changeRun: TableColumn(said("Thay đổi", "Change"), 12)
    case .kind, .kindRun: TableColumn(said("Biến động", "Move"), 12)
    case .whose: TableColumn(said("Theo báo cáo, quyết định của", "As reported or decided by"), 30)
    case .note: TableColumn(said("Ghi chú", "Note"), 22)
    case .own, .rise, .fall, .riseRun, .fallRun, .moved, .position, .point1, .point2, .point3,
      .point4, .point5, .point6, .point7, .point8, .point9:
      TableColumn("", 9, isHidden: true)
    }
  }
}

/// One of the comparisons of the sheet Thay đổi: its columns, and what they are called.
enum ChangesSide: CaseIterable {
  case first, second

  var then: ChangesColumn { self == .first ? .then : .thenRun }
  var change: ChangesColumn { self == .first ? .change : .changeRun }
  var kind: ChangesColumn { self == .first ? .kind : .kindRun }
  var rise: ChangesColumn { self == .first ? .rise : .riseRun }
  var fall: ChangesColumn { self == .first ? .fall : .fallRun }
}
