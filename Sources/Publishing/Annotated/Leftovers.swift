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
      result += Leftover.all(of: report)
    }
    for report in tasks where filling.tasks[report.code.value] != report {
      result += Leftover.all(of: report)
    }
    for report in carriedScores where filling.scores[report.code.value] != report {
      result += Leftover.all(of: report)
    }
    for report in carriedTasks where filling.tasks[report.code.value] != report {
      result += Leftover.all(of: report)
    }
    result += unplaced.map { Leftover(place: $0.place, meant: "", words: $0.written) }
    return result.filter { !$0.words.isEmpty }.sorted { $0.place < $1.place }
  }
}

extension Leftover {
  /// What is typed in a row.
  fileprivate static func all<Report: FormReport>(of report: Report) -> [Leftover] {
    Report.fields.compactMap { field in
      let reading = field.reading(of: report)
      guard let place = reading.place, let written = reading.written else { return nil }
      let column = field.column.heading()
      // Words have the links of their cell behind them.
      let words = field.words(of: report)
      return Leftover(
        place: place, meant: "\(Report.form.sheetName), dòng \(report.code.value), \(column)",
        words: words.isEmpty ? written : words)
    }
  }
}
