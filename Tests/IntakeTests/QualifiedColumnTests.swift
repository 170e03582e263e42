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
      ("Điểm", "Điểm tự chấm lần 2", nil, .columnAmbiguous),
      ("Điểm", "Điểm tự chấm Quý III", "0.5", .columnUnknown),
      ("Điểm tự chấm đợt 1", "Điểm tự chấm đợt 2", nil, .columnAmbiguous),
      ("Tự chấm Quý I", "Tự chấm Quý II", nil, .periodMismatch),
      ("Điểm tự chấm năm 2019", "Ghi chú", nil, .periodMismatch),
      ("Điểm tự chấm Quý III/2019", "Ghi chú", nil, .periodMismatch),
      ("Điểm tự chấm năm 2019", "Điểm tự chấm", "0.5", .columnOtherPeriod),
      ("Điểm tự chấm năm 2020", "Điểm tự chấm năm 2021", "1", .columnOtherPeriod),
      ("Tự chấm (tỷ lệ %)", "Ghi chú", nil, .columnUnit),
      ("Tự chấm (thang 100)", "Ghi chú", nil, .columnUnit),
      ("Điểm tự chấm bị trừ", "Ghi chú", nil, .columnUnit),
      ("Điểm tự chấm giảm", "Ghi chú", nil, .columnUnit),
      ("Điểm tự chấm cộng thêm", "Ghi chú", nil, .columnUnit),
      ("Điểm tự chấm kế hoạch", "Ghi chú", nil, .columnUnit),
      ("Điểm tự chấm (tối đa 1)", "Ghi chú", nil, .columnUnit),
      ("Điểm tự chấm x hệ số", "Ghi chú", nil, .columnUnit),
      ("Điểm tự chấm của năm trước", "Ghi chú", nil, .periodMismatch),
      ("Điểm tự chấm (chưa duyệt)", "Ghi chú", nil, .columnUnit),
      ("Điểm tự chấm kế hoạch", "Điểm tự chấm", "0.5", .columnOtherPeriod),
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

/// What is not understood is named: a heading over filled cells, a row that only its name identifies.
@Suite struct UnknownIsNamedTests {
  typealias Base = TableUnderstandingTests

  @Test func namesAnUnknownHeadingOverFilledCells() throws {
    let (scores, problems) = try Base.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Bằng chứng gửi kèm|Tài liệu kiểm chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5|BC 1
        1.3|Công tác kiểm tra CCHC|#2|BC 2
        """))
    #expect(scores == Base.values)
    #expect(problems == [.columnUnknown])
  }

  @Test func readsEvidenceUnderAHeadingWithMoreWords() throws {
    let (scores, problems) = try Base.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Danh mục tài liệu minh chứng|Giải trình
        1.1|Thực hiện Kế hoạch CCHC năm|#1.5|BC 1
        1.3|Công tác kiểm tra CCHC|#2|BC 2
        """))
    #expect(scores == Base.values)
    #expect(problems == [.headingCorrected])
  }

  @Test(arguments: [
    ("1.1", "1.4", ["1.1": "1.5", "1.3": "2", "1.4": "1"]),
    ("1.1", "1.2", ["1.1": "1.5", "1.2": "0.5"]),
    ("3.1", "3.2.1", ["3.1": "1", "3.2.1": "2"]),
  ]) func aNameAloneMustStandBetweenItsNeighbours(
    above: String, below: String, expected: [String: String]
  ) throws {
    let points = ["1.1": "1.5", "1.2": "0.5", "1.4": "1", "3.1": "1", "3.2.1": "2"]
    let (scores, problems) = try Base.scores(
      SheetText(
        """
        STT|Tiêu chí|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình
        \(above)||#\(points[above] ?? "")|BC
        |Công tác kiểm tra CCHC|#2|BC
        \(below)||#\(points[below] ?? "")|BC
        """))
    #expect(scores == expected)
    #expect(problems.contains(expected["1.3"] == nil ? .rowUnplaced : .rowCodeFromName))
  }
}
