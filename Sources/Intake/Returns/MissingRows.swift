import Forms
import PARIndex
import Provenance

/// Finds the rows that the sender answers for and that the return does not hold or leaves blank.
struct MissingRows {
  let plan: Plan
  let sender: Agency.ID
  /// Whether the return came from our own template, which holds every row.
  let isOwnFile: Bool

  /// Rows of Form I, where the return has the form; one problem for the whole form where it has
  /// not.
  ///
  /// A CSV file holds one form, so that nothing is said of the other.
  func scores(_ reports: [ScoreReport], place: Place?, file: Place?) -> [Problem] {
    let present = Set(reports.map(\.code.value))
    let own = plan.criteria.filter { criterion in
      criterion.kind == .appraised && criterion.leads.contains(sender)
        && plan.isScoredLeaf(criterion.code)
    }
    let codes = Set(own.map(\.code))
    let blank = reports.filter { $0.selfScore == .blank && codes.contains($0.code.value) }
    return problems(
      Form.scores.sheetName, own.map(\.code).filter { !present.contains($0) }, of: own.count,
      sheet: place, file: file)
      + blank.map { report in
        Problem(.rowBlank, place: report.code.place, row: report.code.value.description)
      }
  }

  /// Rows of Form II, likewise.
  func tasks(_ reports: [TaskReport], place: Place?, file: Place?) -> [Problem] {
    let present = Set(reports.map(\.code.value))
    let own = plan.tasks.filter { $0.concerns(sender) }
    let codes = Set(own.map(\.code))
    let blank = reports.filter { $0.state == .blank && codes.contains($0.code.value) }
    return problems(
      Form.tasks.sheetName, own.map(\.code).filter { !present.contains($0) }, of: own.count,
      sheet: place, file: file)
      + blank.map { report in
        Problem(.rowBlank, place: report.code.place, task: report.code.value.description)
      }
  }

  private func problems(
    _ form: String, _ codes: [CriterionCode], of count: Int, sheet place: Place?, file: Place?
  ) -> [Problem] {
    if codes.isEmpty { return [] }
    guard let place else {
      let list = codes.map(\.description).joined(separator: ", ")
      return file.map { [Problem(.formMissing, place: $0, expected: "\(form) (\(list))")] } ?? []
    }
    let isHalf = isOwnFile && codes.count * 2 > count
    let half = Problem(
      .tableHalfUnderstood, place: place, found: Problem.Slot.count(codes.count),
      expected: Problem.Slot.count(count - codes.count))
    return (isHalf ? [half] : [])
      + codes.map { code in
        let name = plan.criterion(code)?.name ?? plan.task(code)?.name
        return Problem(.rowMissing, place: place, row: code.description, expected: name)
      }
  }
}
