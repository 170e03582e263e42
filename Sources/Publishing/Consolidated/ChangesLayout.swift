import PARIndex
import Provenance

/// Where each part of the sheet Thay đổi stands, and what it compares with.
struct ChangesLayout {
  /// A comparison in its columns.
  struct Comparison {
    var side: ChangesSide
    var changes: Changes
    /// Whether it is with the round before, not with the last run of this one.
    var isOfRound: Bool
    /// `kỳ trước` or `lần tổng hợp trước`.
    var words: String { isOfRound ? ChangesLayout.round : ChangesLayout.run }
    /// What is listed of tasks and agencies.
    var lists: [(label: String, text: String)]
    /// Row of the title of its lists.
    var listRow = 0
    /// Row of the title of its largest rises; the falls come after them.
    var riseRow = 0

    /// Row of the title of its largest falls.
    var fallRow: Int { riseRow + ChangesLayout.moves + 1 }
  }

  /// Whether there are scores to compare.
  let hasScores: Bool
  /// How many of the largest moves up and down are shown.
  static let moves = 5

  /// The comparisons, the one with the round before first.
  let comparisons: [Comparison]
  /// The rounds to show, oldest first, this one last; none where no other is known.
  let rounds: [EarlierConsolidation]
  /// How many rounds are known.
  let knownRounds: Int
  /// Rows of Annex I, as they stand in the table.
  private(set) var entries: [ChangesRow] = []
  /// Row of the title of the table of all rows.
  let tableRow: Int
  /// Rows of Annex I, in the table.
  let rows: ClosedRange<Int>
  /// Row of the title of the table of rounds.
  let roundsRow: Int

  private static var round: String { said("kỳ trước", "previous round") }
  private static var run: String { said("lần tổng hợp trước", "last run") }

  /// Row of the title of the figures.
  var figuresRow: Int { TableRows.first }
  /// The total's row in the table.
  var totalRow: Int { rows.upperBound + 1 }

  /// The last row that is printed: the table of all rows is there to be searched.
  var lastPrintedRow: Int { tableRow - 1 }
  /// Row of the chart over the rounds.
  func chartRow(_ context: SheetContext) -> Int { roundsRow + Self.linesOfRounds(context) + 3 }
  /// Rows that the chart takes.
  static let chartRows = 20
  /// Rows of the table of rounds: four figures and the fields.
  private static func linesOfRounds(_ context: SheetContext) -> Int { 4 + context.fields.count }

  /// Where everything stands; nil where there is nothing to compare with.
  init?(_ context: SheetContext) {
    let consolidation = context.consolidation
    let found = [(consolidation.sinceLastRound, true), (consolidation.sinceLastRun, false)]
      .compactMap { changes, isOfRound in changes.map { ($0, isOfRound) } }
    guard !found.isEmpty else { return nil }
    hasScores = context.hasScores
    // Title, four figures, four kinds of moves.
    var row = TableRows.first + (hasScores ? 9 : 0)
    var comparisons: [Comparison] = []
    for (side, (changes, isOfRound)) in zip(ChangesSide.allCases, found) {
      var comparison = Comparison(
        side: side, changes: changes, isOfRound: isOfRound,
        lists: ChangesLists.lines(changes, context))
      comparison.listRow = row
      comparison.riseRow = row + comparison.lists.count + 1
      row = hasScores ? comparison.fallRow + Self.moves + 1 : comparison.riseRow
      comparisons.append(comparison)
    }
    self.comparisons = comparisons
    roundsRow = row
    let known =
      consolidation.earlierRounds + [EarlierConsolidation(consolidation, file: "")]
    knownRounds = known.count
    let room = ChangesColumn.allCases.count { ChangesColumn.rounds.contains($0) }
    rounds = known.count > 1 && hasScores ? known.suffix(room) : []
    tableRow = rounds.isEmpty ? row : row + Self.linesOfRounds(context) + 3 + Self.chartRows + 2
    let first = tableRow + 2
    rows = first...max(first, first + consolidation.criteria.count - 1)
    entries = ChangesRow.all(context, comparisons, from: first)
  }

  /// The columns, those that nothing stands in hidden.
  func columns(_ years: PlanYears) -> [TableColumn] {
    ChangesColumn.allCases.map { column in
      var format = column.format(years)
      guard hasScores else {
        format.heading =
          column == .name
          ? said("Thay đổi", "Change") : column == .leads ? said("Danh sách", "List") : ""
        return format
      }
      switch column {
      case .then, .thenRun:
        let comparison = comparisons.first { $0.side.then == column }
        format.heading =
          comparison.map { $0.words.prefix(1).uppercased() + $0.words.dropFirst() }
          ?? ""
      case .change, .changeRun:
        let comparison = comparisons.first { $0.side.change == column }
        format.heading =
          comparison.map { said("Thay đổi so \($0.words)", "Change since \($0.words)") } ?? ""
      default: break
      }
      let isEmpty: Bool
      switch column {
      case .thenRun, .changeRun, .kindRun: isEmpty = comparisons.count < 2
      case .note: isEmpty = comparisons.allSatisfy(\.changes.successions.isEmpty)
      default: return format
      }
      // A column of the table of rounds stays, even if it is empty elsewhere.
      let place = column.number - ChangesColumn.rounds.lowerBound.number
      if isEmpty {
        format.heading = ""
        format.isHidden = place >= rounds.count
      }
      return format
    }
  }
}
