import PARIndex
import Provenance
import WorkbookWriting

/// A row of Annex I in the sheet Thay đổi, with the results of its formulas.
struct ChangesRow {
  let outcome: CriterionOutcome
  /// Its row in the sheet.
  let row: Int
  /// The leads' names, whose the score is, and who led the row before.
  let leads: String
  let own: String
  let note: String

  /// All rows, in the plan's order.
  static func all(
    _ context: SheetContext, _ comparisons: [ChangesLayout.Comparison], from first: Int
  ) -> [ChangesRow] {
    context.consolidation.criteria.enumerated().map { index, outcome in
      let code = outcome.criterion.code
      let former = comparisons.flatMap {
        $0.changes.formerLeads($0.changes.earlier.rows[code]?.leads)
      }
      var names: [String] = []
      for body in former where !names.contains(body.name) { names.append(body.name) }
      return ChangesRow(
        outcome: outcome, row: first + index,
        leads: context.names(outcome.criterion.leads), own: own(outcome, context),
        note: names.isEmpty
          ? ""
          : said(
            "Trước do \(names.joined(separator: "; ")) chủ trì",
            "Formerly led by \(names.joined(separator: "; "))"))
    }
  }

  /// Whose the score is while nobody decides, or why there is none.
  private static func own(_ outcome: CriterionOutcome, _ context: SheetContext) -> String {
    guard outcome.isLeaf else { return "" }
    let counted = context.names(
      outcome.claims.filter { $0.standing == .counted }.map(\.agency))
    switch outcome.agreement {
    case .agreed:
      return outcome.staleDecision == nil
        ? counted : said("Chờ thẩm định lại: \(counted)", "Awaits a new appraisal: \(counted)")
    case .differing: return said("Chưa thống nhất: \(counted)", "Not agreed: \(counted)")
    case .unclaimed:
      return said(
        "Chưa có điểm của: \(context.names(outcome.criterion.leads))",
        "No score yet of: \(context.names(outcome.criterion.leads))")
    }
  }

  /// The score of a leaf; the sum of the scores below another row.
  var now: Points? { outcome.isLeaf ? outcome.figures.score : outcome.figures.secured }

  /// Whether the row can be compared.
  func isCompared(_ comparison: ChangesLayout.Comparison) -> Bool {
    !comparison.changes.isOtherPlan
      || comparison.changes.earlier.rows[outcome.criterion.code] != nil
  }

  /// What `now` was.
  func then(_ comparison: ChangesLayout.Comparison) -> Points? {
    let row = comparison.changes.earlier.rows[outcome.criterion.code]
    return outcome.isLeaf ? row?.score : row?.figures?.secured
  }

  /// By how much it changed, where both are known; zero elsewhere.
  func difference(_ comparison: ChangesLayout.Comparison) -> Points {
    change(comparison) ?? .zero
  }

  private func change(_ comparison: ChangesLayout.Comparison) -> Points? {
    guard let then = then(comparison), let now else { return nil }
    return now - then
  }

  /// What became of a leaf's score.
  func kind(_ comparison: ChangesLayout.Comparison) -> Changes.Kind? {
    guard outcome.isLeaf, isCompared(comparison) else { return nil }
    return Changes.Kind(then: then(comparison), now: now)
  }

  /// The word for it; of a row that cannot be compared, that it cannot.
  func word(_ comparison: ChangesLayout.Comparison) -> String {
    guard outcome.isLeaf else { return "" }
    guard isCompared(comparison) else { return SheetWords.notCompared }
    return kind(comparison).map(SheetWords.word) ?? ""
  }

  /// Whose a changed score is.
  func whose(_ comparisons: [ChangesLayout.Comparison]) -> String {
    guard comparisons.contains(where: { kind($0) != nil }) else { return "" }
    return outcome.decision == nil ? own : SheetWords.decided
  }

  /// What stands in a column.
  func cached(_ column: ChangesColumn, _ layout: ChangesLayout) -> CachedResult {
    for comparison in layout.comparisons {
      let side = comparison.side
      switch column {
      case side.then: return .points(then(comparison))
      case side.change: return .points(change(comparison))
      case side.kind: return .text(word(comparison))
      default: continue
      }
    }
    switch column {
    case .code: return .text(outcome.criterion.printedCode)
    case .name: return .text(CellCapacity.fitting(outcome.criterion.name))
    case .leads: return .text(CellCapacity.fitting(leads))
    case .now: return .points(now)
    case .whose: return .text(CellCapacity.fitting(whose(layout.comparisons)))
    case .note: return .text(CellCapacity.fitting(note))
    default: return .text("")
    }
  }
}

extension CachedResult {
  /// Points; empty text for none.
  static func points(_ points: Points?) -> CachedResult {
    points.map { .number($0.double) } ?? .text("")
  }
}
