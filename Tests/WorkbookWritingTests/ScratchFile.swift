import Glibc
import Provenance
import Testing
import WorkbookWriting

@testable import Spreadsheet

/// A file of the test's own, removed with it.
final class ScratchFile {
  let path: String

  init(_ suffix: String = ".xlsx") {
    var template = Array("/tmp/parbook-test-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    if descriptor >= 0 { close(descriptor) }
    let base = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    unlink(base)
    path = base + suffix
  }

  deinit { unlink(path) }

  var bytes: [UInt8] {
    guard let file = fopen(path, "rb") else { return [] }
    defer { fclose(file) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return result }
      result += chunk[..<count]
    }
  }

  func workbook() throws -> Workbook { try WorkbookReader.read(bytes, name: path) }

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
