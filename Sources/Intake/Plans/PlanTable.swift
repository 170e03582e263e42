import Provenance
import Spreadsheet
import VietnameseText

/// A table of a plan's data: rows of texts by the meaning of their columns.
struct PlanTable {
  /// One row.
  struct Row {
    let number: Int
    private let cells: [String: ReadCell]
    private let place: Place

    init(number: Int, cells: [String: ReadCell], place: Place) {
      self.number = number
      self.cells = cells
      self.place = place
    }

    /// The cell below a heading.
    func cell(_ heading: String) -> ReadCell? { cells[heading] }

    /// The text below a heading, empty where there is none.
    func text(_ heading: String) -> String {
      cells[heading].map { $0.isStruck ? "" : Self.withoutGuard($0.content.text) } ?? ""
    }

    /// A text without the apostrophe that keeps spreadsheets from running it as a formula, and that
    /// the plan's export to CSV puts there.
    private static func withoutGuard(_ text: String) -> String {
      let rest = text.dropFirst()
      guard text.first == "'", let sign = rest.first, "=+-@".contains(sign) else { return text }
      return String(rest)
    }

    /// Where the cell below a heading stands, or the row's first cell.
    func place(_ heading: String) -> Place {
      return place.at(cells[heading]?.reference ?? CellReference(row: number, column: 1))
    }

    /// What was left out of the row's cells: text struck through, and marks beside numbers.
    var leftOut: [Problem] {
      cells.sorted { $0.value.reference < $1.value.reference }.compactMap {
        (heading, cell) -> Problem? in
        guard cell.extras != nil else { return nil }
        let place = place(heading)
        let code = cells[PlanHeadings.code].map { $0.content.text }
        if cell.isStruck {
          return Problem(.cellStruck, place: place, row: code, found: cell.content.written)
        }
        let bare = cell.withoutMarks
        let isValue = AmountReader(maximum: nil).read(bare, at: place).value.found != nil
        let content = isValue ? bare.content : cell.content
        guard content.repairs.contains(.textLeftOut) else { return nil }
        return Problem(
          .textLeftOut, place: place, row: code, found: content.written, used: content.text)
      }
    }

    /// Whether nothing stands in the row.
    var isBlank: Bool { cells.values.allSatisfy { $0.content.isBlank } }
  }

  /// The headings, by their folded words without years.
  let headings: Set<String>
  /// Years that headings name.
  let years: [String: Int]
  /// The rows below the heading.
  let rows: [Row]
  /// The file and sheet.
  let place: Place

  /// Finds the table in a sheet by the headings that it must have; nil where they are not there.
  init?(_ grid: SheetGrid, place: Place, required: [String], optional: [String]) {
    let keys = Dictionary(
      (required + optional).map { (HeadingWords($0).squeezed, $0) },
      uniquingKeysWith: { first, _ in first })
    for row in grid.rows.prefix(200) {
      var columns: [Int: String] = [:]
      var years: [String: Int] = [:]
      for cell in grid.cells(row) {
        guard case .text = cell.value else { continue }
        let words = HeadingWords(cell.content.text)
        guard let heading = keys[words.squeezed], !columns.values.contains(heading) else {
          continue
        }
        columns[cell.reference.column] = heading
        years[heading] = words.years.first
      }
      guard Set(required).isSubset(of: Set(columns.values)) else { continue }
      self.place = place
      self.years = years
      headings = Set(columns.values)
      let ownKey = grid.cells(row).map { $0.content.text }
      rows = grid.rows.filter { $0 > row }.compactMap { number in
        let cells = grid.cells(number)
        if cells.map({ $0.content.text }) == ownKey { return nil }
        var byHeading: [String: ReadCell] = [:]
        for cell in cells {
          if let heading = columns[cell.reference.column] { byHeading[heading] = cell }
        }
        let result = Row(number: number, cells: byHeading, place: place)
        return result.isBlank ? nil : result
      }
      return
    }
    return nil
  }
}
