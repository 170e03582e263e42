import Intake
import Provenance
import TestSupport
import Testing

/// Headings that name a period, a stage or a unit are different columns.
///
/// The one of the round counts, and where that leaves a doubt none is used. The round of the plan is Quý III năm 2020.
@Suite struct QualifiedColumnTests {
  typealias Base = TableUnderstandingTests

  /// What two columns of scores are taken for: 1 stands in the first, 0.5 in the second.
  @Test(
    arguments: [
      ("Tự chấm Quý II", "Tự chấm Quý III", "0.5", ProblemCode.columnOtherPeriod),
      ("Tự chấm 6 tháng", "Tự chấm 9 tháng", "0.5", .columnOtherPeriod),
      ("Tự chấm tháng 9/2020", "Tự chấm tháng 6/2020", "1", .columnOtherPeriod),
      ("Quý III/2020 – Tự chấm", "Quý II/2020 – Tự chấm", "1", .columnOtherPeriod),
      ("Điểm tự chấm", "Điểm tự chấm quý 2", "1", .columnOtherPeriod),
      ("Điểm tự chấm", "Điểm tự chấm dự kiến", "1", .columnOtherPeriod),
      ("Điểm tự chấm", "Điểm tự chấm lần 2", nil, .columnAmbiguous),
      ("Điểm tự chấm đợt 1", "Điểm tự chấm đợt 2", nil, .columnAmbiguous),
      ("Tự chấm Quý I", "Tự chấm Quý II", nil, .periodMismatch),
      ("Tự chấm (tỷ lệ %)", "Ghi chú", nil, .columnUnit),
      ("Tự chấm (thang 100)", "Ghi chú", nil, .columnUnit),
    ] as [(String, String, String?, ProblemCode)])
  func takesTheColumnOfTheRound(
    first: String, second: String, score: String?, code: ProblemCode
  ) throws {
    let (scores, problems) = try Base.scores(
      SheetText(
        """
        STT|Tiêu chí|\(first)|\(second)|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1|#0.5|BC
        """))
    #expect(scores["1.1"] == score)
    #expect(problems.contains(code))
  }

  @Test func takesNoneOfTwoBelowOneHeading() throws {
    let (scores, problems) = try Base.scores(
      SheetText(
        """
        STT|Tiêu chí|Tự đánh giá||Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1|#0.5|BC
        """, merges: ["C1:D1"]))
    #expect(scores.isEmpty)
    #expect(problems.contains(.columnAmbiguous))
  }

  @Test func neverTakesARowOfThePlanForAHeading() throws {
    let (scores, problems) = try Base.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        1.1|Nội dung|#1.5|Minh chứng|Giải trình
        1.3|Công tác kiểm tra CCHC|#2|Hồ sơ kiểm chứng
        """))
    #expect(scores == Base.values)
    #expect(!problems.contains(.sheetIgnored))
  }
}
