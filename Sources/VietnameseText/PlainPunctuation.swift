/// Normalises the punctuation and blanks in and around numbers, days and codes to ASCII.
enum PlainPunctuation {
  /// Every blank a plain one, every line end `\n`, full-width signs and all kinds of hyphens and
  /// minus signs as ASCII, invisible characters left out, no blanks around.
  static func of(_ text: String) -> Substring {
    var result = String.UnicodeScalarView()
    for scalar in NormalForm.nfc(text).unicodeScalars {
      if let plain = plain(scalar) { result.append(plain) }
    }
    return trimmed(String(result)[...])
  }

  /// The text without blanks and line ends around it.
  static func trimmed(_ text: Substring) -> Substring {
    var slice = text
    while let first = slice.first, isBlank(first) { slice.removeFirst() }
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    return slice
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\n"
  }

  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: " "
    case 0x0A...0x0D, 0x85, 0x2028, 0x2029: "\n"
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: nil
    case 0x2010...0x2015, 0x2212, 0xFE63: "-"
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    default: scalar
    }
  }
}
