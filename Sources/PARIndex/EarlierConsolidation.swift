import Provenance

/// An earlier consolidation, as far as its canonical JSON tells: an earlier run of this round, or an
/// earlier round.
public struct EarlierConsolidation: Hashable, Sendable {
  /// A row of Annex I as it was.
  public struct Row: Hashable, Sendable {
    /// Its name; nil where not stated.
    public var name: String?
    /// Its maximum, in points; nil where not stated.
    public var maximum: Points?
    /// Who led it; nil where not stated.
    public var leads: [Agency.ID]?
    /// Its score, in points.
    public var score: Points?
    /// Its figures; nil where not stated.
    public var figures: Figures?
    /// Whether its score was the standing agency's decision.
    public var isDecided: Bool

    /// Makes a row.
    public init(
      name: String?, maximum: Points?, leads: [Agency.ID]?, score: Points?, figures: Figures?,
      isDecided: Bool
    ) {
      self.name = name
      self.maximum = maximum
      self.leads = leads
      self.score = score
      self.figures = figures
      self.isDecided = isDecided
    }
  }

  /// A task of Annex II as it was.
  public struct Task: Hashable, Sendable {
    /// Its name; nil where not stated.
    public var name: String?
    /// Who led it; nil where not stated.
    public var leads: [Agency.ID]?
    /// Its state.
    public var state: TaskOutcomeState
    /// Whether it was overdue.
    public var isOverdue: Bool

    /// Makes a task.
    public init(name: String?, leads: [Agency.ID]?, state: TaskOutcomeState, isOverdue: Bool) {
      self.name = name
      self.leads = leads
      self.state = state
      self.isOverdue = isOverdue
    }
  }

  /// An agency as it was.
  public struct Reporter: Hashable, Sendable {
    /// Its id.
    public var id: Agency.ID
    /// Its name; the id's text where not stated.
    public var name: String
    /// Whether it had returned.
    public var returned: Bool

    /// Makes an agency.
    public init(id: Agency.ID, name: String, returned: Bool) {
      self.id = id
      self.name = name
      self.returned = returned
    }
  }

  /// Name of the file that tells it.
  public var file: String
  /// Number of the plan; nil where not stated.
  public var planID: String?
  /// The plan's year; nil where not stated.
  public var planYear: Int?
  /// The highest total, in points; nil where not stated.
  public var maximum: Points?
  /// The words for its period; empty where not stated.
  public var label: String
  /// Its period; nil where its days are not known.
  public var period: Period?
  /// The day on which lateness was judged.
  public var asOf: CivilDate?
  /// The whole; nil where not stated.
  public var total: Figures?
  /// The rows of Annex I.
  public var rows: [CriterionCode: Row]
  /// The tasks of Annex II.
  public var tasks: [CriterionCode: Task]
  /// The agencies, in its order.
  public var agencies: [Reporter]

  /// Makes an earlier consolidation.
  public init(
    file: String, planID: String? = nil, planYear: Int? = nil, maximum: Points? = nil,
    label: String = "", period: Period? = nil, asOf: CivilDate? = nil, total: Figures? = nil,
    rows: [CriterionCode: Row] = [:], tasks: [CriterionCode: Task] = [:],
    agencies: [Reporter] = []
  ) {
    self.file = file
    self.planID = planID
    self.planYear = planYear
    self.maximum = maximum
    self.label = label
    self.period = period
    self.asOf = asOf
    self.total = total
    self.rows = rows
    self.tasks = tasks
    self.agencies = agencies
  }

  /// The rows that none of its rows stands above, by their codes: what adds up to the total.
  public var fields: [(code: CriterionCode, row: Row)] {
    rows.filter { code, _ in
      var above = code.parent
      while let parent = above, rows[parent] == nil { above = parent.parent }
      return above == nil
    }.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// What a consolidation is for a later one.
  public init(_ consolidation: Consolidation, file: String) {
    let header = consolidation.plan.header
    self.init(
      file: file, planID: header.id, planYear: header.year,
      maximum: consolidation.plan.hasScores ? header.maximum : nil,
      label: consolidation.period, period: consolidation.span, asOf: consolidation.asOf,
      total: consolidation.plan.hasScores ? consolidation.total : nil,
      rows: Dictionary(
        consolidation.criteria.map { ($0.criterion.code, Row($0)) },
        uniquingKeysWith: { first, _ in first }),
      tasks: Dictionary(
        consolidation.tasks.map { ($0.task.code, Task($0)) },
        uniquingKeysWith: { first, _ in first }),
      agencies: consolidation.agencies.map {
        Reporter(id: $0.agency.id, name: $0.agency.name, returned: $0.returned)
      })
  }
}

extension EarlierConsolidation.Row {
  fileprivate init(_ outcome: CriterionOutcome) {
    self.init(
      name: outcome.criterion.name, maximum: outcome.criterion.maximum,
      leads: outcome.criterion.leads, score: outcome.figures.score, figures: outcome.figures,
      isDecided: outcome.decision != nil)
  }
}

extension EarlierConsolidation.Task {
  fileprivate init(_ outcome: TaskOutcome) {
    self.init(
      name: outcome.task.name, leads: outcome.task.leads, state: outcome.state,
      isOverdue: outcome.overdue)
  }
}
