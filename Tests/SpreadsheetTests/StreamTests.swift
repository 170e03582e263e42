import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// Cells visited one by one are those of the model.
@Suite struct StreamTests {
  static func visited(_ bytes: [UInt8]) -> String {
    var lines: [String] = []
    do throws(ReadError) {
      _ = try CellStream.visit(bytes, name: "f") { sheet, cell in
        lines.append("\(sheet) \(BothWays.line(cell)) \(cell.numberFormat ?? "")")
      }
    } catch {
      return "refused \(error.problem.code.rawValue) \(error.problem.found ?? "")"
    }
    return lines.joined(separator: "\n")
  }

  static func modelled(_ bytes: [UInt8]) throws -> String {
    let book = try WorkbookReader.read(bytes, name: "f")
    return book.sheets.enumerated().flatMap { index, sheet in
      sheet.cells.map { "\(index) \(BothWays.line($0)) \($0.numberFormat ?? "")" }
    }.joined(separator: "\n")
  }

  @Test(arguments: FixtureTests.names) func fixtures(_ name: String) throws {
    let bytes = FixtureTests.bytes(name)
    #expect(try Self.visited(bytes) == Self.modelled(bytes))
  }

  /// Rows of every form, in a part that comes in many pieces.
  @Test(arguments: [0, 1, 2]) func manyPieces(_ form: Int) throws {
    var rows = ""
    for row in 1...4000 {
      let text =
        switch form {
        case 0: "<is><t>dòng \(row)</t></is>"
        case 1: "<is><r><t>dòng</t></r><r><t> \(row)</t></r></is>"
        default: row % 700 == 0 ? "<!-- </row> --><is><t>x</t></is>" : "<is><t>&#7841;</t></is>"
        }
      rows +=
        "<row r=\"\(row)\"><c r=\"A\(row)\"><v>\(row)</v></c>"
        + "<c r=\"C\(row)\" t=\"inlineStr\">\(text)</c></row>"
    }
    let bytes = MiniWorkbook(rows: rows).bytes()
    #expect(try Self.visited(bytes) == Self.modelled(bytes))
  }

  @Test func oneRowLongerThanAPiece() throws {
    let cells = (1...16_000).map { _ in "<c t=\"str\"><v>một ô không có địa chỉ nào cả</v></c>" }
    let bytes = MiniWorkbook(rows: "<row>\(cells.joined())</row><row><c/></row>").bytes()
    #expect(try Self.visited(bytes) == Self.modelled(bytes))
  }

  @Test func rowsOutOfOrderAreRefused() {
    let book = MiniWorkbook(rows: #"<row r="2"><c r="A2"/></row><row r="1"><c r="A1"/></row>"#)
    #expect(
      Self.visited(book.bytes())
        == "refused file-refused rows out of order cannot be streamed, part xl/worksheets/sheet1.xml"
    )
  }

  @Test func liesAboutSizeAndContentAreRefusedAtTheEnd() {
    for (change, found) in [(0, "CRC mismatch"), (1, "size mismatch"), (-1, "size mismatch")] {
      var zip = MiniWorkbook(rows: #"<row r="1"><c r="A1"/></row>"#).zip
      for index in zip.entries.indices where zip.entries[index].name.hasSuffix("sheet1.xml") {
        zip.entries[index].inflatedBytes += change
        if change == 0 { zip.entries[index].crc32 ^= 1 }
      }
      #expect(
        Self.visited(zip.bytes()) == "refused file-damaged \(found), part xl/worksheets/sheet1.xml")
    }
  }
}
