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

  /// The separator that cuts the most fields out of records of the most common width, unless another
  /// one cuts a table of which this one leaves the heading whole.
  static func guess(_ text: [UInt8], limits: Limits) -> UInt8 {
    let cuts = separators.map {
      SampleCut(text, separator: $0, limits: limits, records: sampleRecords)
    }
    .filter { $0.score > 0 }
    guard var best = cuts.max(by: { $0.score < $1.score }) else { return UInt8(ascii: ",") }
    // The first of those that cut equally well.
    best = cuts.first { $0.score == best.score } ?? best
    return (cuts.first { $0.hasHeading(of: best) } ?? best).separator
  }
}

/// How a separator cuts the first records of a text.
private struct SampleCut {
  let separator: UInt8
  /// Fields of each record that is not blank.
  private var widths: [Int] = []
  /// Separators of each record that a space follows, as in prose.
  private var spaced: [Int] = []
  private(set) var score = 0
  /// The longest run of records of the width that scores.
  private var run = 0..<0

  init(_ text: [UInt8], separator: UInt8, limits: Limits, records count: Int) {
    self.separator = separator
    // The right separator must win even where it breaks the limit on fields.
    var limits = limits
    limits.csvFields = Int.max
    var records = CSVRecords(text, separator: separator, limits: limits)
    do throws(Refusal) {
      while records.number < count, try records.next() {
        if let first = records.fields.first, records.fields.count == 1, first.range.isEmpty {
          continue
        }
        widths.append(records.fields.count)
        spaced.append(records.fields.dropFirst().count { Self.beginsWithSpace($0, records) })
      }
    } catch {
      // A separator that breaks the limits is not the one.
      return
    }
    weigh()
  }

  private static func beginsWithSpace(_ field: CSVRecords.Field, _ records: CSVRecords) -> Bool {
    field.isPlain && field.start < field.end && records.text[field.start] == UInt8(ascii: " ")
  }

  private mutating func weigh() {
    var scores: [Int: Int] = [:]
    for (width, spaced) in zip(widths, spaced) where width > 1 {
      scores[width, default: 0] += 4 * (width - 1) - 3 * spaced
    }
    guard let best = scores.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { return }
    score = best.value
    var start = 0
    for index in 0...widths.count where index == widths.count || widths[index] != best.key {
      if index - start > run.count { run = start..<index }
      start = index + 1
    }
  }

  /// Whether this separator cuts all that another one cuts into a table, and the line above too,
  /// which the other one does not cut: that line is the heading, and the other one stands in texts.
  func hasHeading(of other: SampleCut) -> Bool {
    let heading = other.run.lowerBound - 1
    guard heading >= 0, heading < widths.count, other.run.upperBound <= widths.count,
      other.widths[heading] == 1, widths[heading] > 1, spaced[heading] == 0
    else { return false }
    return other.run.allSatisfy { widths[$0] == widths[heading] }
  }
}
