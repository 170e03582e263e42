import Provenance

/// The `t` attribute of a cell: how its value is written.
enum CellType: UInt8 {
  case number, shared, text, inline, boolean, error, date
  /// A type that the format does not know.
  case unknown

  init(_ name: Span<UInt8>) {
    switch name.count {
    case 1:
      switch name[0] {
      case UInt8(ascii: "n"): self = .number
      case UInt8(ascii: "s"): self = .shared
      case UInt8(ascii: "b"): self = .boolean
      case UInt8(ascii: "e"): self = .error
      case UInt8(ascii: "d"): self = .date
      default: self = .unknown
      }
    case 3 where name.equals("str"): self = .text
    case 9 where name.equals("inlineStr"): self = .inline
    default: self = .unknown
    }
  }
}

/// Bytes that come in pieces, again and again, without a new array each time.
struct ReusedBytes {
  private(set) var storage = [UInt8](repeating: 0, count: 64)
  /// How many bytes of the storage are in use.
  private(set) var count = 0

  @inline(__always)
  mutating func clear() { count = 0 }

  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    let end = count + bytes.count
    if end > storage.count {
      storage += [UInt8](repeating: 0, count: max(end - storage.count, storage.count))
    }
    let start = count
    storage.withUnsafeMutableBytes { buffer in
      UnsafeMutableRawBufferPointer(rebasing: buffer[start...]).copyMemory(
        from: UnsafeRawBufferPointer(bytes))
    }
    count = end
  }
}

/// A cell while its parts come in.
struct OpenCell {
  var type = CellType.number
  var style = 0
  var hasFormula = false
  var hasValue = false
  var hasInlineText = false
  /// What stood in `<v>`.
  private(set) var value = ReusedBytes()
  /// What stood in `<is>`.
  var inlineText: [UInt8] = []
  /// The runs of what stood in `<is>`.
  var runs = RunCollector()
  /// What stood in `<f>`.
  var formula: [UInt8] = []

  mutating func begin() {
    type = .number
    style = 0
    hasFormula = false
    hasValue = false
    hasInlineText = false
  }

  /// Begins `<v>`; what another one held is forgotten.
  mutating func beginValue() {
    hasValue = true
    value.clear()
  }

  /// Takes a piece of what stands in `<v>`.
  mutating func appendValue(_ bytes: UnsafeBufferPointer<UInt8>) { value.append(bytes) }

  /// Begins `<is>`.
  mutating func beginInlineText() {
    hasInlineText = true
    runs.begin()
    if !inlineText.isEmpty { inlineText.removeAll(keepingCapacity: true) }
  }

  /// Hands the finished cell over.
  func close(into sheet: inout SheetCollector) throws(Refusal) {
    if type == .inline || (hasInlineText && !hasValue) {
      guard hasInlineText || hasValue else { return try closeWithoutValue(into: &sheet) }
      let start = sheet.texts.count
      if hasInlineText {
        sheet.texts.append(inlineText.span)
        if let rich = runs.finished() { try sheet.add(rich) }
      } else {
        sheet.texts.append(value.storage.span.extracting(0..<value.count))
      }
      return try sheet.appendText(.text, from: start, style: style, hasFormula: hasFormula)
    }
    guard hasValue else { return try closeWithoutValue(into: &sheet) }
    try CellValueText.append(
      value.storage.span.extracting(0..<value.count), type: type, style: style,
      hasFormula: hasFormula, to: &sheet)
  }

  private func closeWithoutValue(into sheet: inout SheetCollector) throws(Refusal) {
    if hasFormula {
      try sheet.appendFormulaWithoutValue(style: style)
    } else {
      try sheet.append(.empty, 0, style: style, hasFormula: false)
    }
  }
}

/// The text of a `<v>` element, by the cell's type.
enum CellValueText {
  @inline(__always)
  static func append(
    _ raw: Span<UInt8>, type: CellType, style: Int, hasFormula: Bool,
    to sheet: inout SheetCollector
  ) throws(Refusal) {
    switch type {
    case .number:
      if let value = DecimalText.value(raw) {
        return try sheet.appendNumber(value, style: style, hasFormula: hasFormula)
      }
    case .shared:
      if let index = WholeNumber.value(raw), index < sheet.context.sharedStringCount {
        return try sheet.append(
          .sharedText, UInt64(index), style: style, hasFormula: hasFormula)
      }
    default:
      break
    }
    try appendRare(raw, type: type, style: style, hasFormula: hasFormula, to: &sheet)
  }

  /// Everything but plain numbers and shared texts.
  private static func appendRare(
    _ raw: Span<UInt8>, type: CellType, style: Int, hasFormula: Bool,
    to sheet: inout SheetCollector
  ) throws(Refusal) {
    let text = raw.extracting(trimmed(raw))
    if text.isEmpty, type != .text, type != .inline {
      return hasFormula
        ? try sheet.appendFormulaWithoutValue(style: style)
        : try sheet.append(.empty, 0, style: style, hasFormula: false)
    }
    switch type {
    case .number:
      if text.count < raw.count, let value = DecimalText.value(text) {
        return try sheet.appendNumber(value, style: style, hasFormula: hasFormula)
      }
    case .shared:
      if text.count < raw.count, let index = WholeNumber.value(text),
        index < sheet.context.sharedStringCount
      {
        return try sheet.append(
          .sharedText, UInt64(index), style: style, hasFormula: hasFormula)
      }
    case .boolean:
      if let value = boolean(text) {
        return try sheet.append(.boolean, value ? 1 : 0, style: style, hasFormula: hasFormula)
      }
    case .date:
      if ISODate.dateTime(text.string()) != nil {
        return try appendStored(.isoDate, text, style: style, hasFormula: hasFormula, to: &sheet)
      }
      if let days = ISODuration.days(text.string()) {
        return try sheet.append(.duration, days.bitPattern, style: style, hasFormula: hasFormula)
      }
    case .text, .inline:
      let start = sheet.texts.count
      sheet.texts.append(raw)
      return try sheet.appendText(.text, from: start, style: style, hasFormula: hasFormula)
    case .error:
      return try appendStored(.error, text, style: style, hasFormula: hasFormula, to: &sheet)
    case .unknown:
      break
    }
    try sheet.appendUnreadable(
      raw, expected: expectation(type, sheet.context), style: style, hasFormula: hasFormula)
  }

  private static func appendStored(
    _ kind: PackedCell.Kind, _ text: Span<UInt8>, style: Int,
    hasFormula: Bool, to sheet: inout SheetCollector
  ) throws(Refusal) {
    let start = sheet.texts.count
    sheet.texts.append(text)
    try sheet.appendText(kind, from: start, style: style, hasFormula: hasFormula)
  }

  private static func expectation(_ type: CellType, _ context: SheetPartContext)
    -> Fault.CellContent
  {
    switch type {
    case .number: .number
    case .shared: .sharedString(of: context.sharedStringCount)
    case .boolean: .boolean
    case .date: .isoDate
    default: .cellType
    }
  }

  private static func boolean(_ text: Span<UInt8>) -> Bool? {
    if text.equals("1") || text.equals("true") { return true }
    if text.equals("0") || text.equals("false") { return false }
    return nil
  }

  /// Without XML's white space around.
  private static func trimmed(_ raw: Span<UInt8>) -> Range<Int> {
    var start = 0
    var end = raw.count
    while start < end, raw[start].isSpace { start += 1 }
    while end > start, raw[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}
