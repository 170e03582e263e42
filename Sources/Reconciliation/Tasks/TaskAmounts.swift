import PARIndex
import Provenance

/// a and b of a task, added up over the agencies that reported them.
///
/// Where the requirement compares a with b, only agencies that gave both are added up: one agency's
/// a over another's b would be no ratio. Amounts that stand alone are then left out and named. Where
/// nobody gave both, and where the requirement looks at a alone, every amount is added up. An
/// agency whose own returns contradict each other on an amount counts with neither version. Pairs
/// that cannot be, and amounts beside *Không áp dụng*, are not added up; where the plan asks for the
/// whole province's amounts, only the leads' are.
struct TaskAmounts {
  /// One amount of one agency.
  struct Amount {
    var agency: Agency.ID
    var found: Found<Quantity>
  }

  /// a, added up.
  let achieved: Quantity?
  /// b, added up.
  let total: Quantity?
  /// a / b with four decimals, where all that was added up is paired.
  let ratio: Points?
  /// The amounts added up to a.
  let usedAchieved: [Amount]
  /// The amounts added up to b.
  let usedTotal: [Amount]
  /// The amounts left out because the other of the pair is missing.
  let unpaired: [Amount]

  /// The amounts of others than the leads, where the leads report for the whole province.
  let beside: [Amount]

  /// Adds up the counted claims of a task.
  init(_ claims: [TaskClaim], task: PlanTask) {
    self.init(
      claims, requirement: task.requirement, leads: Set(task.leads),
      isProvinceWide: task.isProvinceWide)
  }

  /// Adds up counted claims; `leads` matter where the amounts are the whole province's.
  init(
    _ all: [TaskClaim], requirement: Requirement?, leads: Set<Agency.ID> = [],
    isProvinceWide: Bool = false
  ) {
    let meaning = AmountMeaning(requirement)
    let possible = all.filterOrAll { $0.hasAddableAmounts(meaning) }
    func isHeard(_ claim: TaskClaim) -> Bool { !isProvinceWide || leads.contains(claim.agency) }
    let claims = possible.filterOrAll(isHeard)
    let others = isProvinceWide ? possible.filter { !isHeard($0) } : []
    beside = Self.amounts(others) { $0.achieved } + Self.amounts(others) { $0.total }
    let achieved = Self.amounts(claims) { $0.achieved }
    let total = Self.amounts(claims) { $0.total }
    let pairs = Set(achieved.map(\.agency)).intersection(total.map(\.agency))
    func isPaired(_ amount: Amount) -> Bool { pairs.contains(amount.agency) }
    let lone = (achieved + total).filter { !isPaired($0) }
    let keepsPairsOnly = requirement?.usesTotal == true && !pairs.isEmpty
    usedAchieved = keepsPairsOnly ? achieved.filter(isPaired) : achieved
    usedTotal = keepsPairsOnly ? total.filter(isPaired) : total
    unpaired = keepsPairsOnly ? lone : []
    self.achieved = Self.sum(usedAchieved)
    self.total = Self.sum(usedTotal)
    let allPaired = keepsPairsOnly || lone.isEmpty
    if allPaired, let a = self.achieved, let b = self.total {
      ratio = a.divided(by: b)
    } else {
      ratio = nil
    }
  }

  private static func amounts(
    _ claims: [TaskClaim], _ reading: (TaskReport) -> Reading<Quantity>
  ) -> [Amount] {
    let found = claims.compactMap { claim in
      reading(claim.report).found.map { Amount(agency: claim.agency, found: $0) }
    }
    var values: [Agency.ID: Quantity] = [:]
    var torn: Set<Agency.ID> = []
    let first = found.filter { amount in
      guard let known = values.updateValue(amount.found.value, forKey: amount.agency) else {
        return true
      }
      if known != amount.found.value { torn.insert(amount.agency) }
      return false
    }
    return torn.isEmpty ? first : first.filter { !torn.contains($0.agency) }
  }

  private static func sum(_ amounts: [Amount]) -> Quantity? {
    amounts.isEmpty ? nil : amounts.map(\.found.value).reduce(.zero, +)
  }
}

extension Array {
  /// The elements that satisfy a condition; the array itself, without a copy, where all do.
  func filterOrAll(_ condition: (Element) -> Bool) -> [Element] {
    allSatisfy(condition) ? self : filter(condition)
  }
}

extension TaskClaim {
  /// Whether its amounts can be added up: the task applies, and the pair can be.
  func hasAddableAmounts(_ meaning: AmountMeaning) -> Bool {
    report.state.found?.value != .notApplicable
      && !meaning.forbids(
        achieved: report.achieved.found?.value, total: report.total.found?.value)
  }
}

extension Requirement {
  /// Whether b is needed to evaluate it.
  var usesTotal: Bool {
    switch measure {
    case .ratio, .growth, .reduction: true
    case .achieved: bound == .total
    case .completedOn: false
    }
  }
}
