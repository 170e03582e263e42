import WorkbookWriting

/// Texts that come again in a list: each is made known to the workbook, and measured for its column,
/// once.
final class ListTexts {
  private struct Known {
    let text: String
    let made: LongList.Text?
    var lines: [Double: Int] = [:]
  }

  private let list: LongList
  private var known: [String: Known] = [:]
  private static let most = 20_000

  init(_ list: LongList) { self.list = list }

  /// The text as the workbook knows it.
  func made(_ text: String) throws(WriteError) -> LongList.Text? { try find(text).made }

  /// The lines that it takes in a column of a width.
  func lines(_ text: String, _ width: Double) throws(WriteError) -> Int {
    var found = try find(text)
    if let lines = found.lines[width] { return lines }
    let lines = TextFit.lineCount(of: text, width: width)
    found.lines[width] = lines
    known[text] = found
    return lines
  }

  private func find(_ text: String) throws(WriteError) -> Known {
    // Texts that only look the same are equal too.
    if let same = known[text], same.text.utf8.elementsEqual(text.utf8) { return same }
    if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
    let made = Known(text: text, made: try list.text(CellCapacity.fitting(text)))
    known[text] = made
    return made
  }
}
