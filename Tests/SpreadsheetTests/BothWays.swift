import Provenance
import TestSupport

@testable import Spreadsheet

/// What came out of reading, as text that tests compare: `A1 text x` for each cell, or the refusal.
enum BothWays {
  /// Reads with the scanner and with expat alone, and says where the two differ.
  static func read(_ workbook: MiniWorkbook, limits: Limits = .standard) -> String {
    read(workbook.bytes(), limits: limits)
  }

  static func read(_ bytes: [UInt8], limits: Limits = .standard) -> String {
    let scanned = summary(bytes, limits, .scanner)
    let parsed = summary(bytes, limits, .expat)
    return scanned == parsed ? scanned : "DIFFERENT\nscanner: \(scanned)\nexpat: \(parsed)"
  }

  static func summary(_ bytes: [UInt8], _ limits: Limits, _ way: ReadingWay) -> String {
    do throws(Refusal) {
      return text(of: try XLSXReader.read(bytes, name: "f", limits: limits, way: way))
    } catch {
      return refusal(error)
    }
  }

  static func refusal(_ error: Refusal) -> String {
    [
      "refused \(error.code.rawValue)", error.found?.description, error.expected?.description,
      error.cell?.description,
    ]
    .compactMap(\.self).joined(separator: " | ")
  }

  static func text(of workbook: Workbook) -> String {
    var lines: [String] = []
    for sheet in workbook.sheets {
      if workbook.sheets.count > 1 { lines.append("[\(sheet.name) \(sheet.visibility)]") }
      lines += sheet.cells.map(line)
      lines += sheet.merges.map { "merged \($0.first):\($0.last)" }
      if !sheet.hiddenRows.isEmpty { lines.append("hidden rows \(sheet.hiddenRows.sorted())") }
      lines += sheet.hiddenColumns.map { "hidden columns \($0)" }
    }
    for problem in workbook.problems {
      lines.append(
        ([
          "! \(problem.code.rawValue)", problem.place?.cell?.description,
          problem.found?.description,
        ]
        .compactMap(\.self) + (problem.expected.map { ["expected \($0)"] } ?? []))
        .joined(separator: " "))
    }
    return lines.joined(separator: "\n")
  }

  static func line(_ cell: Cell) -> String {
    let value =
      switch cell.value {
      case .text(let text): "text \(text)"
      case .number(let number): "number \(number)"
      case .boolean(let flag): "boolean \(flag)"
      case .error(let word): "error \(word)"
      case .date(let date): "date \(date)"
      case .duration(let days): "duration \(days)"
      case .empty: "empty"
      }
    return "\(cell.reference) \(value)\(cell.hasFormula ? " (formula)" : "")"
  }
}
