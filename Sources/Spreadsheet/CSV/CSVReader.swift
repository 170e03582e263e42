import Provenance

/// CSV bytes to a workbook of one sheet without a name.
///
/// Every field that is not empty is text: what it means is for others to say. Row and column are
/// those a spreadsheet would show.
enum CSVReader {
  static func read(
    _ bytes: [UInt8], name: String, limits: Limits, encoding: TextEncoding? = nil
  ) throws(Refusal) -> Workbook {
    try refuseWorkbookName(name)
    let decoded = try text(bytes, name: name, named: encoding)
    let text = decoded.value
    var problems = decoded.problems
    let isDamaged = DamagedText.occurs(in: text.span)
    let declared = Dialect.declaration(text)
    var records = CSVRecords(
      text, from: declared?.length ?? 0,
      separator: declared?.separator ?? Dialect.guess(text, limits: limits), limits: limits)
    var cells: [Cell] = []
    var fieldCounts: [Int] = []
    var textBytes = 0
    while try records.next() {
      guard records.number <= CellReference.maximumRow else {
        throw .limit(.rows, found: records.number, limit: CellReference.maximumRow)
      }
      if let quote = records.openQuote { throw refusal(ofQuoteAt: quote, in: records) }
      while fieldCounts.count < records.number - 1 { fieldCounts.append(0) }
      fieldCounts.append(records.fields.count)
      for (offset, field) in records.fields.enumerated() {
        guard !field.range.isEmpty else { continue }
        let reference = CellReference(row: records.number, column: offset + 1)
        let content = withoutTextFormula(records.string(field))
        try check(content, at: reference, limits: limits)
        guard cells.count < limits.cells else {
          throw .limit(.cells, found: cells.count + 1, limit: limits.cells)
        }
        if isDamaged, DamagedText.occurs(in: content), problems.count < limits.problemsPerSheet {
          problems.append(
            Problem(
              .textDamaged, place: Place(file: name, cell: reference), found: .written(content)))
        }
        guard !content.isEmpty else { continue }
        textBytes += content.utf8.count
        guard textBytes <= limits.textBytes else {
          throw .limit(.textBytes, found: textBytes, limit: limits.textBytes)
        }
        guard cells.count < limits.filledCells else {
          throw .limit(.filledCells, found: cells.count + 1, limit: limits.filledCells)
        }
        cells.append(Cell(reference, .text(content)))
      }
    }
    var sheet = Sheet(name: "", cells: cells)
    sheet.fieldCounts = fieldCounts
    return Workbook(format: .csv, sheets: [sheet], problems: problems)
  }

  /// What a spreadsheet shows of `="001"`, by which programs keep zeros; anything else as it is.
  private static func withoutTextFormula(_ field: String) -> String {
    guard field.utf8.first == UInt8(ascii: "="), field.hasPrefix("=\""), field.hasSuffix("\""),
      field.utf8.count >= 3
    else { return field }
    // Quotes within are doubled; a single one would end the text.
    let parts = field.utf8.dropFirst(2).dropLast().split(
      separator: UInt8(ascii: "\""), omittingEmptySubsequences: false)
    guard parts.count % 2 == 1,
      stride(from: 1, to: parts.count, by: 2).allSatisfy({ parts[$0].isEmpty })
    else { return field }
    return stride(from: 0, to: parts.count, by: 2).map { String(parts[$0]) ?? "" }
      .joined(separator: "\"")
  }

  private static func refusal(ofQuoteAt offset: Int, in records: CSVRecords) -> Refusal {
    let column = records.fields.firstIndex { !$0.isPlain || $0.start > offset } ?? 0
    var refusal = Refusal(
      .csvQuoteOpen, cell: CellReference(row: records.number, column: column + 1))
    refusal.found = .count(records.line(at: offset))
    return refusal
  }

  /// The text as UTF-8, and what had to be guessed for it.
  static func text(
    _ bytes: [UInt8], name: String, named: TextEncoding? = nil
  ) throws(Refusal) -> Checked<[UInt8]> {
    let detected = TextEncoding.detect(bytes)
    let encoding = named ?? detected?.encoding
    guard let encoding, encoding != .utf8 || detected?.encoding == .utf8,
      let text = encoding.utf8(
        bytes, skipping: encoding == detected?.encoding ? detected?.skipped ?? 0 : 0)
    else {
      throw bytes.contains(0) ? .unsupported(.binary) : unknownEncoding
    }
    guard text.span.firstIndex(of: 0, from: 0) == nil else { throw .unsupported(.binary) }
    guard encoding.isLegacy, named == nil else { return Checked(text) }
    return Checked(
      text, Problem(.encodingLegacy, place: Place(file: name), found: .written(encoding.rawValue)))
  }

  private static var unknownEncoding: Refusal {
    var refusal = Refusal(.encodingUnknown)
    refusal.expected = .list(TextEncoding.allCases.map { .written($0.rawValue) })
    return refusal
  }

  private static func check(
    _ content: String, at reference: CellReference, limits: Limits
  ) throws(Refusal) {
    guard content.utf8.count > limits.cellCharacters else { return }
    do throws(Refusal) {
      try TextLength.check(Array(content.utf8), from: 0, limits: limits)
    } catch {
      var refusal = error
      refusal.cell = reference
      throw refusal
    }
  }

  /// Text that calls itself a workbook has gone wrong on its way: no spreadsheet opens it either.
  private static func refuseWorkbookName(_ name: String) throws(Refusal) {
    let lowered = name.lowercased()
    for ending in ["xlsx", "xlsm", "xltx", "xls", "xlsb", "ods"]
    where lowered.hasSuffix(".\(ending)") {
      throw .unsupported(.textNamed(ending))
    }
  }
}
