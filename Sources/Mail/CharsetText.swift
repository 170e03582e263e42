import Spreadsheet

/// Bytes of a mail as text, whatever charset they are said to be in.
enum CharsetText {
  /// The text that bytes mean: UTF-8 wherever they are that, since many programs name another charset
  /// or none; else the charset named, else the one that the bytes speak for.
  static func decoded(_ bytes: [UInt8], charset: String? = nil) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    let isVietnamese = charset?.lowercased().hasSuffix("1258") == true
    let encoding = isVietnamese ? .windows1258 : TextEncoding.detect(bytes)?.encoding
    if let encoding, let text = encoding.utf8(bytes, skipping: 0) {
      return String(decoding: text, as: UTF8.self)
    }
    return String(String.UnicodeScalarView(bytes.map { UnicodeScalar($0) }))
  }
}
