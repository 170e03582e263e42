import Provenance

/// The cells of a workbook one after the other, without holding more than a piece of it: memory
/// follows the shared strings, not the cells.
public enum CellStream {
  /// Visits every cell of an XLSX file in the file's order.
  ///
  /// A sheet whose rows stand out of order is refused, because a cell given twice could not be seen.
  ///
  /// - Parameters:
  ///   - bytes: the file.
  ///   - name: its name for messages.
  ///   - limits: how much the file may ask for.
  ///   - visit: takes the sheet's number, from 0, and a cell.
  /// - Returns: what was odd, as `Workbook.problems` has it.
  /// - Throws: `ReadError` where the file is refused; cells visited until then do not count.
  public static func visit(
    _ bytes: [UInt8], name: String, limits: Limits = .standard,
    _ visit: (Int, Cell) -> Void
  ) throws(ReadError) -> [Problem] {
    do throws(Refusal) {
      var document = try XLSXDocument(bytes, limits: limits)
      let builder = CellUnpacker(
        styles: document.styles, strings: document.sharedStrings,
        is1904: document.workbook.is1904, keepsTexts: false)
      var problems = document.problems.map { XLSXReader.problem($0, file: name, sheet: nil) }
      for index in document.workbook.sheets.indices {
        let sheet = document.workbook.sheets[index].name
        let found = try document.stream(sheet: index) { (collected) throws(Refusal) in
          for packed in collected.cells { visit(index, builder.cell(packed, collected)) }
          try collected.handOn()
        }
        problems += found.map { XLSXReader.problem($0, file: name, sheet: sheet) }
      }
      return problems
    } catch {
      throw error.readError(file: name)
    }
  }
}
