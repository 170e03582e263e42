import PARIndex
import Provenance

/// Audits a plan: what the document itself gets wrong, and what was worked out in its data.
///
/// Nothing is corrected. What reading the plan's files already reports (cells that are not
/// numbers, names of no agency, rows without a parent) is not repeated here.
public enum PlanAudit {
  /// Every finding: by subject, and within a subject in the plan's own order.
  public static func findings(_ plan: Plan) -> [Problem] {
    let sums = PlanSums(plan)
    let annexes = AnnexComparison(plan)
    return repeatedCodes(plan) + sums.leaves + sums.rows + sums.totals + targetsAboveMaximum(plan)
      + leadsMissing(plan) + unknownAgencies(plan) + annexes.names + annexes.leads
      + alone(plan) + thresholds(plan) + unresolvedDeadlines(plan) + withoutCondition(plan)
      + restoredValues(plan)
  }

  private static func repeatedCodes(_ plan: Plan) -> [Problem] {
    func repeats(_ rows: [(row: Problem.Row, place: Place)]) -> [Problem] {
      var first: [String: Place] = [:]
      return rows.compactMap { row, place in
        guard let earlier = first[row.code] else {
          first[row.code] = place
          return nil
        }
        return Problem(
          .planCodeRepeated, place: place, row: row, found: .written(row.code),
          related: [earlier])
      }
    }
    return repeats(plan.criteria.map { (.criterion($0.code), $0.place) })
      + repeats(plan.tasks.map { (.task($0.code), $0.place) })
  }

  private static func targetsAboveMaximum(_ plan: Plan) -> [Problem] {
    plan.criteria.compactMap { criterion in
      guard let target = criterion.target, target > criterion.maximum else { return nil }
      return Problem(
        .planTargetAboveMaximum, place: criterion.place, row: .criterion(criterion.code),
        found: .points(target), expected: .points(criterion.maximum))
    }
  }

  private static func leadsMissing(_ plan: Plan) -> [Problem] {
    let leaves = plan.criteria.filter { plan.isScoredLeaf($0.code) && $0.leads.isEmpty }
      .map { Problem(.planLeadMissing, place: $0.place, row: .criterion($0.code)) }
    let tasks = plan.tasks.filter(\.leads.isEmpty)
      .map { Problem(.planLeadMissing, place: $0.place, row: .task($0.code)) }
    return leaves + tasks
  }

  private static func unknownAgencies(_ plan: Plan) -> [Problem] {
    func unknown(_ ids: [Agency.ID], _ row: Problem.Row, at place: Place) -> [Problem] {
      ids.filter { plan.registry[$0] == nil }.map {
        Problem(.planAgencyUnknown, place: place, row: row, found: .written($0.text))
      }
    }
    return plan.criteria.flatMap { unknown($0.leads, .criterion($0.code), at: $0.place) }
      + plan.tasks.flatMap { unknown($0.leads + $0.implementers, .task($0.code), at: $0.place) }
  }

  /// Conditions that the plan's text states otherwise than Annex II.
  private static func thresholds(_ plan: Plan) -> [Problem] {
    plan.header.statedConditions.sorted { $0.key < $1.key }.compactMap { code, stated in
      guard let task = plan.task(code), task.requirement != stated else { return nil }
      return Problem(
        .planThresholdDiffers, place: task.place, row: .task(code),
        found: task.requirement.map(Problem.Slot.condition) ?? .written(task.requirementText),
        expected: .condition(stated))
    }
  }

  private static func unresolvedDeadlines(_ plan: Plan) -> [Problem] {
    plan.tasks.filter { $0.dueDate == nil }.map {
      Problem(
        .planDeadlineUnresolved, place: $0.place, row: .task($0.code), found: .written($0.deadline))
    }
  }

  /// Tasks whose requirement is left to people, because its wording is no condition from end to end.
  private static func withoutCondition(_ plan: Plan) -> [Problem] {
    plan.tasks.filter { $0.requirement == nil }.map {
      Problem(
        .planConditionMissing, place: $0.place, row: .task($0.code),
        found: $0.requirementText.isEmpty ? .phrase(.blank) : .written($0.requirementText))
    }
  }

  /// Tasks beside Annex I, where there is one.
  private static func alone(_ plan: Plan) -> [Problem] {
    guard !plan.isTasksOnly else { return [] }
    return plan.tasks.filter { $0.criterion == nil }.map {
      Problem(.planTaskAlone, place: $0.place, row: .task($0.code))
    }
  }

  private static func restoredValues(_ plan: Plan) -> [Problem] {
    let rows =
      plan.criteria.map { (Problem.Row.criterion($0.code), $0.place, $0.restoration) }
      + plan.tasks.map { (Problem.Row.task($0.code), $0.place, $0.restoration) }
    return rows.filter { !$0.2.isEmpty }.map { row, place, restoration in
      Problem(.planValueRestored, place: place, row: row, found: .restoration(restoration))
    }
  }
}
