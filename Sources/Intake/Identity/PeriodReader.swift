import PARIndex
import Provenance
import VietnameseText

/// Reads a period as offices write it: `Quý III năm 2020`, `QIII-2020`, `9 tháng đầu năm 2020`,
/// `Tháng 9/2020`, `Năm 2020`, `từ 01/7/2020 đến 30/9/2020`.
public enum PeriodReader {
  /// Reads the words of a head, an option or a plan.
  ///
  /// - Parameters:
  ///   - text: what was written.
  ///   - year: the year of a text that names none, the plan's own.
  /// - Returns: the period; nil where the text names none, or several that end on different days.
  public static func read(_ text: String, year: Int) -> Period? {
    guard text.utf8.count <= 400 else { return nil }
    var scan = PeriodScan(Folding.words(text))
    guard let span = scan.span(year: year) else { return nil }
    return Period(label: text, first: span.first, last: span.last)
  }
}

/// The words of a text on their way to a period.
private struct PeriodScan {
  typealias Span = (first: CivilDate, last: CivilDate)

  private var words: [String]

  /// Splits what is written without blanks: `QIII`, `9T`, `T9`.
  init(_ words: [String]) {
    self.words = words.flatMap { word -> [String] in
      if let number = Self.suffix(of: word, after: ["quy", "q"], Self.quarter) {
        return ["quy", number]
      }
      if let number = Self.suffix(of: word, after: ["thang", "t"], Self.month) {
        return ["thang", number]
      }
      for unit in ["thang", "t"] where word.hasSuffix(unit) {
        let number = String(word.dropLast(unit.count))
        if Self.month(number) != nil, Int(number) != nil { return [number, "thang"] }
      }
      return [word == "qui" ? "quy" : word]
    }
  }

  private static func suffix(
    of word: String, after starts: [String], _ value: (String) -> Int?
  ) -> String? {
    for start in starts where word.hasPrefix(start) {
      let rest = String(word.dropFirst(start.count))
      if value(rest) != nil, Int(rest) != nil || start.hasPrefix("q") { return rest }
    }
    return nil
  }

  mutating func span(year plansOwn: Int) -> Span? {
    if let span = range() ?? lastDay() { return span }
    let years = Set(words.compactMap(HeadingWords.year))
    guard years.count <= 1 else { return nil }
    let year = years.first ?? shortYear() ?? plansOwn
    let spans = spans(in: year)
    if !spans.isEmpty {
      guard Set(spans.map(\.last)).count == 1 else { return nil }
      return spans.first
    }
    let rest = words.filter { HeadingWords.year($0) == nil && !Self.yearWords.contains($0) }
    guard !years.isEmpty, rest.isEmpty else { return nil }
    return Self.months(1, 12, of: year)
  }

  // MARK: Days

  /// `từ 01/7/2020 đến 30/9/2020`: two days.
  private func range() -> Span? {
    var days: [CivilDate] = []
    var index = 0
    while index + 2 < words.count {
      if let day = Int(words[index]), let month = Int(words[index + 1]),
        let year = HeadingWords.year(words[index + 2]),
        let date = CivilDate(year: year, month: month, day: day)
      {
        days.append(date)
        index += 3
      } else {
        index += 1
      }
    }
    guard days.count == 2, days[0] <= days[1] else { return nil }
    return (days[0], days[1])
  }

  /// `30/06/2020`, `đến hết ngày 30/6/2020`: the last day of a month alone, with which the period
  /// ends that begins with the year.
  private func lastDay() -> Span? {
    let numbers = words.drop { ["tinh", "den", "het", "ngay"].contains($0) }
    guard numbers.count == 3, let day = Int(words[words.count - 3]),
      let month = Int(words[words.count - 2]), let year = words.last.flatMap(HeadingWords.year),
      let span = Self.months(1, month, of: year), span.last.day == day
    else { return nil }
    return span
  }

  // MARK: Quarters and months

