/// Forms of a text for matching only.
///
/// Data never pass through here.
public enum Folding {
  /// Lower case without diacritics, look-alike letters as Latin ones, apostrophes dropped, every
  /// run of anything else than letters and digits one blank.
  ///
  /// `Điểm  tự-chấm:` is `diem tu cham`.
  public static func key(_ text: String) -> String {
    var folded: [UInt8] = []
    folded.reserveCapacity(text.utf8.count)
    var pendingBlank = false
    func add(_ letter: UInt8) {
      if pendingBlank, !folded.isEmpty { folded.append(0x20) }
      pendingBlank = false
      folded.append(letter)
    }
    // Vietnamese is ASCII, letters of it with marks, and đ; everything else goes the long way.
    let source = isVietnamese(text) ? text : NormalForm.nfd(text)
    for scalar in source.unicodeScalars {
      switch scalar.value {
      case 0x61...0x7A, 0x30...0x39: add(UInt8(truncatingIfNeeded: scalar.value))
      case 0x41...0x5A: add(UInt8(truncatingIfNeeded: scalar.value) | 0x20)
      case 0x110, 0x111: add(0x64)
      case 0x27, 0x60, 0x300...0x36F: continue
      case ..<0x80: pendingBlank = true
      default:
        if let letter = baseLetter(scalar) {
          add(letter)
        } else if !isDropped(scalar) {
          let letters = foldedLetters(scalar)
          if letters.isEmpty { pendingBlank = true }
          for letter in letters { add(letter) }
        }
      }
    }
    return String(decoding: folded, as: UTF8.self)
  }

  private static func isVietnamese(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar.value {
      case ..<0x80, 0x110, 0x111, 0x300...0x36F: true
      default: baseLetter(scalar) != nil
      }
    }
  }

  /// The first letter with marks of its own.
  private static let firstMarked = 0xC0
  /// For letters from U+00C0 to U+024F and of the block U+1E00 that are a letter of ASCII with marks,
  /// that letter in lower case; 0 for others.
  private static let baseLetters: [UInt8] = (firstMarked...0x1EFF).map { value in
    guard value < 0x250 || value >= 0x1E00, let scalar = Unicode.Scalar(value) else { return 0 }
    let parts = NormalForm.nfd(String(scalar)).unicodeScalars
    guard let first = parts.first, parts.count > 1, first.properties.isAlphabetic, first.isASCII,
      parts.dropFirst().allSatisfy({ (0x300...0x36F).contains($0.value) })
    else { return 0 }
    return UInt8(truncatingIfNeeded: first.value) | 0x20
  }

  private static func baseLetter(_ scalar: Unicode.Scalar) -> UInt8? {
    let position = Int(scalar.value) - firstMarked
    guard baseLetters.indices.contains(position) else { return nil }
    return baseLetters[position] == 0 ? nil : baseLetters[position]
  }

  /// The UTF-8 of a letter or digit that is neither ASCII nor Vietnamese; empty for marks between
  /// words.
  private static func foldedLetters(_ scalar: Unicode.Scalar) -> [UInt8] {
    var result: [UInt8] = []
    for lower in scalar.properties.lowercaseMapping.unicodeScalars {
      let letter = lookAlikes[scalar] ?? lookAlikes[lower] ?? fullWidth(lower)
      guard letter.properties.isAlphabetic || letter.properties.numericType != nil else { continue }
      result += Array(String(letter).lowercased().utf8)
    }
    return result
  }

  /// The words of `key`.
  public static func words(_ text: String) -> [String] {
    key(text).utf8.split(separator: 0x20).map { String(decoding: $0, as: UTF8.self) }
  }

  /// `key` with hyphens for blanks: `so-tai-chinh`.
  public static func id(_ text: String) -> String { words(text).joined(separator: "-") }

  /// `key` without blanks and with y as i, for slips of spelling (`Krông A Na`, `kĩ`).
  public static func looseKey(_ text: String) -> String {
    // No other letter has these bytes in it.
    String(
      decoding: key(text).utf8.lazy.filter { $0 != 0x20 }.map { $0 == 0x79 ? 0x69 : $0 },
      as: UTF8.self)
  }

  /// Apostrophes beyond ASCII, and characters that show nothing.
  private static func isDropped(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFE00...0xFE0F, 0xFEFF: true
    case 0xB4, 0x2B9...0x2BD, 0x2C8, 0x2018...0x201B, 0x2032, 0x2035, 0xA78B, 0xA78C, 0xFF07,
      0xFF40:
      true
    default: false
    }
  }

  private static func fullWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }

  // Letters of other alphabets that look like Latin ones, and đ, which has no decomposition;
  // capitals only where they look like another letter than the small ones do.
  private static let lookAlikes: [Unicode.Scalar: Unicode.Scalar] = [
    "đ": "d", "ð": "d", "ı": "i", "а": "a", "е": "e", "о": "o", "р": "p", "с": "c", "у": "y",
    "х": "x", "і": "i", "ј": "j", "ѕ": "s", "һ": "h", "ԁ": "d", "к": "k", "м": "m", "н": "h",
    "т": "t", "в": "b", "ԛ": "q", "ԝ": "w", "ο": "o", "α": "a", "ν": "v", "ι": "i", "κ": "k",
    "ρ": "p", "υ": "u", "ε": "e", "τ": "t", "η": "n", "χ": "x", "β": "b", "ζ": "z", "μ": "m",
    "Ν": "n", "Η": "h", "Υ": "y",
  ]
}
