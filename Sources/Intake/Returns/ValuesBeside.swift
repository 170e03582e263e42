import Forms
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Values that stand beside their column, which is blank: a score among the evidence.
///
/// They are not used, since the column they stand in may be right; but they are told.
struct ValuesBeside {
  let cells: RowCells

  /// Of a row of Form I.
  func of(_ report: ScoreReport, maximum: Points?) -> [Problem] {
    guard report.selfScore == .blank, let column = heading(.selfScore) else { return [] }
    let texts = [report.evidence, report.explanation].compactMap(\.self) + cellsBeside
    return texts.filter { isAmount($0.written, maximum: maximum) }.map { problem($0, column) }
  }

  /// Of a row of Form II.
  func of(_ report: TaskReport) -> [Problem] {
    let texts =
      [report.result, report.evidence, report.difficulties].compactMap(\.self) + cellsBeside
    var problems: [Problem] = []
    if report.state == .blank, let column = heading(.state) {
      problems += texts.filter { StateReader.state($0.written) != nil }.map { problem($0, column) }
    }
    if report.completedOn == .blank, let column = heading(.completedOn) {
      problems += texts.filter { isDay($0.written) }.map { problem($0, column) }
    }
    if report.achieved == .blank, report.total == .blank, let column = heading(.achieved) {
      problems += texts.filter { isAmount($0.written, maximum: nil) }.map { problem($0, column) }
    }
    return problems
  }

  private func isAmount(_ text: String, maximum: Points?) -> Bool {
    switch DecimalReader.read(text, maximum: maximum?.description) {
    case .number(let plain, _):
      guard let points = Points(plain: plain), points >= .zero else { return false }
      return maximum.map { points <= $0 } ?? true
    case .fraction: return !isDay(text)
    default: return false
    }
  }

  private func isDay(_ text: String) -> Bool {
    if case .date = DateReader.read(text) { return true }
    return false
  }

  /// The content of the row's cells that stand in no column of the form.
  private var cellsBeside: [Found<String>] {
    cells.others.filter { !$0.content.isBlank && !$0.hasFormula }.map {
      Found($0.content.text, written: $0.content.text, place: cells.place($0))
    }
  }

  /// The heading of a column that the table has.
  private func heading(_ role: FormColumn) -> String? {
    cells.roles.contains(role) ? role.heading() : nil
  }

  private func problem(_ found: Found<String>, _ column: String) -> Problem {
    Problem(
      .valueBeside, place: found.place, row: cells.code.description, found: found.written,
      expected: column)
  }
}
