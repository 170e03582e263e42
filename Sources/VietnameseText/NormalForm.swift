import CUTF8Proc

/// Unicode normal forms.
///
/// The only file that sees the C library.
public enum NormalForm {
  /// The composed form (NFC).
  public static func nfc(_ text: String) -> String {
    if isPlainlyComposed(text) { return text }
    return mapped(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
  }

  /// The decomposed form (NFD).
  static func nfd(_ text: String) -> String {
    mapped(text, UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue)
  }

  /// Whether the text is in composed form already, code point for code point.
  static func isNFC(_ text: String) -> Bool {
    isPlainlyComposed(text) || text.unicodeScalars.elementsEqual(nfc(text).unicodeScalars)
  }

  /// Whether every character is one that composing never touches: Latin up to U+02FF, the
  /// precomposed Vietnamese letters, usual dashes and quotation marks.
  private static func isPlainlyComposed(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy {
      switch $0.value {
      case ..<0x300, 0x1EA0...0x1EF9, 0x2010...0x2027: true
      default: false
      }
    }
  }

  private static func mapped(_ text: String, _ options: UInt32) -> String {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text }
    var copy = text
    return copy.withUTF8 { bytes in
      // The library allocates `result`; it is freed before this closure returns.
      var result: UnsafeMutablePointer<UInt8>?
      let length = utf8proc_map(
        bytes.baseAddress, bytes.count, &result, utf8proc_option_t(rawValue: options))
      defer { free(result) }
      guard length >= 0, let result else { return text }
      return String(decoding: UnsafeBufferPointer(start: result, count: length), as: UTF8.self)
    }
  }
}
