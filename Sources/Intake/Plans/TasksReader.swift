import Forms
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Reads the rows of Annex II: sections and tasks.
struct TasksReader {
  /// The rows of Annex II.
  struct Annex {
    var sections: [TaskSection] = []
    var tasks: [PlanTask] = []
  }

  /// Where tasks stand in Annex I.
  private let relation: AnnexRelation
  /// The plan's year.
  private let year: Int
  private let leads: LeadReader
  private var problems: [Problem] = []
  private init(
    relation: AnnexRelation, year: Int, leads: LeadReader
  ) {
    self.relation = relation
    self.year = year
    self.leads = leads
  }

  /// Sections and tasks, in the plan's order.
  ///
  /// A row without requirement, product and deadline only heads others.
  static func read(
    _ table: PlanTable, criteria: [Criterion], year: Int, leads: LeadReader
  ) -> Checked<Annex> {
    let headings = Self.headings(table.rows)
    let relation = AnnexRelation(
      criteria, rows: table.rows, headings: headings)
    var reader = TasksReader(relation: relation, year: year, leads: leads)
    let annex = reader.annex(table, headings)
    return Checked(annex, reader.problems)
  }

  private mutating func annex(_ table: PlanTable, _ headings: Set<CriterionCode>) -> Annex {
    var annex = Annex()
    var known: [CriterionCode: Place] = [:]
    for row in table.rows {
      guard let position = row.position else { continue }
      let code = position.code
      if Self.isSection(row), headings.contains(code) {
        annex.sections.append(
          TaskSection(
            code: code, printedCode: position.printed, name: row.text(.name), rules: row.rules,
            restoration: row.text(.restoration)))
        continue
      }
      let place = row.place(.code)
      if let first = known[code] {
        problems.append(
          Problem(
            .planCodeRepeated, place: place, row: .task(code), found: .written(code.description),
            related: [first]))
        continue
      }
      known[code] = place
      if let task = task(row, position, at: place) { annex.tasks.append(task) }
    }
    return annex
  }

  /// The rows that only name what stands below them; one with nothing below it, beside tasks, is a
  /// task of which the plan says no more.
  private static func headings(_ rows: [PlanTable.Row]) -> Set<CriterionCode> {
    let codes = rows.compactMap(\.position?.code)
    let parents = Set(codes.compactMap(\.parent))
    let besideTasks = Set(
      rows.filter { !isSection($0) }.compactMap { $0.position?.code.parent })
    return Set(
      rows.filter(isSection).compactMap(\.position?.code).filter { code in
        parents.contains(code) || code.parent.map { !besideTasks.contains($0) } ?? true
      })
  }

  private static func isSection(_ row: PlanTable.Row) -> Bool {
    return [.products, .requirement, .deadline, .leads, .implementers, .condition]
      .allSatisfy { row.text($0).isEmpty }
  }

  private mutating func task(
    _ row: PlanTable.Row, _ position: CodeOutline.Place, at place: Place
  ) -> PlanTask? {
    let code = position.code
    let criterion = relation.criterion(of: code)
    if relation.isByCode, criterion == nil {
      problems.append(
        Problem(
          .planParentMissing, place: place, row: .task(code), found: .written(code.description),
          expected: code.parent.map { .rows([.criterion($0)]) }))
    }
    let leadsText = row.text(.leads)
    let implementersText = row.text(.implementers)
    let requirement = requirement(row, code)
    let dueDate = dueDate(row, code)
    return PlanTask(
      code: code, printedCode: position.printed, criterion: criterion, name: row.text(.name),
      products: row.text(.products),
      requirementText: row.text(.requirement), requirement: requirement,
      isProvinceWide: isProvinceWide(row, code), deadline: row.text(.deadline), dueDate: dueDate,
      leadsText: leadsText,
      implementersText: implementersText,
      leads: leads.leads(
        in: leadsText, at: row.place(.leads), row: .task(code)
      ).noting(in: &problems),
      implementers: leads.agencies(
        in: implementersText, at: row.place(.implementers), row: .task(code)
      ).noting(in: &problems),
      rules: row.rules, restoration: restoration(row, requirement, dueDate: dueDate), place: place)
  }

  /// What the plan says was restored, and what was taken from the wording here.
  private func restoration(
    _ row: PlanTable.Row, _ requirement: Requirement?, dueDate: CivilDate?
  ) -> Restoration {
    var restoration = Restoration(written: row.text(.restoration))
    let condition = row.text(.condition)
    if let requirement, condition.isEmpty {
      restoration.derived.append(.condition(requirement.description))
    } else if let requirement, Requirement(condition) == nil,
      condition != PlanWords.condition(requirement)
    {
      restoration.derived.append(
        .conditionMeant(written: condition, requirement.description))
    }
    if row.text(.dueDate).isEmpty, let dueDate { restoration.derived.append(.dueDate(dueDate)) }
    return restoration
  }

  /// Whether a helper column says, by a dash, that it has no value; a blank one leaves it to the
  /// wording.
  private static func isNone(_ text: String) -> Bool { PlanWords.none.contains(text) }

  private mutating func requirement(_ row: PlanTable.Row, _ code: CriterionCode) -> Requirement? {
    let text = row.text(.condition)
    if text.isEmpty {
      return RequirementWording.requirement(
        row.text(.requirement), year: year, name: row.text(.name))
    }
    if Self.isNone(text) { return nil }
    if let known = Requirement(text) ?? RequirementWording.requirement(text, year: year) {
      return known
    }
    problems.append(
      Problem(
        .planRequirementInvalid, place: row.place(.condition), row: .task(code),
        found: .written(text)))
    return nil
  }

  /// Whether the leads' amounts are the whole province's: *Toàn tỉnh*; blank and *Từng cơ quan* say
  /// that each agency's are its own.
  private mutating func isProvinceWide(_ row: PlanTable.Row, _ code: CriterionCode) -> Bool {
    let text = row.text(.amountScope)
    if Folding.isOne(text, of: PlanWords.provinceWide) { return true }
    if Folding.key(text).isEmpty || Folding.isOne(text, of: PlanWords.perAgency) { return false }
    problems.append(
      Problem(
        .planScopeUnknown, place: row.place(.amountScope), row: .task(code), found: .written(text)))
    return false
  }

  private mutating func dueDate(_ row: PlanTable.Row, _ code: CriterionCode) -> CivilDate? {
    guard let cell = row.cell(.dueDate), !cell.content.isBlank else {
      return DeadlineWording.dueDate(row.text(.deadline), year: year)
    }
    let text = cell.content
    if Self.isNone(text.text) { return nil }
    if let found = PlanDay.read(cell, at: row.place(.dueDate)) {
      problems += PlanRepairs.ofPlan(found, row: .task(code)) { .day($0) }
      return found.value
    }
    problems.append(
      Problem(
        .planDeadlineUnresolved, place: row.place(.dueDate), row: .task(code),
        found: .written(text.written)))
    return nil
  }
}
