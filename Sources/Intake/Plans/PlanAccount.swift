import Forms
import PARIndex
import Provenance
import Spreadsheet

/// The account of a plan's files: what became of each cell that is not empty, of comments, links and
/// marked text, and of each sheet.
public struct PlanAccount: Sendable {
  /// How many met which fate.
  public private(set) var counts = CellAccount()
  /// What was read and is no part of the plan.
  public private(set) var unplaced: [Found<String>] = []
  /// The fates, by sheet.
  public private(set) var sheets: [SheetFates] = []

  /// An account of nothing.
  init() {}

  /// Takes in the fates of a sheet.
  mutating func add(_ fates: SheetFates, of grid: SheetGrid) {
    counts.add(fates, of: grid)
    sheets.append(fates)
    unplaced += grid.filledCells { fates.fates[$0.reference] == .unplaced }.map {
      $0.content.found(at: fates.sheet.at($0.reference))
    }
    unplaced += fates.items.filter { $0.fate == .unplaced && $0.kind != .runs }.map {
      Found($0.text, written: $0.text, place: fates.sheet.at($0.cell))
    }
  }
}

/// Gives each cell of a plan's files its fate, once the plan is read.
struct PlanAccounting {
  private let tables: FoundPlanTables
  /// The rows that became rows of the plan, by the places of their codes.
  private let kept: Set<Place>
  /// The sections of Annex II.
  private let sections: Set<CriterionCode>
  private let frame: FrameText
  /// The cells whose values a problem says are not used.
  private let rejected: Set<Place>
  /// The cells that the head was taken from.
  private let labels: Set<Place>
  private(set) var account = PlanAccount()
  /// What no other problem says.
  private(set) var problems: [Problem] = []
  private let said: [Problem]

  init(_ tables: FoundPlanTables, of plan: Plan, problems: [Problem]) {
    self.tables = tables
    kept = Set(plan.criteria.map(\.place) + plan.tasks.map(\.place))
    sections = Set(plan.sections.map(\.code))
    frame = FrameText(headings: AnnexTable.either, agencies: AgencyMatcher(plan: plan))
    said = problems
    rejected = Set(
      problems.filter { [.rejected, .struck].contains($0.code.effect) }.compactMap(\.place))
    labels = Set(problems.filter { $0.code == .planHeadFromTitle }.compactMap(\.place))
    for sheet in tables.sheets {
      var fates = fates(of: sheet)
      fates.items = items(of: sheet, fates)
      say(fates, of: sheet)
      account.add(fates, of: sheet.grid)
    }
  }

  // MARK: Sheets

  private func fates(of sheet: FoundPlanTables.Sheet) -> SheetFates {
    var fates = SheetFates(sheet: sheet.place)
    let grid = sheet.grid
    switch sheet.content {
    case .annexes(let annexes):
      fates.whole = .used
      for annex in annexes { record(tables.annexes[annex], in: &fates) }
    case .table(let table):
      fates.whole = .used
      record(table, in: &fates)
    case .other:
      let isOurs =
        SheetNames.besidesForms.contains(grid.sheet.name) || grid.sheet.name.hasPrefix("_")
      fates.whole = isOurs || grid.filledCount == 0 ? .frame : .foreign
      for cell in grid.filledCells where labels.contains(sheet.place.at(cell.reference)) {
        fates.record(.label, cell.reference)
      }
      fates.record(fates.whole, grid.filledCells)
    }
    for cell in grid.filledCells(where: { fates.fates[$0.reference] == nil }) {
      fates.record(fate(besideTables: cell, at: sheet.place), cell.reference)
    }
    return fates
  }

  /// Letterhead and titles are the frame of tables; other texts beside them have no place.
  private func fate(besideTables cell: ReadCell, at place: Place) -> CellFate {
    if labels.contains(place.at(cell.reference)) { return .label }
    guard case .text = cell.value else { return .unplaced }
    return PlanTitles.namesAnnex(cell.content.text) || frame.isKnownFrame(cell.content.text)
      ? .frame : .unplaced
  }

  // MARK: Annexes

  private func record(_ annex: AnnexSheet, in fates: inout SheetFates) {
    let table = annex.table
    for row in table.headingRows { fates.record(.heading, annex.grid.cells(row)) }
    for row in annex.examples { fates.record(.frame, annex.grid.cells(row)) }
    let roles = Dictionary(
      table.columns.map { ($0.value.index, $0.key) }, uniquingKeysWith: { first, _ in first })
    for (raw, meaning) in zip(annex.raws, tables.meanings(of: annex)) {
      let row = tables.row(meaning, of: table.form)
      let isKept = row.map(isKept) ?? true
      let isSection = row.map(heads) ?? false
      for cell in annex.grid.cells(raw.row.number) where cell.isFilled {
        let index = cell.reference.column
        let isName =
          table.otherNames.contains(index) && raw.row.cell(.name)?.reference == cell.reference
        let role = isName ? .name : roles[index]
        var fate = fate(role, in: meaning, isKept: isKept, isSection: isSection)
        if meaning == .total, let role, ![.code, .name].contains(role),
          raw.row.points(role) == nil
        {
          fate = .unplaced
        }
        let isRejected =
          annex.left.contains(index) || rejected.contains(annex.place.at(cell.reference))
        fates.record(isRejected && fate != .frame ? .rejected : fate, cell.reference)
      }
    }
  }

