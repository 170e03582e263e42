import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Publishing

@Suite struct RecordsTests {
  private static func place(_ a1: String, _ sheet: String = "Phụ lục I") -> Place {
    Place(file: "SNV.xlsx", sheet: sheet, cell: CellReference(a1: a1))
  }

  private let submission = Submission(
    sender: Found(SamplePlan.standing, written: "Sở Nội vụ", place: place("B2")),
    source: SourceFile(name: "SNV.xlsx", sha256: String(repeating: "0b", count: 32)),
    period: Found("Quý III năm 2020", written: "Quý III năm 2020", place: place("B3")),
    reportedOn: Found(SamplePlan.day("2020-10-14"), written: "14/10/2020", place: place("B4")),
    scores: [
      ScoreReport(
        code: Found(
          SamplePlan.code("1.10"), written: "1.1", place: place("A9"), repairs: [.rowCodeFromName]),
        selfScore: .value(
          Found(
            SamplePlan.points("0.75"), written: "0,75", place: place("G9"),
            repairs: [.decimalComma])),
        evidence: Found("=HYPERLINK(\"x\")", written: "=HYPERLINK(\"x\")", place: place("H9"))),
      ScoreReport(
        code: Found(SamplePlan.code("1.2"), written: "1.2", place: place("A10")), selfScore: .blank),
      ScoreReport(
        code: Found(SamplePlan.code("1.1.1"), written: "1.1.1", place: place("A11")),
        selfScore: .rejected(Found("đủ điểm", written: "đủ điểm", place: place("G11")))),
    ],
    tasks: [
      TaskReport(
        code: Found(SamplePlan.code("2.1"), written: "2.1", place: place("A7", "Phụ lục II")),
        state: .value(Found(.done, written: "xong", place: place("H7", "Phụ lục II"))),
        achieved: .value(
          Found(SamplePlan.points("1200"), written: "1.200", place: place("I7", "Phụ lục II"))))
    ],
    unplaced: [Found("Ghi chú thêm", written: "Ghi chú thêm", place: place("B30"))])

  @Test func csvHasALineForEachReportedRow() {
    let text = RecordsCSV.text([submission], plan: SamplePlan.plan)
    let lines = text.split(separator: "\r\n").map {
      $0.split(separator: ";", omittingEmptySubsequences: false)
    }
    #expect(lines.count == 4 && lines.allSatisfy { $0.count == lines[0].count })
    #expect(text.hasPrefix("\u{FEFF}Mã cơ quan;Cơ quan;Kỳ báo cáo;"))
    #expect(
      lines[1][..<9].joined(separator: ";")
        == "so-noi-vu;Sở Nội vụ;Quý III năm 2020;14/10/2020;I;1.10;"
        + "Sáng kiến trong cải cách hành chính;0,75;0,75")
    #expect(lines[1].contains("\"'=HYPERLINK(\"\"x\"\")\""))
    #expect(lines[1].contains("row-code-from-name|decimal-comma"))
    #expect(lines[2][7] == "" && lines[2][8] == "đủ điểm")
    #expect(lines[3][9] == "Hoàn thành" && lines[3][11] == "1200" && lines[3][12] == "1.200")
  }

  @Test func jsonKeepsWhatWasFoundAndWhereItStood() {
    let text = RecordsJSON.text(
      [submission], plan: SamplePlan.plan, problems: submission.allProblems,
      words: SampleConsolidation.words)
    let selfScore = """
              "selfScore": {
                "value": 0.75,
                "written": "0,75",
                "cell": "G9",
                "repairs": [
                  "decimal-comma"
                ]
              },
      """
    #expect(text.contains(selfScore))
    #expect(text.contains("\"value\": null,\n          \"written\": \"đủ điểm\","))
    #expect(text.contains("\"written\": \"Ghi chú thêm\","))
    #expect(text.contains("\"code\": \"decimal-comma\","))
  }

  @Test func workbookHasTheRecordsAndWhatFitsNowhere() throws {
    let file = ScratchFile()
    try RecordsWorkbook.write([submission], plan: SamplePlan.plan, to: file.path)
    let book = try file.workbook()
    #expect(book.sheets.map(\.name) == ["Bản ghi", "Không xếp được"])
    #expect(book.sheets[0].text("F2") == "1.10")
    #expect(book.sheets[0][CellReference(row: 2, column: 8)]?.value == .number(0.75))
    #expect(book.sheets[1].text("B2") == "Ghi chú thêm")
  }
}
