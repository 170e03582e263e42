import Provenance

extension DateTime: CustomStringConvertible {
  /// ISO 8601: `2020-10-15`, `2020-10-15T08:30:00`, `08:30:00`; fractions of a second where there
  /// are any.
  public var description: String {
    let day = isLeapDayOf1900 ? "1900-02-29" : date?.description
    guard let milliseconds else { return day ?? "" }
    let time = Self.time(milliseconds)
    return day.map { "\($0)T\(time)" } ?? time
  }

  private static func time(_ milliseconds: Int) -> String {
    let seconds = milliseconds / 1000
    let fraction = milliseconds % 1000
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { padded($0, 2) }
    return clock.joined(separator: ":") + (fraction == 0 ? "" : ".\(padded(fraction, 3))")
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
