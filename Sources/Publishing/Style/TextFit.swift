/// How many lines a text takes in a column, estimated from the widths of Times New Roman's letters:
/// the writing library cannot measure, and a row that is too low cuts its text off.
public enum TextFit {
  /// The height of a row in points that shows every text whole.
  ///
  /// - Parameters:
  ///   - texts: each text with the width of its column in characters.
  ///   - size: size of the type, in points.
  ///   - isBold: whether the type is bold.
  ///   - minimum: lowest height.
  /// - Returns: the height, at most what a spreadsheet allows.
  public static func height(
    of texts: [(text: String, width: Double)], size: Double = 12, isBold: Bool = false,
    minimum: Double = 18
  ) -> Double {
    var lines = 1
    for (text, width) in texts {
      lines = max(lines, lineCount(of: text, width: width, size: size, isBold: isBold))
    }
    return min(409, max(minimum, Double(lines) * size * 1.31 + 3))
  }

  /// Number of lines that a text takes in a column of `width` characters.
  public static func lineCount(
    of text: String, width: Double, size: Double = 12, isBold: Bool = false
  ) -> Int {
    // A column of w characters is 7 w + 5 pixels wide at 96 dpi, less the padding at both sides.
    let room = max(20, width * 7 - 3)
    let em = size * 96 / 72 * (isBold ? 1.07 : 1)
    var lines = 0
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var used = 0.0
      lines += 1
      for word in paragraph.split(separator: " ") {
        let wordWidth = word.reduce(0) { $0 + Self.width(of: $1) } * em
        let gap = used > 0 ? 0.26 * em : 0
        if used + gap + wordWidth <= room {
          used += gap + wordWidth
          continue
        }
        if used > 0 { lines += 1 }
        // A word longer than the line is broken.
        lines += Int((wordWidth / room).rounded(.down))
        used = wordWidth.truncatingRemainder(dividingBy: room)
      }
    }
    return max(1, lines)
  }

  /// Width of a letter in ems, after the metrics of Times New Roman, with 4 % to spare.
  private static func width(of letter: Character) -> Double {
    letterWidths[letter] ?? (letter.isUppercase ? 0.73 : 0.52)
  }

  private static let letterWidths: [Character: Double] = {
    let classes: [(letters: String, width: Double)] = [
      ("iìíỉĩịjlt'", 0.29), (".,;:-/|!()[]f", 0.34), ("rI", 0.36), ("s", 0.41),
      ("aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệcz?", 0.46), ("m", 0.81), ("wMW%", 0.9),
      ("ECLBRTFPSZ", 0.66),
    ]
    var widths: [Character: Double] = [:]
    for (letters, width) in classes {
      for letter in letters { widths[letter] = width }
    }
    return widths
  }()
}
