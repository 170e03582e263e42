/// The separator of a CSV file.
enum Dialect {
  /// Separators that are tried, in the order of preference.
  static let separators: [UInt8] = [
    UInt8(ascii: ";"), UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: "|"),
  ]
  private static let sampleRecords = 500

  /// A `sep=;` line at the top: the separator and the length of the line.
  ///
  /// A spreadsheet does not show that line.
  static func declaration(_ text: [UInt8]) -> (separator: UInt8, length: Int)? {
    let quoted = text.has("\"sep=", at: 0)
    guard quoted || text.prefix(4).map({ $0 | 0x20 }).elementsEqual("sep\u{3D}".utf8),
      let separator = text.dropFirst(quoted ? 5 : 4).first, separator < 0x80,
      separator != UInt8(ascii: "\n"), separator != UInt8(ascii: "\r")
    else { return nil }
    var end = (quoted ? 5 : 4) + 1
    if quoted {
      guard end < text.count, text[end] == UInt8(ascii: "\"") else { return nil }
      end += 1
    }
    guard end < text.count else { return (separator, end) }
    if text[end] == UInt8(ascii: "\r") {
      return (separator, text.has("\n", at: end + 1) ? end + 2 : end + 1)
    }
    return text[end] == UInt8(ascii: "\n") ? (separator, end + 1) : nil
  }

  /// The separator that cuts the most fields out of records of the most common width.
  static func guess(_ text: [UInt8], limits: Limits) -> UInt8 {
    var best = (separator: UInt8(ascii: ","), score: 0)
    for separator in separators {
      let score = score(text, separator, limits)
      if score > best.score { best = (separator, score) }
    }
    return best.separator
  }

  private static func score(_ text: [UInt8], _ separator: UInt8, _ limits: Limits) -> Int {
    var widths: [Int: Int] = [:]
    // The right separator must win even where it breaks the limit on fields.
    var limits = limits
    limits.csvFields = Int.max
    var records = CSVRecords(text, separator: separator, limits: limits)
    do throws(Refusal) {
      while records.number < sampleRecords, try records.next() {
        widths[records.fields.count, default: 0] += 1
      }
    } catch {
      // A separator that breaks the limits is not the one.
      return 0
    }
    return widths.map { ($0.key - 1) * $0.value }.max() ?? 0
  }
}
