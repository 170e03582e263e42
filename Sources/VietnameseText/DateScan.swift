/// Finds the one day in the pieces of a text; around it only a time of day may stand, and before
/// the word *ngày* a place.
struct DateScan {
  private var rest: ArraySlice<DateToken>
  /// Whether something stood beside the day.
  private(set) var hasDropped = false

  init(_ tokens: [DateToken]) {
    rest = tokens[...]
    if let day = tokens.lastIndex(of: .word("ngay")) {
      hasDropped = day > 0
      rest = tokens[(day + 1)...]
      skip(":")
    } else if dropTime() {
      skip(",")
      skip("-")
    }
  }

  /// The day; nil where there is none, or anything else beside it.
  mutating func written() -> WrittenDate? {
    guard let date = yearFirst() ?? monthWordFirst() ?? dayFirst() else { return nil }
    skip(".")
    skip(",")
    if rest.first == .word("t") { rest.removeFirst() }
    let isClean = rest.isEmpty || dropTime()
    skip("z")
    return isClean && rest.isEmpty ? date : nil
  }

  private mutating func skip(_ sign: String) {
    if rest.first == .word(sign) || rest.first == sign.first.map(DateToken.mark) {
      rest.removeFirst()
    }
  }

  private static let dateMarks: [DateToken] = [.mark("/"), .mark("-"), .mark(".")]
  /// Marks that are taken for those of a day where the year has four digits.
  private static let looseMarks: [DateToken] = [.mark(","), .mark(";")]
  private static let monthWords: [DateToken] = [.word("thang"), .word("thg"), .word("th")]

  /// `2020-10-15`, with any of the usual marks.
  private mutating func yearFirst() -> WrittenDate? {
    let parts = Array(rest.prefix(5))
    guard parts.count == 5, let year = parts[0].number, year.width == 4,
      Self.dateMarks.contains(parts[1]), parts[1] == parts[3], let month = parts[2].number,
      let day = parts[4].number, month.width <= 2, day.width <= 2
    else { return nil }
    rest = rest.dropFirst(5)
    return WrittenDate(day: day.value, month: month.value, year: year.value)
  }

  /// `Oct 15, 2020`.
  private mutating func monthWordFirst() -> WrittenDate? {
    guard let month = rest.first?.month else { return nil }
    rest.removeFirst()
    skip(".")
    guard let day = number(upTo: 2) else { return nil }
    skip(",")
    guard let year = number(upTo: 4), year.width == 4 else { return nil }
    return WrittenDate(day: day.value, month: month, year: year.value)
  }

  /// `15/10/2020`, `15 tháng 10 năm 2020`, `15-Oct-2020`, `15-Thg10-20`.
  private mutating func dayFirst() -> WrittenDate? {
    guard let day = number(upTo: 2) else { return nil }
    let isFirstMarked = take(Self.dateMarks)
    _ = take(Self.looseMarks)
    var isWorded = take(Self.monthWords)
    let month: Int
    if let named = rest.first?.month, !isWorded {
      rest.removeFirst()
      (month, isWorded) = (named, true)
    } else {
      guard let number = number(upTo: 2) else { return nil }
      month = number.value
    }
    let isSecondMarked = take(Self.dateMarks)
    _ = take(Self.looseMarks)
    let isYearWorded = take([.word("nam")])
    guard let year = number(upTo: 4) else { return nil }
    // A short year is one only where the rest leaves no doubt that this is a day.
    let isShort = year.width == 2 && (isWorded || isFirstMarked && (isSecondMarked || isYearWorded))
    guard year.width == 4 || isShort else { return nil }
    return WrittenDate(
      day: day.value, month: month, year: year.value, isShortYear: isShort,
      isOrderOpen: !isWorded)
  }

  private mutating func number(upTo width: Int) -> (value: Int, width: Int)? {
    guard let number = rest.first?.number, number.width <= width else { return nil }
    rest.removeFirst()
    return number
  }

  private mutating func take(_ tokens: [DateToken]) -> Bool {
    guard let first = rest.first, tokens.contains(first) else { return false }
    rest.removeFirst()
    return true
  }

  /// Drops `08:30`, `08:30:15`, `8h30` or `8 giờ 30 phút`, with `AM`, `PM`, `SA` or `CH`.
  ///
  /// Returns whether one stood there; else nothing is dropped.
  private mutating func dropTime() -> Bool {
    let kept = rest
    guard let hour = number(upTo: 2), hour.value < 24 else { return undo(to: kept) }
    if take([.word("h"), .word("g"), .word("gio")]) {
      if let minute = rest.first?.number, minute.width == 2, minute.value < 60,
        !isDate(rest)
      {
        rest.removeFirst()
      }
      _ = take([.word("phut"), .word("p")])
    } else {
      guard take([.mark(":")]), let minute = number(upTo: 2), minute.value < 60 else {
        return undo(to: kept)
      }
      while take([.mark(":"), .mark(".")]) {
        guard number(upTo: 4) != nil else { return undo(to: kept) }
      }
    }
    _ = take([.word("am"), .word("pm"), .word("sa"), .word("ch")])
    hasDropped = true
    return true
  }

  private func isDate(_ tokens: ArraySlice<DateToken>) -> Bool {
    tokens.dropFirst().first.map { Self.dateMarks.contains($0) || Self.monthWords.contains($0) }
      ?? false
  }

  private mutating func undo(to kept: ArraySlice<DateToken>) -> Bool {
    rest = kept
    return false
  }
}
