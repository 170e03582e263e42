import Glibc
import Provenance
import Testing

@testable import Spreadsheet

/// Workbooks made by many programs, cell by cell against an independent reader.
@Suite struct FixtureTests {
  static let folder = {
    let pieces = #filePath.split(separator: "/").dropLast(2)
    return "/" + pieces.joined(separator: "/") + "/Fixtures/workbooks/"
  }()

  static func bytes(_ name: String) -> [UInt8] {
    guard let file = fopen(folder + name, "rb") else { return [] }
    defer { fclose(file) }
    var result: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { return result }
      result += chunk[..<count]
    }
  }

  static func lines(_ name: String) -> [[String]] {
    String(decoding: bytes(name), as: UTF8.self).split(separator: "\n").map { line in
      line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
  }

  static let names = lines("MANIFEST.tsv").map { $0[0] }

  @Test func theManifestNamesThemAll() { #expect(Self.names.count == 14) }

  /// A cell as the expected file writes it.
  static func line(_ cell: Cell, _ sheet: Sheet) -> String? {
    var fields = [sheet.name, cell.reference.description]
    switch cell.value {
    case .text(let text): fields += ["string", escaped(text)]
    case .number(let number): fields += ["number", "\(number)"]
    case .boolean(let flag): fields += ["bool", flag ? "True" : "False"]
    case .error(let word): fields += ["error", word]
    case .date(let date): fields += ["date", date.description]
    case .duration(let days): fields += ["duration", "\(days)"]
    case .empty: fields += ["empty", ""]
    }
    if cell.hasFormula { fields.append("formula") } else if cell.value == .empty { return nil }
    return cell.value == .text("") ? nil : fields.joined(separator: "\t")
  }

  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += "\\\\"
      case "\t": result += "\\t"
      case "\r": result += "\\r"
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// Numbers in the one spelling that both sides share.
  static func normalised(_ fields: [String]) -> String {
    var fields = fields
    if ["number", "duration"].contains(fields[2]), let value = Double(fields[3]) {
      fields[3] = "\(value)"
    }
    return fields.joined(separator: "\t")
  }

  @Test(arguments: names) func everyCellIsAsAnotherReaderHasIt(_ name: String) throws {
    let expected = Set(Self.lines(name + ".expected.tsv").map(Self.normalised))
    #expect(!expected.isEmpty)
    let book = try WorkbookReader.read(Self.bytes(name), name: name)
    let found = Set(
      book.sheets.flatMap { sheet in sheet.cells.compactMap { Self.line($0, sheet) } })
    #expect(expected.subtracting(found) == [])
    #expect(found.subtracting(expected) == [])
  }

  @Test(arguments: names) func scannerAndExpatAgree(_ name: String) {
    #expect(!BothWays.read(Self.bytes(name)).hasPrefix("DIFFERENT"))
  }
}
