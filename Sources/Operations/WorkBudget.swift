import Provenance
import Spreadsheet

/// The work that the files in one archive or mail may ask for together.
///
/// It is measured in cells, and grows with the size of what came: many small files that each ask for
/// all that one may have are read as far as it goes, and the others are refused by name.
struct WorkBudget {
  /// The work that is allowed in all.
  let most: Int
  private var spent = 0

  /// - Parameter bytes: the size of the file as it came.
  init(fileOf bytes: Int) { most = 50_000 + bytes / 4 }

  /// Why a file is not read any more; nil where there is work left.
  func refusal(of file: String) -> ReadError? {
    guard spent >= most else { return nil }
    return ReadError(
      Problem(
        .limitExceeded, place: Place(file: file), found: .fault(Fault(.count(spent))),
        expected: .fault(Fault(.limit(.work, most)))))
  }

  /// Counts a file that was read: its cells, and what else makes work.
  mutating func spend(_ workbook: Workbook, problems: Int) {
    var bytes = 0
    var cells = 0
    for sheet in workbook.sheets {
      cells += sheet.cells.count
      for cell in sheet.cells { if case .text(let text) = cell.value { bytes += text.utf8.count } }
    }
    spent += cells + bytes / 200 + workbook.inflatedBytes / 1_000 + 2 * problems
  }

  /// Counts a file that was refused: all that it might have, where it asked for more.
  mutating func spend(_ refusal: ReadError, limits: Limits) {
    spent += refusal.problem.code == .limitExceeded ? limits.filledCells : 100
  }
}
