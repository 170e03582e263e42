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
/// "15/10/2020" "5-9-20" "15.10.2020" "2020-10-15" "ngày 15 tháng 10 năm 2020"
/// ```
public enum DateReader {
  /// Reads `text`.
  public static func read(_ text: String) -> DateReading {
    let key = Folding.key(text)
    guard !key.isEmpty else { return .blank }
    var words = key.split(separator: " ").filter { !["ngay", "thang", "nam"].contains($0) }
    var repairs: [ProblemCode] = []
    if words.count > 3 {
      // What follows the day is a time of day.
      guard words.count <= 6, text.contains(":") else { return .invalid }
      words.removeLast(words.count - 3)
      repairs.append(.unitDropped)
    }
    guard words.count == 3, words.allSatisfy({ $0.count <= 4 && $0.allSatisfy(\.isASCII) }) else {
      return .invalid
    }
    let numbers = words.compactMap { Int($0) }
    guard numbers.count == 3 else { return .invalid }
    return day(numbers, widths: words.map(\.count), repairs: repairs)
  }

  private static func day(
    _ numbers: [Int], widths: [Int], repairs: [ProblemCode]
  ) -> DateReading {
    if widths[0] == 4 {
      return CivilDate(year: numbers[0], month: numbers[1], day: numbers[2])
        .map { .date($0, repairs: repairs) } ?? .invalid
    }
    guard widths[2] == 4 || widths[2] == 2 else { return .invalid }
    let year = widths[2] == 2 ? 2000 + numbers[2] : numbers[2]
    let mended = repairs + (widths[2] == 2 ? [.dateAmbiguous] : [])
    if let date = CivilDate(year: year, month: numbers[1], day: numbers[0]) {
      return .date(date, repairs: mended)
    }
    // Only month first makes sense.
    guard let date = CivilDate(year: year, month: numbers[0], day: numbers[1]) else {
      return .invalid
    }
    return .date(
      date, repairs: mended.contains(.dateAmbiguous) ? mended : mended + [.dateAmbiguous])
  }
}
