import Provenance

/// XLS bytes to a workbook.
enum XLSReader {
  static func read(_ bytes: [UInt8], name: String, limits: Limits) throws(Refusal) -> Workbook {
    let stream = try XLSStream(bytes)
    let globals = try XLSGlobals(stream, limits: limits)
    let styles = globals.styles
    let kinds = styles.styles.map(\.kind)
    let builder = CellUnpacker(styles: styles, strings: globals.strings, is1904: globals.is1904)
    var budget = XLSBudget(limits: limits, streamBytes: stream.bytes.count)
    var workbook = Workbook(format: .xls, sheets: [])
    for sheet in globals.sheets {
      var found: [CellProblem] = []
      if let kind = sheet.kind.passedOver {
        found.append(CellProblem(.sheetKind(kind), code: .sheetNotRead))
      }
      if sheet.kind == .cells {
        do throws(Refusal) {
          var reader = XLSSheetReader(
            stream, globals, context: budget.context(kinds, globals.strings.count), at: sheet.offset
          )
          try reader.read()
          try budget.take(reader, globals.strings)
          found += reader.sheet.problems
          workbook.sheets.append(
            builder.sheet(sheet.entry, reader.sheet, relations: reader.relations))
        } catch {
          throw error.inSheet(sheet.entry.name)
        }
      } else {
        workbook.sheets.append(builder.sheet(sheet.entry, nil, relations: SheetRelations()))
      }
      workbook.problems += found.map {
        XLSXReader.problem($0, file: name, sheet: sheet.entry.name)
      }
    }
    workbook.inflatedBytes = stream.bytes.count
    return workbook
  }

  /// The names of the sheets, in order.
  static func sheetNames(of bytes: [UInt8], limits: Limits) throws(Refusal) -> [String] {
    try XLSGlobals(XLSStream(bytes), limits: limits).sheets.map(\.entry.name)
  }
}

extension XLSGlobals.SheetEntry.Kind {
  /// The name of a kind that may hold something and is not read.
  fileprivate var passedOver: String? {
    switch self {
    case .cells, .chart: nil
    case .macros: "macrosheet"
    case .module: "module"
    }
  }
}

/// What the sheets of a workbook may still have.
struct XLSBudget {
  private let limits: Limits
  private var remainingCells: Int
  private var remainingBytes: Int
  private var tally = SheetTally()
  private var textBytes = 0

  init(limits: Limits, streamBytes: Int) {
    self.limits = limits
    remainingCells = limits.cells
    remainingBytes = streamBytes
  }

  func context(_ kinds: [NumberKind], _ strings: Int) -> SheetPartContext {
    SheetPartContext(
      kinds: kinds, sharedStringCount: strings, limits: limits, remainingCells: remainingCells,
      part: XLSStream.part, before: tally)
  }

  mutating func take(_ reader: XLSSheetReader, _ strings: SharedStrings) throws(Refusal) {
    // Sheets that lie in one another would be read again and again.
    remainingBytes -= reader.bytesRead
    guard remainingBytes >= 0 else { throw .refused(.overlappingSheets, part: XLSStream.part) }
    remainingCells -= reader.sheet.cells.count
    tally = reader.sheet.tally
    textBytes += reader.sheet.textBytes(sharing: strings)
    guard textBytes <= limits.textBytes else {
      throw .limit(.textBytes, found: textBytes, limit: limits.textBytes, part: XLSStream.part)
    }
  }
}
