import Provenance
import Spreadsheet
import VietnameseText

/// Counts the text that is not surely Unicode as it should be: to tell and to convert it is dear.
enum ConvertedText {
  /// Most bytes of such text in a file.
  static let most = 400_000

  /// Why a file is refused; nil for nearly all.
  static func refusal(of workbook: Workbook, at file: Place) -> Problem? {
    // Of most files all text together is less, so that nothing has to be looked at.
    guard bytes(of: workbook, where: { _ in true }) > most else { return nil }
    let bytes = bytes(of: workbook) { !TextReader.isClean($0) }
    guard bytes > most else { return nil }
    return Problem(
      .limitExceeded, place: file, found: .fault(Fault(.count(bytes))),
      expected: .fault(Fault(.limit(.convertedText, most))))
  }

  /// How many bytes the texts have that count.
  private static func bytes(of workbook: Workbook, where counts: (String) -> Bool) -> Int {
    workbook.sheets.reduce(0) { sum, sheet in
      sheet.cells.reduce(sum) { sum, cell in
        guard case .text(let text) = cell.value, counts(text) else { return sum }
        return sum + text.utf8.count
      }
    }
  }
}
