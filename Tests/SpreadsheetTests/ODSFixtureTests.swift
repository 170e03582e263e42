import Provenance
import Testing

@testable import Spreadsheet

/// Small OpenDocument files of many programs, cell by cell against what other readers say of them.
@Suite struct ODSFixtureTests {
  static let folder = FixtureTests.folder + "../ods/"

  /// What a file of expectations says.
  struct Expected {
    var isRefused = false
    var sheets: [String] = []
    var cells: [String: (type: String, value: String)] = [:]

    init(_ name: String) {
      let text = String(decoding: FixtureTests.bytes("../ods/\(name).expected.tsv"), as: UTF8.self)
      for line in text.split(separator: "\n") {
        if line.hasPrefix("# refused") { isRefused = true }
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 4, fields[0] != "sheet" else { continue }
        if fields[2] == "sheet" {
          sheets.append("\(fields[0]) \(fields[3])")
        } else {
          cells["\(fields[0])!\(fields[1])"] = (fields[2], fields[3])
        }
      }
    }
  }

  static let names = [
    "annotations", "booleans-excel", "cols-repeated-content", "columns", "covered-values",
    "covered",
    "date-1904", "date-formats", "date-time", "dates", "doctype-entities", "doctype-manifest",
    "encrypted", "excel-online", "far-cell", "flat", "formulas-excel", "formulas",
    "google-booleans",
    "ints-floats-dates", "links-currency", "matrix-formulas", "meta-broken", "multiline",
    "number-formats", "numbers-oo3", "odf-1.3", "oo2-dates", "repeat-2e31", "repeated-excel",
    "repeated-lo", "rows-repeated-content", "sheet-hidden", "spaces", "text-elements",
    "vn-libreoffice",
  ]

  static func file(_ name: String) -> [UInt8] {
    FixtureTests.bytes("../ods/\(name).\(name == "flat" ? "fods" : "ods")")
  }

  @Test(arguments: names) func everyCellIsAsOthersHaveIt(_ name: String) throws {
    let expected = Expected(name)
    let bytes = Self.file(name)
    if expected.isRefused {
      #expect(throws: ReadError.self) { try WorkbookReader.read(bytes, name: name) }
      return
    }
    let book = try WorkbookReader.read(bytes, name: name)
    #expect(book.sheets.map { "\($0.name) \($0.visibility.rawValue)" } == expected.sheets)
    var missing = expected.cells
    for sheet in book.sheets {
      for cell in sheet.cells {
        let place = "\(FixtureTests.escaped(sheet.name))!\(cell.reference)"
        let wanted = missing.removeValue(forKey: place)
        guard !Self.isBlank(cell) || wanted != nil else { continue }
        #expect(
          Self.agrees(cell, wanted), "\(place): \(cell.value), not \(String(describing: wanted))")
      }
    }
    #expect(
      missing.values.allSatisfy { $0.type == "unjudged" || $0.value.allSatisfy(\.isWhitespace) })
  }

  @Test(arguments: names) func scannerAndExpatAgree(_ name: String) {
    let bytes = Self.file(name)
    #expect(ODSBothWays.differ(bytes) == nil)
  }

  private static func isBlank(_ cell: Cell) -> Bool {
    switch cell.value {
    case .empty: true
    case .text(let text): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }

  private static func agrees(_ cell: Cell, _ wanted: (type: String, value: String)?) -> Bool {
    guard let (type, value) = wanted else { return false }
    switch (type, cell.value) {
    case ("unjudged", _): return true
    case ("string", .text(let text)): return FixtureTests.escaped(text) == value
    case ("number", .number(let number)), ("number|date", .number(let number)):
      return Double(value) == number
    case ("bool", .boolean(let flag)): return value == "\(flag)"
    case ("error", .error(let word)): return value == word
    case ("date", .date(let date)): return value == "\(date)"
    case ("number|date", .date): return true
    case ("duration", .duration(let days)): return isNear(Double(value), days)
    case ("duration", .date(let time)):
      guard time.date == nil, let milliseconds = time.milliseconds else { return false }
      return isNear(Double(value), Double(milliseconds) / 86_400_000)
    default: return false
    }
  }

  private static func isNear(_ left: Double?, _ right: Double) -> Bool {
    left.map { ($0 - right).magnitude < 1e-12 * max(1, right.magnitude) } ?? false
  }
}

/// A document read by the scanner and by expat alone.
enum ODSBothWays {
  /// What differs between the two; nil where nothing does.
  static func differ(_ bytes: [UInt8], limits: Limits = .standard) -> String? {
    let (scanned, parsed) = (summary(bytes, .scanner, limits), summary(bytes, .expat, limits))
    return scanned == parsed ? nil : "\(scanned.prefix(2000)) / \(parsed.prefix(2000))"
  }

  static func summary(_ bytes: [UInt8], _ way: ReadingWay, _ limits: Limits) -> String {
    do throws(Refusal) {
      let book =
        try bytes.starts(with: Array("PK".utf8))
        ? ODSReader.read(package: bytes, name: "f", limits: limits, way: way)
        : ODSReader.read(flat: bytes, name: "f", limits: limits, way: way)
      let sheets = book.sheets.map { sheet in
        let extras = sheet.extras.sorted { $0.key < $1.key }
        return "\(sheet.name) \(sheet.visibility) \(sheet.cells) \(sheet.merges) \(extras)"
          + "\(sheet.hiddenRows.sorted()) \(sheet.hiddenColumns) \(sheet.isProtected)"
      }
      return sheets.joined() + "\(book.problems)"
    } catch {
      return error.code == .fileDamaged ? "damaged" : "\(error)"
    }
  }
}
