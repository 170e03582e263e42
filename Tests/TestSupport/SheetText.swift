import Provenance
import Spreadsheet

/// A sheet written as text, for tests: one line a row, cells divided by `|`.
///
/// ```
/// STT | Tiêu chí | Điểm tự chấm
/// 1.1 | Kế hoạch | #1.5
/// 1.2 | Báo cáo  | 1️⃣ x
/// ```
/// A cell is text unless it begins with `#` (number), `%` (number shown as per cent), `@` (ISO
/// date), `!` (error value), `?` (truth value), `=` (formula: the cached value follows, typed the
/// same way, or nothing) or `~font~` (text in a font). A marker `1️⃣` names the cell's address and
/// is no part of its text. A blank line is an empty row.
public struct SheetText: Sendable {
  /// The sheet.
  public var sheet: Sheet
  /// The addresses of the marked cells.
  public private(set) var markers: [Character: CellReference] = [:]

  /// Makes a sheet from text; merged ranges are given as `A1:C1`, and `firstRow` and `firstColumn`
  /// tell where the text's first cell stands.
  public init(
    _ text: String, name: String = "Phụ lục I", merges: [String] = [],
    visibility: Sheet.Visibility = .visible, hiddenRows: Set<Int> = [],
    hiddenColumns: [ClosedRange<Int>] = [], firstRow: Int = 1, firstColumn: Int = 1
  ) {
    var cells: [Cell] = []
    var markers: [Character: CellReference] = [:]
    for (row, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      for (column, part) in line.split(separator: "|", omittingEmptySubsequences: false)
        .enumerated()
      {
        let reference = CellReference(row: row + firstRow, column: column + firstColumn)
        let content = part.filter { character in
          guard Self.isMarker(character) else { return true }
          markers[character] = reference
          return false
        }
        if let cell = Self.cell(Self.trimmed(content), reference) { cells.append(cell) }
      }
    }
    sheet = Sheet(
      name: name, visibility: visibility, cells: cells, merges: merges.compactMap(Self.range),
      hiddenRows: hiddenRows, hiddenColumns: hiddenColumns)
    self.markers = markers
  }

  /// A workbook of these sheets.
  public static func workbook(_ sheets: SheetText...) -> Workbook {
    Workbook(format: .xlsx, sheets: sheets.map(\.sheet))
  }

  private static func isMarker(_ character: Character) -> Bool {
    character.unicodeScalars.count > 1 && character.unicodeScalars.last == "\u{20E3}"
  }

  private static func trimmed(_ text: some StringProtocol) -> String {
    let kept = text.drop { $0 == " " || $0 == "\t" }
    guard let last = kept.lastIndex(where: { $0 != " " && $0 != "\t" }) else { return "" }
    // A line break inside a cell is written as a return arrow.
    return String(kept[...last].map { $0 == "⏎" ? "\n" : $0 })
  }

  private static func cell(_ text: String, _ reference: CellReference) -> Cell? {
    guard let first = text.first else { return nil }
    if first == "=" {
      let value = cell(String(text.dropFirst()), reference)?.value ?? .empty
      return Cell(reference, value, hasFormula: true)
    }
    let rest = String(text.dropFirst())
    switch first {
    case "#": return Double(rest).map { Cell(reference, .number($0)) }
    case "%": return Double(rest).map { Cell(reference, .number($0), numberFormat: "0%") }
    case "@":
      return Cell(
        reference, .date(DateTime(date: CivilDate(iso: rest))), numberFormat: "dd/mm/yyyy")
    case "!": return Cell(reference, .error(rest))
    case "?": return Cell(reference, .boolean(rest == "TRUE"))
    case "~":
      let parts = rest.split(separator: "~", maxSplits: 1)
      guard parts.count == 2 else { return nil }
      return Cell(reference, .text(trimmed(parts[1])), fontName: String(parts[0]))
    default: return Cell(reference, .text(text))
    }
  }

  private static func range(_ text: String) -> Sheet.Range? {
    let ends = text.split(separator: ":").compactMap { CellReference(a1: $0) }
    guard ends.count == 2 else { return nil }
    return Sheet.Range(first: ends[0], last: ends[1])
  }
}
