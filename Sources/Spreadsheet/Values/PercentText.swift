/// Text in which bytes are written `%41`.
enum PercentText {
  /// The bytes meant; a per-cent sign without two digits stays as it is.
  static func decoded(_ text: Substring.UTF8View) -> [UInt8] {
    var bytes: [UInt8] = []
    var rest = text
    while let byte = rest.popFirst() {
      let digits = byte == UInt8(ascii: "%") ? rest.prefix(2).compactMap(HexDigit.value) : []
      guard digits.count == 2 else {
        bytes.append(byte)
        continue
      }
      bytes.append(UInt8(digits[0] * 16 + digits[1]))
      rest = rest.dropFirst(2)
    }
    return bytes
  }

  /// The text meant.
  static func decoded(_ text: String) -> String {
    String(decoding: decoded(text[...].utf8), as: UTF8.self)
  }
}
