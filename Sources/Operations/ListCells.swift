import Messages
import Provenance
import Spreadsheet

/// `cells`: every non-empty cell of a file.
public struct ListCells: Sendable {
  /// The file; `-` is standard input.
  public var path: String

  /// Makes the operation.
  public init(path: String) { self.path = path }

  /// The workbook as read.
  ///
  /// - Throws: `inputUnavailable` where it cannot be opened; `Refusal` carries why it cannot be
  ///   read.
  public func read() throws(OperationError) -> Result<Workbook, ReadError> {
    let bytes = try FileBytes.read(path)
    let name = String(path.split(separator: "/").last ?? "-")
    return Result { () throws(ReadError) in try WorkbookReader.read(bytes, name: name) }
  }

  /// Writes the workbook's cells as JSON to standard output.
  public func writeJSON(_ workbook: Workbook, words: Wording) throws(OperationError) {
    var failure: OperationError?
    CellListing.json(
      of: workbook, warnings: workbook.problems.map { words.line(for: $0) }
    ) { piece in
      guard failure == nil else { return }
      do throws(OperationError) {
        try StandardStreams.writeOutput(piece)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }
}

extension ListCells {
  /// The cells as text: one line each, `sheet!A1`, a tab, the type, a tab, the value; a document's
  /// cells as who has it open counts.
  public func text(_ workbook: Workbook) -> String {
    var lines = ""
    for sheet in workbook.sheets {
      let place = Place(file: "", layout: workbook.layout).sheet(named: sheet.name)
      for cell in sheet.cells where cell.value != .empty || cell.hasFormula {
        let own = place.at(cell.reference)
        let parts = [own.sheet, own.address?.description].compactMap(\.self)
        let value = CellListing.value(of: cell, in: workbook)
        lines += parts.joined(separator: own.isInDocument ? " › " : "!")
        lines += "\t\(value.typeName)\t\(Self.text(value))\n"
      }
    }
    return lines
  }

  private static func text(_ value: CellValue) -> String {
    switch value {
    case .text(let text):
      text.split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "\\n")
    case .number(let number), .duration(let number): plain(number)
    case .boolean(let truth): truth ? "TRUE" : "FALSE"
    case .error(let error): error
    case .date(let date): date.description
    case .empty: ""
    }
  }

  private static func plain(_ number: Double) -> String {
    let text = number.description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
