/// Who answers for which row of a plan, found without going through lists of thousands of agencies.
public struct Duties: Sendable {
  private let leads: [CriterionCode: Set<Agency.ID>]
  private let concerned: [CriterionCode: Set<Agency.ID>]

  /// Gathers the duties of a plan; of two rows with one code the first counts.
  public init(_ plan: Plan) {
    // The rows of a group name the same agencies, most often in the same array.
    var known: [(agencies: [[Agency.ID]], set: Set<Agency.ID>)] = []
    func set(of agencies: [[Agency.ID]]) -> Set<Agency.ID> {
      if let same = known.first(where: { $0.agencies == agencies }) { return same.set }
      let set = Set(agencies.joined())
      known.append((agencies, set))
      return set
    }
    var leads: [CriterionCode: Set<Agency.ID>] = [:]
    for criterion in plan.criteria where leads[criterion.code] == nil {
      leads[criterion.code] = set(of: [criterion.leads])
    }
    var concerned: [CriterionCode: Set<Agency.ID>] = [:]
    for task in plan.tasks where concerned[task.code] == nil {
      concerned[task.code] = set(of: [task.leads, task.implementers])
    }
    self.leads = leads
    self.concerned = concerned
  }

  /// Whether an agency leads a row of Annex I.
  public func leads(_ agency: Agency.ID, criterion code: CriterionCode) -> Bool {
    leads[code]?.contains(agency) == true
  }

  /// Whether an agency leads or implements a task; nil where the plan has no such task.
  public func concerns(_ agency: Agency.ID, task code: CriterionCode) -> Bool? {
    concerned[code]?.contains(agency)
  }
}
