import Provenance

/// Looks through a workbook that was just written, without keeping its cells.
public enum WrittenWorkbook {
  /// Reads every part of a workbook.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: the file's name for messages.
  /// - Returns: what each sheet holds, in the workbook's order.
  /// - Throws: `ReadError` where any part cannot be read, or anything about the file is odd.
  public static func digests(_ bytes: [UInt8], name: String) throws(ReadError) -> [SheetDigest] {
    do throws(Refusal) {
      return try digests(bytes)
    } catch {
      throw error.readError(file: name)
    }
  }

  private static func digests(_ bytes: [UInt8]) throws(Refusal) -> [SheetDigest] {
    var document = try XLSXDocument(bytes, limits: .written)
    try requireNone(document.problems, sheet: nil)
    let strings = document.sharedStrings
    document.sharedValues = (0..<strings.count).map {
      SheetDigest.Value(strings.bytes.span.extracting(strings.range($0)))
    }
    var digests: [SheetDigest] = []
    for index in document.workbook.sheets.indices {
      let name = document.workbook.sheets[index].name
      guard let collected = try document.cells(ofSheet: index) else {
        throw .damaged(.sheetMissing).inSheet(name)
      }
      try requireNone(collected.problems, sheet: name)
      var found: [CellProblem] = []
      let relations = try document.relations(ofSheet: index, &found)
      try requireNone(found, sheet: name)
      var digest = SheetDigest(name: name)
      digest.merges = collected.merges.count
      if let cells = collected.digest { digest.add(cells) }
      for entry in relations.comments {
        digest.add(entry.cell, comment: SheetDigest.Value(entry.comment.text.utf8Span.span))
      }
      digests.append(digest)
    }
    try document.package.requireWellFormedParts()
    return digests
  }

  /// A formula without a result is one that was written so: the marks of a template.
  private static func requireNone(_ problems: [CellProblem], sheet: String?) throws(Refusal) {
    guard let first = problems.first(where: { $0.code != .formulaWithoutValue }) else { return }
    var refusal = Refusal(first.code, cell: first.cell)
    refusal.found = first.found
    refusal.sheet = sheet
    throw refusal
  }
}

extension Package {
  /// Parses the parts that reading does not look at: charts, drawings, comments, properties.
  mutating func requireWellFormedParts() throws(Refusal) {
    for part in directory.entries.map(\.name) {
      guard [".xml", ".rels", ".vml"].contains(where: part.hasSuffix),
        !part.hasPrefix("xl/worksheets/sheet"), part != "xl/sharedStrings.xml",
        let bytes = try bytes(of: part)
      else { continue }
      try XMLElements.visit(bytes, part: part, limits: limits) { _ throws(Refusal) in }
    }
  }
}
