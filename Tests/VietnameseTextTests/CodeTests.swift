import Provenance
import Testing

@testable import VietnameseText

@Suite("Codes as spreadsheets bend them")
struct CodeTests {
  @Test(arguments: [
    ("1.3.1", [1, 3, 1]), ("1.3.1.", [1, 3, 1]), ("1,3,1", [1, 3, 1]), ("I.1", [1, 1]),
    ("II", [2]), ("VIII", [8]), (" 1 . 3 ", [1, 3]), ("1.3)", [1, 3]), ("Tiêu chí 1.3", [1, 3]),
    ("Mục 2.4.1", [2, 4, 1]), ("1.10", [1, 10]), ("1-3-1", [1, 3, 1]), ("1\u{A0}.\u{A0}3", [1, 3]),
    ("Tiêu chí thành phần 1.3.1:", [1, 3, 1]), ("Nhiệm vụ 3.4.1", [3, 4, 1]), ("１．３", [1, 3]),
    ("\u{200B}1.3", [1, 3]), ("TC 1.3", [1, 3]), ("01.03", [1, 3]),
  ])
  func reads(_ text: String, as expected: [Int]) {
    #expect(CodeReader.read(text: text) == expected)
  }

  @Test(arguments: [
    "", "abc", "1.0", "-1.3", "Tổng", "1.2.3.4.5", "IIII", "x", "v", "i", "1.3a", "1/3", "1+3",
    "1.3 Tổ chức", "1.1234", "1²", ".", "Mục", "1.II",
  ])
  func refuses(_ text: String) {
    #expect(CodeReader.read(text: text) == nil)
  }

  @Test func romanNumbers() {
    let numerals = [
      "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV",
      "XV", "XVI", "XVII", "XVIII", "XIX", "XX",
    ]
    for (index, numeral) in numerals.enumerated() {
      #expect(RomanNumeral.value(numeral) == index + 1)
    }
    #expect(RomanNumeral.value("XXXIX") == 39)
    for text in ["", "XXXX", "IIX", "IL", "VV", "A", "1", "x", "XIIII", "IXI"] {
      #expect(RomanNumeral.value(text) == nil)
    }
  }

  @Test func numbersCanBeCodes() {
    #expect(CodeReader.candidates(number: 1.1) == [[1, 1], [1, 10]])
    #expect(CodeReader.candidates(number: 1.2) == [[1, 2], [1, 20]])
    #expect(CodeReader.candidates(number: 3) == [[3]])
    #expect(CodeReader.candidates(number: 1.12) == [[1, 12]])
    for number in [0.5, 0, -1.1, 1.05, 1.131, 1e9, 1000, .infinity, -.infinity, .nan, 1e-300] {
      #expect(CodeReader.candidates(number: number).isEmpty)
    }
    for whole in 1...99 {
      for part in 1...99 where part % 10 != 0 {
        let number = Double(whole * 100 + part) / 100
        #expect(
          CodeReader.candidates(number: number).contains([whole, part]) == (part > 10),
          "\(number)")
      }
    }
  }

  @Test func daysCanBeCodes() throws {
    let march = try #require(CivilDate(year: 2001, month: 3, day: 1))
    #expect(CodeReader.candidates(date: march) == [[1, 3, 1], [3, 1, 1], [1, 3], [3, 1]])
    let thisYear = try #require(CivilDate(year: 2026, month: 3, day: 1))
    #expect(CodeReader.candidates(date: thisYear) == [[1, 3], [3, 1]])
    let twice = try #require(CivilDate(year: 2020, month: 4, day: 4))
    #expect(CodeReader.candidates(date: twice) == [[4, 4]])
  }
}
