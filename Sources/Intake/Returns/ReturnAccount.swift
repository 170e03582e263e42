import Forms
import PARIndex
import Provenance
import Spreadsheet

/// The account of a return: what became of each cell that is not empty, of what the cells carry,
/// and of each sheet.
///
/// The stages of reading record what they decide; what no stage looked at is the frame above the
/// tables, has no place in the forms, or stands on a foreign sheet.
struct ReturnAccount {
  /// How many met which fate.
  private(set) var counts = CellAccount()
  /// What no stage looked at and has no place in the forms.
  private(set) var unplaced: [Found<String>] = []
  /// The fates, by sheet.
  private(set) var sheets: [SheetFates] = []
  /// What is to be said of it.
  private(set) var problems: [Problem] = []

  private let frame: FrameText
  /// What was found out of texts above the tables.
  private var known: [String: Bool] = [:]
  private let isOwnFile: Bool
  /// Whether a text was not looked at.
  private(set) var isFull = false

  /// Most texts of a file that are looked at whether they are a letterhead or a title.
  private static let mostFrameTexts = 2_000
  /// Most cells without a table that a sheet of identification has.
  private static let largestFrame = 40

  init(
    _ workbook: Workbook, file: Place, contents: ReturnContents, tables: [TableReading],
    frame: FrameText, isOwnFile: Bool
  ) {
    self.frame = frame
    self.isOwnFile = isOwnFile
    for (position, sheet) in workbook.sheets.enumerated() {
      let place = file.sheet(named: sheet.name)
      let grid = contents.grids[position] ?? SheetGrid(sheet)
      let filled = grid.filledCount
      let own = tables.filter { $0.fates.sheet == place }
      let labels = contents.labels.filter { $0.place == place }
      var fates = own.first?.fates ?? SheetFates(sheet: place)
      for table in own.dropFirst() { fates.merge(table.fates) }
      for label in labels {
        fates.settle(.label, label.value.labelCell)
        fates.settle(.label, label.value.cell.reference)
      }
      let rest = grid.filledCells { fates.fates[$0.reference] == nil }
      if own.isEmpty {
        let fate = fateWithoutTable(
          sheet, at: place, in: contents, hasLabels: !labels.isEmpty, count: rest.count)
        fates.whole = filled == 0 ? .frame : fate
        switch fate {
        case .label: for cell in rest { settle(cell, above: .max, in: &fates) }
        case .unplaced: for cell in rest { keep(cell, in: &fates) }
        case .frame: for cell in rest { settleOwn(cell, in: sheet, &fates) }
        default: fates.record(fate, rest)
        }
      } else {
        fates.whole = .used
        let top = own.map(\.sheet.headingRows.lowerBound).min() ?? 1
        for cell in rest { settle(cell, above: top, in: &fates) }
      }
      if !sheet.extras.isEmpty {
        var remarks = CellRemarks(
          grid: grid, tables: own.map(\.sheet), fates: fates, isOwnFile: isOwnFile)
        remarks.settle()
        fates.items = remarks.items
        unplaced += remarks.unplaced
        problems += remarks.problems
      }
      add(fates, of: grid, filled: filled)
    }
  }

  private func fateWithoutTable(
    _ sheet: Sheet, at place: Place, in contents: ReturnContents, hasLabels: Bool, count: Int
  ) -> CellFate {
    if contents.leftOut.contains(place) { return .rejected }
    if contents.stray.contains(place) { return .unplaced }
    if sheet.name == TemplateIdentity.sheetName || SheetNames.besidesForms.contains(sheet.name) {
      return .frame
    }
    return hasLabels && count <= Self.largestFrame ? .label : .foreign
  }

  /// Letterhead and titles above the tables are their frame; anything else has no place.
  private mutating func settle(_ cell: ReadCell, above top: Int, in fates: inout SheetFates) {
    if cell.reference.row < top {
      if cell.hasFormula, isOwnFile { return fates.record(.mark, cell.reference) }
      if case .text = cell.value, isFrame(cell.content.text) {
        return fates.record(.frame, cell.reference)
      }
    }
    keep(cell, in: &fates)
  }

  /// Of our own instructions everything is frame but what somebody typed there.
  private mutating func settleOwn(_ cell: ReadCell, in sheet: Sheet, _ fates: inout SheetFates) {
    let isTyped =
      isOwnFile && sheet.name == SheetNames.instructions
      && !frame.isOurs(cell.content.text) && !isFrame(cell.content.text)
    if isTyped { keep(cell, in: &fates) } else { fates.record(.frame, cell.reference) }
  }

  private mutating func keep(_ cell: ReadCell, in fates: inout SheetFates) {
    fates.record(.unplaced, cell.reference)
    unplaced.append(cell.content.found(at: fates.sheet.at(cell.reference)))
  }

  private mutating func isFrame(_ text: String) -> Bool {
    if let known = known[text] { return known }
    guard known.count < Self.mostFrameTexts else {
      isFull = true
      return false
    }
    let isFrame = frame.isKnownFrame(text)
    known[text] = isFrame
    return isFrame
  }

  private mutating func add(_ fates: SheetFates, of grid: SheetGrid, filled: Int) {
    counts.add(fates, of: grid, filled: filled)
    sheets.append(fates)
  }
}

extension CellAccount {
  /// Adds what a sheet holds, and what became of it.
  mutating func add(_ fates: SheetFates, of grid: SheetGrid, filled: Int? = nil) {
    var cells = self[.cells]
    cells.read += filled ?? grid.filledCount
    for (fate, count) in fates.counts { cells.counts[fate, default: 0] += count }
    self[.cells] = cells
    self[.sheets].read += 1
    self[.sheets].counts[fates.whole, default: 0] += 1
    for (reference, extras) in grid.sheet.extras {
      self[.comments].read += extras.comments.count { !CellText.isBlank($0.text) }
      self[.links].read += extras.links.count
      self[.runs].read += grid.cell(reference.row, reference.column)?.markedRuns.count ?? 0
    }
    for item in fates.items { self[item.kind].counts[item.fate, default: 0] += 1 }
  }
}
