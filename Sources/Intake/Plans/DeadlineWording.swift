import Provenance
import VietnameseText

/// The last day in time that the wording of Thời gian hoàn thành tells, where a plan has no column of
/// due dates.
///
/// ```
/// Quý IV · Quý 3/2021 · Tháng 6 năm 2021 · 31/12 · Trước ngày 01/12 · Trước 31/01 năm sau
/// Trong năm 2020 · 6 tháng đầu năm · Quý III, IV/2025 · Hoàn thành trong quý II/2025
/// Trước ngày 15 tháng 12 năm 2025 · 31/12 hằng năm
/// ```
///
/// `Thường xuyên`, `Theo kế hoạch riêng`, `Theo quy định của …` tell none.
enum DeadlineWording {
  /// The day; nil where the wording says more, or something else.
  static func dueDate(_ text: String, year: Int) -> CivilDate? {
    var words = PlanWording(text)
    guard !words.tokens.isEmpty else { return nil }
    var year = year
    _ = words.dropAny(["hoan thanh", "thuc hien", "ban hanh"])
    if words.dropLast("nam sau") { year += 1 }
    if words.tokens.count > 2 { _ = words.dropLast("hang nam") }
    return wholeYear(words, year) ?? partOfYear(words, year) ?? day(words, year) ?? end(text, year)
  }

  /// The end of a span, of which both ends are told: `Quý II/2026 - Quý IV/2026`.
  private static func end(_ text: String, _ year: Int) -> CivilDate? {
    for divider in [" - ", " – ", " đến "] {
      let parts = text.split(separator: divider).map(String.init)
      guard parts.count == 2, let first = dueDate(parts[0], year: year),
        let last = dueDate(parts[1], year: year), first < last
      else { continue }
      return last
    }
    return nil
  }

  /// `Trong năm 2020`, `Thường xuyên`.
  private static func wholeYear(_ words: PlanWording, _ year: Int) -> CivilDate? {
    var words = words
    let wordings = [
      "thuong xuyen trong nam", "hang nam", "hang quy", "ca nam", "het nam", "trong nam",
      "cuoi nam", "6 thang cuoi nam", "06 thang cuoi nam", "nam",
    ]
    guard let wording = words.dropAny(wordings) else { return nil }
    let told = words.takeYear()
    guard words.tokens.isEmpty, told != nil || wording != "nam" else { return nil }
    return CivilDate(year: told ?? year, month: 12, day: 31)
  }

  /// `Quý IV/2020`, `Tháng 6`, `6 tháng đầu năm`.
  private static func partOfYear(_ words: PlanWording, _ year: Int) -> CivilDate? {
    var words = words
    let month: Int?
    if words.dropAny(["6 thang dau nam", "06 thang dau nam"]) != nil {
      month = 6
    } else {
      _ = words.dropAny(["trong", "het", "cuoi", "tu"])
      if words.drop("quy") {
        month = last(of: "quy", &words, quarter).map { $0 * 3 }
      } else if words.drop("thang") {
        month = last(of: "thang", &words) { $0.takeNumber(1...12) }
      } else {
        month = nil
      }
    }
    guard let month else { return nil }
    let told = words.takeYear() ?? year
    guard words.tokens.isEmpty else { return nil }
    return lastDay(month, told)
  }

  /// The last of several numbers: `III, IV`, `I đến quý IV`, `6 và tháng 12`.
  private static func last(
    of word: String, _ words: inout PlanWording, _ take: (inout PlanWording) -> Int?
  ) -> Int? {
    guard var last = take(&words) else { return nil }
    while true {
      var rest = words
      _ = rest.dropAny(["-", "va", "den het", "den"])
      _ = rest.drop(word)
      guard let next = take(&rest), next > last else { return last }
      (words, last) = (rest, next)
    }
  }

  private static func quarter(_ words: inout PlanWording) -> Int? {
    let roman = ["i", "ii", "iii", "iv"]
    for index in roman.indices.reversed() where words.drop(roman[index]) { return index + 1 }
    return words.takeNumber(1...4)
  }

  private static func lastDay(_ month: Int, _ year: Int) -> CivilDate? {
    let next = month == 12 ? (year + 1, 1) : (year, month + 1)
    return CivilDate(year: next.0, month: next.1, day: 1).flatMap {
      CivilDate(daysSince1970: $0.daysSince1970 - 1)
    }
  }

  /// `Trước ngày 01/12`: the day before; `31/12/2020`, `Chậm nhất ngày 15/10`: the day.
  private static func day(_ words: PlanWording, _ year: Int) -> CivilDate? {
    var words = words
    let isBefore = words.dropAny(["xong truoc ngay", "xong truoc", "truoc ngay", "truoc"]) != nil
    if !isBefore { _ = words.dropAny(DayWording.openers) }
    guard let day = DayWording.take(&words, year: year), words.tokens.isEmpty else { return nil }
    return isBefore ? CivilDate(daysSince1970: day.daysSince1970 - 1) : day
  }
}

/// A day with or without its year.
enum DayWording {
  /// Words before a day that is itself in time.
  static let openers = [
    "cham nhat den ngay", "cham nhat ngay", "cham nhat", "den het ngay", "den ngay", "den", "ngay",
  ]

  /// Takes `01/12` or `01/12/2020` off the beginning.
  static func take(_ words: inout PlanWording, year: Int) -> CivilDate? {
    var rest = words
    guard let day = rest.takeNumber(1...31), rest.dropAny(["/", "-", "thang"]) != nil,
      let month = rest.takeNumber(1...12)
    else { return nil }
    let told = rest.takeYear() ?? year
    words = rest
    return CivilDate(year: told, month: month, day: day)
  }
}
