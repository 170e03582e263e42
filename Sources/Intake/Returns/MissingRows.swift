import Forms
import PARIndex
import Provenance

/// Finds the rows that the sender answers for and that the return does not hold or leaves blank.
struct MissingRows {
  let plan: Plan
  let duties: Duties
  let sender: Agency.ID
  /// Whether the return came from our own template, which holds every row.
  let isOwnFile: Bool

  /// Rows of Form I, where the return has the form; one problem for the whole form where it has
  /// not.
  ///
  /// A CSV file holds one form, so that nothing is said of the other.
  func scores(_ reports: [ScoreReport], place: Place?, file: Place?) -> [Problem] {
    let own = plan.criteria.indices.lazy.filter { index in
      let code = plan.criteria[index].code
      return plan.criteria[index].kind == .appraised && duties.leads(sender, criterion: code)
        && plan.isScoredLeaf(code)
    }.map { plan.criteria[$0].code }
    return problems(reports, own: Array(own), sheet: place, file: file) {
      $0.selfScore == .blank
    }
  }

  /// Rows of Form II, likewise.
  func tasks(_ reports: [TaskReport], place: Place?, file: Place?) -> [Problem] {
    let own = plan.tasks.indices.lazy.map { plan.tasks[$0].code }
      .filter { duties.concerns(sender, task: $0) == true }
    return problems(reports, own: Array(own), sheet: place, file: file) {
      $0.state == .blank
    }
  }

  /// The sender's own rows that the reports lack, then those whose main figure is blank.
  private func problems<Report: FormReport>(
    _ reports: [Report], own: [CriterionCode], sheet: Place?, file: Place?,
    isBlank: (Report) -> Bool
  ) -> [Problem] {
    let present = Set(reports.map(\.code.value))
    let codes = Set(own)
    let blank = reports.filter { isBlank($0) && codes.contains($0.code.value) }
    return missing(
      Report.form, own.filter { !present.contains($0) }, of: own.count, sheet: sheet,
      file: file)
      + blank.map { report in
        Problem(
          .rowBlank, place: report.code.place,
          row: Problem.Row(report.code.value, of: Report.form))
      }
  }

  private func missing(
    _ form: Form, _ codes: [CriterionCode], of count: Int, sheet place: Place?, file: Place?
  ) -> [Problem] {
    if codes.isEmpty { return [] }
    guard let place else {
      guard let file else { return [] }
      return [
        Problem(
          .formMissing, place: file, used: .heading(form.sheetName),
          expected: .rows(codes.map { Problem.Row($0, of: form) }))
      ]
    }
    let isHalf = isOwnFile && codes.count * 2 > count
    let half = Problem(
      .tableHalfUnderstood, place: place, found: .count(codes.count),
      expected: .count(count - codes.count))
    return (isHalf ? [half] : [])
      + codes.map { code in
        let name = form == .tasks ? plan.task(code)?.name : plan.criterion(code)?.name
        return Problem(
          .rowMissing, place: place, row: Problem.Row(code, of: form),
          expected: name.map(Problem.Slot.written))
      }
  }
}
