import Forms
import PARIndex
import Provenance

/// The members of a task in the canonical JSON.
enum TaskOutcomeJSON {
  static func write(_ outcome: TaskOutcome, _ json: inout JSONWriter) {
    let task = outcome.task
    json.members(of: task.code, printed: task.printedCode)
    json.member("criterion", task.criterion?.description)
    json.member("name", task.name)
    json.member("products", task.products)
    json.member("leads", task.leads.map(\.text))
    json.member("implementers", task.implementers.map(\.text))
    json.member("deadline", task.deadline)
    json.member("dueDate", task.dueDate?.description)
    json.member("requirement", task.requirement?.description)
    json.member("a", outcome.achieved)
    json.member("b", outcome.total)
    json.member("ratio", outcome.ratio)
    json.member("requirementMet", outcome.requirementMet)
    json.member("state", outcome.state.rawValue)
    json.member("overdue", outcome.overdue)
    json.objects("sources", outcome.claims) { claim($1, &$0) }
  }

  private static func claim(_ claim: TaskClaim, _ json: inout JSONWriter) {
    let report = claim.report
    json.member("agency", claim.agency.text)
    json.member("file", report.code.place.file)
    json.member("sheet", report.code.place.sheet)
    json.member("row", report.code.place.address?.row)
    for field in TaskReport.fields {
      json.member(field.column.jsonKey, field.reading(of: report).found?.value)
      if field.column == .total { json.member("used", claim.counted) }
    }
  }
}

extension JSONWriter {
  /// Writes a member that is a value of a field, or null.
  fileprivate mutating func member(_ name: String, _ field: FieldValue?) {
    switch field {
    case .points(let points): member(name, points)
    case .state, .day, .words, nil: member(name, field?.canonical)
    }
  }
}
