import Provenance

/// Packed cells to cells of the model.
struct CellUnpacker {
  let styles: Styles
  let strings: SharedStrings
  private let is1904: Bool
  /// Shared texts that were made already: each is made once, when first used.
  private let made: MadeTexts

  init(styles: Styles, strings: SharedStrings, is1904: Bool) {
    self.styles = styles
    self.strings = strings
    self.is1904 = is1904
    made = MadeTexts(count: strings.count)
  }

  func sheet(
    _ entry: WorkbookPart.SheetEntry, _ collected: SheetCollector?, relations: SheetRelations
  ) -> Sheet {
    guard let collected else {
      return Sheet(name: entry.name, visibility: entry.visibility, cells: [])
    }
    var cells: [Cell] = []
    if collected.context.limits.keepsBlankCells { cells.reserveCapacity(collected.cells.count) }
    let keepsBlanks = collected.context.limits.keepsBlankCells
    for packed in collected.cells where keepsBlanks || !packed.isBlank {
      cells.append(cell(packed, collected))
    }
    return Sheet(
      name: entry.name, visibility: entry.visibility, cells: cells, merges: collected.merges,
      hiddenRows: collected.hiddenRows, hiddenColumns: collected.hiddenColumns,
      isProtected: collected.isProtected, extras: extras(collected, relations))
  }

  func cell(_ packed: PackedCell, _ collected: SheetCollector) -> Cell {
    let style = styles[packed.style]
    return Cell(
      packed.reference, value(packed, collected), hasFormula: packed.hasFormula,
      numberFormat: style.numberFormat, fontName: style.fontName)
  }

  private func value(_ packed: PackedCell, _ collected: SheetCollector) -> CellValue {
    switch packed.kind {
    case .empty: return .empty
    case .number: return .number(Double(bitPattern: packed.payload))
    case .duration: return .duration(Double(bitPattern: packed.payload))
    case .date:
      let serial = Double(bitPattern: packed.payload)
      return ExcelDate.dateTime(serial: serial, is1904: is1904).map(CellValue.date)
        ?? .number(serial)
    case .boolean: return .boolean(packed.payload != 0)
    case .sharedText: return .text(sharedText(Int(packed.payload)))
    case .text: return .text(text(packed, collected))
    case .error: return .error(text(packed, collected))
    case .isoDate:
      let text = text(packed, collected)
      return ISODate.dateTime(text).map(CellValue.date) ?? .error(text)
    }
  }

  private func text(_ packed: PackedCell, _ collected: SheetCollector) -> String {
    String(decoding: collected.texts[packed.textRange], as: UTF8.self)
  }

  private func sharedText(_ index: Int) -> String {
    if let text = made.texts[index] { return text }
    let text = strings.text(index)
    made.texts[index] = text
    return text
  }
}

/// Texts by the number of the shared string they were made from.
private final class MadeTexts {
  var texts: [String?]
  init(count: Int) { texts = Array(repeating: nil, count: count) }
}
