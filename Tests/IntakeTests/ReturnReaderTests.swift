import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@Suite struct ReturnReaderTests {
  static let head = """
    Cơ quan báo cáo|Sở Nội vụ
    Kỳ báo cáo|Quý III năm 2020
    Ngày báo cáo|@2020-10-15

    """
  /// The other rows that Sở Nội vụ answers for, so that none is missing.
  static let rest = """
    1.2|Thực hiện chế độ báo cáo CCHC định kỳ|
    1.3|Công tác kiểm tra CCHC|
    1.4|Công tác tuyên truyền CCHC|
    3.2.1|Công bố thủ tục hành chính thuộc thẩm quyền giải quyết|
    5.1|Thực hiện cơ cấu công chức theo vị trí việc làm|
    """

  static func read(_ sheets: SheetText..., fileName: String = "tep.xlsx", agency: Agency.ID? = nil)
    throws -> ReturnResult
  {
    ReturnReader(try SmallPlan.plan()).read(
      workbook: Workbook(format: .xlsx, sheets: sheets.map(\.sheet)),
      source: SourceFile(name: fileName, sha256: "0"), fileName: fileName, agency: agency)
  }

  static func submission(_ result: ReturnResult) throws -> Submission {
    guard case .submission(let submission, _, _) = result else {
      Issue.record("refused: \(result)")
      throw SmallPlan.Unreadable(problems: [])
    }
    return submission
  }

  /// Problems other than those of Form II, which the sheets of these tests leave out.
  static func telling(_ submission: Submission) -> [ProblemCode] {
    submission.allProblems.filter { $0.code != .rowMissing && $0.code != .formMissing }.map(\.code)
  }

  @Test func tellsATemplateThatCameBackBlank() throws {
    let table = Self.head + "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm\n"
    let blank = try Self.submission(try Self.read(SheetText(table + "1.1|Kế hoạch|#1.5|\n")))
    #expect(blank.isBlank && blank.problems.contains { $0.code == .returnBlank })
    let wrong = try Self.submission(try Self.read(SheetText(table + "1.1|Kế hoạch|#1.5|rất tốt\n")))
    #expect(!wrong.isBlank && !wrong.problems.contains { $0.code == .returnBlank })
  }

  @Test func readsThePathOfOneValue() throws {
    let sheet = SheetText(
      Self.head + """
        STT|Lĩnh vực/Tiêu chí/Tiêu chí thành phần|Điểm tối đa|Điểm đạt được năm 2019|Mục tiêu năm 2020|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1|CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC|#8.5|#6.5|#8
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5|#1.5|#1.5|1️⃣1,5|Báo cáo 12/BC|
        """)
    let submission = try Self.submission(try Self.read(sheet))
    #expect(submission.sender.value.text == "so-noi-vu")
    #expect(submission.reportedOn?.value == CivilDate(year: 2020, month: 10, day: 15))
    #expect(submission.period?.value == "Quý III năm 2020")
    let report = try #require(submission.scores.first { $0.code.value.description == "1.1" })
    let found = try #require(report.selfScore.found)
    #expect(found.value == Points(plain: "1.5"))
    #expect(found.written == "1,5")
    #expect(found.place.description == "tep.xlsx › Phụ lục I › F6")
    #expect(found.place.cell == sheet.markers["1️⃣"])
    #expect(found.repairs == [.decimalComma])
    #expect(report.evidence?.value == "Báo cáo 12/BC")
    #expect(Self.telling(submission) == [.decimalComma])
  }

  @Test(arguments: [
    ("#1.25", "1.25", ProblemCode?.none),
    ("#1.1000000000000001", "1.1", nil),
    ("1,25", "1.25", .decimalComma),
    ("1,5/1,5", "1.5", .fractionForm),
    ("=#1.5", "1.5", nil),
  ]) func takesPoints(cell: String, value: String, repair: ProblemCode?) throws {
    let submission = try Self.submission(try Self.read(Self.oneRow(cell)))
    let found = submission.scores.first { $0.code.value.description == "1.1" }?.selfScore.found
    #expect(found?.value == Points(plain: value))
    #expect(found?.repairs.contains { $0 == repair } ?? false == (repair != nil))
  }

  @Test(arguments: [
    ("#1.6", ProblemCode.aboveMaximum), ("#-0.1", .belowZero), ("không đạt", .notANumber),
    ("x", .notANumber), ("75%", .numberAmbiguous), ("%0.75", .numberAmbiguous),
    ("1,5/2", .numberAmbiguous), ("@2020-05-01", .numberFromDate), ("!#REF!", .errorValue),
    ("=", .formulaWithoutValue), ("?TRUE", .notANumber), ("#0.33333333", .tooPrecise),
    ("#1e15", .numberTooLarge), ("chưa có", .notANumber),
  ]) func rejectsPoints(cell: String, code: ProblemCode) throws {
    let submission = try Self.submission(try Self.read(Self.oneRow(cell)))
    let report = try #require(submission.scores.first { $0.code.value.description == "1.1" })
    guard case .rejected = report.selfScore else {
      Issue.record("\(cell) was taken as \(report.selfScore)")
      return
    }
    let problems = submission.problems.filter { $0.code == code }
    #expect(problems.count == 1)
    #expect(problems.first?.place?.cell == Self.oneRow(cell).markers["1️⃣"])
    #expect(problems.first?.row?.code == "1.1")
  }

  @Test func takesADashForNothingAndSaysSo() throws {
    let submission = try Self.submission(try Self.read(Self.oneRow("-")))
    #expect(Self.telling(submission) == [.returnBlank, .dashAsBlank])
    #expect(submission.scores.first?.selfScore == .blank)
  }

  static func oneRow(_ cell: String) -> SheetText {
    SheetText(
      head + """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|1️⃣\(cell)
        \(rest)
        """)
  }

  @Test(arguments: [
    ("1.1.", "Thực hiện Kế hoạch CCHC năm", "1.1", ProblemCode?.some(.rowCodeFromText)),
    ("1,1", "Thực hiện Kế hoạch CCHC năm", "1.1", .rowCodeFromText),
    ("#1.1", "Thực hiện Kế hoạch CCHC năm", "1.1", .rowCodeFromNumber),
    ("@2020-03-01", "Công tác kiểm tra CCHC", "1.3", .rowCodeFromDate),
    ("@2020-01-03", "Công tác kiểm tra CCHC", "1.3", .rowCodeFromDate),
    ("@2020-01-03", "Kiểm soát quy định thủ tục hành chính", "3.1", .rowCodeFromDate),
    ("", "Công tác kiểm tra CCHC", "1.3", .rowCodeFromName),
    ("", "1.3. Công tác kiểm tra CCHC", "1.3", .rowCodeFromText),
    ("9.9", "Công tác kiểm tra CCHC", "1.3", .rowCodeFromName),
    ("#5.1", "Mức độ hài lòng của người dân", "5.10", .rowCodeFromNumber),
    ("#5.1", "Thực hiện cơ cấu công chức theo vị trí việc làm", "5.1", .rowCodeFromNumber),
    ("1.3", "", "1.3", nil),
  ]) func findsTheRow(code: String, name: String, row: String, repair: ProblemCode?) throws {
    let sheet = SheetText(
      Self.head + """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        \(code)|\(name)|#0.5
        """)
    let submission = try Self.submission(try Self.read(sheet))
    #expect(submission.scores.map(\.code.value.description) == [row])
    #expect(submission.scores.first?.code.repairs == repair.map { [$0] } ?? [])
    #expect(submission.problems.allSatisfy { $0.code == .rowMissing || $0.code == .formMissing })
  }

  @Test(arguments: [
    ("9.9", "Không biết", ProblemCode.rowCodeUnknown),
    ("1.3", "Công tác tuyên truyền CCHC", .rowUnplaced),
    ("#5.1", "", .rowUnplaced),
    ("", "Không ai biết", .rowUnplaced),
  ]) func refusesToGuessTheRow(code: String, name: String, problem: ProblemCode) throws {
    let sheet = SheetText(
      Self.head + """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        \(code)|\(name)|#0.5
        """)
    let submission = try Self.submission(try Self.read(sheet))
    #expect(submission.scores.isEmpty)
    #expect(submission.problems.filter { $0.code == problem }.count == 1)
    #expect(submission.unplaced.count == 1)
  }

  @Test func settlesTenAgainstOneByOrder() throws {
    let sheet = SheetText(
      Self.head + """
        Mã|Điểm tự chấm
        3.2.2|#1
        #5.1|#0.5
        5.10|#1
        """)
    let submission = try Self.submission(try Self.read(sheet))
    #expect(submission.scores.map(\.code.value.description) == ["3.2.2", "5.1", "5.10"])
    #expect(submission.scores[1].code.repairs == [.rowCodeFromOrder])
  }

  @Test func rejectsBothOfTwoDifferentRows() throws {
    let sheet = SheetText(
      Self.head + """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1
        1.1|Thực hiện Kế hoạch CCHC năm|1️⃣#1.5
        1.2|Thực hiện chế độ báo cáo CCHC định kỳ|#0.5
        1.2|Thực hiện chế độ báo cáo CCHC định kỳ|#0.5
        """)
    let submission = try Self.submission(try Self.read(sheet))
    #expect(submission.scores.count == 2)
    #expect(submission.scores[0].selfScore.found == nil)
    #expect(submission.scores[1].selfScore.found?.value == Points(plain: "0.5"))
    #expect(submission.problems.filter { $0.code == .rowCodeRepeated }.count == 1)
    #expect(submission.problems.filter { $0.code == .tableRepeated }.count == 1)
  }

  @Test func reportsChangedPlanCells() throws {
    let sheet = SheetText(
      Self.head + """
        STT|Tiêu chí|Điểm tối đa|Mục tiêu năm 2020|Chủ trì tham mưu|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|1️⃣#2|1,5|Sở Nội vụ|#2
        """)
    let submission = try Self.submission(try Self.read(sheet))
    let changed = submission.problems.filter { $0.code == .planCellChanged }
    #expect(changed.map(\.place?.cell) == [sheet.markers["1️⃣"]])
    #expect(changed.first?.expected?.description == "1.5")
    #expect(submission.problems.contains { $0.code == .aboveMaximum })
  }

  @Test func readsFormTwo() throws {
    let sheet = SheetText(
      Self.head + """
        STT|Lĩnh vực|Sản phẩm|Yêu cầu chất lượng|Thời gian hoàn thành|Chủ trì|Thực hiện|Trạng thái|Số đạt (a)|Tổng số (b)|Ngày hoàn thành|Kết quả thực hiện|Tài liệu kiểm chứng|Khó khăn, kiến nghị
        1|CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC
        1.1|Thực hiện Kế hoạch CCHC năm||||||đã xong|#10|12|15/10/2020|Tốt|BC 1
        1.3.1|Tỷ lệ cơ quan được kiểm tra trong năm||||||Hoàn thành|||@2020-10-01
        1.3.2|Xử lý các vấn đề phát hiện qua kiểm tra||||||gần xong|5%
        """, name: "Phụ lục II")
    let submission = try Self.submission(try Self.read(sheet))
    #expect(submission.tasks.count == 3)
    let first = try #require(submission.tasks.first)
    #expect(first.state.found?.value == .done)
    #expect(first.state.found?.repairs == [.stateRecognised])
    #expect(first.achieved.found?.value == Points(10))
    #expect(first.total.found?.value == Points(12))
    #expect(first.completedOn.found?.value == CivilDate(year: 2020, month: 10, day: 15))
    #expect(submission.tasks[2].state.found == nil)
    let codes = submission.problems.map(\.code).filter { $0 != .rowMissing && $0 != .formMissing }
    #expect(Set(codes) == [.stateUnknown, .numberAmbiguous])
  }
}
