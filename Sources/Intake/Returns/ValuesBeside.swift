import Forms
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Values that stand beside their column, which is blank: a score among the evidence.
///
/// They are not used, since the column they stand in may be right; but they are reported.
struct ValuesBeside {
  let cells: RowCells

  /// Longest text that can be a value, in bytes.
  private static let longestValue = 200

  /// Of a row of a form; of Form I at most `maximum` points can be had.
  func of<Report: FormReport>(_ report: Report, maximum: Points?) -> [Problem] {
    let filled = Report.typedFields.filter { !$0.isBlank(in: report) }.map(\.column.kind)
    guard filled.count < Report.typedFields.count else { return [] }
    let words = Report.wordFields.compactMap { $0.found(in: report) }
    let texts = (words + cellsBeside).filter { $0.written.utf8.count <= Self.longestValue }
    guard !texts.isEmpty else { return [] }
    var kinds = Set(filled)
    return Report.typedFields.flatMap { field -> [Problem] in
      // Of a and b together only the first is asked for, where both are blank.
      let kind = field.column.kind
      guard kinds.insert(kind).inserted, let column = heading(field.column) else { return [] }
      return texts.filter { isValue($0.written, of: kind, maximum: maximum) }
        .map { problem($0, column) }
    }
  }

  private func isValue(_ text: String, of kind: FormColumn.Kind, maximum: Points?) -> Bool {
    switch kind {
    case .points: isAmount(text, maximum: maximum)
    case .quantity: isAmount(text, maximum: nil)
    case .state: StateReader.state(text) != nil
    case .day: isDay(text)
    case .words: false
    }
  }

  private func isAmount(_ text: String, maximum: Points?) -> Bool {
    if let maximum, let points = Contradictions.scoreNamed(in: text) {
      return points >= .zero && points <= maximum
    }
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
      .valueBeside, place: found.place, found: .written(found.written), expected: .heading(column))
  }
}
