import Intake
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// What names a table (its sheet, a title, a label between two tables) and tells another period,
/// stage or agency than the return's is never read over in silence.
@Suite struct TableNameTests {
  typealias Base = TableUnderstandingTests
  static let table = TablePeriodTests.table
  static let head = "Kỳ báo cáo|Quý III năm 2020\n"
  static let further =
    "STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình\n"
    + "1.3|Công tác kiểm tra CCHC|#1|BC"

  @Test(arguments: [
    "6T", "T6", "30.6", "31-12-2019", "Nam 2019", "Kỳ trước", "Quý trước", "Năm trước", "lần 1",
    "Tổng hợp lần 1", "Q1", "Cùng kỳ", "đến 30.6", "Thẩm định",
  ])
  func aSheetOfAnotherPeriodBesideTheMainOneIsNotRead(name: String) throws {
    let (scores, problems) = try Base.scores(
      SheetText(Self.head + Self.table("#0.5"), name: "Phụ lục I"),
      SheetText(Self.further, name: name))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems == [.tableOtherPeriod])
  }

  @Test(arguments: ["Sheet2", "Mẫu", "PL I (2)", "6.2", "1.1", "30.9", "T9", "9T"])
  func aFurtherSheetIsReadAndTold(name: String) throws {
    let (scores, problems) = try Base.scores(
      SheetText(Self.head + Self.table("#0.5"), name: "Phụ lục I"),
      SheetText(Self.further, name: name))
    #expect(scores == ["1.1": "0.5", "1.3": "1"])
    #expect(problems.contains(.tableFurther))
  }

  @Test(arguments: [
    "Kỳ báo cáo|Quý II năm 2020", "Kỳ báo cáo: 6 tháng",
    "Kỳ báo cáo|Quý II\nNgày báo cáo|05/7/2020",
    "Số liệu kỳ trước", "Kết quả đợt 1",
  ])
  func aTableUnderItsOwnPeriodIsNotReadWithTheFirst(lines: String) throws {
    let (scores, problems) = try Base.scores(
      SheetText(Self.head + Self.table("#0.5") + "\n\n" + lines + "\n" + Self.further))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems.contains(.tableOtherPeriod))
  }

  @Test func aTableUnderTheNameOfAnotherAgencyIsNotRead() throws {
    let (scores, problems) = try Base.scores(
      SheetText(
        Self.head + Self.table("#0.5") + "\n\nCơ quan báo cáo|Sở Tài chính\n" + Self.further))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems.contains(.tableOtherAgency))
  }

  @Test func aSheetNamedForAnotherAgencyIsNotRead() throws {
    let (scores, problems) = try Base.scores(
      SheetText(Self.head + Self.table("#0.5"), name: "Phụ lục I"),
      SheetText(Self.further, name: "Sở Tài chính"))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems.contains(.tableOtherAgency))
  }

  @Test(arguments: [
    ("Phụ lục I. Bảng tự chấm quý II/2020", true), ("BIỂU TỰ CHẤM NĂM 2019", true),
    ("Bảng tự chấm 9 tháng", false), ("BẢNG TỰ CHẤM NĂM 2020", false),
    ("Đắk Lắk, tháng 10 năm 2020", false), ("Đắk Lắk, ngày   tháng 10 năm 2020", false),
    ("(Kèm theo Báo cáo quý II số 5/BC)", false), ("Số liệu tính đến ngày 12/10/2020", false),
  ])
  func aTitleOfAnotherPeriodThanTheLabelIsTold(title: String, isTold: Bool) throws {
    let (scores, problems) = try Base.scores(
      SheetText(Self.head + title + "\n" + Self.table("#0.5")))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems == (isTold ? [.titleOtherPeriod] : []))
  }

  /// Leads, deadlines and names of a row above a second heading are no titles.
  @Test func aRowOfTheTableIsNoTitle() throws {
    let (scores, problems) = try Base.scores(
      SheetText(
        Self.head + "1.3|Công tác|Quý IV|x|y\n" + Self.table("#0.5"), name: "Phụ lục I"))
    #expect(scores == ["1.1": "0.5"])
    #expect(!problems.contains(.titleOtherPeriod))
  }

  /// A sheet that was copied and given another title keeps the labels of the first.
  @Test func aCopyUnderAnotherTitleIsLeftOut() throws {
    let (scores, problems) = try Base.scores(
      SheetText("BÁO CÁO\n" + Self.head + Self.table("#0.5"), name: "Phụ lục I"),
      SheetText(
        "BÁO CÁO QUÝ II NĂM 2020\n" + Self.head + Self.further, name: "Phụ lục I (2)"))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems == [.tableOtherPeriod])
  }

  /// A list beside the table is no other copy of it.
  @Test func aListBesideIsNoOriginal() throws {
    let (scores, problems) = try Base.scores(
      SheetText(
        "BÁO CÁO QUÝ II NĂM 2020\n" + Self.head
          + "STT|Tiêu chí|Điểm tự chấm|TLKC||STT|Nội dung|Giải trình\n"
          + "1.1|Thực hiện Kế hoạch CCHC năm|#0.5|BC||1|Họp|Đạt"))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems.contains(.titleOtherPeriod))
  }

  @Test func titlesSideBySide() throws {
    let row = "1.1|Thực hiện Kế hoạch CCHC năm|#0.5|BC||1.1|Thực hiện Kế hoạch CCHC năm|#1|BC"
    let (scores, problems) = try Base.scores(
      SheetText(
        Self.head + "QUÝ III|||||QUÝ II\n"
          + "STT|Tiêu chí|Điểm tự chấm|TLKC||STT|Tiêu chí|Điểm tự chấm|TLKC\n" + row))
    #expect(scores == ["1.1": "0.5"])
    #expect(problems.contains(.tableOtherPeriod))
  }

  @Test(
    arguments: [
      ("Điểm tự chấm đến 30/6", "Điểm tự chấm đến 30/9", "0.5", ProblemCode.columnOtherPeriod),
      ("Điểm tự chấm đến 30/6/2020", "Ghi chú", nil, .periodMismatch),
      ("Điểm tự chấm ngày 31/3", "Điểm tự chấm", "0.5", .columnOtherPeriod),
      ("Tự chấm 6T", "Tự chấm 9T", "0.5", .columnOtherPeriod),
      ("Tự chấm (30/6)", "Điểm tự chấm", "0.5", .columnOtherPeriod),
      ("Tự chấm cùng kỳ", "Tự chấm", "0.5", .columnOtherPeriod),
    ] as [(String, String, String?, ProblemCode)])
  func headingsThatNameADay(
    first: String, second: String, score: String?, code: ProblemCode
  ) throws {
    try QualifiedColumnTests().takesTheColumnOfTheRound(
      first: first, second: second, score: score, code: code)
  }
}
