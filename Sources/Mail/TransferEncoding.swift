/// How the bytes of a part are written (RFC 2045, section 6).
enum TransferEncoding {
  /// As they are.
  case plain
  /// Base64.
  case base64
  /// Quoted-printable.
  case quotedPrintable

  init(_ field: String?) {
    switch field?.lowercased().filter({ !$0.isWhitespace }) {
    case "base64": self = .base64
    case "quoted-printable": self = .quotedPrintable
    default: self = .plain
    }
  }

  /// The bytes that a body means; signs that the encoding does not have are left out.
  func decoded(_ body: some Collection<UInt8>) -> [UInt8] {
    switch self {
    case .plain: Array(body)
    case .base64: Self.fromBase64(body)
    case .quotedPrintable: Self.fromQuotedPrintable(Array(body))
    }
  }

  private static func fromBase64(_ body: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(body.count / 4 * 3)
    var bits: UInt32 = 0
    var count = 0
    for letter in body {
      guard letter != UInt8(ascii: "=") else { break }
      guard let value = sextet(letter) else { continue }
      bits = bits << 6 | UInt32(value)
      count += 6
      if count >= 8 {
        count -= 8
        bytes.append(UInt8(truncatingIfNeeded: bits >> UInt32(count)))
      }
    }
    return bytes
  }

  private static func sextet(_ letter: UInt8) -> UInt8? {
    switch letter {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): letter - UInt8(ascii: "A")
    case UInt8(ascii: "a")...UInt8(ascii: "z"): letter - UInt8(ascii: "a") + 26
    case UInt8(ascii: "0")...UInt8(ascii: "9"): letter - UInt8(ascii: "0") + 52
    case UInt8(ascii: "+"), UInt8(ascii: "-"): 62
    case UInt8(ascii: "/"), UInt8(ascii: "_"): 63
    default: nil
    }
  }

  private static func fromQuotedPrintable(_ body: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    var index = 0
    while index < body.count {
      let letter = body[index]
      index += 1
      guard letter == UInt8(ascii: "=") else {
        bytes.append(letter)
        continue
      }
      if index < body.count, body[index] == 0x0A {
        index += 1
      } else if index + 1 < body.count, body[index] == 0x0D, body[index + 1] == 0x0A {
        index += 2
      } else if index + 1 < body.count, let high = hex(body[index]), let low = hex(body[index + 1])
      {
        bytes.append(high << 4 | low)
        index += 2
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
