import Provenance

/// A cell while its parts come in.
struct ODSCell {
  enum ValueType {
    case none, number, percentage, date, time, boolean, text

    @inline(__always)
    init(_ name: Span<UInt8>) {
      switch name.count {
      case 4 where name.equals("date"): self = .date
      case 4 where name.equals("time"): self = .time
      case 5 where name.equals("float"): self = .number
      case 6 where name.equals("string"): self = .text
      case 7 where name.equals("boolean"): self = .boolean
      case 8 where name.equals("currency"): self = .number
      case 10 where name.equals("percentage"): self = .percentage
      default: self = .none
      }
    }
  }

  var type = ValueType.none
  var style = 0
  /// How many columns it stands in.
  var columns = 1
  /// How many it covers.
  var span = (rows: 1, columns: 1)
  var hasFormula = false
  /// Whether the program that wrote it says that it is an error.
  var isError = false
  /// What the attribute of its type holds.
  private(set) var value = ReusedBytes()
  private(set) var hasValue = false
  /// What `office:string-value` holds, where that is anything.
  private(set) var stringValue: [UInt8] = []

  mutating func begin() {
    type = .none
    style = 0
    columns = 1
    span = (1, 1)
    hasFormula = false
    isError = false
    hasValue = false
    value.clear()
    if !stringValue.isEmpty { stringValue.removeAll(keepingCapacity: true) }
  }

  mutating func take(type text: UnsafePointer<CChar>) {
    type = XMLName.bytes(text) { ValueType($0) }
  }

  mutating func take(value text: UnsafePointer<CChar>) {
    value.clear()
    XMLName.bytes(text) { bytes in bytes.withUnsafeBufferPointer { value.append($0) } }
    hasValue = true
  }

  mutating func take(stringValue text: UnsafePointer<CChar>) {
    XMLName.bytes(text) { stringValue.append($0) }
  }

  /// Hands the finished cell over, once; `shown` is the text of its paragraphs.
  func close(
    showing shown: StyledText, styles: inout ODSStyles, into sheet: inout SheetCollector
  ) throws(Refusal) {
    if isError || (type != .none && (type != .text || hasFormula) && ODSError.isWord(shown.bytes)) {
      return try append(.error, shown.bytes.span, to: &sheet)
    }
    let raw = value.storage.span.extracting(0..<value.count)
    switch type {
    case .none, .text: return try closeText(showing: shown, styles: styles, into: &sheet)
    case .number, .percentage:
      if hasValue, let number = DecimalText.value(raw) {
        let style = type == .percentage ? styles.percentage(style) : style
        return try sheet.append(.number, number.bitPattern, style: style, hasFormula: hasFormula)
      }
    case .boolean:
      if raw.equals("true") || raw.equals("false") {
        let flag: UInt64 = raw.equals("true") ? 1 : 0
        return try sheet.append(.boolean, flag, style: style, hasFormula: hasFormula)
      }
    case .date:
      let showsFractions = styles.used[style].numberFormat?.contains(".0") ?? false
      if hasValue,
        try Self.appendDate(
          raw, style: style, showsFractions: showsFractions, hasFormula: hasFormula, to: &sheet)
      {
        return
      }
    case .time:
      if hasValue, let days = ISODuration.days(raw.string()) {
        let kind: PackedCell.Kind =
          isTimeOfDay(days, styles.used[style].kind) ? .date : .duration
        return try sheet.append(kind, days.bitPattern, style: style, hasFormula: hasFormula)
      }
    }
    try closeUnreadable(showing: shown, into: &sheet)
  }

