/// How the bytes of a part are written (RFC 2045, section 6).
enum TransferEncoding {
  /// As they are.
  case plain
  /// Base64.
  case base64
  /// Quoted-printable.
  case quotedPrintable
  /// The way of old UNIX mail.
  case uuencode

  init(_ field: [UInt8]?) {
    let word = (field ?? []).prefix { $0 != UInt8(ascii: ";") }.filter { $0 > 0x20 }
    switch String(decoding: word, as: UTF8.self).lowercased() {
    case "base64": self = .base64
    case "quoted-printable": self = .quotedPrintable
    case "x-uuencode", "uuencode", "x-uue", "uue": self = .uuencode
    default: self = .plain
    }
  }

  /// The bytes that a body means; nil where it is broken, so that nothing is half read.
  func decoded(_ body: some Collection<UInt8>) -> [UInt8]? {
    switch self {
    case .plain: Array(body)
    case .base64: Self.fromBase64(body)
    case .quotedPrintable: Self.fromQuotedPrintable(Array(body))
    case .uuencode: nil
    }
  }

  /// Blanks and what mail programs put among the lines (`>` of quotations, `!` of broken lines) are
  /// left out; missing padding is no fault as long as the last letter is whole.
  private static func fromBase64(_ body: some Collection<UInt8>) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for letter in body {
      guard let value = sextet(letter) else {
        switch letter {
        case UInt8(ascii: "="):
          // A program may have put padded pieces behind one another.
          guard count < 6, bits & (1 << UInt32(count) - 1) == 0 else { return nil }
          count = 0
        case 0...0x20, UInt8(ascii: ">"), UInt8(ascii: "!"): break
        default: return nil
        }
        continue
      }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return count < 6 && bits & (1 << UInt32(count) - 1) == 0 ? bytes : nil
  }

  private static func sextet(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"): 62
    case UInt8(ascii: "/"): 63
    default: nil
    }
  }

  private static func fromQuotedPrintable(_ body: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count)
    var index = 0
    while index < body.count {
      let letter = body[index]
      index += 1
      guard letter == UInt8(ascii: "=") else {
        bytes.append(letter)
        continue
      }
      if index + 1 < body.count, let high = hex(body[index]), let low = hex(body[index + 1]) {
        bytes.append(high << 4 | low)
        index += 2
        continue
      }
      // A line that goes on; servers may have put blanks at its end.
      var end = index
      while end < body.count, body[end] == 0x20 || body[end] == 0x09 || body[end] == 0x0D {
        end += 1
      }
      if end == body.count || body[end] == 0x0A {
        index = min(end + 1, body.count)
      } else {
        bytes.append(letter)
      }
    }
    return bytes
  }

  /// The value of a hexadecimal digit.
  static func hex(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0")
    case UInt8(ascii: "A")...UInt8(ascii: "F"): letter - UInt8(ascii: "A") + 10
    case UInt8(ascii: "a")...UInt8(ascii: "f"): letter - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
