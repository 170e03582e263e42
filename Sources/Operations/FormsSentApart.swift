import Forms
import PARIndex
import Provenance

extension ReturnFiles {
  /// Takes back that a file lacks a form where another one of its sender brings it for the same
  /// period, as far as both name one: forms may come in files of their own.
  mutating func takeBackFormsSentApart() {
    var brought: [Agency.ID: [(form: Form, span: Period?)]] = [:]
    for submission in files.lazy.compactMap(\.submission) {
      let forms =
        (submission.scores.isEmpty ? [] : [Form.scores])
        + (submission.tasks.isEmpty ? [] : [.tasks])
      brought[submission.sender.value, default: []] += forms.map { ($0, submission.span) }
    }
    for index in files.indices {
      guard case .submission(var submission, let sheets, let cells) = files[index].result,
        submission.problems.contains(where: { $0.code == .formMissing })
      else { continue }
      let others = brought[submission.sender.value, default: []].filter { other in
        other.span == nil || submission.span == nil || other.span == submission.span
      }
      submission.problems.removeAll { problem in
        problem.code == .formMissing
          && others.contains { problem.used == .heading($0.form.sheetName) }
      }
      files[index].result = .submission(submission, sheets: sheets, cells: cells)
    }
  }
}
