import Provenance

/// A plan in figures: what `plan check` says was understood.
public struct PlanSummary: Sendable {
  /// A group and how many bodies belong to it.
  public struct Group: Sendable {
    /// Its id.
    public let id: Agency.ID
    /// Its name.
    public let name: String
    /// Its members in the plan's year.
    public let members: [Agency.ID]
  }

  /// The plan.
  public let plan: Plan
  /// How many rows of Annex I stand on each level, the top one first.
  public let levels: [Int]
  /// How many rows of Annex I are scored themselves.
  public let leaves: Int
  /// What these rows are worth together, in points.
  public let leavesMaximum: Points
  /// How many rows print a rule, evidence or remarks.
  public let withRules: Int
  /// How many tasks have a day.
  public let withDay: Int
  /// How many tasks have a condition that can be checked.
  public let withCondition: Int
  /// The bodies that are asked for returns.
  public let bodies: [Agency]
  /// The groups, with their members.
  public let groups: [Group]

  /// Adds up a plan.
  public init(_ plan: Plan) {
    self.plan = plan
    let depths = plan.criteria.map(\.code.depth)
    levels = (1...max(1, depths.max() ?? 1)).map { level in depths.count { $0 == level } }
    let scored = plan.criteria.filter { plan.isScoredLeaf($0.code) }
    leaves = scored.count
    leavesMaximum = scored.map(\.maximum).reduce(.zero, +)
    withRules =
      plan.criteria.count { !$0.rules.isEmpty } + plan.tasks.count { !$0.rules.isEmpty }
    withDay = plan.tasks.count { $0.dueDate != nil }
    withCondition = plan.tasks.count { $0.requirement != nil }
    bodies = plan.expectedAgencies.compactMap { plan.registry[$0] }
    let day = CivilDate(year: plan.header.year, month: 12, day: 31)
    groups = plan.registry.agencies.filter { $0.kind == .group }.map { group in
      Group(
        id: group.id, name: group.name,
        members: day.map { plan.registry.members(of: group.id, on: $0) } ?? [])
    }
  }
}
