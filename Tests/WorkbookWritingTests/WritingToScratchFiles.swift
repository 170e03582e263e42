import Provenance
import TestSupport
import Testing
import WorkbookWriting

@testable import Spreadsheet

extension ScratchFile {
  /// The text of one part of the package.
  func part(_ name: String) throws -> String {
    var package = try Package(bytes, limits: Limits())
    return String(decoding: try #require(try package.bytes(of: name)), as: UTF8.self)
  }
}

func cell(_ row: Int, _ column: Int) -> CellReference { CellReference(row: row, column: column) }

func write(
  to file: ScratchFile, _ body: (WorkbookBuilder) throws(WriteError) -> Void
) throws(WriteError) {
  let properties = WorkbookProperties(
    created: CivilDate(year: 2020, month: 8, day: 19), title: "Kế hoạch")
  try WorkbookWriter.write(to: file.path, properties, body)
}
