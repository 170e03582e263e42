import Provenance
import Testing

@testable import Spreadsheet

/// The small decoders against slow obvious twins.
@Suite struct DecoderTests {
  /// A fixed sequence of numbers that look random.
  struct Sequence64 {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ state >> 29
    }
    mutating func next(below bound: Int) -> Int { Int(next() >> 33) % bound }
  }

  static func decimal(_ text: String) -> Double? {
    DecimalText.value(Array(text.utf8).span)
  }

  @Test func numbersEqualTheStandardLibrarysToTheLastBit() {
    var random = Sequence64(state: 1)
    for _ in 0..<40_000 {
      var text = random.next(below: 3) == 0 ? "-" : ""
      for _ in 0..<1 + random.next(below: 19) { text += String(random.next(below: 10)) }
      if random.next(below: 4) > 0 {
        text += "."
        for _ in 0..<random.next(below: 20) { text += String(random.next(below: 10)) }
      }
      if random.next(below: 5) == 0 { text += "e\(random.next(below: 60) - 30)" }
      #expect(Self.decimal(text)?.bitPattern == Double(text)?.bitPattern, "\(text)")
    }
  }

  @Test func shortestTextOfAnyNumberComesBack() {
    var random = Sequence64(state: 2)
    for _ in 0..<20_000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else { continue }
      #expect(Self.decimal(value.description)?.bitPattern == value.bitPattern)
    }
  }

  @Test(arguments: [
    "", "-", "+", ".", "e5", "1e", "1e+", "1..2", "1.2.3", "0x1", "1 ", " 1", "inf", "nan", "1,5",
    "1_0", "٣", "1e999", "-1e999", "--1",
  ]) func whatIsNoNumberIsNone(_ text: String) {
    #expect(Self.decimal(text) == nil)
  }

  @Test func numbersHalfwayBetweenTwoAreRoundedToEven() {
    #expect(Self.decimal("9007199254740993") == 9_007_199_254_740_992)
    #expect(Self.decimal("9007199254740995") == 9_007_199_254_740_996)
    #expect(Self.decimal("9007199254740993.0000000000000000000000001") == 9_007_199_254_740_994)
    #expect(Self.decimal("+.5") == 0.5)
    #expect(Self.decimal("5.") == 5)
    #expect(Self.decimal("1e-999") == 0)
  }

  static func isUTF8(_ bytes: some Collection<UInt8>) -> Bool {
    UTF8Text.isValid(Array(bytes).span)
  }

  /// Every lead byte with tails at and around the bounds that Unicode sets.
  @Test func wellFormedBytesAreThoseOfTheStandardLibrary() {
    let tails: [UInt8] = [0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    for lead in UInt8.min...UInt8.max {
      for second in tails {
        for third in tails {
          for bytes in [
            [lead], [lead, second], [lead, second, third], [lead, second, third, 0x80],
          ] {
            let isValid = String(validating: bytes, as: UTF8.self) != nil
            #expect(Self.isUTF8(bytes) == isValid, "\(bytes)")
          }
        }
      }
    }
  }

  /// A letter at every place of the blocks that are looked at as a whole.
  @Test func wellFormedTextAtEveryPlace() {
    for before in 0...130 {
      let text = Array((String(repeating: "a", count: before) + "ặ").utf8)
      #expect(Self.isUTF8(text + Array(repeating: 0x62, count: 70)))
      #expect(Self.isUTF8(text) && !Self.isUTF8(text.dropLast()))
      #expect(!Self.isUTF8(text.dropLast() + Array(repeating: 0x62, count: 70)))
    }
  }

  @Test func addressesEqualTheSlowReaders() {
    var random = Sequence64(state: 3)
    let letters = Array("ABCXFDEZabc0123456789".utf8)
    for _ in 0..<50_000 {
      let bytes = (0..<random.next(below: 11)).map { _ in letters[random.next(below: letters.count)]
      }
      let text = String(decoding: bytes, as: UTF8.self)
      let twin = CellReference(a1: text)
      let place = CellAddress.parse(bytes.span)
      #expect(place?.row == twin?.row && place?.column == twin?.column, "\(text)")
      let ofC = text.withCString { CellAddress.parse($0) }
      #expect(ofC?.row == twin?.row && ofC?.column == twin?.column, "\(text) as C text")
    }
  }

  /// Days counted one by one from the first of the system.
  @Test(arguments: [false, true]) func serialNumbersEqualCountedDays(_ is1904: Bool) {
    var year = is1904 ? 1904 : 1900
    var month = 1
    var day = 1
    for serial in (is1904 ? 0 : 1)...80_000 {
      let found = ExcelDate.dateTime(serial: Double(serial), is1904: is1904)
      if !is1904, serial == 60 {
        #expect(found == DateTime(date: nil, isLeapDayOf1900: true))
        continue
      }
      #expect(found == DateTime(date: CivilDate(year: year, month: month, day: day)))
      if CivilDate(year: year, month: month, day: day + 1) != nil {
        day += 1
      } else {
        (month, day) = (month + 1, 1)
        if month == 13 { (year, month) = (year + 1, 1) }
      }
    }
  }

  @Test(arguments: [
    (0.0, "00:00:00"), (0.5, "12:00:00"), (0.99999999999, "1900-01-01"),
    (60.5, "1900-02-29T12:00:00"),
    (61, "1900-03-01"), (44_119.354166666664, "2020-10-15T08:30:00"),
    (44_119.354166672454, "2020-10-15T08:30:00.001"), (2_958_465, "9999-12-31"),
  ]) func serialNumbersOf1900(_ serial: Double, _ expected: String) {
    #expect(ExcelDate.dateTime(serial: serial, is1904: false)?.description == expected)
  }

  @Test(arguments: [-0.5, -1, 2_958_466, 1e300, .infinity, .nan])
  func serialNumbersOutsideTheCalendarAreNoDates(_ serial: Double) {
    #expect(ExcelDate.dateTime(serial: serial, is1904: false) == nil)
    #expect(ExcelDate.dateTime(serial: serial, is1904: true) == nil)
  }

  static let formats: [(String, NumberKind)] = [
    ("General", .number), ("0.00", .number), ("@", .number), ("#,##0 \"đ\"", .number),
    ("[Red]#,##0.00;[Blue]-#,##0.00", .number), ("0.00E+00", .number), ("# ?/?", .number),
    ("0%", .number), ("General\" ngày\"", .number), ("\"dd/mm\"", .number), ("\\d\\m0", .number),
    ("_(* #,##0_);_(* (#,##0)", .number), ("[$-42A]#,##0", .number), ("[$VND-42A] #,##0", .number),
    ("[<=9999999]###\\-####", .number), ("#,##0 VND", .number), ("", .number),
    ("dd/mm/yyyy", .date), ("[$-42A]dd/mm/yyyy", .date),
    ("[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", .date),
    ("\"ngày\" dd \"tháng\" mm \"năm\" yyyy", .date), ("h:mm AM/PM", .date), ("mm:ss.0", .date),
    ("yyyy-mm-ddThh:mm:ss", .date), ("[$-F400]h:mm:ss\\ AM/PM", .date), ("TT.MM.JJJJ", .date),
    ("DD/MM/YYYY;@", .date), ("yyyy年m月d日", .date), ("mmm-yy", .date), ("hh:mm:ss.000", .date),
    ("[h]:mm:ss", .duration), ("[mm]:ss", .duration), ("[ss].00", .duration), ("[H]:MM", .duration),
    ("[", .number), ("\"", .number), ("\\", .number), ("[h", .number), ("[]", .number),
  ]

  @Test(arguments: formats) func formatsTellDates(_ code: String, _ expected: NumberKind) {
    #expect(NumberFormat.kind(of: code) == expected)
  }

  /// The escapes by way of characters rather than bytes.
  static func slowUnescape(_ text: String) -> String {
    var units = Array(text.utf16)
    var start = 0
    var result: [UInt16] = []
    func unit(_ index: Int) -> UInt16? {
      guard index + 7 <= units.count, units[index] == 0x5F,
        units[index + 1] == 0x78,
        units[index + 6] == 0x5F
      else { return nil }
      let digits = String(decoding: units[index + 2..<index + 6], as: UTF16.self)
      return digits.allSatisfy(\.isHexDigit) && digits.utf8.count == 4
        ? UInt16(digits, radix: 16) : nil
    }
    while start < units.count {
      guard let first = unit(start) else {
        result.append(units[start])
        start += 1
        continue
      }
      if UTF16.isLeadSurrogate(first), let second = unit(start + 7), UTF16.isTrailSurrogate(second)
      {
        result += [first, second]
        start += 14
      } else if UTF16.isSurrogate(first) {
        result.append(units[start])
        start += 1
      } else {
        result.append(first)
        start += 7
      }
    }
    units = []
    return String(decoding: result, as: UTF16.self)
  }

  @Test func escapesEqualTheSlowReaders() {
    var random = Sequence64(state: 4)
    let pieces = ["_x", "_X", "000D_", "D83D_", "DE00_", "_", "x", "5", "đ", "_x005F_", "00", "😀"]
    for _ in 0..<20_000 {
      let text = (0..<random.next(below: 9)).map { _ in pieces[random.next(below: pieces.count)] }
        .joined()
      var bytes = Array("ab\(text)".utf8)
      EscapedText.decode(&bytes, from: 2)
      #expect(String(decoding: bytes, as: UTF8.self) == "ab" + Self.slowUnescape(text), "\(text)")
    }
  }

  @Test(arguments: [
    ("2020-10-15", "2020-10-15"), ("2020-10-15T00:00:00", "2020-10-15"),
    ("2020-10-15T08:30:00.123456789Z", "2020-10-15T08:30:00.123"), ("08:30", "08:30:00"),
    ("2020-10-15T08:30:00+07:00", nil), ("2020-13-01", nil), ("T", nil), ("", nil),
    ("24:00:00", nil),
    ("2020-10-15T", nil), ("٢٠٢٠-١٠-١٥", nil), ("08:30:00.", nil),
  ]) func isoDates(_ text: String, _ expected: String?) {
    #expect(ISODate.dateTime(text)?.description == expected)
  }

  @Test(arguments: [
    ("1.5", true), ("-3", true), ("1e3", false), ("2E3", false), ("1.5e-7", false), ("0", true),
    ("0.1", true), ("100", true),
    ("0.30000000000000004", true), ("123456789012345678", false), ("1.10", false), ("007", false),
    ("1,5", false), ("+1", false), (".5", false), ("5.", false), ("1.", false), ("", false),
    ("-", false), ("1e999", false), ("0.1000000000000000055", false), ("-0", true),
    ("2.3.4", false),
    ("inf", false), ("1 000", false), ("1-2", false),
  ]) func csvFieldsAreNumbersOnlyWhereNothingIsLost(_ text: String, _ isNumber: Bool) {
    if case .number = CSVTyping.typed(text) { #expect(isNumber) } else { #expect(!isNumber) }
  }
}
