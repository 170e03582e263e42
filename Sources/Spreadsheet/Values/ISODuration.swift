/// The text of `t="d"` cells that hold a span of time: `PT36H11M0.000S`, `P1DT2H`, `-PT30M`.
///
/// Years and months have no fixed length and are not taken.
enum ISODuration {
  /// The span in days.
  static func days(_ text: String) -> Double? {
    let isNegative = text.hasPrefix("-")
    let bare = isNegative ? text.dropFirst() : text[...]
    guard bare.hasPrefix("P"), bare.utf8.count <= 64 else { return nil }
    let parts = bare.dropFirst().split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count <= 2, !parts[parts.count - 1].isEmpty,
      let days = seconds(parts[0], [("W", 604_800), ("D", 86_400)]),
      let time = parts.count == 1 ? 0 : seconds(parts[1], [("H", 3600), ("M", 60), ("S", 1)])
    else { return nil }
    let total = (days + time) / 86_400
    return isNegative ? 0 - total : total
  }

  /// Numbers, each with its unit, in the order of the units; nil for anything else.
  private static func seconds(
    _ text: Substring, _ units: [(name: Character, seconds: Double)]
  ) -> Double? {
    var rest = text
    var total = 0.0
    for unit in units {
      guard let end = rest.firstIndex(of: unit.name) else { continue }
      guard let number = number(rest[..<end]) else { return nil }
      total += number * unit.seconds
      rest = rest[rest.index(after: end)...]
    }
    return rest.isEmpty && total.isFinite ? total : nil
  }

  private static func number(_ text: Substring) -> Double? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2,
      parts.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    return Double(text)
  }
}
