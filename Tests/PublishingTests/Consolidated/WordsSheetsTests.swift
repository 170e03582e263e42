import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Publishing

@Suite("What agencies wrote, in the workbook")
struct WordsSheetsTests {
  private static let letters: [Unicode.Scalar] =
    Array("aăâđêôơư ỆỘ\n\t_x0041_\"'=+-@&<>\u{1}\u{301}\u{D}😀\u{200B}\u{FFFE}0,5".unicodeScalars)

  private static func text(_ generator: inout SeededGenerator) -> String {
    var view = String.UnicodeScalarView()
    let length = [1, 40, 900, 1_300, 6_000].randomElement(using: &generator) ?? 1
    for _ in 0..<length { view.append(letters.randomElement(using: &generator) ?? "a") }
    return String(view)
  }

  private static func reported(
    _ code: String, _ row: Int, result: String? = nil, difficulties: String? = nil
  ) -> TaskReport {
    func found(_ text: String?, _ column: Int) -> Found<String>? {
      text.map {
        Found(
          $0, written: $0,
          place: Place(file: "STP.xlsx", sheet: "Phụ lục II", cell: at(row, column)))
      }
    }
    return TaskReport(
      code: Found(
        SamplePlan.code(code), written: code,
        place: Place(file: "STP.xlsx", sheet: "Phụ lục II", cell: at(row, 1))),
      result: found(result, 12), difficulties: found(difficulties, 14))
  }

  private func book(_ consolidation: Consolidation) throws -> Workbook {
    let file = ScratchFile()
    try ConsolidatedWorkbook.write(
      consolidation, words: SampleConsolidation.words, to: file.path)
    return try file.workbook()
  }

  /// The words on a sheet by the cell that they come from, pieces put together.
  private func words(
    _ sheet: Sheet, content: Int, cell: Int
  ) -> [String: String] {
    var found: [String: String] = [:]
    for entry in sheet.cells where entry.reference.row >= TableRows.first {
      guard entry.reference.column == content, case .text(let text) = entry.value else { continue }
      found[sheet.shown(entry.reference.row, cell) ?? "", default: ""] += text
    }
    return found
  }

  @Test("Whatever an agency writes stands whole in the workbook", arguments: [1, 2, 3])
  func nothingIsLost(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var value = SampleConsolidation.value
    var results: [String: String] = [:]
    var difficulties: [String: String] = [:]
    value.tasks[1].claims = (0..<12).map { index in
      let (one, other) = (Self.text(&generator), Self.text(&generator))
      results["L\(index + 10)"] = one
      difficulties["N\(index + 10)"] = other
      return TaskClaim(
        agency: SamplePlan.justice,
        report: Self.reported("2.1", index + 10, result: one, difficulties: other),
        counted: index % 2 == 0)
    }
    value.remarks = (0..<8).map { index in
      let text = Self.text(&generator)
      results["H\(index + 10)"] = text
      return Remark(
        isTask: false, code: SamplePlan.code("1.10"), agency: SamplePlan.finance,
        kind: index % 2 == 0 ? .evidence : .explanation,
        text: Found(
          text, written: text,
          place: Place(file: "STC.csv", cell: CellReference(row: index + 10, column: 8))))
    }
    let book = try book(value)
    let grounds = words(
      try book.sheet("Minh chứng, giải trình"), content: GroundsColumn.content.number,
      cell: GroundsColumn.cell.number)
    let proposals = words(
      try book.sheet("Kiến nghị, khó khăn"), content: ProposalsColumn.content.number,
      cell: ProposalsColumn.cell.number)
    func scalars(_ texts: [String: String]) -> [String: [UInt32]] {
      texts.mapValues { $0.unicodeScalars.map(\.value) }
    }
    #expect(scalars(grounds) == scalars(results))
    #expect(scalars(proposals) == scalars(difficulties))
  }

  @Test func aRowLeadsToWhatWasWrittenAboutIt() throws {
    var value = SampleConsolidation.value
    value.tasks[1].claims = [
      TaskClaim(
        agency: SamplePlan.justice,
        report: Self.reported("2.1", 12, result: "Xong", difficulties: "Thiếu kinh phí"),
        counted: true)
    ]
    let book = try book(value)
    let sheet = try book.sheet("Phụ lục II")
    let row = try #require(sheet.find("2.1")).row
    #expect(sheet.shown(row, TasksColumn.grounds.number) == "Xem (1)")
    #expect(sheet.shown(row, TasksColumn.words.number) == "Xem (1)")
    let proposals = try book.sheet("Kiến nghị, khó khăn")
    #expect(proposals.shown(TableRows.first, ProposalsColumn.code.number) == "2.1")
    #expect(proposals.shown(TableRows.first, ProposalsColumn.agency.number) == "Sở Tư pháp")
    #expect(proposals.shown(TableRows.first, ProposalsColumn.file.number) == "STP.xlsx")
    #expect(proposals.shown(TableRows.first, ProposalsColumn.cell.number) == "N12")
  }

  @Test func aFilteredSheetHasNoMergedCellsAmongItsRows() throws {
    for sheet in try book(SampleConsolidation.value).sheets
    where !["Tổng quan", "Thẩm định"].contains(sheet.name) {
      #expect(sheet.merges.allSatisfy { $0.last.row < TableRows.heading }, "\(sheet.name)")
    }
  }
}
