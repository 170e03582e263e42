/// Makes hidden sheets “very hidden”, which libxlsxwriter cannot.
///
/// The one part that says so is put back into the package with one word changed; every other part
/// stays as the library wrote it.
enum DeepHiding {
  /// Changes a file in place.
  ///
  /// - Parameters:
  ///   - sheets: numbers of hidden sheets, from 1.
  ///   - path: the file just written.
  /// - Throws: `cannotWrite` where the file is not whole or cannot be written again.
  static func apply(toSheets sheets: [Int], ofFileAt path: String) throws(WriteError) {
    try PartRewriting.apply(to: "xl/workbook.xml", ofFileAt: path) { part throws(WriteError) in
      var text = part
      for sheet in sheets {
        guard let start = text.firstRange(of: "sheetId=\"\(sheet)\" state=\"hidden\"") else {
          throw WriteError(.cannotWrite("sheet \(sheet) is not hidden"))
        }
        let changed = "sheetId=\"\(sheet)\" state=\"veryHidden\""
        text.replaceSubrange(start, with: Array(changed.utf8))
      }
      return PackedPart(plain: text)
    }
  }
}

extension [UInt8] {
  /// Where a text stands first.
  func firstRange(of text: String) -> Range<Int>? {
    let pattern = Array(text.utf8)
    guard !pattern.isEmpty, count >= pattern.count else { return nil }
    for start in 0...(count - pattern.count)
    where self[start] == pattern[0] && self[start..<(start + pattern.count)].elementsEqual(pattern)
    {
      return start..<(start + pattern.count)
    }
    return nil
  }
}
