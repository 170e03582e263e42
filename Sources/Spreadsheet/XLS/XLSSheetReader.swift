import Provenance

/// Reads the records of one sheet.
struct XLSSheetReader {
  private var record: RecordStream
  private let start: Int
  private let fonts: XLSFonts
  private var strings: XLSStringReader
  private(set) var sheet: SheetCollector
  private var remarks: XLSRemarks
  /// The style of a formula whose text comes in a record of its own.
  private var awaitsText: Int?

  init(_ stream: XLSStream, _ globals: XLSGlobals, context: SheetPartContext, at offset: Int) {
    record = RecordStream(stream.bytes, at: offset)
    start = offset
    fonts = globals.fonts
    strings = globals.reader
    sheet = SheetCollector(context)
    remarks = XLSRemarks(globals.reader)
  }

  var bytesRead: Int { record.end - start }
  var relations: SheetRelations { remarks.relations }

  mutating func read() throws(Refusal) {
    try record.advance()
    guard record.type == RecordType.bof else { throw .damaged(.sheetMissing) }
    // A chart within the sheet has records of its own between such marks.
    var depth = 1
    while depth > 0 {
      try record.advance()
      if record.type == RecordType.bof { depth += 1 }
      if record.type == RecordType.eof { depth -= 1 }
      if depth == 1 { try takeRecord() }
    }
    try closeFormula()
    try sheet.finish()
    remarks.finish()
  }

  @inline(__always)
  private mutating func takeRecord() throws(Refusal) {
    switch record.type {
    case RecordType.labelSST:
      try beginCell()
      try appendShared()
    case RecordType.rk:
      try beginCell()
      try sheet.appendNumber(
        try record.shortNumber(6), style: try record.number16(4), hasFormula: false)
    case RecordType.mulRK: try takeShortNumbers()
    case RecordType.mulBlank: try takeBlanks()
    case RecordType.blank:
      try beginCell()
      try sheet.append(.empty, 0, style: try record.number16(4), hasFormula: false)
    case RecordType.number:
      try beginCell()
      try append(try record.double(6), hasFormula: false)
    case RecordType.formula, RecordType.formula3, RecordType.formula4: try takeFormula()
    case RecordType.row: try takeRow()
    default: try takeOther()
    }
  }

  private mutating func takeOther() throws(Refusal) {
    switch record.type {
    case RecordType.string: try takeFormulaText()
    case RecordType.label, RecordType.richString: try takeText()
    case RecordType.boolError:
      try beginCell()
      try appendFlagOrError(
        code: try record.byte(6), isError: try record.byte(7) != 0, hasFormula: false)
    case RecordType.mergedCells: try takeMerges()
    case RecordType.columnInfo: try takeColumns()
    case RecordType.protect: sheet.isProtected = try record.number16(0) != 0
    case RecordType.note, RecordType.object, RecordType.textObject, RecordType.hyperlink:
      try remarks.take(record, &sheet)
    default: return
    }
  }

  // MARK: Places

  @inline(__always)
  private mutating func beginCell() throws(Refusal) {
    if awaitsText != nil { try closeFormula() }
    try setPlace(row: try record.number16(0), column: try record.number16(2))
  }

  @inline(__always)
  private mutating func setPlace(row: Int, column: Int) throws(Refusal) {
    guard column < CellReference.maximumColumn else { throw .refused(.column(column + 1)) }
    sheet.row = row + 1
    sheet.column = column + 1
  }

  private mutating func takeRow() throws(Refusal) {
    if try record.number16(12) & 0x20 != 0 { sheet.hiddenRows.insert(try record.number16(0) + 1) }
  }

  private mutating func takeColumns() throws(Refusal) {
    guard try record.number16(8) & 1 != 0 else { return }
    let first = try record.number16(0) + 1
    let last = min(try record.number16(2) + 1, XLSSheetReader.columns)
    guard first <= last else { return sheet.note(CellProblem(.hiddenColumns)) }
    sheet.hiddenColumns.append(first...last)
  }

  /// Columns of a sheet of this format.
  private static let columns = 256

  private mutating func takeMerges() throws(Refusal) {
    for index in 0..<(try record.number16(0)) {
      let range = try XLSRange.read(record, at: 2 + index * 8)
      try sheet.add(merged: range)
    }
  }

  // MARK: Numbers

  private mutating func takeShortNumbers() throws(Refusal) {
    if awaitsText != nil { try closeFormula() }
    let row = try record.number16(0)
    let first = try record.number16(2)
    for index in 0..<max(0, record.count - 6) / 6 {
      try setPlace(row: row, column: first + index)
      try sheet.appendNumber(
        try record.shortNumber(6 + index * 6), style: try record.number16(4 + index * 6),
        hasFormula: false)
    }
  }

