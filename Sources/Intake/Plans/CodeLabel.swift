import VietnameseText

/// One part of a printed code: `II`, `3`, `a)`, `–`.
struct CodeLabel: Hashable {
  /// How a list numbers its rows.
  enum Style: Hashable {
    /// `1`, `2.`, `(3)`.
    case number
    /// `1.2`, `1.2.3`: the last of several numbers.
    case path
    /// `I`, `II`.
    case roman
    /// `A`, `B`.
    case upper
    /// `a)`, `b)`, `đ)`.
    case lower
    /// `i)`, `ii)`.
    case smallRoman
    /// `-`, `+`, `•`.
    case dash
    /// A heading without a code.
    case heading
  }

  var style: Style
  /// Its place in the list; 0 for dashes and headings, which do not tell.
  var ordinal: Int
  /// How it is shown.
  var text: String

  /// A list's mark.
  static let dash = CodeLabel(style: .dash, ordinal: 0, text: "")
  /// A heading without a code.
  static let heading = CodeLabel(style: .heading, ordinal: 0, text: "")

  private static let dashes: Set<Character> = ["-", "–", "—", "−", "+", "•", "*", "●", "▪", "‑"]
  /// The letters by which Vietnamese lists go on; those that some lists leave out are among them.
  private static let letters = Array("abcdđefghijklmnopqrstuvwxyz")

  /// Whether a text is nothing but a list's mark.
  static func isDash(_ text: String) -> Bool {
    !text.isEmpty && text.count <= 2 && text.allSatisfy(dashes.contains)
  }

  /// What a part of a code can be, likeliest first; none where it is no part of a code.
  static func readings(_ token: String) -> [CodeLabel] {
    if isDash(token) { return [dash] }
    if let number = Int(token), (1...999).contains(number), token.allSatisfy(\.isASCII) {
      return [CodeLabel(style: .number, ordinal: number, text: "\(number)")]
    }
    var readings: [CodeLabel] = []
    if let value = RomanNumeral.value(token) {
      readings.append(CodeLabel(style: .roman, ordinal: value, text: token))
    }
    if let value = RomanNumeral.value(token.uppercased()), token == token.lowercased() {
      readings.append(CodeLabel(style: .smallRoman, ordinal: value, text: token))
    }
    if token.count == 1, let letter = token.lowercased().first,
      let index = letters.firstIndex(of: letter)
    {
      let style: Style = token == token.lowercased() ? .lower : .upper
      readings.append(CodeLabel(style: style, ordinal: index + 1, text: token))
    }
    return readings
  }

  /// Whether it is a number that stands behind one whose code is printed whole: `2` behind `I.1`.
  func carriesOnPath(_ last: CodeLabel) -> Bool {
    style == .number && last.style == .path && ordinal == last.ordinal + 1
  }

  /// The label behind it in its list; nil where there is none.
  var next: CodeLabel? {
    var label = self
    label.ordinal += 1
    switch style {
    case .dash, .heading: return self
    case .number, .path: label.text = "\(label.ordinal)"
    case .roman, .smallRoman:
      guard let text = RomanNumeral.text(label.ordinal) else { return nil }
      label.text = style == .roman ? text : text.lowercased()
    case .lower, .upper:
      guard label.ordinal <= Self.letters.count else { return nil }
      let letter = String(Self.letters[label.ordinal - 1])
      label.text = style == .lower ? letter : letter.uppercased()
    }
    return label
  }

  /// Whether it can be the first of a list.
  var isFirst: Bool { ordinal <= 1 }

  /// Whether it can stand behind another of its list: letters may leave some out (`d`, `e`).
  func follows(_ last: CodeLabel) -> Bool {
    guard style == last.style else { return false }
    switch style {
    case .dash, .heading: return true
    case .lower, .upper: return ordinal > last.ordinal && ordinal <= last.ordinal + 3
    case .number, .path, .roman, .smallRoman: return ordinal == last.ordinal + 1
    }
  }
}

/// A printed code of several parts, each with what it can be: `II.3.a`.
struct PrintedParts {
  let parts: [[CodeLabel]]

  /// Longest text that can be a code, in bytes.
  private static let longest = 40
  /// Words that stand before a code and say nothing.
  private static let fillers: Set<String> = [
    "tieu", "chi", "muc", "linh", "vuc", "thanh", "phan", "nhiem", "vu", "tc", "tctp", "stt",
  ]

  /// Reads a code; nil for what is none.
  init?(_ text: String) {
    let trimmed = CellText.trimmed(text)
    guard !trimmed.isEmpty, trimmed.utf8.count <= Self.longest else { return nil }
    if CodeLabel.isDash(trimmed) {
      parts = [[.dash]]
      return
    }
    var tokens = trimmed.split { ".,()[]:;/ \n\t".contains($0) || $0 == "-" || $0 == "–" }
      .map(String.init)
    while tokens.count > 1, let first = tokens.first, Self.fillers.contains(Folding.key(first)) {
      tokens.removeFirst()
    }
    guard (1...8).contains(tokens.count) else { return nil }
    let read = tokens.flatMap(Self.divided).map(CodeLabel.readings)
    guard read.allSatisfy({ !$0.isEmpty }) else { return nil }
    parts = read
  }

  /// `1a` as `1` and `a`.
  private static func divided(_ token: String) -> [String] {
    let digits = token.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, digits.count < token.count, token.count - digits.count == 1 else {
      return [token]
    }
    return [String(digits), String(token.dropFirst(digits.count))]
  }

  /// The numbers, where all parts are numbers.
  var numbers: [Int]? {
    let numbers = parts.compactMap { $0.first { $0.style == .number }?.ordinal }
    return numbers.count == parts.count ? numbers : nil
  }
}
