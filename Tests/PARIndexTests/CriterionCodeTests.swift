import PARIndex
import Testing

@Suite("Codes of rows")
struct CriterionCodeTests {
  @Test(
    "The canonical form is read and printed",
    arguments: [
      ("1", [1]), ("1.10", [1, 10]), ("2.4.3", [2, 4, 3]), ("8.1.5.65535", [8, 1, 5, 65_535]),
    ])
  func readsAndPrints(text: String, parts: [Int]) throws {
    let code = try #require(CriterionCode(text))
    #expect(code.parts == parts)
    #expect(code.description == text)
    #expect(code.depth == parts.count)
    #expect(CriterionCode(parts: parts) == code)
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", ".", "1.", ".1", "1..2", "2,4", "02.4", "0", "1.0", "1.2.3.4.5.6.7.8.9", "65536",
      "1.65536",
      "99999999999999999999", "I.1", "1 .2", "-1", "+1", "１.２",
    ])
  func refuses(text: String) {
    #expect(CriterionCode(text) == nil)
  }

  @Test(
    "Parts out of range make no code",
    arguments: [[], [0], [1, -1], [65_536], Array(repeating: 1, count: 9)])
  func refusesParts(parts: [Int]) {
    #expect(CriterionCode(parts: parts) == nil)
  }

  @Test("Codes are ordered by number, a parent before its children")
  func orders() {
    let texts = ["1.10", "2", "1.9", "1", "1.1.1", "1.2", "10", "1.1", "2.4.3", "1.9.1"]
    let ordered = texts.compactMap { CriterionCode($0) }.sorted().map(\.description)
    #expect(
      ordered == ["1", "1.1", "1.1.1", "1.2", "1.9", "1.9.1", "1.10", "2", "2.4.3", "10"])
  }

  @Test(
    "A code's parent is one level up",
    arguments: [
      ("1.2.3.4.5.6.7.8", "1.2.3.4.5.6.7"), ("1.2.3.4", "1.2.3"), ("2.4.3", "2.4"), ("2.4", "2"),
    ])
  func knowsItsParent(text: String, parent: String) {
    #expect(CriterionCode(text)?.parent == CriterionCode(parent))
    #expect(CriterionCode("2")?.parent == nil)
  }

  @Test(
    "Standing below is decided by parts, not by text",
    arguments: [
      ("1.1", "1", true), ("1.1.1", "1", true), ("1.10", "1.1", false), ("1", "1", false),
      ("1", "1.1", false), ("2.1", "1", false), ("12.1", "1", false),
    ])
  func knowsWhatIsBelow(low: String, high: String, isBelow: Bool) throws {
    let low = try #require(CriterionCode(low))
    let high = try #require(CriterionCode(high))
    #expect(low.isBelow(high) == isBelow)
  }
}
