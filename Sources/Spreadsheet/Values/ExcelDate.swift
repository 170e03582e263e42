import Provenance

/// Serial numbers of the 1900 and 1904 date systems.
enum ExcelDate {
  private static let dayMilliseconds = 86_400_000

  /// The day and time that a serial number means; nil outside the years that spreadsheets know.
  static func dateTime(serial: Double, is1904: Bool) -> DateTime? {
    guard serial >= 0, serial < 2_958_466 else { return nil }
    var days = Int(serial)
    var milliseconds = Int(((serial - Double(days)) * Double(dayMilliseconds)).rounded())
    if milliseconds == dayMilliseconds {
      days += 1
      milliseconds = 0
    }
    let time = milliseconds == 0 ? nil : milliseconds
    if is1904 {
      if days == 0, let time { return DateTime(date: nil, milliseconds: time) }
      return date(days - 24_107, time)
    }
    switch days {
    case 0: return DateTime(date: nil, milliseconds: milliseconds)
    case 60: return DateTime(date: nil, milliseconds: time, isLeapDayOf1900: true)
    // Day 1 is 1900-01-01; from day 61 on one day too many has been counted.
    case 1...59: return date(days - 25_568, time)
    default: return date(days - 25_569, time)
    }
  }

  private static func date(_ daysSince1970: Int, _ time: Int?) -> DateTime? {
    guard let date = CivilDate(daysSince1970: daysSince1970), date.year <= 9999 else { return nil }
    return DateTime(date: date, milliseconds: time)
  }
}
