import PARIndex
import VietnameseText

/// What a heading, the name of a sheet or a title says beside its meaning: the period or the stage
/// it is about (`Quý II`, `6 tháng`, `đợt 1`, `dự kiến`).
///
/// Headings that differ in it are different columns.
struct HeadingQualifier: Equatable {
  /// A period, as far as it decides which round is meant.
  struct Period: Hashable {
    /// The month with which it ends, 1 to 12.
    var lastMonth: Int
    /// The year; nil where none is named.
    var year: Int?

    /// A period of the given month and year.
    init(lastMonth: Int, year: Int?) {
      self.lastMonth = lastMonth
      self.year = year
    }

    /// What decides of a whole period.
    init(_ period: PARIndex.Period) {
      self.init(lastMonth: period.last.month, year: period.last.year)
    }

    /// Whether both can be the same round: they end with the same month of the same year.
    func isSameRound(as other: Period) -> Bool {
      guard lastMonth == other.lastMonth else { return false }
      guard let year, let otherYear = other.year else { return true }
      return year == otherYear
    }
  }

  /// The periods named, without repetition.
  var periods: [Period] = []
  /// The parts of a round that are counted: `dot 1`, `lan 2`.
  var stages: [String] = []
  /// Words that tell another figure than the one reported now: `du kien`, `tham dinh`.
  var otherFigures: [String] = []
  /// The folded words that remain.
  var rest: [String] = []

  /// Whether the text names neither a period nor a stage.
  var isEmpty: Bool { periods.isEmpty && stages.isEmpty && otherFigures.isEmpty }
  /// The only period named; nil where none is, or several are.
  var period: Period? { periods.count == 1 ? periods.first : nil }

  /// Words of figures that are not the agency's report of this round.
  private static let otherFigureWords: [[String]] = [
    ["du", "kien"], ["uoc"], ["tham", "dinh"], ["phuc", "tra"], ["ky", "truoc"],
    ["quy", "truoc"], ["thang", "truoc"], ["lan", "truoc"], ["dot", "truoc"], ["nam", "truoc"],
    ["nam", "ngoai"], ["cung", "ky"],
  ]

  /// Hears the qualifiers in a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - daysAlone: whether a day without the word `đến` before it tells a period too, as in the
  ///     names of sheets and columns: `30.6`, `31-12-2019`.
  init(_ text: String, daysAlone: Bool = false) {
    let isLong = text.utf8.count > SharedMemo<Key, Self>.longest
    let key = Key(text: text, daysAlone: daysAlone)
    self = isLong ? Self(hearing: key) : Self.heard.value(key) { Self(hearing: key) }
  }

  private struct Key: Hashable {
    let text: String
    let daysAlone: Bool
  }
  private static let heard = SharedMemo<Key, Self>()

  private init(hearing key: Key) {
    let (text, daysAlone) = (key.text, key.daysAlone)
    let words = Folding.words(text)
    let years = words.compactMap(HeadingWords.year)
    let year = Set(years).count == 1 ? years.first : nil
    var index = 0
    while index < words.count {
      let ahead = Array(words[index...].prefix(3))
      if ahead.count == 3, ahead[0] == "ngay", ahead[2] == "thang", Self.digits(ahead[1]) != nil {
        // The month of a day is no period: `ngày 19 tháng 8`.
        rest += words[index...].prefix(4)
        index = min(index + 4, words.count)
      } else if ahead.starts(with: ["ngay", "thang"]) {
        // A day that is not filled in: `ngày … tháng 10`.
        rest += words[index...].prefix(3)
        index = min(index + 3, words.count)
      } else if let (period, length) = QualifierDay.period(
        words[index...], year: year, alone: daysAlone)
      {
        add(period)
        index += length
      } else if let (period, length) = Self.period(ahead) {
        add(Period(lastMonth: period, year: year))
        index += length
      } else if let length = Self.stageLength(ahead) {
        let stage = "\(ahead[0]) \(Self.number(ahead[1]) ?? 0)"
        if !stages.contains(stage) { stages.append(stage) }
        index += length
      } else if let other = Self.otherFigureWords.first(where: { ahead.starts(with: $0) }) {
        otherFigures.append(other.joined(separator: " "))
        index += other.count
      } else {
        if HeadingWords.year(words[index]) == nil { rest.append(words[index]) }
        index += 1
      }
    }
  }

  private mutating func add(_ period: Period) {
    if !periods.contains(period) { periods.append(period) }
  }

  /// The last month of the period with which `words` begin, and how many words name it.
  private static func period(_ words: [String]) -> (lastMonth: Int, length: Int)? {
    guard let first = words.first else { return nil }
    if first == "quy" || first == "qui", words.count > 1, let quarter = number(words[1]),
      quarter <= 4
    {
      return (quarter * 3, 2)
    }
    if first.hasPrefix("t"), let month = digits(String(first.dropFirst())), month <= 12 {
      return (month, 1)
    }
    if first.hasSuffix("t"), let months = digits(String(first.dropLast())), months <= 12 {
      return (months, 1)
    }
    for prefix in ["quy", "q"] where first.hasPrefix(prefix) && first.count > prefix.count {
      if let quarter = number(String(first.dropFirst(prefix.count))), quarter <= 4 {
        return (quarter * 3, 1)
      }
    }
    if first == "thang", words.count > 1, let month = digits(words[1]), month <= 12 {
      return (month, 2)
    }
    guard words.count > 1, words[1] == "thang", let months = digits(first), months <= 12 else {
      return nil
    }
    return words.count > 2 && words[2] == "cuoi" ? (12, 3) : (months, 2)
  }

  private static func stageLength(_ words: [String]) -> Int? {
    guard words.count > 1, words[0] == "dot" || words[0] == "lan", number(words[1]) != nil else {
      return nil
    }
    return 2
  }

  fileprivate static func digits(_ word: String) -> Int? {
    guard word.count <= 2, let number = Int(word), number > 0 else { return nil }
    return number
  }

  private static let romans = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5]

  private static func number(_ word: String) -> Int? { digits(word) ?? romans[word] }
}

/// A day with which a period ends: `đến 30/6`, `đến hết ngày 30/9/2020`, `30.6`.
private enum QualifierDay {
  /// Words between `đến` and its day.
  private static let fillers: Set<String> = ["het", "ngay"]
  /// The first day of a month that can be meant for its end.
  private static let lateDay = 25

  /// The period with which `words` begin, and how many words name it.
  static func period(
    _ words: ArraySlice<String>, year: Int?, alone: Bool
  ) -> (period: HeadingQualifier.Period, length: Int)? {
    guard let first = words.first else { return nil }
    var numbers = words
    if first == "den" {
      numbers = numbers.dropFirst().drop(while: fillers.contains)
    } else if alone {
      if first == "ngay" { numbers = numbers.dropFirst() }
    } else {
      return nil
    }
    guard let day = numbers.first.flatMap(HeadingQualifier.digits),
      let month = numbers.dropFirst().first.flatMap(HeadingQualifier.digits), day <= 31, month <= 12
    else { return nil }
    // `6.2` may be a code.
    guard first == "den" || day > 12 else { return nil }
    let length = numbers.startIndex - words.startIndex + 2
    return (.init(lastMonth: lastMonth(day, month), year: year), length)
  }

  /// The month with which a period ends whose figures are counted up to a day: figures of a quarter
  /// are counted until some days before or after its end.
  private static func lastMonth(_ day: Int, _ month: Int) -> Int {
    if day >= lateDay || month.isMultiple(of: 3) { return month }
    let quarterEnd = month / 3 * 3
    return quarterEnd == 0 ? 12 : quarterEnd
  }
}
