import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// Tables of different periods are never read together, and a list among the rows of a table does
/// not end it.
@Suite struct TablePeriodTests {
  typealias Base = TableUnderstandingTests

  static func table(_ score: String) -> String {
    """
    STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
    1.1|Thực hiện Kế hoạch CCHC năm|\(score)|BC
    """
  }

  @Test(arguments: [
    ("6 tháng", "9 tháng"), ("Quý II", "Quý III"), ("Thang 6", "Thang 9"),
  ]) func takesTheSheetOfTheRound(other: String, round: String) throws {
    let (scores, problems) = try Base.scores(
      SheetText(Self.table("#1"), name: other), SheetText(Self.table("#0.5"), name: round))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems == [.tableOtherPeriod])
  }

  @Test func whatStandsOnTheSheetGoesBeforeItsName() throws {
    let (scores, problems) = try Base.scores(
      SheetText("Kỳ báo cáo|Quý III năm 2020\n" + Self.table("#0.5"), name: "Quý II (sửa)"),
      SheetText("Kỳ báo cáo|Quý II năm 2020\n" + Self.table("#1"), name: "Quý III"))
    #expect(scores == ["1.1": "0.5"])
    #expect(Set(problems) == [.sheetNameOtherPeriod, .tableOtherPeriod])
  }

  @Test(arguments: [
    ("Quý II", true), ("PL I 6 tháng", true), ("Năm 2019", true), ("Quý III", false),
    ("PL I 2020", false), ("9 tháng 2020", false), ("Phụ lục I", false),
  ])
  func aSheetNamedForAnotherPeriodThanItsTableIsTold(name: String, isTold: Bool) throws {
    let (scores, problems) = try Base.scores(
      SheetText("Kỳ báo cáo|Quý III năm 2020\n" + Self.table("#0.5"), name: name))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems == (isTold ? [.sheetNameOtherPeriod] : []))
  }

  /// The period stands on the sheet of Form I alone; the day of the plan is no period.
  @Test(arguments: [
    ("Quý II", true), ("PL II 6 tháng", true), ("Năm 2019", true), ("Quý III", false),
    ("Phụ lục II", false), ("PL II 2020", false),
  ])
  func aFormOfAnotherPeriodThanTheReturnIsNotRead(name: String, isOther: Bool) throws {
    let tasks =
      "(Kèm theo Kế hoạch số 7391/KH-UBND ngày 19 tháng 8 năm 2020)\nSTT|Nội dung|Trạng thái|Kết quả thực hiện\n"
      + "1.1|Kế hoạch CCHC năm|Hoàn thành|BC"
    let result = ReturnReader(try SmallPlan.plan()).read(
      workbook: Workbook(
        format: .xlsx,
        sheets: [
          SheetText("Kỳ báo cáo|Quý III năm 2020\n" + Self.table("#0.5"), name: "Phụ lục I").sheet,
          SheetText(tasks, name: name).sheet,
        ]),
      source: SourceFile(name: "t.xlsx", sha256: ""), fileName: "SNV.xlsx", agency: nil)
    let submission = try ReturnReaderTests.submission(result)
    #expect(submission.scores.count == 1)
    #expect(submission.tasks.isEmpty == isOther)
    #expect(submission.allProblems.contains { $0.code == .tableOtherPeriod } == isOther)
  }

  /// A sheet that was copied and named for another period keeps the head of the first.
  @Test(arguments: ["Quý II", "PL I (Quý II)", "PL I 6 tháng"])
  func aCopyNamedForAnotherPeriodIsLeftOut(name: String) throws {
    let head = "Kỳ báo cáo|Quý III năm 2020\n"
    let first = "1.3|Công tác kiểm tra CCHC|#2|BC"
    let (scores, problems) = try Base.scores(
      SheetText(head + Self.table("#0.5"), name: "Phụ lục I"),
      SheetText(head + Self.table("") + "\n" + first, name: name))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems == [.tableOtherPeriod])
  }

  @Test func oneBelowTheOtherOnOneSheet() throws {
    let (scores, problems) = try Base.scores(
      SheetText(
        "BÁO CÁO QUÝ II\n" + Self.table("#1") + "\n\nBÁO CÁO QUÝ III\n" + Self.table("#0.5")))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems.contains(.tableOtherPeriod))
  }

  /// What stands right above a second table goes before the lines at the top of the sheet.
  @Test(arguments: [
    ("QUÝ II NĂM 2020", true), ("Số liệu 6 tháng đầu năm 2020", true), ("Năm 2019", true),
    ("Kết quả năm 2019", true), ("Năm 2020", false), ("Tiếp theo", false), ("", false),
  ])
  func aTableOfAnotherPeriodBelowIsNotReadWithTheFirst(line: String, isOther: Bool) throws {
    let (scores, problems) = try Base.scores(
      SheetText(
        "Kỳ báo cáo|Quý III năm 2020\n" + Self.table("") + "\n\n\(line)\n" + Self.table("#1")))
    #expect(scores == (isOther ? [:] : ["1.1": "1"]))
    #expect(problems.contains(.tableOtherPeriod) == isOther)
  }

  @Test func aCopyForAnotherPeriodDoesNotHideTheHiddenOriginal() throws {
    let head = "Kỳ báo cáo|Quý III năm 2020\n"
    let (scores, problems) = try Base.scores(
      SheetText(head + Self.table("#0.5"), name: "Phụ lục I", visibility: .hidden),
      SheetText(head + Self.table("#1"), name: "Quý II"))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems.contains(.tableOtherPeriod))
  }

  /// Its name is all that tells the period of a copy whose sheet has no labels.
  @Test func aCopyWithoutLabelsDoesNotHideTheHiddenOriginal() throws {
    let tasks = "STT|Nội dung|Trạng thái|Kết quả thực hiện\n1.1|Kế hoạch CCHC năm|"
    let submission = try NothingSilentTests.read(
      SheetText("Kỳ báo cáo|Quý III năm 2020\n" + Self.table("#0.5"), name: "Phụ lục I").sheet,
      SheetText(tasks + "Hoàn thành|BC", name: "Phụ lục II", visibility: .hidden).sheet,
      SheetText(tasks + "Chưa thực hiện|", name: "Phụ lục II (Quý II)").sheet)
    #expect(submission.tasks.map { $0.state.found?.value } == [.done])
  }

  @Test func readsOnBelowAListInsideTheTable() throws {
    let (scores, problems) = try Base.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5|BC
        STT|Nội dung|Đơn vị chủ trì
        1|Tập huấn|Phòng Nội vụ
        1.3|Công tác kiểm tra CCHC|#2|BC
        """))
    #expect(scores == Base.values)
    #expect(problems.contains(.listInTable))
  }

  @Test(arguments: [
    ("1.3,Kiểm tra,1,5,BC,", [:]), ("1.3,Kiểm tra,\"1,5\",BC,", ["1.3": "1.5"]),
  ]) func aRowLongerThanItsHeadingGivesNoValue(line: String, expected: [String: String]) throws {
    let text = "STT,Tiêu chí,Điểm tự chấm,Tài liệu kiểm chứng,Giải trình\n\(line)\n"
    let book = try WorkbookReader.read(Array(text.utf8), name: "t.csv")
    let result = ReturnReader(try SmallPlan.plan()).read(
      workbook: book, source: SourceFile(name: "t.csv", sha256: ""), fileName: "SNV.csv",
      agency: nil)
    let submission = try ReturnReaderTests.submission(result)
    let scores = submission.scores.compactMap { report in
      report.selfScore.found.map { (report.code.value.description, $0.value.description) }
    }
    #expect(Dictionary(uniqueKeysWithValues: scores) == expected)
    #expect(submission.allProblems.contains { $0.code == .rowTooLong } == expected.isEmpty)
  }
}

/// The round that the user names goes before the plan's own.
@Suite struct RoundOfTheUserTests {
  static func scores(round: String?, _ sheets: SheetText...) throws -> [String: String] {
    let plan = try SmallPlan.plan()
    let reader = ReturnReader(
      plan, round: round.flatMap { PeriodReader.read($0, year: plan.header.year) })
    let result = reader.read(
      workbook: Workbook(format: .xlsx, sheets: sheets.map(\.sheet)),
      source: SourceFile(name: "t.xlsx", sha256: ""), fileName: "SNV.xlsx", agency: nil)
    let submission = try ReturnReaderTests.submission(result)
    return Dictionary(
      uniqueKeysWithValues: submission.scores.compactMap { report in
        report.selfScore.found.map { (report.code.value.description, $0.value.description) }
      })
  }

  @Test(arguments: [(nil, "0.5"), ("Quý II năm 2020", "1"), ("6 tháng", "1"), ("Quý 3", "0.5")])
  func itsSheetAndItsColumnCount(round: String?, score: String) throws {
    let sheets = try Self.scores(
      round: round, SheetText(TablePeriodTests.table("#1"), name: "Quý II"),
      SheetText(TablePeriodTests.table("#0.5"), name: "Quý III"))
    #expect(sheets == ["1.1": score])
    let columns = try Self.scores(
      round: round,
      SheetText(
        """
        STT|Tiêu chí|Tự chấm Quý II|Tự chấm Quý III|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1|#0.5|BC
        """))
    #expect(columns == ["1.1": score])
  }
}
