import Forms
import PARIndex
import Provenance
import Spreadsheet

/// What the cells of a sheet carry beside their values, once the fates of the cells are settled:
/// comments and links that no value takes along, text struck through, raised or lowered.
struct CellRemarks {
  let grid: SheetGrid
  /// The tables of the sheet that were read.
  let tables: [ReturnedSheet]
  /// What became of the sheet and its cells.
  let fates: SheetFates
  /// Whether the file came from our template, whose own comments and links say nothing new.
  let isOwnFile: Bool

  private(set) var items: [ItemFate] = []
  private(set) var unplaced: [Found<String>] = []
  private(set) var problems: [Problem] = []

  init(grid: SheetGrid, tables: [ReturnedSheet], fates: SheetFates, isOwnFile: Bool) {
    self.grid = grid
    self.tables = tables
    self.fates = fates
    self.isOwnFile = isOwnFile
  }

  /// A cell, and what the tables make of it.
  private struct Spot {
    let reference: CellReference
    let cell: ReadCell?
    let fate: CellFate?
    let role: FormColumn?
    let code: CriterionCode?
    let form: Form?
  }

  /// Settles everything, in the order of the cells.
  mutating func settle() {
    // Nothing is read of a sheet that is left out as a whole, and this is said.
    let left = [.foreign, .rejected].contains(fates.whole) ? fates.whole : nil
    for (reference, extras) in grid.sheet.extras.sorted(by: { $0.key < $1.key }) {
      let spot = spot(reference)
      for comment in extras.comments where !CellText.isBlank(comment.text) {
        let text = CellText(Cell(reference, .text(comment.text)))
        let isOwn = isOwnFile && comment.author == TemplateIdentity.author
        let fate = left ?? (isOwn ? .mark : .unplaced)
        record(.comments, text.text, fate: fate, at: spot)
        guard fate == .unplaced else { continue }
        let isBlank = spot.cell?.isFilled != true
        let isValue = spot.code != nil && isBlank && spot.role?.isEntry == true
        keep(text, isValue ? .commentBesideBlank : .commentKept, at: spot)
      }
      for link in extras.links {
        let isOwn = isOwnFile && link.hasPrefix("#")
        let isTaken = spot.fate == .used && spot.role?.isFreeText == true
        let fate = left ?? (isTaken ? .used : isOwn ? .mark : .unplaced)
        record(.links, link, fate: fate, at: spot)
        if fate == .unplaced { keep(CellText(Cell(reference, .text(link))), .linkKept, at: spot) }
      }
      settleRuns(spot, left)
    }
  }

  private mutating func settleRuns(_ spot: Spot, _ left: CellFate?) {
    guard let cell = spot.cell else { return }
    let runs = cell.markedRuns
    for run in runs {
      record(.runs, run.text, fate: left ?? fate(of: run, in: spot, cell), at: spot)
    }
    // Of values it is said where they are read.
    let isText = [.plan, .changed, .heading, .label, .frame].contains(spot.fate)
    guard left == nil, isText, runs.contains(where: \.isStruck) else { return }
    let isPart = !cell.isStruck
    tell(
      Problem(
        isPart ? .textLeftOut : .struckTextRead, place: fates.sheet.at(spot.reference),
        found: .written(cell.content.written),
        used: (isPart ? cell.content.text : nil).map(Problem.Slot.written)), spot)
  }

  private func fate(of run: TextRun, in spot: Spot, _ cell: ReadCell) -> CellFate {
    switch spot.fate {
    case .used: !run.isStruck && spot.role?.isFreeText == true ? .used : .rejected
    case .plan, .changed, .heading, .label, .frame:
      run.isStruck && !cell.isStruck ? .rejected : spot.fate ?? .frame
    case .rejected, .mark, .unplaced, .foreign, nil: spot.fate ?? .frame
    }
  }

  private func spot(_ reference: CellReference) -> Spot {
    let found = tables.lazy.compactMap { table -> (FormColumn?, CriterionCode?, Form)? in
      let code = table.rows.first { $0.match.index == reference.row }?.code
      let role = table.columns.first { $0.value.index == reference.column }?.key
      return role == nil && code == nil ? nil : (role, code, table.form)
    }
    let best = found.first { $0.0 != nil && $0.1 != nil } ?? found.first
    return Spot(
      reference: reference, cell: grid.cell(reference.row, reference.column),
      fate: fates.fates[reference], role: best?.0, code: best?.1, form: best?.2)
  }

  private mutating func record(
    _ kind: AccountKind, _ text: String, fate: CellFate, at spot: Spot
  ) {
    items.append(ItemFate(kind: kind, cell: spot.reference, text: text, fate: fate))
  }

  private mutating func keep(_ text: CellText, _ problem: ProblemCode, at spot: Spot) {
    let place = fates.sheet.at(spot.reference)
    unplaced.append(text.found(at: place))
    let column = problem == .commentBesideBlank ? spot.role : nil
    tell(
      Problem(
        problem, place: place, found: .written(text.text),
        expected: column.map { .heading($0.heading(in: spot.form ?? .scores)) }), spot)
  }

  private mutating func tell(_ problem: Problem, _ spot: Spot) {
    var problem = problem
    problem.row = spot.code.map { Problem.Row($0, of: spot.form ?? .scores) }
    problems.append(problem)
  }
}
