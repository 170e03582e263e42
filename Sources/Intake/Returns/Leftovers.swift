import Forms
import Provenance
import Spreadsheet

/// What stands in a table and has no place in the form.
struct Leftovers {
  let table: SettledTable

  /// A whole row, its cells side by side; nothing of signatures, totals and blank rows.
  func row(_ row: Int) -> [Found<String>] {
    guard !isFrame(row) else { return [] }
    let cells = table.cells(row).filter { !isMark($0) && !$0.content.isBlank }
    guard let first = cells.first else { return [] }
    func joined(_ part: (CellText) -> String) -> String {
      cells.map { part($0.content) }.joined(separator: " | ")
    }
    return [
      Found(
        joined(\.text), written: joined(\.written), place: table.place.at(first.reference))
    ]
  }

  /// Whether a row holds nothing that has to be kept.
  func isFrame(_ row: Int) -> Bool {
    table.cells(row).allSatisfy { cell in
      isMark(cell) || cell.content.isBlank || RowWords.isSignature(cell.content.text)
        || RowWords.isTotal(cell.content.text)
    }
  }

  /// Whether a cell is a formula of the template; a text typed in the column of marks is not.
  func isMark(_ cell: ReadCell) -> Bool {
    cell.hasFormula && cell.reference.column == table.columns.index(.marks)
  }

  /// The cells of a row in columns that mean nothing, and what a person typed among the marks.
  func extraColumns(_ row: Int) -> [ReadCell] {
    let columns = table.columns
    let (marks, carried) = (columns.index(.marks), columns.index(.carried))
    let trace = columns.index(.carriedTrace)
    return table.cells(row).filter { cell in
      guard !cell.content.isBlank else { return false }
      switch cell.reference.column {
      case marks: return !cell.hasFormula && !MarkWords.isMark(cell.content.text)
      case carried: return CarriedMark.word(cell) == .other
      case let column where table.meansSomething(column) && column != trace: return false
      default: return CarriedMark.trace(cell) == nil
      }
    }
  }
}

/// Hidden rows and columns of a table that were read.
struct HiddenParts {
  let table: SettledTable
  let headingRows: ClosedRange<Int>

  /// What is to be said of them, `rows` being those that are used.
  func problems(rows: [Int]) -> [Problem] {
    var problems: [Problem] = []
    let sheet = table.grid.sheet
    let hiddenRows = rows.filter(sheet.hiddenRows.contains)
    if let first = hiddenRows.first {
      let place = table.place.at(row: first, column: table.columns.index(.code) ?? 1)
      let numbers = Problem.Slot.list(hiddenRows.map(Problem.Slot.count))
      problems.append(Problem(.hiddenContent, place: place, found: numbers))
    }
    // Our own template hides its traces.
    let columns = table.columns.columns.filter { $0.key != .carriedTrace }
    let hiddenColumns = columns.values.map(\.index).sorted().filter { column in
      sheet.hiddenColumns.contains { $0.contains(column) }
    }
    if let first = hiddenColumns.first {
      let place = table.place.at(row: headingRows.lowerBound, column: first)
      let letters = Problem.Slot.list(
        hiddenColumns.map { .written(CellReference.columnLetters($0)) })
      problems.append(Problem(.hiddenContent, place: place, found: letters))
    }
    return problems
  }
}
