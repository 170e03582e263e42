import Forms
import PARIndex
import Provenance

/// A return as understood, written out: what a developer reads when a value was misread, and what
/// tests compare.
public enum UnderstandingDump {
  /// The text of a result, one line a fact.
  public static func text(_ result: ReturnResult) -> String {
    switch result {
    case .refused(let problems):
      return (["refused"] + problems.map(line)).joined(separator: "\n")
    case .submission(let submission, let sheets, let cells):
      var lines = head(submission)
      for sheet in sheets { lines += text(sheet) }
      lines.append("values")
      lines += submission.scores.map { line($0) } + submission.tasks.map { line($0) }
      let carried =
        submission.carriedScores.map { line($0) } + submission.carriedTasks.map { line($0) }
      if !carried.isEmpty { lines += ["of an earlier period"] + carried }
      if !submission.unplaced.isEmpty { lines.append("unplaced") }
      lines += submission.unplaced.map { "  \($0.place): \($0.value)" }
      lines.append("problems")
      lines += submission.allProblems.map(line)
      for kind in AccountKind.allCases where submission.account[kind].read > 0 {
        lines.append("\(kind.rawValue) \(submission.account[kind].read)")
      }
      for sheet in cells { lines += text(sheet) }
      return lines.joined(separator: "\n")
    }
  }

  private static func head(_ submission: Submission) -> [String] {
    var lines = ["sender \(submission.sender.value) — \(submission.sender.place)"]
    if let period = submission.period { lines.append("period \(period.value) — \(period.place)") }
    if let day = submission.reportedOn { lines.append("reported \(day.value) — \(day.place)") }
    return lines
  }

  private static func text(_ sheet: ReturnedSheet) -> [String] {
    var lines = [
      "table \(sheet.sheet) form \(sheet.form.rawValue) heading \(sheet.headingRows)"
    ]
    for (role, match) in sheet.columns.sorted(by: { $0.value.index < $1.value.index }) {
      let letters = CellReference.columnLetters(match.index)
      lines.append("  column \(letters) \(role.rawValue): \(reason(match.reason))")
    }
    for (column, heading) in sheet.extraColumns.sorted(by: { $0.key < $1.key }) {
      lines.append("  column \(CellReference.columnLetters(column)) unknown: \(heading)")
    }
    for row in sheet.rows {
      lines.append("  row \(row.match.index) \(row.code): \(reason(row.match.reason))")
    }
    return lines
  }

  /// The fates of a sheet, of its cells, those of a row that share one side by side, and of what
  /// they carry.
  private static func text(_ fates: SheetFates) -> [String] {
    let name = fates.sheet.sheet.map { "\($0)!" } ?? ""
    var lines = [
      ["sheet", fates.whole.rawValue, fates.sheet.sheet].compactMap(\.self).joined(separator: " ")
    ]
    var last: (row: Int, fate: CellFate)?
    for (cell, fate) in fates.fates.sorted(by: { $0.key < $1.key }) {
      if let last, last == (cell.row, fate) {
        lines[lines.count - 1] += " \(cell)"
      } else {
        lines.append("  \(name)\(fate.rawValue) \(cell)")
      }
      last = (cell.row, fate)
    }
    return lines
      + fates.items.map {
        "  \(name)\($0.fate.rawValue) \($0.cell) \($0.kind.rawValue) “\($0.text)”"
      }
  }

  private static func reason(_ reason: MatchReason) -> String {
    switch reason {
    case .heading(let word): "heading “\(word)”"
    case .headingSlip(let found, let word): "heading “\(found)”, a slip for “\(word)”"
    case .headingWithMore(let found, let word): "heading “\(found)”, begins with “\(word)”"
    case .content(let what): "holds \(what)"
    case .code: "code"
    case .repairedCode(let found): "code “\(found)” repaired"
    case .codeAndName(let found): "code and name “\(found)”"
    case .codeAndOrder(let found): "code “\(found)” between its neighbours"
    case .name: "name"
    }
  }

  /// The values of a row; of Form I its words too.
  private static func line<Report: FormReport>(_ report: Report) -> String {
    var line = "  \(report.code.value)"
    for field in Report.typedFields {
      line += " \(field.column.jsonKey) \(text(field.reading(of: report)))"
    }
    for field in Report.form == .scores ? Report.wordFields : [] {
      guard let words = field.reading(of: report).found?.value.canonical else { continue }
      line += " \(field.column.jsonKey) “\(words)”"
    }
    return line
  }

  private static func text(_ reading: Reading<FieldValue>) -> String {
    switch reading {
    case .blank: return "–"
    case .rejected(let found): return "rejected “\(found.written)”"
    case .value(let found):
      let repairs = found.repairs.map(\.rawValue).joined(separator: ", ")
      let cell = found.place.cell?.description ?? "?"
      return "\(found.value.canonical) (\(cell)\(repairs.isEmpty ? "" : "; \(repairs)"))"
    }
  }

  private static func line(_ problem: Problem) -> String {
    var line = "  \(problem.severity.rawValue) \(problem.code.rawValue)"
    if let place = problem.place { line += " \(place)" }
    if let row = problem.row { line += " row \(row)" }
    if let found = problem.found { line += " found “\(found)”" }
    if let used = problem.used { line += " used “\(used)”" }
    if let expected = problem.expected { line += " expected “\(expected)”" }
    return line
  }
}
