import PARIndex
import Provenance
import Testing

@Suite("Requirements that can be checked")
struct RequirementTests {
  @Test(
    "The machine form is read and printed",
    arguments: [
      "a/b >= 99%", "a >= 3", "growth >= 20%", "reduction >= 10%", "completedOn < 2020-12-01",
      "a <= b", "a/b = 100%", "a/b > 0.5", "growth > 0%", "completedOn <= 2021-01-31", "a < 2.25",
    ])
  func readsAndPrints(text: String) throws {
    #expect(try #require(Requirement(text)).description == text)
  }

  @Test(
    "Anything else is refused",
    arguments: [
      "", "a >= ", "a", ">= 3", "a => 3", "a ≥ 3", "a/b >= 99 %", "a >= 3%", "a >= c",
      "completedOn < 01/12/2020", "completedOn < 2020-02-30", "ratio >= 99%", "a >= 3 4",
      "growth >= b", "a/b >= 1,5%", "completedOn < 5",
    ])
  func refuses(text: String) {
    #expect(Requirement(text) == nil)
  }

  @Test("Bounds keep what they are", arguments: [("a/b >= 1", false), ("a/b >= 1%", true)])
  func tellsPercentFromNumber(text: String, isPercent: Bool) throws {
    let requirement = try #require(Requirement(text))
    #expect(requirement.bound == (isPercent ? .percent(Points(1)) : .number(Points(1))))
  }
}
