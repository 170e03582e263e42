import PARIndex
import Provenance
import Spreadsheet

/// Reads the rows of Annex II: sections and tasks.
struct TasksReader {
  /// The codes of Annex I.
  let criteria: Set<CriterionCode>
  private(set) var problems: [Problem] = []

  init(criteria: Set<CriterionCode>) { self.criteria = criteria }

  /// Sections and tasks, in the plan's order.
  ///
  /// A row without requirement, product and deadline only heads others.
  mutating func read(
    _ table: PlanTable, leads: inout LeadReader
  ) -> (sections: [TaskSection], tasks: [PlanTask]) {
    var sections: [TaskSection] = []
    var tasks: [PlanTask] = []
    var known: [CriterionCode: Place] = [:]
    var codes = CriteriaReader()
    for row in table.rows {
      guard let code = codes.code(row, name: PlanHeadings.taskName) else { continue }
      if isSection(row) {
        sections.append(TaskSection(code: code, name: row.text(PlanHeadings.taskName)))
        continue
      }
      let place = row.place(PlanHeadings.code)
      if let first = known[code] {
        problems.append(
          Problem(
            .planCodeRepeated, place: place, row: code.description, found: code.description,
            related: [first]))
        continue
      }
      known[code] = place
      if let task = task(row, code, place, leads: &leads) { tasks.append(task) }
    }
    problems += codes.problems
    return (sections, tasks)
  }

  private func isSection(_ row: PlanTable.Row) -> Bool {
    typealias H = PlanHeadings
    return [H.products, H.requirement, H.deadline, H.taskLeads, H.implementers, H.condition]
      .allSatisfy { row.text($0).isEmpty }
  }

  private mutating func task(
    _ row: PlanTable.Row, _ code: CriterionCode, _ place: Place, leads: inout LeadReader
  ) -> PlanTask? {
    guard let criterion = nearest(code) else {
      problems.append(
        Problem(
          .planParentMissing, place: place, row: code.description, found: code.description,
          expected: code.parent?.description))
      return nil
    }
    typealias H = PlanHeadings
    let leadsText = row.text(H.taskLeads)
    let implementersText = row.text(H.implementers)
    return PlanTask(
      code: code, criterion: criterion, name: row.text(H.taskName), products: row.text(H.products),
      requirementText: row.text(H.requirement), requirement: requirement(row, code),
      deadline: row.text(H.deadline), dueDate: dueDate(row, code), leadsText: leadsText,
      implementersText: implementersText,
      leads: leads.agencies(in: leadsText, at: row.place(H.taskLeads), row: code.description),
      implementers: leads.agencies(
        in: implementersText, at: row.place(H.implementers), row: code.description),
      restoration: row.text(H.restoration), place: place)
  }

  /// The row of Annex I with this code, or the nearest above it.
  private func nearest(_ code: CriterionCode) -> CriterionCode? {
    var current: CriterionCode? = code
    while let candidate = current {
      if criteria.contains(candidate) { return candidate }
      current = candidate.parent
    }
    return nil
  }

  private mutating func requirement(_ row: PlanTable.Row, _ code: CriterionCode) -> Requirement? {
    let text = row.text(PlanHeadings.condition)
    guard !text.isEmpty else { return nil }
    if let requirement = Requirement(text) { return requirement }
    problems.append(
      Problem(
        .planRequirementInvalid, place: row.place(PlanHeadings.condition), row: code.description,
        found: text))
    return nil
  }

  private mutating func dueDate(_ row: PlanTable.Row, _ code: CriterionCode) -> CivilDate? {
    guard let cell = row.cell(PlanHeadings.dueDate) else { return nil }
    let text = cell.content
    if text.isBlank { return nil }
    if let date = CivilDate(iso: text.text) { return date }
    if let found = DayReader.read(cell, at: row.place(PlanHeadings.dueDate)).reading.found {
      return found.value
    }
    problems.append(
      Problem(
        .planDeadlineUnresolved, place: row.place(PlanHeadings.dueDate), row: code.description,
        found: text.written))
    return nil
  }
}
