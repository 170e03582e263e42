import PARIndex
import Provenance
import WorkbookWriting

/// Where each thing stands in the consolidated workbook, so that every sheet can lead to every
/// other: rows are fixed before the first sheet is written.
struct RowMap {
  /// Rows of Phụ lục I.
  let criteria: [CriterionCode: Int]
  /// The total's row in Phụ lục I.
  let totalRow: Int
  /// The rows of Phụ lục II, sections included, in order.
  let taskRows: [AnnexTwoRow]
  /// Rows of Phụ lục II.
  let tasks: [CriterionCode: Int]
  /// Last row of Phụ lục II.
  let lastTaskRow: Int
  /// Rows of Thẩm định.
  let decisions: [CriterionCode: Int]
  /// The groups of Thẩm định, in order.
  let decisionGroups: [DecisionGroup]
  /// Last row of Thẩm định.
  let lastDecisionRow: Int
  /// The leaves by points still recoverable, in the order of Điểm mất.
  let recoverable: [CriterionOutcome]
  /// Last row of Điểm mất.
  let lastRecoverableRow: Int
  /// How many problems of each severity are not listed in Đối soát.
  let unlistedProblems: [Severity: Int]
  /// What Tóm tắt đối soát lists: worst first, by agency, then by act.
  let acts: [ProblemAct]
  /// The first row of each agency in Tóm tắt đối soát.
  let problems: [Agency.ID: Int]
  /// Last row of Đối soát.
  let lastProblemRow: Int
  /// Lines of Nguồn, from 0: the first one of each figure.
  let sources: [SourceKey: Int]

  /// Lines of Kiến nghị, khó khăn.
  let proposals: WrittenWords
  /// Lines of Minh chứng, giải trình.
  let grounds: WrittenWords

  /// The leaves that have no score unless somebody acts.
  let awaited: AwaitedRows
  /// The places in Điểm mất, from 0.
  let recoverablePositions: [CriterionCode: Int]

  /// A figure of a row.
  struct SourceKey: Hashable {
    var code: CriterionCode
    var figure: UsedValue.Figure
  }

  init(_ consolidation: Consolidation) {
    let first = TableRows.first
    criteria = Self.rows(consolidation.criteria.map(\.criterion.code), from: first)
    totalRow = first + consolidation.criteria.count
    let annexTwo = AnnexTwoRow.rows(of: consolidation.plan)
    taskRows = annexTwo
    tasks = Self.taskRows(annexTwo, consolidation, from: first)
    lastTaskRow = first + annexTwo.count - 1
    let leaves = consolidation.criteria.filter(\.isLeaf)
    // What is not scored yet is not lost: rows without a score stand apart, after the others.
    let rank = { (outcome: CriterionOutcome) in outcome.figures.score == nil ? 0 : 1 }
    recoverable = leaves.enumerated().sorted {
      (rank($1.element), $1.element.recoverable, $0.offset)
        < (rank($0.element), $0.element.recoverable, $1.offset)
    }.map(\.element)
    recoverablePositions = Dictionary(
      recoverable.enumerated().map { ($0.element.criterion.code, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    awaited = AwaitedRows(consolidation, rows: criteria)
    lastRecoverableRow = TableRows.last(of: leaves.count)
    acts = Self.acts(consolidation)
    var row = first
    var firsts: [Agency.ID: Int] = [:]
    for act in acts {
      if let agency = act.first.agency.map(Agency.ID.init), firsts[agency] == nil {
        firsts[agency] = row
      }
      row += 1
    }
    problems = firsts
    unlistedProblems = ProblemAct.unlisted(consolidation.problems)
    lastProblemRow = TableRows.last(
      of: consolidation.problems.count - unlistedProblems.values.reduce(0, +))
    let words = WrittenWords.lists(
      consolidation, of: [[.difficulties], [.result, .evidence, .explanation]])
    (proposals, grounds) = (words[0], words[1])
    var sources: [SourceKey: Int] = [:]
    var last: SourceKey?
    for line in consolidation.sources.indices {
      let key = SourceKey(
        code: consolidation.sources[line].code, figure: consolidation.sources[line].figure)
      if key != last, sources[key] == nil { sources[key] = line }
      last = key
    }
    self.sources = sources
    decisionGroups = DecisionBlocks(consolidation).groups(from: first)
    let blocks = decisionGroups.flatMap(\.blocks)
    decisions = Dictionary(
      blocks.map { ($0.outcome.criterion.code, $0.row) }, uniquingKeysWith: { one, _ in one })
    lastDecisionRow = max(blocks.last?.lastRow ?? first, decisionGroups.last?.titleRow ?? first)
  }

  private static func acts(_ consolidation: Consolidation) -> [ProblemAct] {
    let registry = consolidation.plan.registry
    func key(_ entry: (offset: Int, element: ProblemAct)) -> (Int, Int, Int) {
      let problem = entry.element.first
      let worst = Severity.allCases.firstIndex(of: problem.severity) ?? 0
      let agency = problem.agency.map { registry.position(Agency.ID($0)) } ?? -1
      return (-worst, agency, entry.offset)
    }
    return ProblemAct.acts(consolidation.problems).enumerated()
      .map { ($0, key($0)) }.sorted { $0.1 < $1.1 }.map(\.0.element)
  }

  private static func rows(_ codes: [CriterionCode], from first: Int) -> [CriterionCode: Int] {
    Dictionary(
      codes.enumerated().map { ($0.element, first + $0.offset) },
      uniquingKeysWith: { one, _ in one })
  }

  private static func taskRows(
    _ rows: [AnnexTwoRow], _ consolidation: Consolidation, from first: Int
  ) -> [CriterionCode: Int] {
    var places: [CriterionCode: Int] = [:]
    for (index, row) in rows.enumerated() {
      guard case .task(let number) = row, number < consolidation.tasks.count else { continue }
      let code = consolidation.tasks[number].task.code
      if places[code] == nil { places[code] = first + index }
    }
    return places
  }
}
