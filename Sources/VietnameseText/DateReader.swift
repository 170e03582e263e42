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
    let plain = PlainSigns.of(text)
    guard !plain.isEmpty else { return .blank }
    guard plain.utf8.count <= longest, let tokens = DateToken.tokens(of: plain) else {
      return .invalid
    }
    var scan = DateScan(tokens)
    guard let written = scan.written() else { return .invalid }
    return reading(written, dropped: scan.hasDropped)
  }

  private static func reading(_ written: WrittenDate, dropped: Bool) -> DateReading {
    var repairs: [ProblemCode] = dropped ? [.unitDropped] : []
    if written.isShortYear { repairs.append(.dateAmbiguous) }
    let year = written.isShortYear ? 2000 + written.year : written.year
    guard (1900...2199).contains(year) else { return .invalid }
    if let date = CivilDate(year: year, month: written.month, day: written.day) {
      return .date(date, repairs: repairs)
    }
    // Where the order is not told by words or a leading year, month first may make sense.
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
