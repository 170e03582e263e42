import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// What headings, lines above the table and number formats say of the unit of a number is heard, and
/// so is whose figure a column holds.
@Suite struct UnitTests {
  typealias Base = TableUnderstandingTests

  private static func head(_ score: String, more: String = "") -> String {
    """
    STT|Tiêu chí|\(score)|Tài liệu kiểm chứng|Giải trình\(more)
    1.1|Thực hiện Kế hoạch CCHC năm|#0.5|BC\(more.isEmpty ? "" : "||#1")
    """
  }

  @Test(arguments: [
    "Điểm tự chấm (x10)", "Điểm tự chấm x 10", "Điểm tự chấm ×100", "Điểm tự chấm (/100)",
    "Tự chấm (phần trăm)", "Tự chấm (nghìn điểm)", "Điểm tự chấm Sở Tài chính",
    "Điểm tự chấm (Sở Tài chính)", "Điểm tự chấm của Hội đồng", "Điểm tự chấm (Bộ Nội vụ)",
    "Điểm tự chấm của Tổ thẩm định",
  ])
  func aColumnOfAnotherUnitOrBodyIsNotUsed(heading: String) throws {
    let (scores, problems) = try Base.scores(SheetText(Self.head(heading)))
    #expect(scores.isEmpty)
    #expect(problems.contains(.columnUnit))
  }

  @Test(arguments: [
    "Điểm tự chấm (điểm)", "Điểm tự chấm của Sở Nội vụ", "Điểm tự chấm (SNV)",
    "Điểm tự chấm của đơn vị", "Điểm tự chấm (theo Kế hoạch 7391)",
  ])
  func theSendersOwnColumnIsUsed(heading: String) throws {
    let (scores, _) = try Base.scores(SheetText(Self.head(heading)))
    #expect(scores == (heading.contains("Kế hoạch") ? [:] : ["1.1": "0.5"]))
  }

  @Test(arguments: [
    ("ĐVT: %", true), ("Đơn vị tính: %", true), ("ĐVT|(%)", true), ("Đơn vị tính: nghìn", true),
    ("(Đơn vị tính: triệu đồng)", true), ("ĐVT: 1.000 đồng", true), ("ĐVT: điểm", false),
    ("Đơn vị tính: văn bản", false), ("Đơn vị: Sở Nội vụ", false),
  ])
  func aLineAboveTheTableNamesTheUnit(line: String, isOther: Bool) throws {
    let (scores, problems) = try Base.scores(
      SheetText("||" + line + "\n" + Self.head("Điểm tự chấm")))
    #expect(scores == (isOther ? [:] : ["1.1": "0.5"]))
    #expect(problems.contains(.columnUnit) == isOther)
  }

  @Test(arguments: [
    ("Số đạt (a) (triệu đồng)", "Tổng số (b) (tỷ đồng)", true),
    ("Số đạt (a) (nghìn)", "Tổng số (b)", true), ("Số đạt (a) (tỷ)", "Tổng số (b)", true),
    ("Số đạt (a) (hồ sơ)", "Tổng số (b) (hồ sơ)", false),
    ("Số đạt (a) (công ty)", "Tổng số (b) (công ty)", false),
  ])
  func amountsOfAnotherScaleAreNotUsed(a: String, b: String, isOther: Bool) throws {
    let sheet = SheetText(
      "STT|Nội dung|Trạng thái|\(a)|\(b)\n1.1|Kế hoạch CCHC năm|Đang thực hiện|#5|#8")
    let result = ReturnReader(try SmallPlan.plan()).read(
      workbook: Workbook(format: .xlsx, sheets: [sheet.sheet]),
      source: SourceFile(name: "t.xlsx", sha256: ""), fileName: "SNV.xlsx", agency: nil)
    let submission = try ReturnReaderTests.submission(result)
    #expect((submission.tasks.first?.achieved.found == nil) == isOther)
    #expect(submission.allProblems.contains { $0.code == .columnUnit } == isOther)
  }

  @Test(arguments: [
    "Tổng số (b) Sở Tài chính", "Tổng số (b) (Sở Tài chính)", "Số đạt (a) của Bộ Nội vụ",
  ])
  func amountsOfAnotherBodyAreNotUsed(heading: String) throws {
    let sheet = SheetText(
      "STT|Nội dung|Trạng thái|\(heading)\n1.1|Kế hoạch CCHC năm|Đang thực hiện|#5")
    let submission = try NothingSilentTests.read(sheet.sheet)
    #expect(submission.tasks.first?.total.found == nil)
    #expect(submission.tasks.first?.achieved.found == nil)
    #expect(submission.allProblems.contains { $0.code == .columnUnit })
  }

  @Test(arguments: ["Điểm", "Điểm đạt", "Điểm đạt được năm 2020", "Điểm thẩm định"])
  func aFilledColumnWithoutAMeaningIsAlwaysNamed(heading: String) throws {
    let alone = try Base.scores(SheetText(Self.head(heading)))
    #expect(alone.0.isEmpty)
    #expect(alone.1.contains(.columnUnknown))
    let beside = try Base.scores(SheetText(Self.head("Điểm tự chấm", more: "|" + heading)))
    #expect(beside.0 == ["1.1": "0.5"])
    #expect(beside.1.contains(.columnUnknown))
  }

  @Test(
    arguments: [
      ("0.00", 0.5, "0.5", nil), ("0.00##", 0.25, "0.25", nil), ("#,##0.00", 0.5, "0.5", nil),
      ("0.0", 0.25, "0.25", nil), ("0.0\" điểm\"", 0.5, "0.5", nil),
      ("_(* #,##0.00_);_(* (#,##0.00);_(* \"-\"??_);_(@_)", 0.5, "0.5", nil),
      ("0.00,", 0.5, nil, .numberAmbiguous), ("0.0\"%\"", 0.5, nil, .numberAmbiguous),
      ("\"0,25\"", 0.5, nil, .numberAmbiguous), ("0.0\" nghìn\"", 0.5, nil, .numberAmbiguous),
      ("0%", 0.5, nil, .numberAmbiguous), ("0", 0.25, "0.25", .numberShownOtherwise),
      ("0", 1, "1", nil), (";;;", 0.5, "0.5", .numberShownOtherwise),
      ("0;;;@", 0.75, "0.75", .numberShownOtherwise),
    ] as [(String, Double, String?, ProblemCode?)])
  func whatTheFormatShowsIsHeldAgainstTheNumber(
    format: String, number: Double, score: String?, code: ProblemCode?
  ) throws {
    var sheet = SheetText(Self.head("Điểm tự chấm")).sheet
    let position = try #require(sheet.cells.firstIndex { $0.value == .number(0.5) })
    sheet.cells[position] = Cell(
      sheet.cells[position].reference, .number(number), numberFormat: format)
    let result = ReturnReader(try SmallPlan.plan()).read(
      workbook: Workbook(format: .xlsx, sheets: [sheet]),
      source: SourceFile(name: "t.xlsx", sha256: ""), fileName: "SNV.xlsx", agency: nil)
    let submission = try ReturnReaderTests.submission(result)
    #expect(submission.scores.first?.selfScore.found?.value.description == score)
    let codes = submission.allProblems.map(\.code)
    #expect(
      [.numberAmbiguous, .numberShownOtherwise].filter(codes.contains) == [code].compactMap(\.self))
  }
}
