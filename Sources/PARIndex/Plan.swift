import Provenance

/// Kế hoạch: the two annexes, the agencies and the head of the plan, as data.
public struct Plan: Hashable, Sendable {
  /// The head: who decided what for which year.
  public struct Header: Hashable, Sendable {
    /// Number of the decision, such as `7391/KH-UBND`.
    public var id: String
    /// Title of the plan.
    public var title: String
    /// Tỉnh.
    public var province: String
    /// Who issued it, such as `UBND tỉnh Đắk Lắk`.
    public var issuer: String
    /// Day of the decision.
    public var date: CivilDate?
    /// The year planned for.
    public var year: Int
    /// The year compared with.
    public var previousYear: Int
    /// Cơ quan thường trực.
    public var standingAgency: Agency.ID
    /// The total's maximum, in points, as printed.
    public var maximum: Points
    /// The total of the previous year, in points, as printed.
    public var previous: Points?
    /// The total's target, in points, as printed.
    public var target: Points?
    /// The usual period of reports, such as `Quý III năm 2020`.
    public var period: String
    /// Conditions which the plan's own text states for a task, to hold against Annex II.
    public var statedConditions: [CriterionCode: Requirement]

    /// Makes a head.
    public init(
      id: String, title: String, province: String, issuer: String, date: CivilDate?, year: Int,
      previousYear: Int, standingAgency: Agency.ID, maximum: Points, previous: Points?,
      target: Points?, period: String, statedConditions: [CriterionCode: Requirement] = [:]
    ) {
      self.id = id
      self.title = title
      self.province = province
      self.issuer = issuer
      self.date = date
      self.year = year
      self.previousYear = previousYear
      self.standingAgency = standingAgency
      self.maximum = maximum
      self.previous = previous
      self.target = target
      self.period = period
      self.statedConditions = statedConditions
    }
  }

  /// The head.
  public let header: Header
  /// Annex I in its own order.
  public let criteria: [Criterion]
  /// The rows of Annex II that only head tasks.
  public let sections: [TaskSection]
  /// The tasks of Annex II in its own order.
  public let tasks: [PlanTask]
  /// Everybody the plan names.
  public let registry: AgencyRegistry

  private let criterionPositions: [CriterionCode: Int]
  private let taskPositions: [CriterionCode: Int]
  private let childCodes: [CriterionCode: [CriterionCode]]

  /// Makes a plan; of two rows with one code the first counts.
  public init(
    header: Header, criteria: [Criterion], sections: [TaskSection], tasks: [PlanTask],
    registry: AgencyRegistry
  ) {
    self.header = header
    self.criteria = criteria
    self.sections = sections
    self.tasks = tasks
    self.registry = registry
    criterionPositions = Dictionary(
      criteria.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    taskPositions = Dictionary(
      tasks.enumerated().map { ($0.element.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    var children: [CriterionCode: [CriterionCode]] = [:]
    let codes = Set(criteria.map(\.code))
    var seen: Set<CriterionCode> = []
    for code in criteria.map(\.code) where seen.insert(code).inserted {
      let parent = Self.nearest(above: code, where: codes.contains)
      if let parent { children[parent, default: []].append(code) }
    }
    childCodes = children
  }

  private static func nearest(
    above code: CriterionCode, where exists: (CriterionCode) -> Bool
  ) -> CriterionCode? {
    var candidate = code.parent
    while let code = candidate, !exists(code) { candidate = code.parent }
    return candidate
  }

  /// The row of Annex I with this code.
  public func criterion(_ code: CriterionCode) -> Criterion? {
    criterionPositions[code].map { criteria[$0] }
  }

  /// The task with this code.
  public func task(_ code: CriterionCode) -> PlanTask? { taskPositions[code].map { tasks[$0] } }

  /// The nearest row of Annex I above `code`; nil where none stands above it.
  public func parent(of code: CriterionCode) -> CriterionCode? {
    Self.nearest(above: code) { criterionPositions[$0] != nil }
  }

  /// The rows of Annex I that no row stands above, in the plan's order, each code once.
  ///
  /// The total is their sum.
  public var roots: [Criterion] {
    var seen: Set<CriterionCode> = []
    return criteria.filter { seen.insert($0.code).inserted && parent(of: $0.code) == nil }
  }

  /// The rows of Annex I directly below `code`, in the plan's order, each code once.
  ///
  /// A row whose own parent the plan lacks counts as a child of the nearest row above it.
  public func children(of code: CriterionCode) -> [CriterionCode] { childCodes[code] ?? [] }

  /// Whether the row of Annex I has no scored rows below it, so that it is scored itself.
  public func isScoredLeaf(_ code: CriterionCode) -> Bool {
    criterionPositions[code] != nil && children(of: code).isEmpty
  }

  /// The eight fields (rows of depth one).
  public var fields: [Criterion] { criteria.filter { $0.level == .field } }

  /// Whether the plan has an Annex I, so that there are scores.
  public var hasScores: Bool { !criteria.isEmpty }

  /// Whether the plan has an Annex II.
  public var hasTasks: Bool { !tasks.isEmpty || !sections.isEmpty }

  /// Whether the plan is a list of tasks without scores.
  public var isTasksOnly: Bool { criteria.isEmpty && !tasks.isEmpty }

  /// Whether the plan prints other codes than the paths of its rows.
  public var printsOwnCodes: Bool {
    criteria.contains { $0.printedCode != $0.code.description }
      || tasks.contains { $0.printedCode != $0.code.description }
  }

  /// The code that the plan prints for a row of Annex I, or of Annex II; the path where it has none.
  public func printedCode(_ code: CriterionCode, isTask: Bool) -> String {
    (isTask ? task(code)?.printedCode : criterion(code)?.printedCode) ?? code.description
  }

  /// The tasks of a row of Annex I: those whose nearest row it is.
  public func tasks(under code: CriterionCode) -> [PlanTask] {
    tasks.filter { $0.criterion == code }
  }

  /// Last day of the year planned for; group membership holds for this day.
  var referenceDay: CivilDate? { CivilDate(year: header.year, month: 12, day: 31) }

  /// Everybody who leads a row or leads or implements a task, and is asked for returns, in the
  /// registry's order.
  public var expectedAgencies: [Agency.ID] {
    var named: Set<Agency.ID> = []
    // The rows of a group of thousands share its list.
    var last: [Agency.ID] = []
    for list in criteria.map(\.leads) + tasks.map(\.leads) + tasks.map(\.implementers)
    where list != last {
      named.formUnion(list)
      last = list
    }
    return registry.agencies.filter { named.contains($0.id) && $0.reports && $0.kind != .group }
      .map(\.id)
  }
}
