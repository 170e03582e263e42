import Glibc
import Provenance
import Testing

@testable import Spreadsheet

/// Workbooks of Excel 5 to 2003 made by many programs, cell by cell against independent readers:
/// `Tests/Fixtures/xls/README.md` says whose they are and what the expected files mean.
@Suite struct XLSFixtureTests {
  static let folder = "../xls/"
  static let names = FixtureTests.lines(folder + "README.md").compactMap { line -> String? in
    let fields = line[0].split(separator: "|").map { $0.split(separator: " ").first ?? "" }
    return fields.first.flatMap { $0.hasSuffix(".xls") ? String($0.dropLast(4)) : nil }
  }

  /// What the expected file of a workbook says.
  struct Expected {
    var refusal: String?
    var mayBeRefused = false
    var sheets: [String] = []
    var cells: [String: String] = [:]
    var unjudged: Set<String> = []

    init(_ name: String) {
      var rows = FixtureTests.lines(folder + name + ".expected.tsv")
      while let remark = rows.first?.first, remark.hasPrefix("# ") {
        let words = remark.split(separator: " ").map(String.init)
        if words[1] == "refused" { refusal = words[2] }
        if words[1] == "cells-or-error" { mayBeRefused = true }
        rows.removeFirst()
      }
      for row in rows.dropFirst() {
        let key = row[0] + "\t" + row[1]
        switch row[2] {
        case "sheet": sheets.append(row[0] + " " + row[3])
        case "unjudged": unjudged.insert(key)
        default: cells[key] = XLSFixtureTests.normalised(row[2], row[3])
        }
      }
    }
  }

  /// The other readers know no parts of a second, and one line break.
  static func normalised(_ type: String, _ value: String) -> String {
    switch type {
    case "number", "duration": return "number " + (Double(value).map { "\($0)" } ?? value)
    case "number|date": return type
    case "date":
      guard let time = ISODate.dateTime(value) else { return type + " " + value }
      let days = Double(time.date?.daysSince1970 ?? 0)
      return "\(type) \((days * 86_400 + Double(time.milliseconds ?? 0) / 1000).rounded())"
    default:
      let text = value.split(separator: "\\r\\n", omittingEmptySubsequences: false)
      // Compared by Swift, composed and decomposed letters are the same.
      return type + " " + text.joined(separator: "\\n")
    }
  }

  static func cells(_ book: Workbook) -> [String: String] {
    var cells: [String: String] = [:]
    for sheet in book.sheets {
      for cell in sheet.cells {
        guard let line = FixtureTests.line(cell, sheet) else { continue }
        let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        cells[fields[0] + "\t" + fields[1]] = normalised(
          fields[2], fields[3].lowercased(if: fields[2] == "bool"))
      }
    }
    return cells
  }

  /// Whether it is a text of blanks alone.
  static func isBlank(_ value: String) -> Bool {
    value.hasPrefix("string ") && value.dropFirst(7).allSatisfy { $0 == " " }
  }

  static let codes = [
    "encrypted": "file-encrypted", "damaged": "file-damaged", "other-format": "file-unsupported",
  ]

  @Test func theListNamesThemAll() { #expect(Self.names.count == 55) }

  @Test(arguments: names) func everyCellIsAsOtherReadersHaveIt(_ name: String) throws {
    let expected = Expected(name)
    let book: Workbook
    do throws(ReadError) {
      book = try WorkbookReader.read(
        FixtureTests.bytes(Self.folder + name + ".xls"), name: name + ".xls")
    } catch {
      let refusal = expected.refusal.flatMap { Self.codes[$0] }
      #expect(expected.mayBeRefused || error.problem.code.rawValue == refusal, "\(error)")
      return
    }
    #expect(expected.refusal == nil)
    let visible = book.sheets.map { $0.name + " \($0.visibility)" }
    #expect(expected.sheets.allSatisfy(visible.contains), "\(visible)")
    let found = Self.cells(book)
    for (place, value) in expected.cells {
      // A text of blanks alone may be there or not.
      if found[place] == nil, Self.isBlank(value) { continue }
      let isEither = value == "number|date" && found[place] != nil
      #expect(isEither || found[place] == value, "\(name) \(place)")
    }
    let others = Set(found.keys).subtracting(expected.cells.keys).subtracting(expected.unjudged)
    #expect(others.filter { !Self.isBlank(found[$0] ?? "") } == [])
  }
}

extension String {
  fileprivate func lowercased(if condition: Bool) -> String { condition ? lowercased() : self }
}
