import Provenance

/// XLSX bytes to a workbook.
enum XLSXReader {
  static func read(_ bytes: [UInt8], name: String, limits: Limits, way: ReadingWay = .scanner)
    throws(Refusal) -> Workbook
  {
    var document = try XLSXDocument(bytes, limits: limits, way: way)
    let builder = CellUnpacker(
      styles: document.styles, strings: document.sharedStrings,
      is1904: document.workbook.is1904)
    var sheets: [Sheet] = []
    var problems = document.problems.map { problem($0, file: name, sheet: nil) }
    for index in document.workbook.sheets.indices {
      let entry = document.workbook.sheets[index]
      let collected = try document.cells(ofSheet: index)
      var found = [document.passedOver(sheet: index)].compactMap(\.self)
      found += collected?.problems ?? []
      let relations = try document.relations(ofSheet: index, &found)
      sheets.append(builder.sheet(entry, collected, relations: relations))
      for found in found {
        problems.append(problem(found, file: name, sheet: entry.name))
      }
    }
    var workbook = Workbook(format: .xlsx, sheets: sheets, problems: problems)
    workbook.inflatedBytes = document.package.inflatedBytes
    return workbook
  }

  static func problem(_ found: CellProblem, file: String, sheet: String?) -> Problem {
    Problem(
      found.code, place: Place(file: file, sheet: sheet, cell: found.cell), found: found.found,
      expected: found.expected)
  }
}
