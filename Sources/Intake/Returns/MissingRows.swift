import PARIndex
import Provenance

/// Finds the rows that the sender answers for and that the return does not hold.
struct MissingRows {
  let plan: Plan
  let sender: Agency.ID

  /// Rows of Form I, where the return has the form; one problem for the whole form where it has not.
  func scores(_ reports: [ScoreReport], place: Place?, file: Place) -> [Problem] {
    let present = Set(reports.map(\.code.value))
    let own = plan.criteria.filter { criterion in
      criterion.kind == .appraised && criterion.leads.contains(sender)
        && plan.isScoredLeaf(criterion.code)
    }
    return problems(own.map(\.code).filter { !present.contains($0) }, place: place, file: file)
  }

  /// Rows of Form II, likewise.
  func tasks(_ reports: [TaskReport], place: Place?, file: Place) -> [Problem] {
    let present = Set(reports.map(\.code.value))
    let own = plan.tasks.filter { $0.concerns(sender) }
    return problems(own.map(\.code).filter { !present.contains($0) }, place: place, file: file)
  }

  private func problems(_ codes: [CriterionCode], place: Place?, file: Place) -> [Problem] {
    if codes.isEmpty { return [] }
    guard let place else {
      let list = codes.map(\.description).joined(separator: ", ")
      return [Problem(.rowMissing, place: file, expected: list)]
    }
    return codes.map { code in
      let name = plan.criterion(code)?.name ?? plan.task(code)?.name
      return Problem(.rowMissing, place: place, row: code.description, expected: name)
    }
  }
}
