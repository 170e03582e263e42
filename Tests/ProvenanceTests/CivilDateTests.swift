import Provenance
import Testing

@Suite("Days of the calendar")
struct CivilDateTests {
  /// The plain twin: the day after, by the rules as a school book states them.
  private func dayAfter(_ year: Int, _ month: Int, _ day: Int) -> (Int, Int, Int) {
    var lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    if year % 400 == 0 || (year % 4 == 0 && year % 100 != 0) { lengths[1] = 29 }
    if day < lengths[month - 1] { return (year, month, day + 1) }
    return month < 12 ? (year, month + 1, 1) : (year + 1, 1, 1)
  }

  @Test("Day numbers agree with walking the calendar day by day", arguments: [1, 1583, 1890, 2390])
  func agreesWithWalking(from firstYear: Int) throws {
    var (year, month, day) = (firstYear, 1, 1)
    var number = try #require(CivilDate(year: year, month: 1, day: 1)).daysSince1970
    while year < firstYear + 20 {
      let date = CivilDate(year: year, month: month, day: day)
      #expect(date?.daysSince1970 == number)
      #expect(CivilDate(daysSince1970: number) == date)
      (year, month, day) = dayAfter(year, month, day)
      number += 1
    }
  }

  @Test(
    "Known days have known numbers",
    arguments: [
      ("1970-01-01", 0), ("1969-12-31", -1), ("2000-03-01", 11_017), ("2020-10-15", 18_550),
      ("1900-03-01", -25_508), ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
    ])
  func knownDays(text: String, number: Int) throws {
    let date = try #require(CivilDate(iso: text))
    #expect(date.daysSince1970 == number)
    #expect(CivilDate(daysSince1970: number)?.description == text)
  }

  @Test(
    "Outside the years 1 to 9999 there is no date", arguments: [-719_163, 2_932_897, .min, .max])
  func refusesFarDays(number: Int) {
    #expect(CivilDate(daysSince1970: number) == nil)
  }

  @Test(
    "Days that the calendar lacks are refused",
    arguments: [
      (2019, 2, 29), (1900, 2, 29), (2020, 2, 30), (2020, 4, 31), (2020, 13, 1), (2020, 0, 1),
      (2020, 1, 0), (2020, 1, 32), (0, 1, 1), (10_000, 1, 1),
    ])
  func refuses(year: Int, month: Int, day: Int) {
    #expect(CivilDate(year: year, month: month, day: day) == nil)
  }

  @Test("Leap days exist", arguments: [2000, 2020, 2024, 1600])
  func acceptsLeapDays(year: Int) {
    #expect(CivilDate(year: year, month: 2, day: 29) != nil)
  }

  @Test(
    "Only ISO text is read",
    arguments: [
      "", "2020-1-05", "20-01-05", "2020-01-5", "2020/01/05", "2020-01-05T00:00", "+020-01-05",
      "2020-02-30", "2020-01", "２０２０-01-05", "2020-01-05-",
    ])
  func refusesOtherText(text: String) {
    #expect(CivilDate(iso: text) == nil)
  }

  @Test("Dates print as ISO and as Vietnamese offices write them")
  func prints() {
    #expect(CivilDate(year: 2020, month: 9, day: 5)?.description == "2020-09-05")
    #expect(CivilDate(year: 2020, month: 9, day: 5)?.vietnamese == "05/09/2020")
    #expect(CivilDate(year: 33, month: 12, day: 25)?.description == "0033-12-25")
  }

  @Test("Dates are ordered by time")
  func orders() {
    let texts = ["2020-10-02", "2019-12-31", "2020-09-30", "2020-10-01"]
    let ordered = texts.compactMap { CivilDate(iso: $0) }.sorted().map(\.description)
    #expect(ordered == ["2019-12-31", "2020-09-30", "2020-10-01", "2020-10-02"])
  }
}
