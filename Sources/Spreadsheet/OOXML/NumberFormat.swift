/// What a number format makes of a number.
enum NumberKind: UInt8 {
  case number, date, duration
}

/// Reads number format codes (ECMA-376 Part 1, §18.8.31) as far as telling dates needs.
enum NumberFormat {
  /// What the first section of a code makes of a number.
  static func kind(of code: String) -> NumberKind {
    let lowered = code.lowercased()
    if ["general", "standard", "@"].contains(lowered) { return .number }
    var scan = Scan(lowered)
    return scan.kind()
  }

  /// One pass over the first section of a code in small letters.
  private struct Scan {
    private let bytes: [UInt8]
    private var index = 0
    private var hasDateLetter = false
    private var hasDigitPlace = false
    private var isElapsed = false
    private var lastLetter: UInt8 = 0

    init(_ code: String) { bytes = Array(code.utf8) }

    mutating func kind() -> NumberKind {
      while index < bytes.count, bytes[index] != UInt8(ascii: ";") { step() }
      if isElapsed { return .duration }
      return hasDateLetter && !hasDigitPlace ? .date : .number
    }

    private mutating func step() {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        skip(past: byte)
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"):
        // The next character is literal, a blank of its width, or repeated.
        index += 1
        while index < bytes.count, bytes[index] & 0xC0 == 0x80 { index += 1 }
      case UInt8(ascii: "["):
        bracket()
      case UInt8(ascii: "g") where bytes[index...].starts(with: "eneral".utf8):
        index += 6
      case UInt8(ascii: "y"), UInt8(ascii: "m"), UInt8(ascii: "d"), UInt8(ascii: "h"),
        UInt8(ascii: "s"):
        hasDateLetter = true
        lastLetter = byte
      case UInt8(ascii: "0") where lastLetter == UInt8(ascii: "s"):
        // Fractions of a second, after "s." or "s,".
        break
      case UInt8(ascii: "0"), UInt8(ascii: "#"), UInt8(ascii: "?"):
        hasDigitPlace = true
      default:
        break
      }
    }

    private mutating func skip(past end: UInt8) {
      while index < bytes.count, bytes[index] != end { index += 1 }
      index += 1
    }

    /// `[h]`, `[mm]`, `[ss]` count on beyond a day; other brackets hold colours, locales, conditions.
    private mutating func bracket() {
      let start = index
      skip(past: UInt8(ascii: "]"))
      let content = bytes[min(start, bytes.count)..<max(start, min(index - 1, bytes.count))]
      guard index <= bytes.count, let first = content.first, [0x68, 0x6D, 0x73].contains(first)
      else { return }
      if content.allSatisfy({ $0 == first }) { isElapsed = true }
    }
  }

  /// The code of a built-in format; nil for General and for numbers without a format.
  static func builtIn(_ id: Int) -> String? { codes[id] }

  /// ECMA-376 Part 1, §18.8.30.
  ///
  /// 27-36 and 50-58 are dates of East Asian Excels, 71-81 Thai ones.
  private static let codes: [Int: String] = {
    var codes: [Int: String] = [
      1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: "\"$\"#,##0_);(\"$\"#,##0)",
      6: "\"$\"#,##0_);[Red](\"$\"#,##0)", 7: "\"$\"#,##0.00_);(\"$\"#,##0.00)",
      8: "\"$\"#,##0.00_);[Red](\"$\"#,##0.00)", 9: "0%", 10: "0.00%", 11: "0.00E+00",
      12: "# ?/?", 13: "# ??/??", 14: "mm-dd-yy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy",
      18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yy h:mm",
      37: "#,##0_);(#,##0)", 38: "#,##0_);[Red](#,##0)", 39: "#,##0.00_);(#,##0.00)",
      40: "#,##0.00_);[Red](#,##0.00)", 41: "_(* #,##0_);_(* (#,##0);_(* \"-\"_);_(@_)",
      42: "_(\"$\"* #,##0_);_(\"$\"* (#,##0);_(\"$\"* \"-\"_);_(@_)",
      43: "_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)",
      44: "_(\"$\"* #,##0.00_);_(\"$\"* (#,##0.00);_(\"$\"* \"-\"??_);_(@_)",
      45: "mm:ss", 46: "[h]:mm:ss", 47: "mmss.0", 48: "##0.0E+0", 49: "@",
      71: "d/m/yyyy", 72: "d-mmm-yy", 73: "d-mmm", 74: "mmm-yy", 75: "h:mm", 76: "h:mm:ss",
      77: "d/m/yyyy h:mm", 78: "mm:ss", 79: "[h]:mm:ss", 80: "mm:ss.0", 81: "d/m/yyyy",
    ]
    for id in [27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58] { codes[id] = "yyyy-mm-dd" }
    for id in [32, 33, 34, 35, 55, 56] { codes[id] = "h:mm:ss" }
    return codes
  }()
}
