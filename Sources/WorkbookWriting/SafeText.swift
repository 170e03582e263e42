import Provenance

/// Texts made fit for XML parts: what the format cannot hold is written as `_xHHHH_`, and a text
/// that already looks like that is protected, so that a reader gives back what was meant.
enum SafeText {
  /// Number of characters (UTF-16 units) a cell can hold.
  static let maximumLength = 32_767

  /// The text with NUL, control characters and look-alike escapes written as `_xHHHH_`.
  ///
  /// Tab and newline stay; a carriage return is escaped, since XML readers turn it into a newline.
  static func escaped(_ text: String) -> String {
    guard needsEscape(text) else { return text }
    let scalars = Array(text.unicodeScalars)
    var result = String.UnicodeScalarView()
    for (index, scalar) in scalars.enumerated() {
      if scalar == "_", startsEscape(scalars, at: index) {
        result.append(contentsOf: "_x005F_".unicodeScalars)
      } else if mustEscape(scalar) {
        result.append(contentsOf: escape(scalar).unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  /// The escaped text of a cell or comment, refused where it is too long.
  static func cell(
    _ text: String, limit: Int = maximumLength, sheet: String?, cell: CellReference?
  ) throws(WriteError) -> String {
    let safe = escaped(text)
    guard safe.utf8.count <= limit || safe.utf16.count <= limit else {
      throw WriteError(.tooLong(limit: limit), sheet: sheet, cell: cell)
    }
    return safe
  }

  private static func needsEscape(_ text: String) -> Bool {
    text.utf8.contains {
      $0 < 0x20 && $0 != 0x09 && $0 != 0x0A || $0 == 0xEF || $0 == UInt8(ascii: "_")
    }
  }

  private static func mustEscape(_ scalar: Unicode.Scalar) -> Bool {
    (scalar.value < 0x20 && scalar != "\t" && scalar != "\n")
      || scalar.value == 0xFFFE || scalar.value == 0xFFFF
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "_x" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "_"
  }

  /// Whether `_xHHHH_` (either case) begins at `index`.
  private static func startsEscape(_ scalars: [Unicode.Scalar], at index: Int) -> Bool {
    guard index + 6 < scalars.count, scalars[index + 1] == "x" || scalars[index + 1] == "X",
      scalars[index + 6] == "_"
    else { return false }
    return scalars[(index + 2)...(index + 5)].allSatisfy(\.properties.isASCIIHexDigit)
  }
}
