import Provenance
import Testing

@testable import VietnameseText

@Suite("Numbers as people write them")
struct DecimalTests {
  @Test(arguments: [
    ("1,5", DecimalReading.number(plain: "1.5", repairs: [.decimalComma])),
    ("1.5", .number(plain: "1.5", repairs: [])),
    ("1,50", .number(plain: "1.5", repairs: [.decimalComma])),
    ("01,5", .number(plain: "1.5", repairs: [.decimalComma])),
    (",5", .number(plain: "0.5", repairs: [.decimalComma])),
    (".5", .number(plain: "0.5", repairs: [])),
    ("1,5 điểm", .number(plain: "1.5", repairs: [.decimalComma, .unitDropped])),
    ("1,5 điểm.", .number(plain: "1.5", repairs: [.decimalComma, .unitDropped])),
    ("1,5đ", .number(plain: "1.5", repairs: [.decimalComma, .unitDropped])),
    ("1.5d", .number(plain: "1.5", repairs: [.unitDropped])),
    ("\u{A0}2 ", .number(plain: "2", repairs: [])),
    ("\u{202D}1.5\u{202C}", .number(plain: "1.5", repairs: [])),
    ("+1,5", .number(plain: "1.5", repairs: [.decimalComma])),
    ("-0,25", .number(plain: "-0.25", repairs: [.decimalComma])),
    ("\u{2212}1", .number(plain: "-1", repairs: [])),
    ("-0", .number(plain: "0", repairs: [])),
    ("１，５", .number(plain: "1.5", repairs: [.decimalComma])),
    ("1.234,5", .number(plain: "1234.5", repairs: [.thousandsSeparator, .decimalComma])),
    ("1,234.5", .number(plain: "1234.5", repairs: [.thousandsSeparator])),
    ("1\u{A0}234,5", .number(plain: "1234.5", repairs: [.thousandsSeparator, .decimalComma])),
    ("1\u{2009}234", .number(plain: "1234", repairs: [.thousandsSeparator])),
    ("1.234.567", .number(plain: "1234567", repairs: [.thousandsSeparator])),
    ("0.234", .number(plain: "0.234", repairs: [])),
    ("1.234", .ambiguous(candidates: ["1234", "1.234"])),
    ("1,000", .ambiguous(candidates: ["1000", "1"])),
    ("75%", .percent(plain: "75", repairs: [])),
    ("75,5 %", .percent(plain: "75.5", repairs: [.decimalComma])),
    ("1,5/2", .fraction(numerator: "1.5", denominator: "2", repairs: [.decimalComma])),
    (
      "1,5đ / 2,0đ",
      .fraction(numerator: "1.5", denominator: "2", repairs: [.decimalComma, .unitDropped])
    ),
    ("không đạt", .word), ("x", .word), ("-", .word), ("chưa có", .word), ("n/a", .word),
    ("", .blank), (" \u{A0}", .blank), ("\u{FEFF}", .blank),
  ])
  func reads(_ text: String, as expected: DecimalReading) {
    #expect(DecimalReader.read(text, maximum: nil) == expected)
    #expect(DecimalReader.read(NormalForm.nfd(text), maximum: nil) == expected)
  }

  @Test(arguments: [
    "1e3", "1e999", "1.2,3.4", "1-2", "12.", "1..5", "1,5\n2", "1\n234", "1 5", "1/2/3",
    "15/10/2020",
    "5/", "/5", "--1", "%5", "5%%", "½", "1²", "0.123.456", "1 234 56", "1.234 567", "5/10%",
    "1.5.", "đ5", "1 234.5.6", "'123",
  ])
  func refuses(_ text: String) {
    #expect(DecimalReader.read(text, maximum: nil) == .notANumber)
  }

