import Forms
import Intake
import Messages
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Publishing

/// The workbook in English: all but the plan's and the agencies' own words, the same figures, and what
/// is decided in it is read again.
@Suite struct EnglishWorkbookTests {
  private static func written(_ language: Language) throws -> Workbook {
    let file = ScratchFile()
    try ConsolidatedWorkbook.write(
      SampleConsolidation.value, in: language, words: { "Problem \($0.code.rawValue)" },
      to: file.path)
    return try file.workbook()
  }

  @Test func sheetsAreNamedInEnglish() throws {
    #expect(
      try Self.written(.en).sheets.map(\.name) == [
        "Overview", "Annex I", "Annex II", "Points lost", "By agency", "Proposals, difficulties",
        "Appraisal", "Evidence, explanation", "Summary of problems", "Reconciliation", "Sources",
      ])
  }

  /// Headings and the words that cells hold: all else with a Vietnamese letter is the plan's or an
  /// agency's own.
  @Test func headingsAndWordsAreEnglish() throws {
    for sheet in try Self.written(.en).sheets {
      for cell in sheet.cells {
        guard case .text(let text) = cell.value else { continue }
        #expect(!Self.words.contains(text), "\(sheet.name) \(cell.reference): \(text)")
        guard sheet.name != "Overview", cell.reference.row == TableRows.heading else { continue }
        #expect(!text.unicodeScalars.contains(where: Self.isVietnamese), "\(sheet.name): \(text)")
      }
    }
  }

  @Test func figuresAreTheSame() throws {
    let vietnamese = try Self.written(.vi)
    let english = try Self.written(.en)
    for (sheet, other) in zip(english.sheets, vietnamese.sheets) {
      let numbers = { (sheet: Sheet) in
        sheet.cells.compactMap { cell -> String? in
          guard case .number(let number) = cell.value else { return nil }
          return "\(cell.reference) \(number)"
        }
      }
      #expect(numbers(sheet) == numbers(other), "\(sheet.name)")
    }
  }

  @Test func decisionsAreReadAgain() throws {
    let source = SourceFile(name: "consolidated.xlsx", sha256: "")
    let read = { (language: Language) in
      DecisionReader.read(try Self.written(language), source: source, plan: SamplePlan.plan)
    }
    let (english, vietnamese) = (try read(.en), try read(.vi))
    #expect(english.problems.isEmpty, "\(english.problems)")
    #expect(english.value.map(\.code) == vietnamese.value.map(\.code))
    #expect(english.value.map(\.points.value) == vietnamese.value.map(\.points.value))
    #expect(english.value.map(\.reason) == vietnamese.value.map(\.reason))
    #expect(english.value.map(\.decidedOn) == vietnamese.value.map(\.decidedOn))
    #expect(english.value.map(\.basis) == vietnamese.value.map(\.basis))
    #expect(DecisionReader.isConsolidated(sheets: try Self.written(.en).sheets.map(\.name)))
  }

  private static func isVietnamese(_ scalar: Unicode.Scalar) -> Bool {
    (0x1EA0...0x1EF9).contains(scalar.value) || "ăâđêôơưĂÂĐÊÔƠƯ".unicodeScalars.contains(scalar)
  }

  /// The words that cells of the Vietnamese workbook hold.
  private static let words: Set<String> = Set(
    Status.allCases.map(SheetWords.word) + Severity.allCases.map { SheetWords.word($0) }
      + TaskOutcomeState.allCases.map(\.word)
      + [
        SheetWords.returned, SheetWords.notReturned, SheetWords.returnedBlank, TableWords.met,
        TableWords.notMet, TableWords.overdue, TableWords.total, SheetWords.insufficient,
      ])
}
