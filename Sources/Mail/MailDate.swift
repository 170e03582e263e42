import Provenance

/// A day and time with its zone, as mails give it: `Thu, 15 Oct 2020 08:30:00 +0700`.
public struct MailDate: Hashable, Sendable {
  /// The day, in the zone of the mail.
  public var day: CivilDate
  /// Minutes since midnight, in the zone of the mail.
  public var minute: Int
  /// Minutes that the zone is before Greenwich; nil where none is given.
  public var zone: Int?

  /// The day that it was in a zone of so many minutes before Greenwich.
  public func day(inZone minutes: Int) -> CivilDate {
    guard let zone else { return day }
    let total = day.daysSince1970 * 1_440 + minute - zone + minutes
    let days = total >= 0 ? total / 1_440 : (total - 1_439) / 1_440
    return CivilDate(daysSince1970: days) ?? day
  }

  /// Makes one from its parts.
  init(day: CivilDate, minute: Int, zone: Int?) {
    self.day = day
    self.minute = minute
    self.zone = zone
  }

  /// Reads the text of a field; nil where it names no day.
  init?(_ text: String) {
    // A comment may name the zone in words.
    let words = text.prefix { $0 != "(" }.split { $0 == " " || $0 == "," || $0 == "\t" }
    guard
      let place = words.indices.dropFirst().first(where: { Self.month(words[$0]) != nil }),
      words.indices.contains(place + 1), let month = Self.month(words[place]),
      let dayOfMonth = Int(words[place - 1]), var year = Int(words[place + 1])
    else { return nil }
    if year < 100 { year += year < 50 ? 2_000 : 1_900 }
    guard let day = CivilDate(year: year, month: month, day: dayOfMonth) else { return nil }
    self.day = day
    let clock = words.indices.contains(place + 2) ? words[place + 2].split(separator: ":") : []
    let numbers = clock.compactMap { Int($0) }
    let isClock = numbers.count >= 2 && 0..<24 ~= numbers[0] && 0..<60 ~= numbers[1]
    minute = isClock ? numbers[0] * 60 + numbers[1] : 0
    zone = isClock && words.indices.contains(place + 3) ? Self.zone(words[place + 3]) : nil
  }

  private static func month(_ word: Substring) -> Int? {
    let names = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]
    return names.firstIndex(of: String(word.lowercased().prefix(3))).map { $0 + 1 }
  }

  private static func zone(_ word: Substring) -> Int? {
    if ["GMT", "UT", "UTC", "Z"].contains(word.uppercased()) { return 0 }
    guard let sign = word.first, sign == "+" || sign == "-", word.count == 5,
      let number = Int(word.dropFirst()), number >= 0, number <= 1_400, number % 100 < 60
    else { return nil }
    return (sign == "-" ? -1 : 1) * (number / 100 * 60 + number % 100)
  }
}
