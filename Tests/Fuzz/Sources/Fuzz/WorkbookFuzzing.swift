import Provenance

@testable import Spreadsheet

/// Whole workbooks: the input's pieces become parts, and the harness zips them.
enum WorkbookFuzzing {
  private static let names = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels", "_rels/.rels", "mimetype",
  ]

  static func run(_ bytes: [UInt8]) {
    var book = MiniWorkbook(rows: "", strings: "<si><t>a</t></si>", styles: "<cellXfs/>")
    let pieces = bytes.split(separator: 0, omittingEmptySubsequences: false)
    for (name, piece) in zip(names, pieces) where !piece.isEmpty { book.set(name, Array(piece)) }
    let file = book.bytes()
    let scanned = summary(file, .scanner)
    if scanned != summary(file, .expat) { stop("the two ways differ") }
  }

  private static func summary(_ file: [UInt8], _ way: ReadingWay) -> String {
    do throws(Refusal) {
      let book = try XLSXReader.read(file, name: "f", limits: PartFuzzing.limits, way: way)
      var size = 0
      CellListing.json(of: book, warnings: book.problems.map { "\($0)" }) { size += $0.count }
      return book.sheets.map { "\($0.name) \($0.visibility) \($0.cells)" }.joined() + "\(size)"
    } catch {
      return error.code == .fileDamaged ? "damaged" : "\(error)"
    }
  }
}

/// CSV in every encoding and separator: reading never traps, and what a simple reader would say of
/// plain text is what comes out.
enum CSVFuzzing {
  static func run(_ bytes: [UInt8]) {
    var limits = PartFuzzing.limits
    limits.csvRecordBytes = 4096
    limits.csvFields = 100
    do throws(ReadError) {
      let book = try WorkbookReader.read(bytes, name: "f.csv", limits: limits)
      guard book.format == .csv, let sheet = book.sheets.first else { return }
      for (left, right) in zip(sheet.cells, sheet.cells.dropFirst())
      where left.reference >= right.reference {
        stop("cells out of order")
      }
      for cell in sheet.cells {
        guard case .text(let text) = cell.value, !text.isEmpty else { stop("not a text") }
        check(text)
      }
    } catch { return }
  }

  /// A field that is typed as a number must come back from it.
  private static func check(_ text: String) {
    guard case .number(let value) = CSVTyping.typed(text) else { return }
    guard Double(text)?.bitPattern == value.bitPattern else { stop("another number: \(text)") }
    var json = JSONText()
    json.number(value)
    if DecimalDigits(text) != DecimalDigits(String(decoding: json.bytes, as: UTF8.self)) {
      stop("digits are lost: \(text)")
    }
  }
}
