import Forms

/// The columns of the sheet Thẩm định, which `consolidate --decisions` reads back.
///
/// Above the table stand a title and instructions; the heading row is found by its words, all in
/// one row. Below it one row for each scored leaf: first those in dispute, then those that nobody has
/// scored, then the settled ones; below each the claims on it. A row whose STT is no code (the group
/// headings, the claims) holds no decision; a row whose Điểm thẩm định is empty neither.
///
/// A stale decision leaves `points` blank, so that it does not count; it is read again from the
/// columns of the former decision, with its own basis, until somebody decides anew.
enum DecisionsColumn: Int, SheetColumn {
  /// The code as text, `1.10`.
  case code = 1
  case name, maximum
  /// Who says what; below it, a row for each claim with evidence, explanation, file, sheet and cell.
  case claims
  /// Input: a number from 0 to the maximum.
  case points
  /// Input: text.
  case reason
  /// Input: text.
  case decidedBy
  /// Input: a date cell, `dd/mm/yyyy`.
  case decidedOn
  /// Hidden: `CriterionOutcome.basis` when the sheet was written.
  case basis
  /// Hidden: the points of a stale decision.
  case formerPoints
  /// Hidden: why it was taken.
  case formerReason
  /// Hidden: who took it.
  case formerlyDecidedBy
  /// Hidden: when it was taken.
  case formerlyDecidedOn
  /// Hidden: the basis it was taken on.
  case formerBasis
  /// Hidden: the points that may be picked.
  case choice1, choice2, choice3, choice4, choice5, choice6

  /// The points that may be picked.
  static let choices = choice1...choice6
  static let sheet = ConsolidatedSheet.decisions

  func format(_ years: PlanYears) -> TableColumn {
    switch self {
    case .code: TableColumn(DecisionForm.shown(.code), 7)
    case .name: TableColumn(DecisionForm.shown(.name), 44)
    case .maximum: TableColumn(DecisionForm.shown(.maximum), 9)
    case .claims: TableColumn(DecisionForm.shown(.reported), TextPieces.width)
    case .points: TableColumn(DecisionForm.shown(.decidedPoints), 10)
    case .reason: TableColumn(DecisionForm.shown(.decisionReason), 30)
    case .decidedBy: TableColumn(DecisionForm.shown(.decidedBy), 20)
    case .decidedOn: TableColumn(DecisionForm.shown(.decidedOn), 12)
    case .basis: TableColumn(DecisionForm.shown(.basis), 12, isHidden: true)
    case .formerPoints: TableColumn(DecisionForm.shown(.formerPoints), 12, isHidden: true)
    case .formerReason: TableColumn(DecisionForm.shown(.formerReason), 12, isHidden: true)
    case .formerlyDecidedBy:
      TableColumn(DecisionForm.shown(.formerlyDecidedBy), 12, isHidden: true)
    case .formerlyDecidedOn:
      TableColumn(DecisionForm.shown(.formerlyDecidedOn), 12, isHidden: true)
    case .formerBasis: TableColumn(DecisionForm.shown(.formerBasis), 12, isHidden: true)
    case .choice1, .choice2, .choice3, .choice4, .choice5, .choice6:
      TableColumn(
        said(
          "Chọn \(rawValue - Self.formerBasis.rawValue)",
          "Choice \(rawValue - Self.formerBasis.rawValue)"), 8, isHidden: true)
    }
  }
}
