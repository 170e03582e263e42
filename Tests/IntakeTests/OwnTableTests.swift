import Forms
import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// Tables of our own template that somebody moved: what is read by position hides no other table.
@Suite struct OwnTableTests {
  static let scoreHeadings = [
    "STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm tối đa", "Điểm đạt được năm 2019",
    "Mục tiêu năm 2020", "Chủ trì tham mưu", "Điểm tự chấm", "Tài liệu kiểm chứng", "Giải trình",
    "Kiểm tra",
  ]
  static let scores = [
    scoreHeadings,
    ["1.1", "Thực hiện Kế hoạch CCHC năm", "#1.5", "#1.5", "#1.5", "Sở Nội vụ", "#1.5", "BC"],
    ["1.2", "Thực hiện chế độ báo cáo CCHC định kỳ", "#0.5", "#0", "#0.5", "Sở Nội vụ", "#0.25"],
    ["1.3", "Công tác kiểm tra CCHC", "#2", "#2", "#2", "Sở Nội vụ", "#1", "KL"],
  ]
  static let tasks = [
    ["STT", "Lĩnh vực", "Trạng thái", "Kết quả thực hiện"],
    ["1.1", "Thực hiện Kế hoạch CCHC năm", "Hoàn thành", "Xong"],
    ["1.3.1", "Tỷ lệ cơ quan được kiểm tra trong năm", "Đang thực hiện", "Chậm"],
  ]

  /// The tables beside each other, the second `gap` columns to the right and `down` rows lower.
  static func sheet(gap: Int, down: Int) -> SheetText {
    let height = max(scores.count, tasks.count + down)
    let lines = (0..<height).map { row in
      let left = row < scores.count ? scores[row] : []
      let right = row >= down && row - down < tasks.count ? tasks[row - down] : []
      let blanks = Array(repeating: "", count: scoreHeadings.count - left.count + gap)
      return (left + (right.isEmpty ? [] : blanks + right)).joined(separator: "|")
    }
    return SheetText(lines.joined(separator: "\n"), name: "Phụ lục I")
  }

  @Test(arguments: [0, 1, 3], [0, 1, 2, 6])
  func aTableBesideOursIsReadWhereverItsHeadingStands(gap: Int, down: Int) throws {
    let book = Workbook(
      format: .xlsx,
      sheets: [Self.sheet(gap: gap, down: down), SenderTests.identity("so-noi-vu")].map(\.sheet))
    let result = ReturnReader(try SmallPlan.plan()).read(
      workbook: book, source: SourceFile(name: "t.xlsx", sha256: ""), fileName: "t.xlsx",
      agency: nil)
    let submission = try ReturnReaderTests.submission(result)
    #expect(
      submission.scores.compactMap(\.selfScore.found?.value.description) == ["1.5", "0.25", "1"])
    #expect(submission.tasks.compactMap(\.state.found?.value) == [.done, .inProgress])
    let told = Set(submission.allProblems.map(\.code))
    #expect(!told.contains(.columnUnknown))
    #expect(!told.contains(.formMissing))
  }
}
