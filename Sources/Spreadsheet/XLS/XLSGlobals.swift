/// What a workbook stream says before its sheets.
struct XLSGlobals {
  struct SheetEntry {
    /// What stands in it.
    enum Kind { case cells, chart, macros, module }
    var offset: Int
    var kind: Kind
    var entry: WorkbookPart.SheetEntry
  }

  private(set) var is1904 = false
  private(set) var sheets: [SheetEntry] = []
  private(set) var fonts = XLSFonts()
  private(set) var strings: SharedStrings
  private(set) var reader: XLSStringReader
  private var codes: [Int: String] = [:]
  private var references: [(format: Int, font: Int)] = []

  init(_ stream: XLSStream, limits: Limits) throws(Refusal) {
    strings = SharedStrings(part: XLSStream.part, limits: limits)
    reader = XLSStringReader(codePage: stream.isUnicode ? nil : CodePage(1252))
    var record = RecordStream(stream.bytes)
    try record.advance()
    while true {
      try record.advance()
      switch record.type {
      case RecordType.eof:
        guard !sheets.isEmpty else { throw .damaged(.noSheets, part: XLSStream.part) }
        return
      case RecordType.codePage where !stream.isUnicode:
        let number = try record.number16(0)
        guard let codePage = CodePage(number) else {
          throw .unsupported(.xls("5/95, code page \(number)"))
        }
        reader = XLSStringReader(codePage: codePage)
      case RecordType.date1904: is1904 = try record.number16(0) == 1
      case RecordType.boundSheet: try addSheet(record, limits)
      case RecordType.font: try fonts.add(record, &reader, limits: limits)
      case RecordType.format: try addFormat(record, limits)
      case RecordType.xf:
        try Self.allow(references.count, limits)
        references.append((try record.number16(2), try record.number16(0)))
      case RecordType.sharedStrings: try addStrings(record)
      default: continue
      }
    }
  }

  private static func allow(_ count: Int, _ limits: Limits) throws(Refusal) {
    guard count < limits.styles else {
      throw .limit(.styles, found: count + 1, limit: limits.styles, part: XLSStream.part)
    }
  }

  private mutating func addSheet(_ record: RecordStream, _ limits: Limits) throws(Refusal) {
    guard sheets.count < limits.sheets else {
      throw .limit(.sheets, found: sheets.count + 1, limit: limits.sheets)
    }
    let visibility: Sheet.Visibility =
      switch try record.byte(4) & 3 {
      case 1: .hidden
      case 2: .veryHidden
      default: .visible
      }
    let kind: SheetEntry.Kind =
      switch try record.byte(5) {
      case 1: .macros
      case 2: .chart
      case 6: .module
      default: .cells
      }
    var source = ContinuedBytes(record, from: 7)
    try reader.read(&source, count: try record.byte(6))
    sheets.append(
      SheetEntry(
        offset: Int(try record.number32(0)), kind: kind,
        entry: .init(name: reader.text, relation: "", visibility: visibility)))
  }

  private mutating func addFormat(_ record: RecordStream, _ limits: Limits) throws(Refusal) {
    try Self.allow(codes.count, limits)
    let isShort = reader.codePage != nil
    var source = ContinuedBytes(record, from: isShort ? 3 : 4)
    try reader.read(&source, count: isShort ? try record.byte(2) : try record.number16(2))
    codes[try record.number16(0)] = reader.text
  }

  private mutating func addStrings(_ record: RecordStream) throws(Refusal) {
    var source = ContinuedBytes(record, from: 8)
    var left = try record.number32(4)
    while left > 0, source.hasMore() {
      left -= 1
      try reader.read(&source, count: try source.number16())
      strings.bytes.append(reader.units[...])
      if !reader.fontChanges.isEmpty, let runs = fonts.runs(of: reader) { try strings.add(runs) }
      try strings.closeText(isEscaped: false)
    }
  }

  /// The styles that cells name by number.
  var styles: Styles {
    Styles(
      references.map { reference in
        let font = fonts[reference.font] ?? XLSFonts.Font()
        return Styles.Style(
          numberFormat: codes[reference.format] ?? NumberFormat.builtIn(reference.format),
          fontName: font.name, isStruck: font.isStruck, isRaised: font.isRaised)
      })
  }
}
