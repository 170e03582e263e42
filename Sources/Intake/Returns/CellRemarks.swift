import Forms
import PARIndex
import Provenance
import Spreadsheet

/// The comments and links of a sheet that no value takes along: they are kept and told.
struct CellRemarks {
  let grid: SheetGrid
  let place: Place
  /// Whether the file came from our template, whose own comments and links say nothing new.
  let isOwnFile: Bool

  /// Who writes the comments of our own workbooks.
  static let ownAuthor = "parbook"

  /// Adds what the sheet's cells carry to the reading of its table.
  func add(to reading: inout TableReading, problems: inout [Problem]) {
    let columns = Dictionary(
      reading.sheet.columns.map { ($0.value.index, $0.key) },
      uniquingKeysWith: { first, _ in first })
    let codes = Dictionary(
      reading.sheet.rows.map { ($0.match.index, $0.code.description) },
      uniquingKeysWith: { first, _ in first })
    for (reference, extras) in grid.sheet.extras.sorted(by: { $0.key < $1.key }) {
      let role = columns[reference.column]
      let code = codes[reference.row]
      let cell = grid.cell(reference.row, reference.column)
      let isBlank = cell.map { $0.content.isBlank } ?? true
      for comment in extras.comments {
        let text = CellText(Cell(reference, .text(comment.text)))
        guard !text.isBlank, !(isOwnFile && comment.author == Self.ownAuthor) else { continue }
        let isValue = code != nil && isBlank && role?.isEntry == true
        keep(
          text, isValue ? .commentBesideBlank : .commentKept, reference, code, in: &reading,
          &problems)
      }
      let isTaken = code != nil && !isBlank && role?.isFreeText == true
      for link in extras.links where !isTaken && !(isOwnFile && link.hasPrefix("#")) {
        keep(
          CellText(Cell(reference, .text(link))), .linkKept, reference, code, in: &reading,
          &problems)
      }
    }
  }

  private func keep(
    _ text: CellText, _ problem: ProblemCode, _ reference: CellReference, _ row: String?,
    in reading: inout TableReading, _ problems: inout [Problem]
  ) {
    let place = place.at(reference)
    reading.sheet.unplaced.append(
      Found(text.text, written: text.written, place: place, repairs: text.repairs))
    problems.append(Problem(problem, place: place, row: row, found: text.text))
  }
}
