import Forms
import PARIndex
import Provenance
import Spreadsheet

/// The account of a return: what became of each cell that is not empty, over all its sheets.
///
/// The stages of reading record what they decide; what no stage looked at is the frame above the
/// tables, has no place in the forms, or stands on a foreign sheet.
struct ReturnAccount {
  /// How many cells met which fate.
  private(set) var counts = CellAccount()
  /// Cells that no stage looked at and that have no place in the forms.
  private(set) var unplaced: [Found<String>] = []
  /// The fate of each cell, by sheet.
  private(set) var sheets: [SheetFates] = []

  /// Most cells without a table that are the frame of a sheet of identification.
  private static let largestFrame = 40

  init(
    _ workbook: Workbook, file: Place, contents: ReturnContents, tables: [TableReading]
  ) {
    for sheet in workbook.sheets {
      let place = file.sheet(named: sheet.name)
      let grid = contents.tables.first { $0.place == place }?.grid ?? SheetGrid(sheet)
      let filled = grid.filledCells
      let own = tables.filter { $0.fates.sheet == place }
      var fates = SheetFates(sheet: place)
      for label in contents.labels where label.place == place {
        fates.record(.label, label.value.labelCell)
        fates.record(.label, label.value.cell.reference)
      }
      let hasLabels = !fates.fates.isEmpty
      for table in own { fates.merge(table.fates) }
      let rest = filled.filter { fates.fates[$0.reference] == nil }
      if own.isEmpty {
        fates.record(Self.fateWithoutTable(sheet, hasLabels: hasLabels, count: rest.count), rest)
      } else {
        let top = own.map(\.sheet.headingRows.lowerBound).min() ?? 1
        for cell in rest { settle(cell, above: top, in: &fates) }
      }
      add(fates, read: filled.count)
    }
  }

  private static func fateWithoutTable(
    _ sheet: Sheet, hasLabels: Bool, count: Int
  ) -> CellFate {
    if sheet.name == TemplateIdentity.sheetName || SheetNames.besidesForms.contains(sheet.name) {
      return .frame
    }
    return hasLabels && count <= largestFrame ? .frame : .foreign
  }

  /// Text above the tables is their frame; anything else has no place.
  private mutating func settle(_ cell: ReadCell, above top: Int, in fates: inout SheetFates) {
    if case .text = cell.value, cell.reference.row < top {
      fates.record(.frame, cell.reference)
      return
    }
    fates.record(.unplaced, cell.reference)
    unplaced.append(
      Found(
        cell.content.text, written: cell.content.written, place: fates.sheet.at(cell.reference),
        repairs: cell.content.repairs))
  }

  private mutating func add(_ fates: SheetFates, read: Int) {
    counts.read += read
    for fate in fates.fates.values { counts.counts[fate, default: 0] += 1 }
    sheets.append(fates)
  }
}
