import PARIndex
import Provenance
import Publishing
import Spreadsheet
import TestSupport
import Testing

@Suite struct AnnotatedReturnTests {
  private func annotated() throws -> Workbook {
    let file = ScratchFile()
    try AnnotatedReturn.write(
      plan: try Sample.plan(), submission: try Sample.submission(),
      problems: Sample.problems(), words: { "Lỗi \($0.code.rawValue)" }, to: file.path)
    return try file.workbook()
  }

  @Test func putsTheListFirstAndErrorsFirstInIt() throws {
    let workbook = try annotated()
    #expect(
      workbook.sheets.map(\.name) == [
        "Cần sửa", "Hướng dẫn", "Phụ lục I", "Phụ lục II", "_parbook", "Không xếp được",
      ])
    let list = try workbook.sheet("Cần sửa")
    let severities = (10...15).compactMap { list.text("B\($0)") }
    #expect(
      severities == ["Phải sửa", "Phải sửa", "Xem lại", "Xem lại", "Xem lại", "Để biết"])
    #expect(list.text("G10") == "Phụ lục I, G15")
    #expect(list.text("F10") == "Bảng 1, G9")
  }

  @Test func fillsInWhatWasUnderstoodAndShowsWhatWasNot() throws {
    let workbook = try annotated()
    let one = try workbook.sheet("Phụ lục I")
    #expect(one[try #require(CellReference(a1: "G14"))]?.value == .number(1.5))
    // Above the maximum whoever reads it: it stays a number, and stays wrong.
    #expect(one[try #require(CellReference(a1: "G15"))]?.value == .number(2.5))
    #expect(one.text("G7") == "=Nguyễn Văn A")
    #expect(one.text("C7") == "Sở Nội vụ")
    let two = try workbook.sheet("Phụ lục II")
    let state = try #require(two.find("gần xong"))
    #expect(two.text("A\(state.row)") == "1.1.2")
    #expect(two[CellReference(row: state.row, column: 9)]?.value == .number(96))
    #expect(
      two[CellReference(row: state.row, column: 11)]?.value
        == .date(DateTime(date: CivilDate(iso: "2020-10-01"))))
  }

  @Test func keepsWhatNoFormHasACellFor() throws {
    let sheet = try annotated().sheet("Không xếp được")
    let kept = (4...6).map { [sheet.text("B\($0)"), sheet.text("C\($0)"), sheet.text("D\($0)")] }
    #expect(
      kept == [
        ["Bảng 1, G7", "Phụ lục I, dòng 1.1, Điểm tự chấm", "3,5"],
        ["Bảng 1, G10", "Phụ lục I, dòng 1.3, Điểm tự chấm", "2"],
        ["Bảng 1, B30", nil, "Ghi chú của sở"],
      ])
  }

  @Test func anUnknownSenderLosesNothing() throws {
    var submission = try Sample.submission()
    submission.sender.value = Agency.ID("so-khong-co")
    let file = ScratchFile()
    try AnnotatedReturn.write(
      plan: try Sample.plan(), submission: submission, problems: [], words: { _ in "" },
      to: file.path)
    let sheet = try file.workbook().sheet("Không xếp được")
    // Four scores, one evidence, four task values, one note.
    #expect(sheet.cells.filter { $0.reference.column == 1 && $0.reference.row > 3 }.count == 10)
  }

  /// A link goes with the words of its cell, a comment stands by itself.
  @Test func commentsAndLinksAreHandedBack() throws {
    var submission = try Sample.submission()
    submission.sender.value = Agency.ID("so-khong-co")
    let place = Place(file: "t.xlsx", sheet: "Bảng 1", cell: CellReference(row: 40, column: 2))
    submission.unplaced.append(Found("Tự chấm 0,75", written: "Tự chấm 0,75", place: place))
    submission.scores[0].evidence = Found(
      "BC 1 (https://v.vn/1)", written: "BC 1", place: place)
    let file = ScratchFile()
    try AnnotatedReturn.write(
      plan: try Sample.plan(), submission: submission, problems: [], words: { _ in "" },
      to: file.path)
    let sheet = try file.workbook().sheet("Không xếp được")
    #expect(sheet.find("Tự chấm 0,75") != nil)
    #expect(sheet.find("BC 1 (https://v.vn/1)") != nil)
  }

  /// Of a row that must be filled in the blank cell is marked, not that of its code.
  @Test func theBlankCellIsMarked() throws {
    var submission = try Sample.submission()
    submission.scores[1].selfScore = .blank
    submission.tasks[0].state = .blank
    var blankScore = Problem(.rowBlank, agency: "so-noi-vu", place: Sample.place("Bảng 1", "A8"))
    blankScore.row = Problem.Row("1.1.1", .criterion)
    var task = Problem(.rowBlank, agency: "so-noi-vu", place: Sample.place("Bảng 2", "A5"))
    task.row = Problem.Row("1.1.2", .task)
    let file = ScratchFile()
    try AnnotatedReturn.write(
      plan: try Sample.plan(), submission: submission, problems: [blankScore, task],
      words: { _ in "Điền vào" }, to: file.path)
    let workbook = try file.workbook()
    let list = try workbook.sheet("Cần sửa")
    #expect(list.text("G10") == "Phụ lục I, G14")
    let one = try workbook.sheet("Phụ lục I")
    let score = try #require(CellReference(a1: "G14"))
    #expect(one.extras[score]?.comments.map(\.text) == ["Điền vào"])
    let two = try workbook.sheet("Phụ lục II")
    let commented = two.extras.filter { !$0.value.comments.isEmpty }.map(\.key)
    #expect(commented.map(\.column) == [8])
    #expect(commented.allSatisfy { two.text("A\($0.row)") == "1.1.2" })
  }

  /// So it is where a comment or a cell beside the form tells what the column expects.
  @Test func theBlankCellBesideAHintIsMarked() throws {
    var submission = try Sample.submission()
    submission.scores[1].explanation = nil
    let hint = Problem(
      .commentBesideBlank, agency: "so-noi-vu", place: Sample.place("Bảng 1", "K8"),
      row: Problem.Row("1.1.1", .criterion), expected: .heading("Giải trình"))
    let file = ScratchFile()
    try AnnotatedReturn.write(
      plan: try Sample.plan(), submission: submission, problems: [hint],
      words: { _ in "Ghi vào ô" }, to: file.path)
    let list = try file.workbook().sheet("Cần sửa")
    #expect(list.text("G10") == "Phụ lục I, I14")
  }
}
