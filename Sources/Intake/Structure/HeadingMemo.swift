/// What the texts of one file mean as headings where slips are allowed for, each worked out once.
///
/// That is dear, so that of a file without end of texts only the first are looked at.
final class HeadingMemo {
  /// Most texts that are looked at.
  static let mostTexts = 20_000

  private var known: [String: HeadingMatch?] = [:]
  /// Whether a text was not looked at.
  private(set) var isFull = false

  /// The meaning of a text; nil where it has none, or is one text too many.
  func match(_ text: String, in index: HeadingIndex) -> HeadingMatch? {
    if let match = known[text] { return match }
    guard known.count < Self.mostTexts else {
      isFull = true
      return nil
    }
    let match = index.match(text)
    known[text] = .some(match)
    return match
  }
}
