/// Detects mojibake: text whose letters were lost or garbled by a wrong encoding, in ways that cannot
/// be corrected.
enum Mojibake {
  /// Whether a text shows replacement characters, UTF-8 read as Windows-1252 (`Ná»™i vá»¥`), or
  /// question marks inside words (`N?i v?`).
  static func shows(_ text: String) -> Bool {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar == "\u{FFFD}" { return true }
      scalars.append(scalar)
    }
    return showsReadUTF8(scalars) || showsQuestionMarks(text)
  }

  /// The two or three bytes of a Vietnamese letter in UTF-8, read one by one as Windows-1252.
  private static func showsReadUTF8(_ scalars: [Unicode.Scalar]) -> Bool {
    for (first, index) in zip(scalars, scalars.indices.dropFirst()) where !first.isASCII {
      let second = scalars[index]
      switch first {
      case "Ã" where (0xA1...0xBF).contains(second.value): return true
      case "Ä" where second == "‘" || second == "\u{90}" || second == "\u{192}": return true
      case "Æ" where second == "°" || second == "¡" || second == "¯": return true
      case "á" where second == "º" || second == "»":
        if index + 1 < scalars.count, scalars[index + 1].value > 0x7F { return true }
      default: break
      }
    }
    return false
  }

  /// A question mark between letters, but for addresses of the web.
  private static func showsQuestionMarks(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "?")) else { return false }
    return text.split(whereSeparator: \.isWhitespace).contains { word in
      guard let mark = word.firstIndex(of: "?"), mark > word.startIndex,
        !word.contains("/"), !word.contains("=")
      else { return false }
      let after = word.index(after: mark)
      return after < word.endIndex && word[after].isLetter
        && word[word.index(before: mark)].isLetter
    }
  }
}
