import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// Tables in every shape: what is read must be the same, and what was odd must be said.
@Suite struct TableUnderstandingTests {
  typealias Base = ReturnReaderTests

  /// The self-scores of a result by code, and the problems that are not about missing rows.
  static func scores(_ sheets: SheetText...) throws -> ([String: String], [ProblemCode]) {
    let book = Workbook(format: .xlsx, sheets: sheets.map(\.sheet))
    let result = ReturnReader(try SmallPlan.plan()).read(
      workbook: book, source: SourceFile(name: "t.xlsx", sha256: ""), fileName: "SNV.xlsx",
      agency: nil)
    let submission = try Base.submission(result)
    var scores: [String: String] = [:]
    for report in submission.scores {
      scores[report.code.value.description] = report.selfScore.found?.value.description
    }
    let quiet: Set<ProblemCode> = [
      .rowMissing, .formMissing, .senderFromFileName, .periodMissing, .reportDateMissing,
    ]
    return (scores, submission.allProblems.map(\.code).filter { !quiet.contains($0) })
  }

  static let values = ["1.1": "1.5", "1.3": "2"]

  /// `0,75` in a CSV file divided by commas, whose lines end where they have nothing more to say.
  @Test func neverTakesAHalfOfANumberThatACommaTore() throws {
    let text = """
      STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
      1.1|Kế hoạch|0|75|BC 2
      1.2|Báo cáo|0|5
      1.3|Kiểm tra|1|BC 15
      """
    let (scores, problems) = try Self.scores(SheetText(text, name: ""))
    #expect(scores["1.1"] == nil && scores["1.2"] == nil && scores["1.3"] == "1")
    #expect(problems.count { $0 == .numberAmbiguous } == 2)
    #expect(try Self.scores(SheetText(text)).0["1.2"] == "0")
  }