  private mutating func takeBlanks() throws(Refusal) {
    let row = try record.number16(0)
    let first = try record.number16(2)
    if awaitsText != nil { try closeFormula() }
    for index in 0..<max(0, record.count - 6) / 2 {
      try setPlace(row: row, column: first + index)
      try sheet.append(.empty, 0, style: try record.number16(4 + index * 2), hasFormula: false)
    }
  }

  private mutating func append(_ number: Double, hasFormula: Bool) throws(Refusal) {
    let style = try record.number16(4)
    guard number.isFinite else {
      return try sheet.appendUnreadable(
        "\(number)".utf8Span.span, expected: .number, style: style, hasFormula: hasFormula)
    }
    try sheet.appendNumber(number, style: style, hasFormula: hasFormula)
  }

  // MARK: Texts

  private mutating func appendShared() throws(Refusal) {
    let index = Int(try record.number32(6))
    let style = try record.number16(4)
    let count = sheet.context.sharedStringCount
    guard index < count else {
      return try sheet.appendUnreadable(
        "\(index)".utf8Span.span, expected: .sharedString(of: count), style: style,
        hasFormula: false)
    }
    try sheet.append(.sharedText, UInt64(index), style: style, hasFormula: false)
  }

  private mutating func takeText() throws(Refusal) {
    try beginCell()
    var source = ContinuedBytes(record, from: 6)
    try strings.read(&source, count: try source.number16())
    if record.type == RecordType.richString {
      try strings.readFontChanges(&source)
    }
    if let runs = fonts.runs(of: strings) { try sheet.add(runs) }
    try appendText(style: try record.number16(4), hasFormula: false)
  }

  private mutating func appendText(style: Int, hasFormula: Bool) throws(Refusal) {
    let start = sheet.texts.count
    sheet.texts.append(strings.units[...])
    try sheet.appendText(
      .text, from: start, style: style, hasFormula: hasFormula, isEscaped: false)
  }

  // MARK: Truth values and errors

  private mutating func appendFlagOrError(
    code: Int, isError: Bool, hasFormula: Bool
  ) throws(Refusal) {
    let style = try record.number16(4)
    guard isError else {
      return try sheet.append(.boolean, code == 0 ? 0 : 1, style: style, hasFormula: hasFormula)
    }
    guard let word = XLSErrorWord.words[code] else {
      return try sheet.appendUnreadable(
        "\(code)".utf8Span.span, expected: .cellType, style: style, hasFormula: hasFormula)
    }
    let start = sheet.texts.count
    sheet.texts.append(contentsOf: word.utf8)
    try sheet.appendText(.error, from: start, style: style, hasFormula: hasFormula)
  }

  // MARK: Formulas

  /// The result stands before the formula: a number, or a mark of what it is instead.
  private mutating func takeFormula() throws(Refusal) {
    try beginCell()
    if let link = try XLSFormulaLink.target(record, codePage: strings.codePage) {
      try sheet.addFormulaLink(link)
    }
    guard try record.number16(12) == 0xFFFF else {
      return try append(try record.double(6), hasFormula: true)
    }
    let style = try record.number16(4)
    switch try record.byte(6) {
    case 0: awaitsText = style
    case 1:
      try appendFlagOrError(code: try record.byte(8), isError: false, hasFormula: true)
    case 2:
      try appendFlagOrError(code: try record.byte(8), isError: true, hasFormula: true)
    case 3:
      strings = XLSStringReader(codePage: strings.codePage)
      try appendText(style: style, hasFormula: true)
    default: try append(try record.double(6), hasFormula: true)
    }
  }

  private mutating func takeFormulaText() throws(Refusal) {
    guard let style = awaitsText else { return }
    awaitsText = nil
    var source = ContinuedBytes(record, from: 0)
    try strings.read(&source, count: try source.number16())
    try appendText(style: style, hasFormula: true)
  }

  /// A formula whose text did not come.
  private mutating func closeFormula() throws(Refusal) {
    guard let style = awaitsText else { return }
    awaitsText = nil
    try sheet.appendFormulaWithoutValue(style: style)
  }
}

/// The words of error values by their codes.
enum XLSErrorWord {
  static let words: [Int: String] = [
    0x00: "#NULL!", 0x07: "#DIV/0!", 0x0F: "#VALUE!", 0x17: "#REF!", 0x1D: "#NAME?", 0x24: "#NUM!",
    0x2A: "#N/A", 0x2B: "#GETTING_DATA",
  ]
}

/// Ranges of cells as records write them.
enum XLSRange {
  static func read(_ record: RecordStream, at offset: Int) throws(Refusal) -> Sheet.Range {
    let rows = (try record.number16(offset) + 1, try record.number16(offset + 2) + 1)
    let columns = (try record.number16(offset + 4) + 1, try record.number16(offset + 6) + 1)
    let widest = CellReference.maximumColumn
    return Sheet.Range(
      first: CellReference(row: min(rows.0, rows.1), column: min(columns.0, columns.1, widest)),
      last: CellReference(row: max(rows.0, rows.1), column: min(max(columns.0, columns.1), widest)))
  }
}
