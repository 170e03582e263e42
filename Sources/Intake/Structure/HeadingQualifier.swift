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
    ["quy", "truoc"], ["thang", "truoc"], ["lan", "truoc"], ["dot", "truoc"],
  ]

  /// Hears the qualifiers in a text.
  init(_ text: String) {
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
    if first == "quy", words.count > 1, let quarter = number(words[1]), quarter <= 4 {
      return (quarter * 3, 2)
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

  private static func digits(_ word: String) -> Int? {
    guard word.count <= 2, let number = Int(word), number > 0 else { return nil }
    return number
  }

  private static let romans = ["i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5]

  private static func number(_ word: String) -> Int? { digits(word) ?? romans[word] }
}