  @Test(arguments: [
    "STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình",
    "TT|Nội dung|TỰ CHẤM|TLKC|Thuyết minh",
    "stt|tieu chi|diem tu danh gia|minh chung|giai trinh",
    "Mã số|Tên tiêu chí|Điểm⏎tự⏎chấm|Hồ sơ kiểm chứng|Giải  trình",
    "STT|Lĩnh vực/Tiêu chí|Điểm tự chấm năm 2020|Tài liệu kiểm chứng (ghi rõ)|Giải trình",
    "STT|Tiêu chí|Điểm đề nghị|Tài liệu kiểm chứng|Giải trình:",
    "STT|Tiêu chí|~.VnTime~§iÓm tù chÊm|~.VnTime~Tµi liÖu kiÓm chøng|~.VnTime~Gi¶i tr×nh",
  ]) func knowsHeadings(heading: String) throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        \(heading)
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5|BC
        1.3|Công tác kiểm tra CCHC|#2
        """))
    #expect(scores == Self.values)
    #expect(problems.isEmpty)
  }

  @Test(arguments: [
    ("STT|Tiêu chí|Điểm tự châm|Tài liệu kiểm chứg|Giải trình", [ProblemCode.headingCorrected]),
    ("STT|Tiêu chí|Điểm tự chấm sơ bộ|Tài liệu kiểm chứng|Giải trình", [.headingCorrected]),
    ("Cột|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình", [.columnInferred]),
    ("STT|Cột|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình", [.columnInferred]),
    ("STT|Tiêu chí|Điểm tự chấm|Giải trình", [.columnMissing]),
  ]) func saysWhatItMadeOfHeadings(heading: String, codes: [ProblemCode]) throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        \(heading)
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5
        1.3|Công tác kiểm tra CCHC|#2
        """))
    #expect(scores == Self.values)
    #expect(problems == codes)
  }

  /// Its figures are kept, but no row of it is filled in: it is not fit to send.
  @Test(arguments: ["Chấm", "Điểm dự kiến"])
  func aTableWithoutItsColumnOfScoresIsAnError(heading: String) throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        STT|Tiêu chí|\(heading)|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5|BC
        1.3|Công tác kiểm tra CCHC|#2|BC
        """))
    #expect(scores.isEmpty)
    #expect(problems.contains(.answerColumnMissing) && problems.contains(.columnUnknown))
    #expect(ProblemCode.answerColumnMissing.severity == .error)
  }

  /// A CSV template that is filled in from an earlier period guards them.
  @Test func wordsComeBackWithoutTheGuardOfCSV() throws {
    let sheet = SheetText(
      """
      STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
      1.1|Thực hiện Kế hoạch CCHC năm|#1.5|'- BC 1|''=a
      """)
    let result = ReturnReader(try SmallPlan.plan()).read(
      workbook: Workbook(format: .csv, sheets: [sheet.sheet]),
      source: SourceFile(name: "t.csv", sha256: ""), fileName: "SNV.csv", agency: nil)
    let report = try #require(try Base.submission(result).scores.first)
    #expect(report.evidence?.value == "- BC 1")
    #expect(report.explanation?.value == "'=a")
    #expect(report.evidence?.written == "'- BC 1")
  }

  @Test func standsAnywhere() throws {
    let table = """
      Giải trình|Điểm tự chấm|Ghi chú|STT|Tài liệu kiểm chứng|Tiêu chí

      |#1.5||1.1||Thực hiện Kế hoạch CCHC năm
      |#2||1.3||Công tác kiểm tra CCHC
      """
    let (scores, problems) = try Self.scores(
      SheetText("Danh sách cán bộ|Nguyễn Văn A", name: "Khác"),
      SheetText(table, name: "Sheet1", firstRow: 30, firstColumn: 7))
    #expect(scores == Self.values)
    #expect(problems == [.sheetIgnored])
  }

  @Test func readsHeadingsOfTwoRows() throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tối đa|Điểm đánh giá|||Tài liệu kiểm chứng|Giải trình
        |||Điều tra XHH|Tự đánh giá|SNV đánh giá
        (1)|(2)|(3)|(4)|(5)|(6)|(7)|(8)
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5||#1.5
        1.3|Công tác kiểm tra CCHC|#2||#2
        """, merges: ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2", "H1:H2"]))
    #expect(scores == Self.values)
    #expect(problems.isEmpty)
  }

  @Test func joinsTablesRepeatedOnEachPage() throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5

        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.3|Công tác kiểm tra CCHC|#2
        |TỔNG CỘNG|#3.5
        ||Đắk Lắk, ngày 15 tháng 10 năm 2020
        |Người lập biểu|THỦ TRƯỞNG ĐƠN VỊ
        """))
    #expect(scores == Self.values)
    #expect(problems.isEmpty)
  }

  @Test func readsBothFormsInOneSheet() throws {
    let sheet = SheetText(
      """
      STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
      1.1|Thực hiện Kế hoạch CCHC năm|#1.5
      1.3|Công tác kiểm tra CCHC|#2

      STT|Lĩnh vực|Trạng thái|Số đạt (a)|Tổng số (b)|Ngày hoàn thành|Kết quả thực hiện|Tài liệu kiểm chứng|Khó khăn
      1.1|Thực hiện Kế hoạch CCHC năm|Hoàn thành|#5|#5
      """)
    let (scores, problems) = try Self.scores(sheet)
    #expect(scores == Self.values)
    #expect(problems.isEmpty)
  }

  @Test func asksWhereTwoColumnsAreMeant() throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tự đánh giá|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5|#1
        1.3|Công tác kiểm tra CCHC|#2|#2
        """))
    #expect(scores.isEmpty)
    #expect(problems == [.columnAmbiguous])
  }

  @Test func takesTheOnlyFilledOfTwoColumns() throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tự đánh giá|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm||#1.5
        1.3|Công tác kiểm tra CCHC||#2
        """))
    #expect(scores == Self.values)
    #expect(problems == [.columnInferred])
  }

  @Test func tellsOfColumnsOfOtherYears() throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm năm 2019|Điểm tự chấm năm 2020|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1|#1.5
        1.3|Công tác kiểm tra CCHC|#1|#2
        """))
    #expect(scores == Self.values)
    #expect(problems == [.columnOtherPeriod])
  }

  @Test func noticesATemplateOfAnotherYear() throws {
    let (_, problems) = try Self.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm đạt được năm 2018|Mục tiêu năm 2019|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1|#1|#1.5
        """))
    #expect(problems == [.planMismatch, .planMismatch])
  }

  @Test func readsATableWithoutHeading() throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        1|CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC|#8.5|#6.5|#8
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5|#1.5|#1.5|Sở Nội vụ|#1.5|BC
        1.3|Công tác kiểm tra CCHC|#2|#2|#2|Sở Nội vụ|#2
        """))
    #expect(scores == Self.values)
    #expect(problems == [.columnInferred, .columnInferred, .columnInferred])
  }

  @Test func doesNotGuessWithoutHeadingWhereThePlanDiffers() throws {
    let result = try Base.read(
      SheetText(
        """
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5|#1.5|#1|Sở Nội vụ|#1.5|BC
        1.3|Công tác kiểm tra CCHC|#2|#2|#2|Sở Nội vụ|#2
        """), fileName: "SNV.xlsx")
    guard case .refused(let problems) = result else {
      Issue.record("taken: \(result)")
      return
    }
    #expect(problems.contains { $0.code == .noTable })
  }

  @Test func goesByNamesWhereSTTOnlyCounts() throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        #1|Thực hiện Kế hoạch CCHC năm|#1.5
        #2|Công tác kiểm tra CCHC|#2
        """))
    #expect(scores == Self.values)
    #expect(Set(problems) == [.columnInferred, .columnMissing, .rowCodeFromName])
  }

  @Test func prefersTheColumnOfCodesToRunningNumbers() throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        STT|Mã|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1|1.1|Thực hiện Kế hoạch CCHC năm|#1.5
        2|1.3|Công tác kiểm tra CCHC|#2
        """))
    #expect(scores == Self.values)
    #expect(problems.isEmpty)
  }

  @Test func readsHiddenRowsAndColumnsAndSaysSo() throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5
        1.3|Công tác kiểm tra CCHC|#2
        """, hiddenRows: [3], hiddenColumns: [4...5]))
    #expect(scores == Self.values)
    #expect(problems == [.hiddenContent, .hiddenContent])
  }

  @Test func leavesHiddenCopiesAside() throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1
        """, name: "Bản cũ", visibility: .hidden),
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5
        1.3|Công tác kiểm tra CCHC|#2
        """))
    #expect(scores == Self.values)
    #expect(problems == [.hiddenTableIgnored])
  }

  @Test func doesNotSpreadAScoreOverMergedRows() throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1|Báo cáo chung
        1.3|Công tác kiểm tra CCHC
        """, merges: ["C2:C3", "D2:D3"]))
    #expect(scores.isEmpty)
    #expect(problems == [.mergedOverRows, .mergedOverRows])
  }

  @Test func joinsRowsThatCarryOn() throws {
    let sheet = SheetText(
      """
      STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
      1.1|Thực hiện Kế hoạch CCHC năm|#1.5|Báo cáo 12/BC-SNV
      |||Quyết định 5/QĐ
      1.3|Công tác kiểm tra CCHC|#2
      """)
    let submission = try Base.submission(try Base.read(sheet, fileName: "SNV.xlsx"))
    #expect(submission.scores.first?.evidence?.value == "Báo cáo 12/BC-SNV\nQuyết định 5/QĐ")
  }

  @Test func keepsWhatCannotBePlaced() throws {
    let sheet = SheetText(
      """
      STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình|Ý kiến khác
      1.1|Thực hiện Kế hoạch CCHC năm|#1.5||| Xin xem lại
      |Đề nghị cho nộp bổ sung
      """)
    let submission = try Base.submission(try Base.read(sheet, fileName: "SNV.xlsx"))
    #expect(submission.unplaced.map(\.value) == ["Xin xem lại", "Đề nghị cho nộp bổ sung"])
  }

  @Test func foreignTablesGiveNoErrors() throws {
    let (scores, problems) = try Self.scores(
      SheetText(
        """
        STT|Nội dung|Kết quả
        1|Mua máy in|Đã mua
        2|Sửa trụ sở|Chưa
        """, name: "Mua sắm"),
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5
        1.3|Công tác kiểm tra CCHC|#2
        """))
    #expect(scores == Self.values)
    #expect(problems == [.sheetIgnored])
  }
}
