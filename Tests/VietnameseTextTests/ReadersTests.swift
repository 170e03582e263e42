import Provenance
import Testing

@testable import VietnameseText

@Suite("Numbers, dates and codes as people write them")
struct ReadersTests {
  @Test(arguments: [
    ("1,5", DecimalReading.number(plain: "1.5", repairs: [.decimalComma])),
    ("1.5", .number(plain: "1.5", repairs: [])),
    ("1,50", .number(plain: "1.5", repairs: [.decimalComma])),
    ("01,5", .number(plain: "1.5", repairs: [.decimalComma])),
    (",5", .number(plain: "0.5", repairs: [.decimalComma])),
    ("1,5 điểm", .number(plain: "1.5", repairs: [.decimalComma, .unitDropped])),
    ("1,5đ", .number(plain: "1.5", repairs: [.decimalComma, .unitDropped])),
    ("\u{A0}2 ", .number(plain: "2", repairs: [])),
    ("+1", .number(plain: "1", repairs: [])),
    ("\u{2212}1", .number(plain: "-1", repairs: [])),
    ("１，５", .number(plain: "1.5", repairs: [.decimalComma])),
    ("1.234,5", .number(plain: "1234.5", repairs: [.thousandsSeparator, .decimalComma])),
    ("1,234.5", .number(plain: "1234.5", repairs: [.thousandsSeparator])),
    ("1 234", .number(plain: "1234", repairs: [.thousandsSeparator])),
    ("1.234.567", .number(plain: "1234567", repairs: [.thousandsSeparator])),
    ("0.234", .number(plain: "0.234", repairs: [])),
    ("1.234", .ambiguous(candidates: ["1234", "1.234"])),
    ("75%", .percent(plain: "75", repairs: [])),
    ("1,5/2", .fraction(numerator: "1.5", denominator: "2", repairs: [.decimalComma])),
    ("không đạt", .word), ("x", .word), ("-", .word), ("", .blank), (" \u{A0}", .blank),
    ("1e3", .notANumber), ("1e999", .notANumber), ("1.2,3.4", .notANumber), ("1-2", .notANumber),
    ("12.", .notANumber), ("1..5", .notANumber),
  ])
  func reads(number text: String, as expected: DecimalReading) {
    #expect(DecimalReader.read(text, maximum: nil) == expected)
  }

  @Test func aMaximumSettlesWhatAPointMeans() {
    #expect(DecimalReader.read("1.234", maximum: "2") == .number(plain: "1.234", repairs: []))
    #expect(
      DecimalReader.read("1.234", maximum: "5000") == .ambiguous(candidates: ["1234", "1.234"]))
  }

  @Test(arguments: [
    ("15/10/2020", "2020-10-15"), ("5-9-2020", "2020-09-05"), ("15.10.2020", "2020-10-15"),
    ("2020-10-15", "2020-10-15"), ("ngày 15 tháng 10 năm 2020", "2020-10-15"),
    ("15 tháng 10, 2020", "2020-10-15"), ("15/10/2020 08:30", "2020-10-15"),
    ("15/10/20", "2020-10-15"), ("10/15/2020", "2020-10-15"),
  ])
  func reads(day text: String, as expected: String) throws {
    guard case .date(let date, _) = DateReader.read(text) else {
      Issue.record("\(text) was not read")
      return
    }
    #expect(date.description == expected)
  }

  @Test(arguments: ["15/10", "31/02/2020", "mai", "2020", "99/99/9999"])
  func refuses(day text: String) {
    #expect(DateReader.read(text) == .invalid)
  }

  @Test(arguments: [
    ("1.3.1", [1, 3, 1]), ("1.3.1.", [1, 3, 1]), ("1,3,1", [1, 3, 1]), ("I.1", [1, 1]),
    ("VIII", [8]), (" 1 . 3 ", [1, 3]), ("1.3)", [1, 3]), ("Tiêu chí 1.3", [1, 3]),
    ("Mục 2.4.1", [2, 4, 1]), ("1.10", [1, 10]),
  ])
  func reads(code text: String, as expected: [Int]) {
    #expect(CodeReader.read(text: text) == expected)
  }

  @Test(arguments: ["", "abc", "1.0", "-1.3", "Tổng", "1.2.3.4.5", "IIII"])
  func refuses(code text: String) {
    #expect(CodeReader.read(text: text) == nil)
  }

  @Test func numbersAndDaysCanBeCodes() throws {
    #expect(CodeReader.candidates(number: 1.1) == [[1, 1], [1, 10]])
    #expect(CodeReader.candidates(number: 3) == [[3]])
    #expect(CodeReader.candidates(number: 1.12) == [[1, 12]])
    #expect(CodeReader.candidates(number: 0.5).isEmpty)
    #expect(CodeReader.candidates(number: .nan).isEmpty)
    let march = try #require(CivilDate(year: 2001, month: 3, day: 1))
    #expect(CodeReader.candidates(date: march) == [[1, 3, 1], [3, 1, 1], [1, 3], [3, 1]])
    let thisYear = try #require(CivilDate(year: 2026, month: 3, day: 1))
    #expect(CodeReader.candidates(date: thisYear) == [[1, 3], [3, 1]])
  }
}