  /// A day as its number, a moment as it is shown: to the second, unless the format shows more of it.
  ///
  /// - Returns: whether it is one.
  static func appendDate(
    _ raw: Span<UInt8>, style: Int, showsFractions: Bool, hasFormula: Bool,
    to sheet: inout SheetCollector
  ) throws(Refusal) -> Bool {
    if let date = day(raw), date.daysSince1970 >= firstDay {
      let serial = Double(date.daysSince1970 + 25_569)
      try sheet.append(.date, serial.bitPattern, style: style, hasFormula: hasFormula)
      return true
    }
    guard let moment = ISODate.dateTime(raw.string()), let date = moment.date else { return false }
    let start = sheet.texts.count
    if let milliseconds = moment.milliseconds, milliseconds % 1000 != 0, !showsFractions {
      sheet.texts.append(contentsOf: wholeSeconds(date, milliseconds).utf8)
    } else {
      sheet.texts.append(raw)
    }
    try sheet.appendText(
      .isoDate, from: start, style: style, hasFormula: hasFormula, isEscaped: false)
    return true
  }

  private static func wholeSeconds(_ date: CivilDate, _ milliseconds: Int) -> String {
    let seconds = (milliseconds + 500) / 1000
    let next = CivilDate(daysSince1970: date.daysSince1970 + seconds / 86_400) ?? date
    return DateTime(date: next, milliseconds: seconds % 86_400 * 1000).description
  }

  /// 1 March 1900: from there on all count days alike.
  private static let firstDay = -25_508

  /// The day of `2020-10-15`.
  private static func day(_ raw: Span<UInt8>) -> CivilDate? {
    guard raw.count == 10, raw[4] == UInt8(ascii: "-"), raw[7] == UInt8(ascii: "-"),
      let year = WholeNumber.value(raw.extracting(0..<4)),
      let month = WholeNumber.value(raw.extracting(5..<7)),
      let day = WholeNumber.value(raw.extracting(8..<10))
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }

  /// A text: what the attribute says, unless the paragraphs say the same with their lines.
  private func closeText(
    showing shown: StyledText, styles: ODSStyles, into sheet: inout SheetCollector
  ) throws(Refusal) {
    if !stringValue.isEmpty, !isSame(stringValue, shown.bytes) {
      return try append(.text, stringValue.span, to: &sheet)
    }
    guard !shown.isEmpty || hasFormula else { return }
    if shown.isEmpty, type == .none, shown.paragraphs == 0 {
      return try sheet.appendFormulaWithoutValue(style: style)
    }
    if let runs = shown.runs(in: styles.used[style]) { try sheet.add(runs) }
    try append(.text, shown.bytes.span, to: &sheet)
  }

  /// Whether two texts differ in white space at most.
  private func isSame(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left == right
      || left.lazy.filter { !$0.isSpace }.elementsEqual(right.lazy.filter { !$0.isSpace })
  }

  private func append(
    _ kind: PackedCell.Kind, _ text: Span<UInt8>, to sheet: inout SheetCollector
  ) throws(Refusal) {
    let start = sheet.texts.count
    sheet.texts.append(text)
    try sheet.appendText(kind, from: start, style: style, hasFormula: hasFormula, isEscaped: false)
  }

  /// A value that is not what its type says: what the cell shows is kept, and named.
  private func closeUnreadable(
    showing shown: StyledText, into sheet: inout SheetCollector
  ) throws(Refusal) {
    guard hasValue || !shown.isEmpty || hasFormula else { return }
    if !hasValue, shown.isEmpty { return try sheet.appendFormulaWithoutValue(style: style) }
    let expected: Fault.CellContent =
      switch type {
      case .date: .isoDate
      case .boolean: .boolean
      case .time: .cellType
      default: .number
      }
    let raw = value.storage.span.extracting(0..<value.count)
    try sheet.appendUnreadable(
      hasValue ? raw : shown.bytes.span, expected: expected, style: style, hasFormula: hasFormula)
  }

  /// Whether a span of time is shown as a time of day, and is one to the millisecond.
  private func isTimeOfDay(_ days: Double, _ kind: NumberKind) -> Bool {
    guard kind == .date, days >= 0, days < 1 else { return false }
    let milliseconds = days * 86_400_000
    return (milliseconds - milliseconds.rounded()).magnitude < 1e-6
  }
}
