/// Texts cut to what a cell can hold.
public enum CellCapacity {
  /// Number of characters (UTF-16 units) a cell can hold.
  public static let maximumLength = SafeText.maximumLength

  /// The text, or where a cell cannot hold it, its beginning followed by `…`.
  ///
  /// For foreign text that must not keep a workbook from being written.
  public static func fitting(_ text: String, limit: Int = maximumLength) -> String {
    // An escape is at most seven characters for one.
    guard text.utf8.count > limit / 7, SafeText.escaped(text).utf16.count > limit else {
      return text
    }
    var result = ""
    var length = 1
    for character in text {
      length += SafeText.escaped(String(character)).utf16.count
      // An underscore that begins an escape is itself escaped: count it as such.
      if character == "_" { length += 6 }
      if length > limit { break }
      result.append(character)
    }
    return result + "…"
  }
}
