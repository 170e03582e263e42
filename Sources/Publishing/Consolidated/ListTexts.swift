import WorkbookWriting

/// Texts that come again in a list: each is made known to the workbook, and measured for its column,
/// once.
final class ListTexts {
  /// A text as the workbook knows it.
  final class Known {
    /// The text.
    let text: String
    /// What cells that show it hold.
    let made: LongList.Text?
    private var measured: [(width: Double, lines: Int)] = []

    fileprivate init(_ text: String, _ made: LongList.Text?) {
      self.text = text
      self.made = made
    }

    /// The lines that it takes in a column of a width.
    func lines(_ width: Double) -> Int {
      if let known = measured.first(where: { $0.width == width }) { return known.lines }
      let lines = TextFit.lineCount(of: text, width: width)
      measured.append((width, lines))
      return lines
    }
  }

  private let list: LongList
  private var known: [String: Known] = [:]
  /// What stood last in each column: neighbouring lines share row, agency and file.
  private var last: [Int: Known] = [:]
  private static let most = 20_000

  init(_ list: LongList) { self.list = list }

  /// The text that stands in a column.
  func known(_ text: String, in column: Int) throws(WriteError) -> Known {
    if let same = last[column], same.text.isExactly(text) { return same }
    let found = try find(text)
    last[column] = found
    return found
  }

  private func find(_ text: String) throws(WriteError) -> Known {
    if let same = known[text], same.text.isExactly(text) { return same }
    if known.count >= Self.most { known.removeAll(keepingCapacity: true) }
    let made = Known(text, try list.text(CellCapacity.fitting(text)))
    known[text] = made
    return made
  }
}

extension String {
  /// Whether both are the same to the byte: texts that only look the same are equal too.
  func isExactly(_ other: String) -> Bool {
    let (left, right) = (utf8Span.span, other.utf8Span.span)
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
