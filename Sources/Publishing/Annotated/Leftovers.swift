import Forms
import PARIndex
import Provenance

/// What an agency typed and the fresh form has no cell for.
struct Leftover: Hashable {
  /// Where it stood in the returned file.
  let place: Place
  /// The plan's row and the column that it was meant for; empty where nobody knows.
  let meant: String
  /// What was typed.
  let words: String
}

extension Submission {
  /// Everything that `filling` could not take: rows the agency does not answer for, sums typed into
  /// parent rows, second reports on one row, and what Intake could not place at all.
  func leftovers(besides filling: FormFilling) -> [Leftover] {
    var result: [Leftover] = []
    for report in scores where filling.scores[report.code.value] != report {
      result += report.typed.map {
        Leftover($0.found, meant: report.code.value, $0.column, .scores)
      }
    }
    for report in tasks where filling.tasks[report.code.value] != report {
      result += report.typed.map { Leftover($0.found, meant: report.code.value, $0.column, .tasks) }
    }
    result += unplaced.map { Leftover(place: $0.place, meant: "", words: $0.written) }
    return result.filter { !$0.words.isEmpty }.sorted { $0.place < $1.place }
  }
}

extension Leftover {
  fileprivate init(
    _ found: Found<String>, meant code: CriterionCode, _ column: String, _ form: Form
  ) {
    self.init(
      place: found.place, meant: "\(form.sheetName), dòng \(code), \(column)", words: found.written)
  }
}

extension ScoreReport {
  fileprivate var typed: [(column: String, found: Found<String>)] {
    [
      (FormColumn.selfScore.heading(), selfScore.typed), (FormColumn.evidence.heading(), evidence),
      (FormColumn.explanation.heading(), explanation),
    ].compactMap { column, found in found.map { (column, $0) } }
  }
}

extension TaskReport {
  fileprivate var typed: [(column: String, found: Found<String>)] {
    [
      (FormColumn.state.heading(), state.typed), (FormColumn.achieved.heading(), achieved.typed),
      (FormColumn.total.heading(), total.typed),
      (FormColumn.completedOn.heading(), completedOn.typed), (FormColumn.result.heading(), result),
      (FormColumn.evidence.heading(), evidence), (FormColumn.difficulties.heading(), difficulties),
    ].compactMap { column, found in found.map { (column, $0) } }
  }
}

extension Reading {
  /// The text as typed, with its place.
  fileprivate var typed: Found<String>? {
    switch self {
    case .blank: nil
    case .value(let found): found.map { _ in found.written }
    case .rejected(let found): found
    }
  }
}
