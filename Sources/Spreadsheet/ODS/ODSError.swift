/// The words that cells show for errors.
///
/// Excel writes an error as the number 0 that shows such a word, LibreOffice as a text.
enum ODSError {
  private static let words: Set<String> = [
    "#N/A", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!",
    "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!",
  ]

  /// Whether a text is such a word, or `Err:` and a number.
  @inline(__always)
  static func isWord(_ text: [UInt8]) -> Bool {
    guard let first = text.first, first == UInt8(ascii: "#") || first == UInt8(ascii: "E") else {
      return false
    }
    return isListed(text)
  }

  private static func isListed(_ text: [UInt8]) -> Bool {
    guard text.count <= 16 else { return false }
    if text.starts(with: "Err:".utf8) {
      return text.count == 7 && text.dropFirst(4).allSatisfy(\.isDigit)
    }
    return words.contains(String(decoding: text, as: UTF8.self))
  }
}
