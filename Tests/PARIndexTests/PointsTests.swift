import PARIndex
import Testing

@Suite("Exact points")
struct PointsTests {
  private func points(_ text: String) throws -> Points { try #require(Points(plain: text)) }

  @Test(
    "Plain text is read and printed",
    arguments: [
      ("0", "0"), ("1.5", "1.5"), ("-0.25", "-0.25"), ("2.10000", "2.1"), ("007", "7"),
      ("0.0001", "0.0001"), ("-0", "0"), ("100.00", "100"), ("79.53", "79.53"),
      ("100000000000000", "100000000000000"), ("-100000000000000.0000", "-100000000000000"),
      ("12.0340", "12.034"),
    ])
  func readsAndPrints(text: String, printed: String) throws {
    #expect(try points(text).description == printed)
    #expect(try points(printed) == points(text))
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", "-", ".", ".5", "5.", "1,5", "1.23456", "1.5.2", "+1", " 1", "1 ", "1e3", "0x10", "१",
      "100000000000000.0001", "100000000000001", "999999999999999999999999999999999999999999",
      "--1", "1-", "nan", "inf", "½",
    ])
  func refuses(text: String) {
    #expect(Points(plain: text) == nil)
  }

  @Test("Sums of decimals are exact")
  func addsExactly() throws {
    #expect(try points("0.84") + points("0.84") == points("1.68"))
    #expect(try points("0.1") + points("0.2") == points("0.3"))
    #expect(try points("79.53") - points("92.81") == points("-13.28"))
    let tenth = try points("0.1")
    #expect((0..<1_000).reduce(Points.zero) { sum, _ in sum + tenth } == Points(100))
  }

  @Test("Sums of the largest values do not overflow")
  func addsTheLargest() {
    let sum = (0..<100_000).reduce(Points.zero) { sum, _ in sum + Points.largest }
    #expect(sum.tenThousandths == Points.largest.tenThousandths * 100_000)
  }

  @Test("Every four-decimal value survives text and the binary number of a cell")
  func survivesBothWays() {
    for step in stride(from: -1_000_000, through: 1_000_000, by: 37) {
      let value = Points(tenThousandths: Int128(step))
      #expect(Points(plain: value.description) == value)
      #expect(Points(nearest: value.double) == value)
    }
  }

  @Test(
    "A binary number stands for its nearest decimal",
    arguments: [
      (1.1000000000000001, "1.1"), (0.1 + 0.2, "0.3"), (0.84 + 0.84, "1.68"), (-0.0, "0"),
      (1e14, "100000000000000"), (7.0000000001, "7"), (0.00005 - 0.00005, "0"),
    ])
  func readsNearest(number: Double, printed: String) {
    #expect(Points(nearest: number)?.description == printed)
  }

  @Test(
    "A binary number that is no four-decimal value is refused",
    arguments: [
      1.00005, 0.123456, 1.0 / 3, .nan, .infinity, -.infinity, 1e15, 1e300, -1e15, 0.00001,
    ])
  func refusesNearest(number: Double) {
    #expect(Points(nearest: number) == nil)
  }

  @Test(
    "Division rounds half away from zero to four decimals",
    arguments: [
      ("1200", "1210", "0.9917"), ("1", "3", "0.3333"), ("2", "3", "0.6667"),
      ("-2", "3", "-0.6667"),
      ("1", "8", "0.125"), ("1", "20000", "0.0001"), ("-1", "20000", "-0.0001"),
      ("1", "20001", "0"), ("0", "5", "0"), ("5", "-2", "-2.5"), ("-5", "-2", "2.5"),
      ("99.99", "100", "0.9999"),
    ])
  func divides(dividend: String, divisor: String, quotient: String) throws {
    #expect(try points(dividend).divided(by: points(divisor)) == points(quotient))
  }

  @Test("Division by zero and beyond the range gives nothing")
  func refusesDivision() {
    #expect(Points(1).divided(by: .zero) == nil)
    #expect(Points(tenThousandths: .max).divided(by: Points(1)) == nil)
    #expect(Points(tenThousandths: .min).divided(by: Points(tenThousandths: -1)) == nil)
  }

  @Test("Points print with a decimal comma for readers")
  func printsVietnamese() throws {
    #expect(try points("-1.05").vietnamese == "-1,05")
    #expect(Points(12).vietnamese == "12")
  }

  @Test("Points are ordered by value")
  func orders() throws {
    let texts = ["1.5", "-2", "1.49", "10", "0", "-0.0001"]
    #expect(
      try texts.map(points).sorted().map(\.description)
        == ["-2", "-0.0001", "0", "1.49", "1.5", "10"])
  }
}
