/// The texts that cells name by number, in one run of UTF-8.
struct SharedStrings {
  var bytes: [UInt8] = []
  /// Where each text ends; parts are far below 4 GiB.
  private var ends: [UInt32] = []
  /// The runs of texts that do not look alike all through, by number.
  private(set) var rich: [Int: [RichRun]] = [:]
  private var richRuns = 0
  private let limits: Limits
  let part: String

  init(part: String = "", limits: Limits) {
    self.part = part
    self.limits = limits
  }

  var count: Int { ends.count }

  /// Closes the text that was appended to `bytes` since the last one, with escapes or as it is.
  mutating func closeText(isEscaped: Bool = true) throws(Refusal) {
    guard ends.count < limits.sharedStrings else {
      throw .limit(.sharedStrings, found: ends.count + 1, limit: limits.sharedStrings)
    }
    let start = startOfOpenText
    if isEscaped { EscapedText.decode(&bytes, from: start) }
    try TextLength.check(bytes, from: start, limits: limits)
    ends.append(UInt32(truncatingIfNeeded: bytes.count))
  }

  /// Takes the runs of the text in that is open.
  mutating func add(_ runs: [RichRun]) throws(Refusal) {
    richRuns += runs.count
    guard richRuns <= limits.richRuns else {
      throw .limit(.richRuns, found: richRuns, limit: limits.richRuns, part: part)
    }
    rich[count] = runs
  }

  var startOfOpenText: Int { ends.last.map { Int($0) } ?? 0 }

  /// The bytes of a text.
  func range(_ index: Int) -> Range<Int> {
    guard ends.indices.contains(index) else { return 0..<0 }
    return (index == 0 ? 0 : Int(ends[index - 1]))..<Int(ends[index])
  }

  func text(_ index: Int) -> String { String(decoding: bytes[range(index)], as: UTF8.self) }
}

/// The length of a cell's text as spreadsheets count it.
enum TextLength {
  static func check(
    _ bytes: [UInt8], from start: Int, limits: Limits, part: String? = nil
  ) throws(Refusal) {
    guard bytes.count - start > limits.cellCharacters else { return }
    var units = 0
    for byte in bytes[start...] where byte & 0xC0 != 0x80 { units += byte >= 0xF0 ? 2 : 1 }
    guard units <= limits.cellCharacters else {
      throw .limit(.cellCharacters, found: units, limit: limits.cellCharacters, part: part)
    }
  }
}
