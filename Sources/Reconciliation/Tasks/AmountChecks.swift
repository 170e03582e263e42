import PARIndex
import Provenance

/// What is wrong or doubtful about the amounts that agencies report on a task.
struct AmountChecks {
  /// What was found.
  private(set) var problems: [Problem] = []
  private let task: PlanTask

  /// - Parameters:
  ///   - task: the task.
  ///   - claims: the claims that count.
  ///   - amounts: what was made of them.
  init(task: PlanTask, claims: [TaskClaim], amounts: TaskAmounts) {
    self.task = task
    let meaning = AmountMeaning(task.requirement)
    for claim in claims { check(claim, meaning) }
    for amount in amounts.unpaired { note(.amountUnpaired, amount.agency, of: amount.found) }
    for amount in amounts.beside { note(.amountBeside, amount.agency, of: amount.found) }
    checkLeads(amounts)
  }

  private mutating func check(_ claim: TaskClaim, _ meaning: AmountMeaning) {
    let achieved = claim.report.achieved.found
    let total = claim.report.total.found
    let given = [achieved, total].compactMap(\.self)
    if claim.report.state.found?.value == .notApplicable {
      if let first = given.first {
        note(
          .amountNotApplicable, claim.agency, of: first,
          found: given.count == 2 ? .pair(given[0].value, given[1].value) : nil)
      }
      return
    }
    if let negative = given.first(where: { $0.value < .zero }) {
      note(.belowZero, claim.agency, of: negative, expected: .quantity(.zero))
    } else if let achieved, let total {
      if meaning.forbids(achieved: achieved.value, total: total.value) {
        note(.achievedAboveTotal, claim.agency, of: achieved, expected: .quantity(total.value))
      } else if meaning.doubts(achieved: achieved.value, total: total.value) {
        note(.amountDoubtful, claim.agency, of: achieved, expected: .quantity(total.value))
      }
    }
  }

  /// A lead whose own figure is as large as those of all others together may have counted them.
  private mutating func checkLeads(_ amounts: TaskAmounts) {
    guard !task.isProvinceWide else { return }
    var asked: Set<Agency.ID> = []
    let leads = Set(task.leads)
    for list in [amounts.usedTotal, amounts.usedAchieved] {
      // Each agency has one amount in a list.
      let all = list.reduce(Quantity.zero) { $0 + $1.found.value }
      for amount in list where leads.contains(amount.agency) && amount.found.value > .zero {
        let others = all - amount.found.value
        guard others > .zero, amount.found.value >= others, asked.insert(amount.agency).inserted
        else { continue }
        note(.amountOfLead, amount.agency, of: amount.found, expected: .quantity(others))
      }
    }
  }

  private mutating func note(
    _ code: ProblemCode, _ agency: Agency.ID, of amount: Found<Quantity>,
    found: Problem.Slot? = nil,
    expected: Problem.Slot? = nil
  ) {
    problems.append(
      Problem(
        code, agency: agency.text, place: amount.place, row: .task(task.code),
        found: found ?? .quantity(amount.value), expected: expected))
  }
}
