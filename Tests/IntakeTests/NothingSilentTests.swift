import Forms
import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// What stands beside its place, against another cell, or beyond what is looked at, is told.
@Suite struct NothingSilentTests {
  typealias Base = TableUnderstandingTests

  static func read(_ sheets: Sheet...) throws -> Submission {
    let result = ReturnReader(try SmallPlan.plan()).read(
      workbook: Workbook(format: .xlsx, sheets: sheets),
      source: SourceFile(name: "t.xlsx", sha256: ""), fileName: "SNV.xlsx", agency: nil)
    return try ReturnReaderTests.submission(result)
  }

  @Test(arguments: [
    "1.3|Công tác kiểm tra CCHC|#1|BC",
    "Mã|Tên|Kết quả chấm\n3.2.1|x|#1\n3.2.2|y|#0.5",
  ]) func rowsOnASheetWithoutHeadingsAreAnError(rows: String) throws {
    let submission = try Self.read(
      SheetText(TablePeriodTests.table("#0.5"), name: "Phụ lục I").sheet,
      SheetText(rows, name: "PL1 (2)").sheet)
    #expect(submission.allProblems.contains { $0.code == .rowsWithoutHeading })
    #expect(submission.unplaced.contains { $0.value == "1" })
    #expect(submission.account[.cells].counts[.foreign] == nil)
  }

  @Test(arguments: ["Ghi chú|1.1|1.2", "2.1|Mục tiêu chung", "Họ tên|Điện thoại\nA|#1.1"])
  func otherSheetsStayForeign(rows: String) throws {
    let submission = try Self.read(
      SheetText(TablePeriodTests.table("#0.5"), name: "Phụ lục I").sheet,
      SheetText(rows, name: "Sheet2").sheet)
    #expect(submission.allProblems.contains { $0.code == .sheetIgnored })
  }

  /// The columns of a part without a heading are those of the table before it, whatever our order.
  @Test func rowsThatGoOnWithoutAHeadingHaveItsColumns() throws {
    let heading =
      "STT|Lĩnh vực/Tiêu chí/Tiêu chí thành phần|Điểm tối đa|Điểm đạt được năm 2019"
      + "|Mục tiêu năm 2020|Chủ trì tham mưu|Điểm tự chấm|Giải trình|Tài liệu kiểm chứng"
    let plan = try SmallPlan.plan()
    func row(_ code: String, _ score: String) throws -> String {
      let criterion = try #require(
        plan.criteria.first { $0.code.description == code })
      let points = [criterion.maximum, criterion.previous, criterion.target]
        .map { "#\($0?.description ?? "")" }.joined(separator: "|")
      return "\(code)|\(criterion.name)|\(points)|x|\(score)|vì \(code)|BC \(code)"
    }
    let submission = try Self.read(
      SheetText("\(heading)\n\(try row("1.1", "#0.5"))", name: "Phụ lục I").sheet,
      SheetText("\(try row("1.2", "#0.5"))\n\(try row("1.3", "#0.5"))", name: "PL1 (2)").sheet)
    #expect(submission.scores.map { $0.evidence?.value } == ["BC 1.1", "BC 1.2", "BC 1.3"])
  }

  @Test func aValueInAColumnWithoutAHeadingIsNamed() throws {
    let (scores, problems) = try Base.scores(
      SheetText(TablePeriodTests.table("#0.5") + "||||||#0.75"))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems.contains(.columnUnknown))
  }

  @Test(arguments: [
    ("0,75 điểm", true), ("đề nghị sửa 1,125 điểm", true), ("đề nghị sửa 0,25 điểm", true),
    ("Tự chấm 0,75", true),
    ("tự chấm 0,5 điểm", false), ("BC 15/BC-SNV", false), ("15", false), ("Trừ 0,25 điểm", false),
    ("Kiến nghị 5 nội dung", false), ("Đã chấm 3 lần", false),
  ])
  func anotherScoreInWordsIsTold(text: String, isTold: Bool) throws {
    let (scores, problems) = try Base.scores(
      SheetText(
        "STT|Tiêu chí|Điểm tự chấm|TLKC|Giải trình\n"
          + "1.1|Thực hiện Kế hoạch CCHC năm|#0.5|BC|\(text)"))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems.contains(.scoreContradicted) == isTold)
  }

  @Test func aScoreInWordsBesideABlankOneIsTold() throws {
    let (_, problems) = try Base.scores(
      SheetText(
        "STT|Tiêu chí|Điểm tự chấm|TLKC|Giải trình\n"
          + "1.1|Thực hiện Kế hoạch CCHC năm||BC|Tự chấm 0,75\n1.3|Công tác kiểm tra CCHC|#1|BC|"))
    #expect(problems.contains(.valueBeside))
  }

  @Test(arguments: [
    ("Hoàn thành", "Chưa xong, đang làm", "", true), ("Hoàn thành", "Đang chờ ký", "", true),
    ("Chưa thực hiện", "Đã hoàn thành tháng 9", "", true),
    ("Chưa thực hiện", "", "@2020-09-01", true),
    ("Hoàn thành", "Đã ban hành 5 văn bản", "@2020-09-01", false),
    ("Đang thực hiện", "Hoàn thành 5/10 nội dung", "", false),
  ])
  func aResultAgainstTheStateIsTold(
    state: String, result: String, day: String, isTold: Bool
  ) throws {
    let submission = try Self.read(
      SheetText(
        "STT|Nội dung|Trạng thái|Ngày hoàn thành|Kết quả thực hiện\n"
          + "1.1|Kế hoạch CCHC năm|\(state)|\(day)|\(result)"
      ).sheet)
    #expect(submission.allProblems.contains { $0.code == .stateContradicted } == isTold)
  }

  @Test func aCompletionDayOfAnEarlierYearIsTold() throws {
    let submission = try Self.read(
      SheetText(
        "STT|Nội dung|Trạng thái|Ngày hoàn thành\n"
          + "1.1|Kế hoạch CCHC năm|Hoàn thành|@2019-11-05"
      ).sheet)
    #expect(submission.tasks.first?.completedOn.found != nil)
    #expect(submission.allProblems.contains { $0.code == .dateBeforePlan })
  }

  @Test func whatIsNotLookedAtAnyMoreIsSaid() throws {
    let lines = (1...2_100).map { "Ghi chú số \($0) của văn thư" }.joined(separator: "\n")
    let submission = try Self.read(
      SheetText(lines + "\n" + TablePeriodTests.table("#0.5"), name: "Phụ lục I").sheet)
    #expect(submission.allProblems.contains { $0.code == .likenessLimited })
  }
}
