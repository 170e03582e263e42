import Provenance
import Spreadsheet
import VietnameseText

/// Counts the text that is not surely Unicode as it should be: to tell and to convert it is dear.
enum ConvertedText {
  /// Most bytes of such text in a file.
  static let most = 400_000

  /// Why a file is refused; nil for nearly all.
  static func refusal(of workbook: Workbook, at file: Place) -> Problem? {
    var bytes = 0
    for sheet in workbook.sheets {
      for cell in sheet.cells {
        guard case .text(let text) = cell.value, !TextReader.isClean(text) else { continue }
        bytes += text.utf8.count
      }
    }
    guard bytes > most else { return nil }
    return Problem(
      .limitExceeded, place: file, found: .fault(Fault(.count(bytes))),
      expected: .fault(Fault(.limit(.convertedText, most))))
  }
}
