import Provenance

@testable import Spreadsheet

/// OpenDocument in one XML file: whatever comes, the scanner and expat alone say the same.
enum ODSFuzzing {
  static let limits = {
    var limits = PartFuzzing.limits
    limits.xmlDepth = 24
    limits.merges = 5000
    limits.annotations = 100
    limits.richRuns = 1000
    limits.sheets = 20
    return limits
  }()

  static func run(_ bytes: [UInt8]) {
    let scanned = summary(bytes, .scanner)
    let parsed = summary(bytes, .expat)
    if scanned != parsed { stop("the two ways differ: \(scanned) / \(parsed)") }
  }

  private static func summary(_ bytes: [UInt8], _ way: ReadingWay) -> String {
    do throws(Refusal) {
      let book = try ODSReader.read(flat: bytes, name: "f", limits: limits, way: way)
      var size = 0
      CellListing.json(of: book, warnings: book.problems.map { "\($0)" }) { size += $0.count }
      for sheet in book.sheets {
        for (left, right) in zip(sheet.cells, sheet.cells.dropFirst())
        where left.reference >= right.reference {
          stop("cells out of order")
        }
      }
      let sheets = book.sheets.map { sheet in
        let extras = sheet.extras.sorted { $0.key < $1.key }
        return "\(sheet.name) \(sheet.visibility) \(sheet.cells) \(sheet.merges) \(extras)"
          + "\(sheet.hiddenRows.sorted()) \(sheet.hiddenColumns) \(sheet.isProtected)"
      }
      return sheets.joined() + "\(size)"
    } catch {
      return error.code == .fileDamaged ? "damaged" : "\(error)"
    }
  }
}