  private func fate(
    _ role: FormColumn?, in meaning: AnnexRows.Meaning, isKept: Bool, isSection: Bool
  ) -> CellFate {
    if meaning == .frame { return .frame }
    guard let role else { return .unplaced }
    switch meaning {
    case .row:
      if !isKept { return .rejected }
      return isSection && !Self.ofSections.contains(role) ? .unplaced : .used
    case .partOfRow: return .used
    case .total:
      return [.code, .name, .maximum, .previous, .target].contains(role) ? .frame : .unplaced
    case .frame: return .frame
    case .beside: return .unplaced
    case .refused: return .rejected
    }
  }

  /// What is read of a row that only heads others.
  private static let ofSections: Set<FormColumn> = [
    .code, .name, .scoring, .evidence, .remarks, .restoration,
  ]

  private func heads(_ row: PlanTable.Row) -> Bool {
    row.kind == .task && !kept.contains(row.place(.code))
      && row.position.map { sections.contains($0.code) } ?? false
  }

  private func isKept(_ row: PlanTable.Row) -> Bool {
    kept.contains(row.place(.code)) || heads(row)
  }

  // MARK: Head and agencies

  private func record(_ table: PlanTable, in fates: inout SheetFates) {
    guard let layout = table.layout else { return }
    fates.record(.heading, layout.grid.cells(layout.headingRow))
    for row in layout.frame { fates.record(.frame, layout.grid.cells(row)) }
    var keys: Set<String> = []
    for row in table.rows {
      let isKey = PlanHeadReader.key(of: row).map { keys.insert($0).inserted } ?? false
      let isKept = isKey || !row.text(.agencyName).isEmpty
      for cell in layout.grid.cells(row.number) where cell.isFilled {
        let isRejected = rejected.contains(table.place.at(cell.reference))
        let role = layout.columns[cell.reference.column]
        let isNote = role == nil && layout.notes.contains(cell.reference.column)
        fates.record(
          isRejected ? .rejected : isNote ? .frame : role == nil || !isKept ? .unplaced : .used,
          cell.reference)
      }
    }
  }

  // MARK: What cells carry

  private func items(of sheet: FoundPlanTables.Sheet, _ fates: SheetFates) -> [ItemFate] {
    sheet.grid.sheet.extras.sorted { $0.key < $1.key }.flatMap { reference, extras in
      let left = fates.whole == .foreign ? CellFate.foreign : nil
      let comments = extras.comments.filter { !CellText.isBlank($0.text) }.map { comment in
        ItemFate(
          kind: .comments, cell: reference, text: comment.text,
          fate: left ?? (comment.author == TemplateIdentity.author ? .mark : .unplaced))
      }
      let links = extras.links.map {
        ItemFate(kind: .links, cell: reference, text: $0, fate: left ?? .unplaced)
      }
      let runs = sheet.grid.cell(reference.row, reference.column)?.markedRuns ?? []
      let isSaid = said.contains {
        $0.place == sheet.place.at(reference) && [.textLeftOut, .cellStruck].contains($0.code)
      }
      let own = fates.fates[reference] ?? .frame
      return comments + links
        + runs.map {
          ItemFate(kind: .runs, cell: reference, text: $0.text, fate: isSaid ? .rejected : own)
        }
    }
  }

  /// Says what has no place where no other problem says so, a row at a time.
  private mutating func say(_ fates: SheetFates, of sheet: FoundPlanTables.Sheet) {
    let own = said.filter { problem in
      problem.place.map { $0.file == sheet.place.file && $0.sheet == sheet.place.sheet } ?? false
    }
    let rows = Set(own.filter { $0.code == .planTextBeside }.compactMap(\.place?.cell?.row))
    let columns = Set(own.filter { $0.code == .columnUnknown }.compactMap(\.place?.cell?.column))
    let silent = sheet.grid.filledCells { cell in
      fates.fates[cell.reference] == .unplaced && !rows.contains(cell.reference.row)
        && !columns.contains(cell.reference.column)
    }
    for (_, cells) in Dictionary(grouping: silent, by: \.reference.row).sorted(by: {
      $0.key < $1.key
    }) {
      problems.append(
        Problem(
          .planTextBeside, place: sheet.place.at(cells[0].reference),
          found: .written(cells.map(\.content.text).joined(separator: " "))))
    }
  }
}
