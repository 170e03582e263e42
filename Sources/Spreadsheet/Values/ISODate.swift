import Provenance

/// The text of `t="d"` cells: `2020-10-15`, `2020-10-15T08:30:00.5Z` or `08:30:00`.
enum ISODate {
  private static let dayMilliseconds = 86_400_000

  static func dateTime(_ text: String) -> DateTime? {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    switch parts.count {
    case 1:
      if let date = CivilDate(iso: parts[0]) { return DateTime(date: date) }
      guard let time = milliseconds(parts[0]) else { return nil }
      // A time alone has no next day to be rounded up to.
      return DateTime(date: nil, milliseconds: min(time, dayMilliseconds - 1))
    case 2:
      guard let date = CivilDate(iso: parts[0]), let time = milliseconds(parts[1]) else {
        return nil
      }
      guard time < dayMilliseconds else {
        return CivilDate(daysSince1970: date.daysSince1970 + 1).map { DateTime(date: $0) }
      }
      return DateTime(date: date, milliseconds: time == 0 ? nil : time)
    default:
      return nil
    }
  }

  /// `08:30`, `08:30:00`, `08:30:00.123`, each with or without a closing Z.
  ///
  /// A cell has no zone, so other zones are not taken. Fractions are rounded to milliseconds, as
  /// those of serial numbers are, so the result may be the end of the day.
  private static func milliseconds(_ text: Substring) -> Int? {
    let bare = text.hasSuffix("Z") ? text.dropLast() : text
    let fields = bare.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(fields.count), let hours = number(fields[0], below: 24),
      let minutes = number(fields[1], below: 60)
    else { return nil }
    var total = (hours * 60 + minutes) * 60_000
    guard fields.count == 3 else { return total }
    let seconds = fields[2].split(separator: ".", omittingEmptySubsequences: false)
    guard let whole = number(seconds[0], below: 60), seconds.count <= 2 else { return nil }
    total += whole * 1000
    guard seconds.count == 2 else { return total }
    let digits = Array(seconds[1].utf8)
    guard !digits.isEmpty, digits.count <= 18, digits.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    for (index, digit) in digits.prefix(3).enumerated() {
      total += Int(digit - 0x30) * [100, 10, 1][index]
    }
    return digits.count > 3 && digits[3] >= UInt8(ascii: "5") ? total + 1 : total
  }

  private static func number(_ text: Substring, below limit: Int) -> Int? {
    guard text.utf8.count == 2, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
      let value = Int(text), value < limit
    else { return nil }
    return value
  }
}
