import Provenance

/// A consolidation beside an earlier one: what rose, fell, appeared and went away, and whose it is.
public struct Changes: Hashable, Sendable {
  /// The earlier one, with the rows, tasks and total that can be compared alone.
  public var earlier: EarlierConsolidation
  /// Whether the earlier one is of another plan or year.
  public var isOtherPlan: Bool
  /// The whole.
  public var total: FiguresChange
  /// The rows that add up to the total, in the plan's order.
  public var fields: [FieldChange]
  /// The scored leaves whose score is another one, in the plan's order.
  public var rows: [RowChange]
  /// The tasks whose state or lateness is another one, in the plan's order.
  public var tasks: [TaskChange]
  /// Who has returned since, in the registry's order.
  public var returned: [Body]
  /// Who had returned and has not now, in the order of the earlier one.
  public var fellAway: [Body]
  /// Who is no more, and has a successor, in the order of the earlier one.
  public var successions: [Succession]

  /// Makes changes.
  public init(
    earlier: EarlierConsolidation, isOtherPlan: Bool, total: FiguresChange, fields: [FieldChange],
    rows: [RowChange], tasks: [TaskChange], returned: [Body], fellAway: [Body],
    successions: [Succession]
  ) {
    self.earlier = earlier
    self.isOtherPlan = isOtherPlan
    self.total = total
    self.fields = fields
    self.rows = rows
    self.tasks = tasks
    self.returned = returned
    self.fellAway = fellAway
    self.successions = successions
  }

  /// The bodies that led a row or task then and have been succeeded since.
  public func formerLeads(_ leads: [Agency.ID]?) -> [Body] {
    let former = Set(leads ?? [])
    return successions.map(\.former).filter { former.contains($0.id) }
  }

  /// The tasks that were not overdue and are now.
  public var newlyOverdue: [TaskChange] { tasks.filter { $0.isOverdue && !$0.wasOverdue } }

  /// The tasks that were overdue and are not now.
  public var noLongerOverdue: [TaskChange] { tasks.filter { $0.wasOverdue && !$0.isOverdue } }
}

extension Changes {
  /// Figures then and now.
  public struct FiguresChange: Hashable, Sendable {
    /// What they were; nil where that is not known or cannot be compared.
    public var then: Figures?
    /// What they are.
    public var now: Figures

    /// Makes a change.
    public init(then: Figures?, now: Figures) {
      self.then = then
      self.now = now
    }

    /// Now less then; nil where what they were is.
    public var difference: Figures? { then.map { now - $0 } }
  }

  /// A row that adds up to the total, then and now.
  public struct FieldChange: Hashable, Sendable {
    /// Its code.
    public var code: CriterionCode
    /// Its name.
    public var name: String
    /// Its figures.
    public var figures: FiguresChange

    /// Makes a change.
    public init(code: CriterionCode, name: String, figures: FiguresChange) {
      self.code = code
      self.name = name
      self.figures = figures
    }
  }

  /// What became of a score.
  public enum Kind: String, Sendable, CaseIterable {
    /// It is higher.
    case rose
    /// It is lower.
    case fell
    /// There was none.
    case appeared
    /// There is none now.
    case wentAway

    /// What became of a score; nil where nothing did.
    public init?(then: Points?, now: Points?) {
      switch (then, now) {
      case (let then?, let now?) where now > then: self = .rose
      case (let then?, let now?) where now < then: self = .fell
      case (nil, .some): self = .appeared
      case (.some, nil): self = .wentAway
      default: return nil
      }
    }
  }

  /// What a score rests on now, or why there is none.
  public enum Ground: String, Sendable, CaseIterable {
    /// The returns of agencies.
    case returns
    /// The standing agency's decision.
    case decision
    /// The returns of agencies: the decision that held then does so no more.
    case decisionDropped
    /// Agencies differ, or a decision waits to be taken anew.
    case conflict
    /// No agency that leads the row says a score.
    case missing
  }

  /// A scored leaf whose score is another one.
  public struct RowChange: Hashable, Sendable {
    /// Its code.
    public var code: CriterionCode
    /// What became of the score.
    public var kind: Kind
    /// Its score then, in points.
    public var then: Points?
    /// Its score now, in points.
    public var now: Points?
    /// What the score rests on now.
    public var ground: Ground
    /// Whose return made it; where none did, who leads the row.
    public var agencies: [Agency.ID]
    /// Who led the row then and has been succeeded since.
    public var formerLeads: [Body]

    /// Makes a change; nil where there is none.
    public init?(
      code: CriterionCode, then: Points?, now: Points?, ground: Ground, agencies: [Agency.ID],
      formerLeads: [Body]
    ) {
      guard let kind = Kind(then: then, now: now) else { return nil }
      self.code = code
      self.kind = kind
      self.then = then
      self.now = now
      self.ground = ground
      self.agencies = agencies
      self.formerLeads = formerLeads
    }

    /// Now less then, in points; nil where either is not known: what is not scored is not zero.
    public var difference: Points? {
      guard let then, let now else { return nil }
      return now - then
    }
  }

  /// A task whose state or lateness is another one.
  public struct TaskChange: Hashable, Sendable {
    /// Its code.
    public var code: CriterionCode
    /// Its state then; nil where the earlier consolidation does not have the task.
    public var then: TaskOutcomeState?
    /// Its state now.
    public var now: TaskOutcomeState
    /// Whether it was overdue.
    public var wasOverdue: Bool
    /// Whether it is overdue.
    public var isOverdue: Bool
    /// Who reports on it now; where nobody does, who leads it.
    public var agencies: [Agency.ID]
    /// Who led it then and has been succeeded since.
    public var formerLeads: [Body]

    /// Makes a change.
    public init(
      code: CriterionCode, then: TaskOutcomeState?, now: TaskOutcomeState, wasOverdue: Bool,
      isOverdue: Bool, agencies: [Agency.ID], formerLeads: [Body]
    ) {
      self.code = code
      self.then = then
      self.now = now
      self.wasOverdue = wasOverdue
      self.isOverdue = isOverdue
      self.agencies = agencies
      self.formerLeads = formerLeads
    }
  }

  /// A body, which the registry of today may not know.
  public struct Body: Hashable, Sendable {
    /// Its id.
    public var id: Agency.ID
    /// Its name.
    public var name: String

    /// Makes a body.
    public init(id: Agency.ID, name: String) {
      self.id = id
      self.name = name
    }
  }

  /// A body that is no more, and who took over its work.
  public struct Succession: Hashable, Sendable {
    /// The body that is no more.
    public var former: Body
    /// Whether it had returned.
    public var hadReturned: Bool
    /// Who took over its work.
    public var successors: [Body]
    /// Whether one of them has returned.
    public var hasReturned: Bool

    /// Makes a succession.
    public init(former: Body, hadReturned: Bool, successors: [Body], hasReturned: Bool) {
      self.former = former
      self.hadReturned = hadReturned
      self.successors = successors
      self.hasReturned = hasReturned
    }
  }
}
