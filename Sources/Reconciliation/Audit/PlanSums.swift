import Forms
import PARIndex
import Provenance

/// Holds each printed parent of Annex I against the sum of the printed rows directly below it, and
/// the printed totals against the rows at the top.
///
/// A figure that some row below does not print cannot be summed and is passed over.
struct PlanSums {
  /// Parents that differ from their sums.
  let rows: [Problem]
  /// Totals that differ.
  let totals: [Problem]
  /// The maxima of the scored rows that do not add up to the plan's maximum, by which every total is
  /// measured.
  let leaves: [Problem]

  private struct Figure {
    var name: String
    var value: (Criterion) -> Points?
    var total: Points?
  }

  /// Adds up a plan.
  init(_ plan: Plan) {
    let figures = [
      Figure(name: FormColumn.maximum.heading(), value: { $0.maximum }, total: plan.header.maximum),
      Figure(
        name: "Điểm năm \(plan.header.previousYear)", value: { $0.previous },
        total: plan.header.previous),
      Figure(
        name: "Mục tiêu năm \(plan.header.year)", value: { $0.target }, total: plan.header.target),
    ]
    var seen: Set<CriterionCode> = []
    rows = plan.criteria.filter { seen.insert($0.code).inserted }.flatMap { parent in
      let children = plan.children(of: parent.code).compactMap(plan.criterion)
      return figures.compactMap { figure -> Problem? in
        Self.difference(
          .planSumDiffers, figure, printed: figure.value(parent), of: children,
          place: parent.place, row: .criterion(parent.code))
      }
    }
    let maxima = plan.criteria.filter { plan.isScoredLeaf($0.code) }.map(\.maximum)
    let sum = maxima.reduce(Points.zero, +)
    let place = plan.criteria.first.map { Place(file: $0.place.file, sheet: $0.place.sheet) }
    leaves =
      sum == plan.header.maximum || maxima.isEmpty
      ? []
      : [
        Problem(
          .planLeavesDiffer, place: place, found: .points(plan.header.maximum),
          expected: .points(sum))
      ]
    totals = figures.compactMap { figure in
      Self.difference(
        .planTotalDiffers, figure, printed: figure.total, of: plan.roots,
        place: plan.criteria.first.map { Place(file: $0.place.file, sheet: $0.place.sheet) },
        row: nil)
    }
  }

  /// Found is what is printed under the heading, expected what is added up.
  private static func difference(
    _ code: ProblemCode, _ figure: Figure, printed: Points?, of rows: [Criterion], place: Place?,
    row: Problem.Row?
  ) -> Problem? {
    let parts = rows.compactMap(figure.value)
    guard let printed, !parts.isEmpty, parts.count == rows.count else { return nil }
    let sum = parts.reduce(.zero, +)
    guard printed != sum else { return nil }
    return Problem(
      code, place: place, row: row, found: .points(printed), used: .heading(figure.name),
      expected: .sum(sum, printed: printed))
  }
}
