import CUTF8Proc

/// Unicode normal forms.
///
/// The only file that sees the C library.
public enum NormalForm {
  /// The composed form (NFC).
  public static func nfc(_ text: String) -> String {
    mapped(text, UTF8PROC_STABLE.rawValue | UTF8PROC_COMPOSE.rawValue)
  }

  /// The decomposed form (NFD).
  public static func nfd(_ text: String) -> String {
    mapped(text, UTF8PROC_STABLE.rawValue | UTF8PROC_DECOMPOSE.rawValue)
  }

  /// Whether the text is in composed form already, code point for code point.
  public static func isNFC(_ text: String) -> Bool {
    // Letters before the combining marks and the Vietnamese block are composed (UAX #15, NFC_QC).
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.value < 0x300 || (0x1EA0...0x1EF9).contains($0.value)
        || (0x2010...0x2027).contains($0.value)
    }
    return isPlain || isComposed(text)
  }

  private static func isComposed(_ text: String) -> Bool {
    text.unicodeScalars.elementsEqual(nfc(text).unicodeScalars)
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
