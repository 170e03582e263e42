/// Texts of headers as they are written to a mail, in lines of 76 letters at most.
enum HeaderText {
  /// Bytes of one encoded word; with it a line has room for the name of its field.
  private static let wordBytes = 39

  /// A text in one line: control characters become blanks.
  static func line(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.properties.generalCategory == .control ? " " : $0
        }))
  }

  /// A text as it is where every program reads it so, else as encoded words.
  static func text(_ text: String) -> String {
    let text = line(text)
    let isPlain = text.utf8.allSatisfy { 0x20...0x7E ~= $0 } && !text.contains("=?")
    return isPlain && text.utf8.count <= 66 && text.first != " " && text.last != " "
      ? text : words(text)
  }

  /// A text as encoded words (RFC 2047), none of which breaks a character.
  static func words(_ text: String) -> String {
    var pieces: [[UInt8]] = [[]]
    for scalar in line(text).unicodeScalars {
      let bytes = Array(String(scalar).utf8)
      if pieces[pieces.count - 1].count + bytes.count > wordBytes { pieces.append([]) }
      pieces[pieces.count - 1] += bytes
    }
    return pieces.map { "=?UTF-8?B?\(base64($0[...]))?=" }.joined(separator: "\r\n ")
  }

  /// A parameter in pieces (RFC 2231), none of which breaks a character, with the semicolon before
  /// each.
  static func parameter(_ name: String, _ text: String) -> String {
    var pieces = ["UTF-8''"]
    for scalar in line(text).unicodeScalars {
      let piece = String(scalar).utf8.reduce(into: "") {
        $0 += isPlain($1) ? String(UnicodeScalar($1)) : "%" + hexadecimal($1)
      }
      if pieces[pieces.count - 1].utf8.count + piece.utf8.count > 56 { pieces.append("") }
      pieces[pieces.count - 1] += piece
    }
    if pieces.count == 1 { return ";\r\n \(name)*=\(pieces[0])" }
    return pieces.enumerated().map { ";\r\n \(name)*\($0)*=\($1)" }.joined()
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "."), UInt8(ascii: "-"),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// Bytes as base64 without line breaks.
  static func base64(_ bytes: ArraySlice<UInt8>) -> String {
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count / 3 * 4 + 4)
    var rest = bytes
    while !rest.isEmpty {
      let group = rest.prefix(3)
      rest = rest.dropFirst(3)
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for place in 0..<4 {
        let isPadding = place > group.count
        text.append(isPadding ? UInt8(ascii: "=") : letters[bits >> (18 - 6 * place) & 63])
      }
    }
    return String(decoding: text, as: UTF8.self)
  }
}
