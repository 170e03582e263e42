import Provenance

/// A text as it goes into the data, and what was repaired.
public struct TextReading: Hashable, Sendable {
  /// The text: Unicode, composed, outer blanks cut.
  ///
  /// Its spelling is untouched.
  public var value: String
  /// What was repaired.
  public var repairs: [ProblemCode]

  /// Makes a reading.
  public init(value: String, repairs: [ProblemCode]) {
    self.value = value
    self.repairs = repairs
  }
}

/// Reads a cell's text.
public enum TextReader {
  /// Converts legacy encodings and normal forms; nothing else is changed but outer blanks and the
  /// kind of line ends.
  ///
  /// Text whose letters are garbled otherwise is kept, and marked as suspect.
  public static func read(_ text: String, fontName: String?) -> TextReading {
    isClean(text)
      ? TextReading(value: text, repairs: []) : repaired(text, fontName: fontName)
  }

  /// Whether a text is surely used as it is; decided quickly, and never wrongly true.
  public static func isClean(_ text: String) -> Bool { CleanText.isClean(text) }

  /// The same the long way.
  static func repaired(_ text: String, fontName: String?) -> TextReading {
    var repairs: [ProblemCode] = []
    var value = text
    if let encoding = LegacyText.detect(value, fontName: fontName) {
      value = LegacyText.convert(value, from: encoding, fontName: fontName)
      repairs.append(encoding == .tcvn3 ? .textFromTCVN3 : .textFromVNI)
    } else if Mojibake.shows(value) {
      repairs.append(.textSuspect)
    }
    if !NormalForm.isNFC(value) {
      value = NormalForm.nfc(value)
      if repairs.isEmpty || repairs == [.textSuspect] { repairs.append(.textNormalised) }
    }
    return TextReading(value: trimmed(withPlainLineEnds(value)), repairs: repairs)
  }

  private static func withPlainLineEnds(_ text: String) -> String {
    guard text.utf8.contains(13) else { return text }
    return String(text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 })
  }

  private static func trimmed(_ text: String) -> String {
    var slice = text[...]
    while let first = slice.first, isBlank(first) { slice.removeFirst() }
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    return String(slice)
  }

  private static func isBlank(_ character: Character) -> Bool {
    character.isWhitespace || character == "\u{FEFF}" || character == "\u{200B}"
  }
}
