import Provenance

/// What a text that should be a day turns out to be.
public enum DateReading: Hashable, Sendable {
  /// A day, and what was repaired.
  case date(CivilDate, repairs: [ProblemCode])
  /// Several days fit.
  case ambiguous([CivilDate])
  /// No day.
  case invalid
  /// Nothing.
  case blank
}

/// Reads days as people in Vietnam write them, day first.
///
/// ```
/// "15/10/2020" "5-9-20" "15.10.2020" "2020-10-15" "15-Oct-2020" "08:30 15/10/2020"
/// "ngày 15 tháng 10 năm 2020" "Đắk Lắk, ngày 15 tháng 10 năm 2020"
/// ```
public enum DateReader {
  /// Longest text that can be a day, in bytes.
  private static let longest = 160

  /// Reads `text`.
  public static func read(_ text: String) -> DateReading {
    if isSurelyNone(text) { return .invalid }
    let (plain, hadMark) = NoteMarks.without(text)
    guard !plain.isEmpty else { return .blank }
    guard plain.utf8.count <= longest, let tokens = DateToken.tokens(of: plain[...]) else {
      return .invalid
    }
    var scan = DateScan(tokens)
    guard let written = scan.written() else { return .invalid }
    return reading(written, dropped: scan.hasDropped || hadMark)
  }

  /// Whether words are told from a day at sight: digits stand at two places at least of every day.
  private static func isSurelyNone(_ text: String) -> Bool {
    var numbers = 0
    var isInNumber = false
    var hasLetters = false
    for byte in text.utf8 {
      // Full-width digits begin so.
      if byte == 0xEF { return false }
      let isDigit = (0x30...0x39).contains(byte)
      if isDigit, !isInNumber { numbers += 1 }
      isInNumber = isDigit
      if (0x61...0x7A).contains(byte) { hasLetters = true }
    }
    return hasLetters && numbers < 2
  }

  /// The day that eight digits without marks are: `20200930`, or `30092020`; nil for none, or two.
  public static func read(digits text: String) -> CivilDate? {
    guard text.utf8.count == 8, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    func number(_ start: Int, _ count: Int) -> Int { Int(text.dropFirst(start).prefix(count)) ?? 0 }
    let days = [
      CivilDate(year: number(0, 4), month: number(4, 2), day: number(6, 2)),
      CivilDate(year: number(4, 4), month: number(2, 2), day: number(0, 2)),
    ].compactMap(\.self).filter { (1990...2100).contains($0.year) }
    return days.count == 1 ? days[0] : nil
  }

  /// The day and month of `30/9` or `30 tháng 9`; nil for anything else.
  public static func readDayAndMonth(_ text: String) -> (day: Int, month: Int)? {
    let words = Folding.words(text)
    let numbers = words.filter { !["ngay", "thang"].contains($0) }
    guard numbers.count == 2, let day = Int(numbers[0]), let month = Int(numbers[1]),
      (1...31).contains(day), (1...12).contains(month),
      numbers.allSatisfy({ $0.utf8.count <= 2 }),
      words.contains("thang") && words.first != "thang" || text.contains("/") && !text.contains("-")
    else { return nil }
    return (day, month)
  }

  /// Whether a text names a month, a quarter or a year, and no day.
  public static func namesPeriodOnly(_ text: String) -> Bool {
    let words = Folding.words(text).flatMap { word -> [String] in
      // `T9`, `Q3`.
      guard let first = word.first, "tq".contains(first), Int(word.dropFirst()) != nil else {
        return [word]
      }
      return [first == "t" ? "thang" : "quy", String(word.dropFirst())]
    }
    let names: Set<String> = ["thang", "quy", "nam", "thg", "q", "dau", "giua", "cuoi"]
    let romans: Set<String> = ["i", "ii", "iii", "iv"]
    guard (1...6).contains(words.count) else { return false }
    guard
      words.allSatisfy({ names.contains($0) || romans.contains($0) || Int($0) != nil })
    else { return false }
    let isYear = words.last.flatMap { Int($0) }.map((1990...2100).contains) ?? false
    return words.contains { names.contains($0) } || words.count <= 2 && isYear
  }

  private static func reading(_ written: WrittenDate, dropped: Bool) -> DateReading {
    var repairs: [ProblemCode] = dropped ? [.unitDropped] : []
    if written.isShortYear { repairs.append(.dateAmbiguous) }
    let year = written.isShortYear ? 2000 + written.year : written.year
    guard (1900...2199).contains(year) else { return .invalid }
    if let date = CivilDate(year: year, month: written.month, day: written.day) {
      return .date(date, repairs: repairs)
    }
    // Where the order is not determined by words or a leading year, month first may make sense.
    guard written.isOrderOpen,
      let date = CivilDate(year: year, month: written.day, day: written.month)
    else { return .invalid }
    if !written.isShortYear { repairs.append(.dateAmbiguous) }
    return .date(date, repairs: repairs)
  }
}

/// Day, month and year as written.
struct WrittenDate {
  var day: Int
  var month: Int
  var year: Int
  var isShortYear = false
  var isOrderOpen = false
}