  private func spans(in year: Int) -> [Span] {
    var spans: [Span] = []
    var index = 0
    while index < words.count {
      if words[index] == "quy", let (first, last, next) = numbers(index + 1, Self.quarter) {
        spans.append(contentsOf: Self.months(first * 3 - 2, last * 3, of: year).map { [$0] } ?? [])
        index = next
      } else if let count = months(before: index) {
        let isLater = words.dropFirst(index + 1).first == "cuoi"
        let span = isLater ? Self.months(13 - count, 12, of: year) : Self.months(1, count, of: year)
        spans.append(contentsOf: span.map { [$0] } ?? [])
        index += 1
      } else if isDay(index) {
        index += 2
      } else if words[index] == "thang", let (first, last, next) = numbers(index + 1, Self.month) {
        spans.append(contentsOf: Self.months(first, last, of: year).map { [$0] } ?? [])
        index = next
      } else if words[index] == "nua", let part = words.dropFirst(index + 1).first,
        part == "dau" || part == "cuoi",
        let span = part == "dau" ? Self.months(1, 6, of: year) : Self.months(7, 12, of: year)
      {
        spans.append(span)
        index += 1
      } else {
        index += 1
      }
    }
    return spans
  }

  /// The number of months that `9 tháng` counts, where the word at `index` is the unit; nil for
  /// `tháng 9` and `ngày 5 tháng 9`.
  private func months(before index: Int) -> Int? {
    guard words[index] == "thang", index > 0, let count = Self.month(words[index - 1]) else {
      return nil
    }
    if index > 1, ["ngay", "thang"].contains(words[index - 2]) { return nil }
    if index + 1 < words.count, Self.month(words[index + 1]) != nil { return nil }
    return count
  }

  /// Whether `tháng` at `index` belongs to a day: `tính đến ngày 5 tháng 10`.
  private func isDay(_ index: Int) -> Bool {
    words[index] == "thang" && index > 1 && words[index - 2] == "ngay"
      && Int(words[index - 1]) != nil
  }

  /// `III`, `I-III`, `7 đến tháng 9`: the first and last number from `index`, and where they end.
  private func numbers(
    _ index: Int, _ value: (String) -> Int?
  ) -> (first: Int, last: Int, next: Int)? {
    guard index < words.count, let first = value(words[index]) else { return nil }
    var last = first
    var next = index + 1
    while next < words.count {
      var after = next
      if words[after] == "den" || words[after] == "va" {
        after += 1
        if after < words.count, ["thang", "quy"].contains(words[after]) { after += 1 }
      }
      // A number before `tháng` counts months: `Quý III và 9 tháng`.
      guard after < words.count, let number = value(words[after]), number > last,
        !(after + 1 < words.count && words[after + 1] == "thang")
      else { break }
      last = number
      next = after + 1
    }
    return (first, last, next)
  }

  // MARK: Words

  private static let yearWords: Set<String> = [
    "nam", "ca", "ky", "bao", "cao", "cchc", "cong", "tac", "hang", "tong", "ket", "danh", "gia",
  ]

  /// `Quý III/20`: two digits at the end, above what a month can be.
  private func shortYear() -> Int? {
    guard let last = words.last, words.count > 1, last.utf8.count == 2, let number = Int(last),
      number > 12, words[words.count - 2] != "ngay"
    else { return nil }
    return 2000 + number
  }

  private static func quarter(_ word: String) -> Int? {
    switch word {
    case "i", "1", "01", "mot", "nhat", "dau": 1
    case "ii", "2", "02", "hai": 2
    case "iii", "3", "03", "ba": 3
    case "iv", "iiii", "4", "04", "tu", "bon": 4
    default: nil
    }
  }

  private static func month(_ word: String) -> Int? {
    if let number = Int(word), word.utf8.count <= 2, (1...12).contains(number) { return number }
    switch word {
    case "mot", "gieng": return 1
    case "hai": return 2
    case "ba": return 3
    case "tu", "bon": return 4
    case "nam", "sau", "bay", "tam", "chin", "muoi":
      // `năm` is both five and year, and is taken for the year.
      return ["sau": 6, "bay": 7, "tam": 8, "chin": 9, "muoi": 10][word]
    default: return nil
    }
  }

  private static func months(_ first: Int, _ last: Int, of year: Int) -> Span? {
    guard let begin = CivilDate(year: year, month: first, day: 1),
      let next = last == 12
        ? CivilDate(year: year + 1, month: 1, day: 1)
        : CivilDate(year: year, month: last + 1, day: 1),
      let end = CivilDate(daysSince1970: next.daysSince1970 - 1)
    else { return nil }
    return (begin, end)
  }
}
