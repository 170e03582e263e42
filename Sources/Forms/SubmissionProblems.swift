import PARIndex
import Provenance

extension Submission {
  /// Whether nothing in it says anything: a template sent back as it came.
  public var isBlank: Bool {
    scores.allSatisfy(\.isBlank) && tasks.allSatisfy(\.isBlank) && unplaced.isEmpty
  }

  /// Everything to report about the return: its problems and the repairs of its values.
  public var allProblems: [Problem] { (problems + repairProblems).sorted() }

  /// One problem for each repair of a value, with its place, the text found and the value used.
  public var repairProblems: [Problem] {
    var list = RepairList(agency: sender.value.text)
    list.add(sender, row: nil) { .written($0.text) }
    list.add(period, row: nil) { .written($0) }
    list.add(reportedOn, row: nil) { .day($0) }
    list.add(preparedBy, row: nil) { .written($0) }
    list.add(phone, row: nil) { .written($0) }
    for report in scores { list.add(report) }
    for report in tasks { list.add(report) }
    for text in unplaced { list.add(text, row: nil) { .written($0) } }
    return list.problems.sorted()
  }
}

/// Collects the repairs of found values as problems.
private struct RepairList {
  let agency: String
  var problems: [Problem] = []

  mutating func add<Value>(_ found: Found<Value>?, row: Problem.Row?, used: (Value) -> Problem.Slot)
  {
    guard let found, !found.repairs.isEmpty else { return }
    let slot = used(found.value)
    var seen: Set<ProblemCode> = []
    for repair in found.repairs where seen.insert(repair).inserted {
      problems.append(
        Problem(
          repair, agency: agency, place: found.place, row: row, found: .written(found.written),
          used: slot))
    }
  }

  mutating func add<Report: FormReport>(_ report: Report) {
    let row = Problem.Row(report.code.value, of: Report.form)
    add(report.code, row: row) { .written($0.description) }
    for field in Report.fields where field.isRepaired(in: report) {
      add(field.reading(of: report).found, row: row) { $0.slot }
    }
  }
}
