import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// Days written as text by a program that puts the month first.
@Suite struct DateOrderTests {
  static func days(_ first: String, _ second: String, report: String = "") throws -> (
    [String?], [ProblemCode]
  ) {
    let sheet = SheetText(
      """
      Cơ quan báo cáo|Sở Nội vụ
      Ngày báo cáo|\(report)
      Kỳ báo cáo|Quý III năm 2020

      STT|Lĩnh vực|Trạng thái|Số đạt (a)|Tổng số (b)|Ngày hoàn thành|Kết quả thực hiện|Tài liệu kiểm chứng|Khó khăn
      1.3.1|Tỷ lệ cơ quan được kiểm tra trong năm|Hoàn thành|||\(first)
      1.3.2|Xử lý các vấn đề phát hiện qua kiểm tra|Hoàn thành|||\(second)
      """, name: "Phụ lục II")
    let submission = try ReturnReaderTests.submission(try ReturnReaderTests.read(sheet))
    let quiet: Set<ProblemCode> = [.rowMissing, .formMissing, .reportDateMissing, .dateAsText]
    return (
      submission.tasks.map { $0.completedOn.found?.value.description },
      submission.allProblems.map(\.code).filter { !quiet.contains($0) }
    )
  }

  @Test(arguments: [
    ("05/10/2020", "24/09/2020", "2020-10-05", "2020-09-24", 0),
    ("10/05/2020", "09/24/2020", "2020-10-05", "2020-09-24", 2),
    ("10/05/2020", "@2020-09-24", "2020-05-10", "2020-09-24", 0),
    ("ngày 5 tháng 10 năm 2020", "09/24/2020", "2020-10-05", "2020-09-24", 1),
    ("2020-10-05", "09/24/2020", "2020-10-05", "2020-09-24", 1),
    ("@2020-05-10", "24/09/2020", "2020-05-10", "2020-09-24", 1),
    ("@2020-05-20", "24/09/2020", "2020-05-20", "2020-09-24", 0),
  ]) func takesTheOrderOfTheFile(
    first: String, second: String, firstDay: String, secondDay: String, warnings: Int
  ) throws {
    let (days, problems) = try Self.days(first, second)
    #expect(days == [firstDay, secondDay])
    #expect(problems == Array(repeating: .dateAmbiguous, count: warnings))
  }

  @Test func doubtsATaskDoneAfterTheReport() throws {
    let (days, problems) = try Self.days("09/11/2020", "10/10/2020", report: "15/10/2020")
    #expect(days == ["2020-11-09", "2020-10-10"])
    #expect(problems == [.dateAmbiguous])
  }

  @Test func asksWhereBothOrdersOccur() throws {
    let (days, problems) = try Self.days("10/05/2020", "09/24/2020", report: "15/10/2020")
    #expect(days == [nil, "2020-09-24"])
    #expect(problems == [.dateAmbiguous, .dateAmbiguous])
  }

  /// What a cell of general format shows of a day: the number of days since 30 December 1899.
  @Test(
    arguments: [
      ("44119", "2020-10-15", ProblemCode.dateAmbiguous), ("#44119", "2020-10-15", .dateAmbiguous),
      ("10000", nil, .dateInvalid), ("441190", nil, .dateInvalid), ("#44119.5", nil, .dateInvalid),
    ] as [(String, String?, ProblemCode)]) func readsTheNumberOfADay(
      text: String, day: String?, problem: ProblemCode
    ) throws
  {
    let (days, problems) = try Self.days(text, "24/09/2020")
    #expect(days == [day, "2020-09-24"])
    #expect(problems == [problem])
  }
}
