import PARIndex
import Provenance

/// Audits a plan: what the document itself gets wrong, and what was worked out in its data.
public enum PlanAudit {
  /// Every finding, in the plan's own order.
  public static func findings(_ plan: Plan) -> [Problem] {
    repeatedCodes(plan) + missingParents(plan) + sums(plan) + totals(plan) + targets(plan)
      + leads(plan) + names(plan) + differingLeads(plan) + thresholds(plan) + deadlines(plan)
      + restored(plan)
  }

  private static func repeatedCodes(_ plan: Plan) -> [Problem] {
    func repeats(_ rows: [(CriterionCode, Place)]) -> [Problem] {
      var seen: Set<CriterionCode> = []
      return rows.filter { !seen.insert($0.0).inserted }.map {
        Problem(.planCodeRepeated, place: $0.1, row: $0.0.description)
      }
    }
    return repeats(plan.criteria.map { ($0.code, $0.place) })
      + repeats(plan.tasks.map { ($0.code, $0.place) })
  }

  private static func missingParents(_ plan: Plan) -> [Problem] {
    plan.criteria.compactMap { criterion in
      guard let parent = criterion.code.parent, plan.criterion(parent) == nil else { return nil }
      return Problem(
        .planParentMissing, place: criterion.place, row: criterion.code.description,
        expected: parent.description)
    }
  }

  // MARK: Figures

  private static let figures: [(name: String, value: @Sendable (Criterion) -> Points?)] = [
    ("Điểm tối đa", { $0.maximum }), ("Điểm năm trước", { $0.previous }),
    ("Mục tiêu", { $0.target }),
  ]

  private static func sums(_ plan: Plan) -> [Problem] {
    plan.criteria.flatMap { criterion -> [Problem] in
      let children = plan.children(of: criterion.code).compactMap(plan.criterion)
      guard !children.isEmpty else { return [] }
      return figures.compactMap { figure in
        let parts = children.compactMap(figure.value)
        guard parts.count == children.count, let printed = figure.value(criterion) else {
          return nil
        }
        return difference(
          .planSumDiffers, figure.name, printed, parts.reduce(.zero, +), place: criterion.place,
          row: criterion.code.description)
      }
    }
  }

  private static func totals(_ plan: Plan) -> [Problem] {
    let printed = [plan.header.maximum, plan.header.previous, plan.header.target]
    return zip(figures, printed).compactMap { figure, printed in
      let parts = plan.fields.compactMap(figure.value)
      guard parts.count == plan.fields.count, let printed else { return nil }
      return difference(
        .planTotalDiffers, figure.name, printed, parts.reduce(.zero, +), place: nil, row: nil)
    }
  }

  private static func difference(
    _ code: ProblemCode, _ figure: String, _ printed: Points, _ sum: Points, place: Place?,
    row: String?
  ) -> Problem? {
    guard printed != sum else { return nil }
    return Problem(
      code, place: place, row: row, found: "\(figure): \(printed.vietnamese)",
      expected: sum.vietnamese)
  }

  private static func targets(_ plan: Plan) -> [Problem] {
    plan.criteria.compactMap { criterion in
      guard let target = criterion.target, target > criterion.maximum else { return nil }
      return Problem(
        .planTargetAboveMaximum, place: criterion.place, row: criterion.code.description,
        found: target.vietnamese, expected: criterion.maximum.vietnamese)
    }
  }

  // MARK: Agencies

  private static func leads(_ plan: Plan) -> [Problem] {
    let leaves = plan.criteria.filter { plan.isScoredLeaf($0.code) && $0.leads.isEmpty }
      .map { Problem(.planLeadMissing, place: $0.place, row: $0.code.description) }
    let tasks = plan.tasks.filter(\.leads.isEmpty)
      .map { Problem(.planLeadMissing, place: $0.place, row: $0.code.description) }
    return leaves + tasks
  }

  /// A code that leads one set of agencies in Annex I and another in Annex II.
  private static func differingLeads(_ plan: Plan) -> [Problem] {
    plan.tasks.compactMap { task in
      guard let criterion = plan.criterion(task.code), !criterion.leads.isEmpty,
        Set(criterion.leads) != Set(task.leads)
      else { return nil }
      return Problem(
        .planLeadsDiffer, place: task.place, row: task.code.description, found: task.leadsText,
        expected: criterion.leadsText, related: [criterion.place])
    }
  }

  // MARK: Wording

  /// A code that names one thing in Annex I and another in Annex II. Two wordings are one thing
  /// where at least half of the shorter one's words stand in the other.
  private static func names(_ plan: Plan) -> [Problem] {
    plan.tasks.compactMap { task in
      guard let criterion = plan.criterion(task.code), !sameThing(criterion.name, task.name) else {
        return nil
      }
      return Problem(
        .planNameDiffers, place: task.place, row: task.code.description, found: task.name,
        expected: criterion.name, related: [criterion.place])
    }
  }

  private static func sameThing(_ first: String, _ second: String) -> Bool {
    func words(_ text: String) -> Set<String> {
      Set(text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init))
    }
    let left = words(first)
    let right = words(second)
    return left.intersection(right).count * 2 >= min(left.count, right.count)
  }

  private static func thresholds(_ plan: Plan) -> [Problem] {
    plan.header.statedConditions.sorted { $0.key < $1.key }.compactMap { code, stated in
      guard let task = plan.task(code), let required = task.requirement, required != stated else {
        return nil
      }
      return Problem(
        .planThresholdDiffers, place: task.place, row: code.description,
        found: required.description, expected: stated.description)
    }
  }

  private static func deadlines(_ plan: Plan) -> [Problem] {
    plan.tasks.filter { $0.dueDate == nil }.map {
      Problem(
        .planDeadlineUnresolved, place: $0.place, row: $0.code.description, found: $0.deadline)
    }
  }

  private static func restored(_ plan: Plan) -> [Problem] {
    plan.criteria.filter { !$0.restoration.isEmpty }.map {
      Problem(
        .planValueRestored, place: $0.place, row: $0.code.description, found: $0.restoration)
    }
      + plan.tasks.filter { !$0.restoration.isEmpty }.map {
        Problem(
          .planValueRestored, place: $0.place, row: $0.code.description, found: $0.restoration)
      }
  }
}