  @Test func aMaximumSettlesWhatAPointMeans() {
    #expect(DecimalReader.read("1.234", maximum: "2") == .number(plain: "1.234", repairs: []))
    #expect(DecimalReader.read("1.234", maximum: "2.0") == .number(plain: "1.234", repairs: []))
    #expect(
      DecimalReader.read("1,234", maximum: "1233.99")
        == .number(plain: "1.234", repairs: [.decimalComma]))
    for maximum in ["1234", "1234.0", "01234", "5000"] {
      #expect(
        DecimalReader.read("1.234", maximum: maximum)
          == .ambiguous(candidates: ["1234", "1.234"]))
    }
    #expect(
      DecimalReader.read("1.234", maximum: "nonsense")
        == .ambiguous(candidates: ["1234", "1.234"]))
  }

  @Test func longTextsEndWell() {
    let slashes = String(repeating: "1/", count: 100_000)
    #expect(DecimalReader.read(slashes, maximum: nil) == .notANumber)
    let digits = String(repeating: "9", count: 32_767)
    #expect(DecimalReader.read(digits, maximum: "2") == .number(plain: digits, repairs: []))
  }

  @Test func plainDecimalsAreOrderedByValue() {
    let ordered = [
      "-12", "-2.5", "-2.05", "0", "0.05", "0.5", "1", "1.01", "1.1", "9", "10", "100",
    ]
    for (left, first) in ordered.enumerated() {
      for (right, second) in ordered.enumerated() {
        guard let one = PlainDecimal(first), let other = PlainDecimal(second) else {
          Issue.record("\(first) or \(second) was not read")
          continue
        }
        #expect((one < other) == (left < right))
        #expect(one.description == first)
      }
    }
    for text in ["", "-", "1.", ".5", "1.2.3", "1,5", "+1", "１"] {
      #expect(PlainDecimal(text) == nil)
    }
  }

  /// The same rules written out plainly: each shape that digits and marks can have is tried.
  static func twin(_ text: String) -> DecimalReading {
    var digits = text[...]
    var sign = ""
    if digits.hasPrefix("-") || digits.hasPrefix("+") {
      sign = digits.hasPrefix("-") ? "-" : ""
      digits = digits.dropFirst()
    }
    func plain(_ whole: String, _ decimals: String) -> String {
      var whole = whole
      var decimals = decimals
      while whole.hasPrefix("0") { whole.removeFirst() }
      while decimals.hasSuffix("0") { decimals.removeLast() }
      if whole.isEmpty { whole = "0" }
      let number = decimals.isEmpty ? whole : whole + "." + decimals
      return number == "0" ? "0" : sign + number
    }
    func areDigits(_ text: some StringProtocol) -> Bool {
      text.allSatisfy { "0123456789".contains($0) }
    }
    func ungrouped(_ text: some StringProtocol, _ mark: Character) -> String? {
      let parts = text.split(separator: mark, omittingEmptySubsequences: false)
      guard parts.count > 1, parts.allSatisfy(areDigits), (1...3).contains(parts[0].count),
        !parts[0].hasPrefix("0"), parts.dropFirst().allSatisfy({ $0.count == 3 })
      else { return nil }
      return parts.joined()
    }
    var whole: [String] = []
    var decimal: [(String, [ProblemCode])] = []
    if !digits.isEmpty, areDigits(digits) { decimal.append((plain(String(digits), ""), [])) }
    for mark: Character in [".", ",", "'", " "] {
      if let joined = ungrouped(digits, mark) { whole.append(plain(joined, "")) }
    }
    for mark: Character in [".", ","] {
      guard let last = digits.lastIndex(of: mark) else { continue }
      let after = digits[digits.index(after: last)...]
      let before = digits[..<last]
      guard !after.isEmpty, areDigits(after) else { continue }
      let comma: [ProblemCode] = mark == "," ? [.decimalComma] : []
      if areDigits(before) { decimal.append((plain(String(before), String(after)), comma)) }
      for group: Character in [".", ",", "'", " "] where group != mark {
        if let joined = ungrouped(before, group) {
          decimal.append((plain(joined, String(after)), [.thousandsSeparator] + comma))
        }
      }
    }
    switch (whole.first, decimal.first) {
    case (nil, nil): return .notANumber
    case (let whole?, nil): return .number(plain: whole, repairs: [.thousandsSeparator])
    case (nil, let decimal?): return .number(plain: decimal.0, repairs: decimal.1)
    case (let whole?, let decimal?): return .ambiguous(candidates: [whole, decimal.0])
    }
  }

  @Test func agreesWithItsTwin() {
    var generator = Dice(seed: 7391)
    let signs = Array("0012345.,.,' -+")
    var read = 0
    for _ in 0..<40_000 {
      let length = Int(generator.next() % 9) + 1
      let drawn = (0..<length).map { _ in signs[Int(generator.next() % UInt64(signs.count))] }
      let text = String(String(drawn).drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
      guard text.contains(where: \.isNumber) else { continue }
      let expected = Self.twin(text)
      if expected != .notANumber { read += 1 }
      #expect(DecimalReader.read(text, maximum: nil) == expected, "\(text)")
    }
    #expect(read > 2_000)
  }
}

/// Repeatable dice (SplitMix64).
struct Dice {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
