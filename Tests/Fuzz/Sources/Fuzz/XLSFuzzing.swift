import Provenance

@testable import Spreadsheet

/// Old workbooks: as a compound file, and as the bare records of its stream.
enum XLSFuzzing {
  static func compound(_ bytes: [UInt8]) {
    do throws(Refusal) {
      let file = try CompoundFile(CompoundFile.magic + bytes.dropFirst(8))
      for name in file.names {
        if let stream = try file.stream(named: name), stream.count > bytes.count {
          stop("a stream longer than its file")
        }
      }
    } catch { return }
  }

  static func records(_ bytes: [UInt8]) {
    do throws(Refusal) {
      let book = try XLSReader.read(bytes, name: "f", limits: PartFuzzing.limits)
      if book.sheets.reduce(0, { $0 + $1.cells.count }) > PartFuzzing.limits.cells {
        stop("cells beyond their limit")
      }
      for sheet in book.sheets { check(sheet) }
      var size = 0
      CellListing.json(of: book, warnings: book.problems.map { "\($0)" }) { size += $0.count }
    } catch { return }
  }

  private static func check(_ sheet: Sheet) {
    for (left, right) in zip(sheet.cells, sheet.cells.dropFirst())
    where left.reference >= right.reference {
      stop("cells out of order")
    }
    for (cell, extras) in sheet.extras where !extras.runs.isEmpty {
      guard case .text(let text)? = sheet[cell]?.value else { stop("runs without a text") }
      if extras.runs.map(\.text).joined() != text { stop("runs of another text: \(cell)") }
    }
    for merge in sheet.merges where merge.last < merge.first { stop("a merge upside down") }
  }
}
