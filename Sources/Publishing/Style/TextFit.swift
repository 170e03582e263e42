/// How many lines a text takes in a column, estimated from the widths of Times New Roman's letters:
/// the writing library cannot measure, and a row that is too low cuts its text off.
enum TextFit {
  /// The height of a row in points that shows every text whole.
  ///
  /// - Parameters:
  ///   - texts: each text with the width of its column in characters.
  ///   - size: size of the type, in points.
  ///   - isBold: whether the type is bold.
  ///   - minimum: lowest height.
  /// - Returns: the height, at most what a spreadsheet allows.
  static func height(
    of texts: [(text: String, width: Double)], size: Double = 12, isBold: Bool = false,
    minimum: Double = 18
  ) -> Double {
    var lines = 1
    for (text, width) in texts {
      lines = max(lines, lineCount(of: text, width: width, size: size, isBold: isBold))
    }
    return height(ofLines: lines, size: size, minimum: minimum)
  }

  /// The height of a row in points that shows so many lines.
  static func height(ofLines lines: Int, size: Double = 12, minimum: Double = 18) -> Double {
    min(409, max(minimum, Double(lines) * size * 1.31 + 3))
  }

  /// Number of lines that a text takes in a column of `width` characters.
  static func lineCount(
    of text: String, width: Double, size: Double = 12, isBold: Bool = false
  ) -> Int {
    // A column of w characters is 7 w + 5 pixels wide at 96 dpi, less the padding at both sides.
    let room = max(20, width * 7 - 3)
    let em = size * 96 / 72 * (isBold ? 1.07 : 1)
    var lines = 1
    var used = 0.0
    var wordWidth = 0.0
    func endWord() {
      guard wordWidth > 0 else { return }
      let gap = used > 0 ? 0.26 * em : 0
      if used + gap + wordWidth <= room {
        used += gap + wordWidth
      } else {
        if used > 0 { lines += 1 }
        // A word longer than the line is broken.
        lines += Int((wordWidth / room).rounded(.down))
        used = wordWidth.truncatingRemainder(dividingBy: room)
      }
      wordWidth = 0
    }
    for letter in text.unicodeScalars {
      switch letter {
      case " ": endWord()
      case "\n":
        endWord()
        lines += 1
        used = 0
      default: wordWidth += Self.width(of: letter) * em
      }
    }
    endWord()
    return lines
  }

  /// Width of a letter in ems, after the metrics of Times New Roman, with 4 % to spare; none of a
  /// combining mark.
  private static func width(of letter: Unicode.Scalar) -> Double {
    let value = Int(letter.value)
    if value < latinWidths.count { return latinWidths[value] }
    if (0x1EA0...0x1EF9).contains(value) { return vietnameseWidths[value - 0x1EA0] }
    return letter.properties.isUppercase ? 0.73 : 0.52
  }

  private static let latinWidths =
    (UInt32(0)..<0x300).map(measured) + Array(repeating: 0, count: 0x70)
  private static let vietnameseWidths = (UInt32(0x1EA0)...0x1EF9).map(measured)

  private static func measured(_ value: UInt32) -> Double {
    guard let letter = Unicode.Scalar(value) else { return 0 }
    return letterWidths[Character(letter)] ?? (letter.properties.isUppercase ? 0.73 : 0.52)
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
