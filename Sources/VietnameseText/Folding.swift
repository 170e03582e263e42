/// Forms of a text for matching only.
///
/// Data never pass through here.
public enum Folding {
  /// Lower case without diacritics, look-alike letters as Latin ones, apostrophes dropped, every
  /// run of anything else than letters and digits one blank: `Điểm  tự-chấm:` is `diem tu cham`.
  public static func key(_ text: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var pendingBlank = false
    func add(_ letter: UInt8) {
      if pendingBlank, !folded.isEmpty { folded.append(0x20) }
      pendingBlank = false
      folded.append(letter)
    }
    // Decomposed Vietnamese is ASCII, marks and đ; everything else goes the long way.
    for scalar in NormalForm.nfd(text).unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: add(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: add(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case 0x110, 0x111: add(0x64)
      case 0x300...0x36F, 0xAD, 0x200B...0x200D, 0xFEFF: continue
      case 0x27, 0x60, 0xB4, 0x2BC, 0x2018, 0x2019, 0x2BB: continue
      case ..<0x80: pendingBlank = true
      default:
        let letters = foldedLetters(scalar)
        if letters.isEmpty { pendingBlank = true }
        for letter in letters { add(letter) }
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  /// The UTF-8 of a letter or digit that is neither ASCII nor Vietnamese; empty for marks between
  /// words.
  private static func foldedLetters(_ scalar: Unicode.Scalar) -> [UInt8] {
    var result: [UInt8] = []
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      let letter = lookAlikes[lower] ?? fullWidth(lower)
      guard letter.properties.isAlphabetic || letter.properties.numericType != nil else { continue }
      result += Array(String(letter).lowercased().utf8)
    }
    return result
  }

  /// The words of `key`.
  public static func words(_ text: String) -> [String] {
    key(text).split(separator: " ").map(String.init)
  }

  /// `key` with hyphens for blanks: `so-tai-chinh`.
  public static func id(_ text: String) -> String { words(text).joined(separator: "-") }

  /// `key` without blanks and with y as i, for slips of spelling (`Krông A Na`, `kĩ`).
  public static func looseKey(_ text: String) -> String {
    String(key(text).compactMap { $0 == " " ? nil : $0 == "y" ? "i" : $0 })
  }

  /// Number of letters put in, left out, changed or swapped between the keys of two texts; nil
  /// above `limit`.
  public static func distance(_ first: String, _ second: String, limit: Int) -> Int? {
    distance(keys: key(first), key(second), limit: limit)
  }

  /// The same for two texts that are keys already.
  public static func distance(keys first: String, _ second: String, limit: Int) -> Int? {
    guard abs(first.utf8.count - second.utf8.count) <= limit * 4 else { return nil }
    let left = Array(first.unicodeScalars)
    let right = Array(second.unicodeScalars)
    guard abs(left.count - right.count) <= limit else { return nil }
    var before: [Int] = []
    var previous = Array(0...right.count)
    for (row, letter) in left.enumerated() {
      var current = [row + 1]
      for (column, other) in right.enumerated() {
        var best = min(
          previous[column] + (letter == other ? 0 : 1), previous[column + 1] + 1,
          current[column] + 1)
        if row > 0, column > 0, letter == right[column - 1], left[row - 1] == other {
          best = min(best, before[column - 1] + 1)
        }
        current.append(best)
      }
      before = previous
      previous = current
      guard (current.min() ?? 0) <= limit || (before.min() ?? 0) <= limit else { return nil }
    }
    let result = previous[right.count]
    return result <= limit ? result : nil
  }

  private static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  // Letters of other alphabets that look like Latin ones, and đ, which has no decomposition.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "đ": "d", "ð": "d", "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y", "х": "x",
    "і": "i", "ј": "j", "ѕ": "s", "һ": "h", "ԁ": "d", "к": "k", "м": "m", "н": "h", "т": "t",
    "в": "b", "ο": "o", "α": "a", "ν": "v", "ι": "i", "κ": "k", "ρ": "p", "υ": "u", "ε": "e",
    "τ": "t", "η": "n", "χ": "x",
  ]
}
