/// The `t` attribute of a cell: how its value is written.
enum CellType: UInt8 {
  case number, shared, text, inline, boolean, error, date
  /// A type that the format does not know.
  case unknown

  init(_ name: UnsafeBufferPointer<UInt8>) {
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
    case 3 where name.elementsEqual("str".utf8): self = .text
    case 9 where name.elementsEqual("inlineStr".utf8): self = .inline
    default: self = .unknown
    }
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
  var value: [UInt8] = []
  /// What stood in `<is>`.
  var inlineText: [UInt8] = []

  mutating func begin() {
    type = .number
    style = 0
    hasFormula = false
    hasValue = false
    hasInlineText = false
    value.removeAll(keepingCapacity: true)
    inlineText.removeAll(keepingCapacity: true)
  }

  /// Hands the finished cell over.
  func close(into sheet: inout SheetCollector) throws(Refusal) {
    if type == .inline || (hasInlineText && !hasValue) {
      guard hasInlineText || hasValue else { return try closeWithoutValue(into: &sheet) }
      let start = sheet.texts.count
      sheet.texts.append(contentsOf: hasInlineText ? inlineText : value)
      return try sheet.appendText(.text, from: start, style: style, hasFormula: hasFormula)
    }
    guard hasValue else { return try closeWithoutValue(into: &sheet) }
    let result = value.withUnsafeBufferPointer { raw -> Result<Void, Refusal> in
      do throws(Refusal) {
        return .success(
          try CellValueText.append(
            raw, type: type, style: style, hasFormula: hasFormula, to: &sheet))
      } catch {
        return .failure(error)
      }
    }
    try result.get()
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
    _ raw: UnsafeBufferPointer<UInt8>, type: CellType, style: Int, hasFormula: Bool,
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
    _ raw: UnsafeBufferPointer<UInt8>, type: CellType, style: Int, hasFormula: Bool,
    to sheet: inout SheetCollector
  ) throws(Refusal) {
    let text = trimmed(raw)
    switch type {
    case .number:
      if text.isEmpty {
        return hasFormula
          ? try sheet.appendFormulaWithoutValue(style: style)
          : try sheet.append(.empty, 0, style: style, hasFormula: false)
      }
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
      if ISODate.dateTime(String(decoding: text, as: UTF8.self)) != nil {
        return try appendStored(.isoDate, text, style, hasFormula, &sheet)
      }
    case .text, .inline:
      let start = sheet.texts.count
      sheet.texts.append(contentsOf: raw)
      return try sheet.appendText(.text, from: start, style: style, hasFormula: hasFormula)
    case .error:
      return try appendStored(.error, text, style, hasFormula, &sheet)
    case .unknown:
      break
    }
    try sheet.appendUnreadable(
      raw, expected: expectation(type, sheet.context), style: style, hasFormula: hasFormula)
  }

  private static func appendStored(
    _ kind: PackedCell.Kind, _ text: UnsafeBufferPointer<UInt8>, _ style: Int,
    _ hasFormula: Bool, _ sheet: inout SheetCollector
  ) throws(Refusal) {
    let start = sheet.texts.count
    sheet.texts.append(contentsOf: text)
    try sheet.appendText(kind, from: start, style: style, hasFormula: hasFormula)
  }

  private static func expectation(_ type: CellType, _ context: SheetContext) -> String {
    switch type {
    case .number: "number"
    case .shared: "shared string 0..<\(context.sharedStringCount)"
    case .boolean: "0, 1"
    case .date: "ISO 8601"
    default: "cell type b, d, e, inlineStr, n, s, str"
    }
  }

  private static func boolean(_ text: UnsafeBufferPointer<UInt8>) -> Bool? {
    if text.elementsEqual("1".utf8) || text.elementsEqual("true".utf8) { return true }
    if text.elementsEqual("0".utf8) || text.elementsEqual("false".utf8) { return false }
    return nil
  }

  /// Without XML's white space around.
  private static func trimmed(_ raw: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    var start = raw.startIndex
    var end = raw.endIndex
    while start < end, isSpace(raw[start]) { start += 1 }
    while end > start, isSpace(raw[end - 1]) { end -= 1 }
    return UnsafeBufferPointer(rebasing: raw[start..<end])
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
