import Glibc
import Provenance
import Testing
import WorkbookWriting

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
}

func day(_ iso: String) throws -> CivilDate { try #require(CivilDate(iso: iso)) }

func at(_ a1: String) throws -> CellReference { try #require(CellReference(a1: a1)) }

@Suite struct WorkbookWritingTests {
  @Test func writesTheSameBytesEachTime() throws {
    let first = ScratchFile()
    let second = ScratchFile()
    for file in [first, second] {
      let properties = WorkbookProperties(created: try day("2020-08-19"), title: "Kế hoạch")
      try WorkbookWriter.write(to: file.path, properties) { book throws(WriteError) in
        let sheet = try book.addSheet("Phụ lục I")
        try sheet.text(CellReference(row: 1, column: 1), "Điểm tự chấm", Style())
        try sheet.number(CellReference(row: 2, column: 1), 1.68, Style())
      }
      // The ZIP format stores times to two seconds.
      if file === first { sleep(3) }
    }
    #expect(first.bytes.count > 1000)
    #expect(first.bytes == second.bytes)
  }
}
