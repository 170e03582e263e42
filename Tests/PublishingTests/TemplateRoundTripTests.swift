import Forms
import Intake
import PARIndex
import Provenance
import Publishing
import Spreadsheet
import TestSupport
import Testing

/// What goes out comes back: Intake reads our own forms without a word.
@Suite struct TemplateRoundTripTests {
  func read(_ workbook: Workbook, _ plan: Plan) throws -> Submission {
    let source = SourceFile(name: "phieu.xlsx", sha256: String(repeating: "0", count: 64))
    let result = ReturnReader(plan).read(
      workbook: workbook, source: source, fileName: "phieu.xlsx", agency: nil)
    guard case .submission(let submission, _, _) = result else {
      Issue.record("refused: \(result)")
      throw ReadError(Problem(.fileRefused))
    }
    return submission
  }

  @Test(arguments: [Sample.interior, Sample.finance, Sample.justice, Sample.district])
  func aBlankTemplateOnlyLacksItsDate(_ agency: Agency.ID) throws {
    let plan = try Sample.plan()
    let file = ScratchFile()
    try TemplateWorkbook.write(plan: plan, agency: agency, to: file.path)
    let submission = try read(try file.workbook(), plan)
    #expect(submission.sender.value == agency)
    #expect(submission.period?.value == "Quý III năm 2020")
    #expect(submission.preparedBy == nil)
    #expect(submission.phone == nil)
    #expect(submission.unplaced.isEmpty)
    #expect(submission.problems.map(\.code) == [.reportDateMissing, .returnBlank])
  }

  @Test(arguments: [Sample.interior, Sample.finance, Sample.justice, Sample.district])
  func aBlankCSVFormOnlyLacksItsDate(_ agency: Agency.ID) throws {
    let plan = try Sample.plan()
    for form in TemplateCSV.files(plan: plan, agency: agency) {
      let workbook = try WorkbookReader.read(Array(form.text.utf8), name: form.name)
      let submission = try read(workbook, plan)
      #expect(submission.sender.value == agency)
      #expect(submission.unplaced.isEmpty)
      // The other annex is a file of its own.
      let problems = submission.problems.filter { !($0.code == .rowMissing && $0.row == nil) }
      #expect(problems.map(\.code) == [.reportDateMissing, .returnBlank], "\(form.name)")
    }
  }

  @Test func aTemplateForAPeriodComesBackAsOne() throws {
    let plan = try Sample.plan()
    let period = try #require(PeriodReader.read("Quý I/2021", year: 2020))
    let file = ScratchFile()
    try TemplateWorkbook.write(plan: plan, agency: Sample.interior, period: period, to: file.path)
    var book = try file.workbook()
    #expect(try read(book, plan).span == period)
    let texts = book.sheets.flatMap(\.cells).compactMap { cell -> String? in
      if case .text(let text) = cell.value { text } else { nil }
    }
    #expect(texts.count { $0.contains("Quý I/2021: từ 01/01/2021 đến 31/03/2021)") } >= 3)
    #expect(texts.contains("2021-01-01") && texts.contains("2021-03-31"))
    // The line taken out, the hidden identity still tells.
    for index in book.sheets.indices where book.sheets[index].name != "_parbook" {
      let sheet = book.sheets[index]
      book.sheets[index] = Sheet(
        name: sheet.name, cells: sheet.cells.filter { $0.value != .text("Quý I/2021") })
    }
    #expect(try read(book, plan).span == period)
    for form in TemplateCSV.files(plan: plan, agency: Sample.interior, period: period) {
      let workbook = try WorkbookReader.read(Array(form.text.utf8), name: form.name)
      #expect(try read(workbook, plan).span == period)
    }
  }

  @Test func whatIsTypedAmongTheInstructionsHasNoPlace() throws {
    let plan = try Sample.plan()
    let file = ScratchFile()
    try TemplateWorkbook.write(plan: plan, agency: Sample.interior, to: file.path)
    var book = try file.workbook()
    #expect(try read(book, plan).unplaced.isEmpty)
    let index = try #require(book.sheets.firstIndex { $0.name == SheetNames.instructions })
    book.sheets[index].cells += [
      Cell(CellReference(row: 60, column: 2), .text("1.1 xin sửa thành 0,5")),
      Cell(CellReference(row: 61, column: 7), .number(0.75)),
    ]
    #expect(try read(book, plan).unplaced.map(\.value) == ["1.1 xin sửa thành 0,5", "0.75"])
  }

  @Test func anAnnotatedReturnCorrectedIsClean() throws {
    let plan = try Sample.plan()
    var submission = try Sample.submission()
    submission.scores = submission.scores.filter { $0.code.value.description == "1.1.1" }
    submission.tasks[0].state = .value(
      Found(.inProgress, written: "Đang thực hiện", place: submission.tasks[0].code.place))
    submission.reportedOn = CivilDate(iso: "2020-10-10").map {
      Found($0, written: "10/10/2020", place: submission.sender.place)
    }
    let file = ScratchFile()
    try AnnotatedReturn.write(
      plan: plan, submission: submission, problems: Sample.problems(),
      words: { "Lỗi \($0.code.rawValue)" }, to: file.path)
    let again = try read(try file.workbook(), plan)
    #expect(again.problems.filter { $0.code != .rowBlank }.isEmpty)
    #expect(again.unplaced.isEmpty)
    let scores = again.scores.compactMap(\.selfScore.found)
    #expect(scores.map(\.value) == [try Sample.points("1.5")])
    let task = try #require(again.tasks.first { !$0.isBlank })
    #expect(task.code.value == submission.tasks[0].code.value)
    #expect(task.state.found?.value == .inProgress)
    #expect(task.achieved.found?.value == Points(96))
    #expect(task.completedOn.found?.value == CivilDate(iso: "2020-10-01"))
  }
}

/// A return from our own template is read by position: what stands in it cannot be taken for a
/// heading, and a heading pasted again is one.
@Suite struct OwnTemplateByPositionTests {
  /// A heading pasted again under another agency or period begins a table of its own.
  @Test(arguments: [("Cơ quan báo cáo", "Sở Tài chính"), ("Kỳ báo cáo", "Quý II năm 2020")])
  func aTableUnderItsOwnLabelsIsNotReadWithTheTemplate(label: String, value: String) throws {
    let plan = try Sample.plan()
    let file = ScratchFile()
    try TemplateWorkbook.write(plan: plan, agency: Sample.interior, to: file.path)
    var book = try file.workbook()
    let index = try #require(book.sheets.firstIndex { $0.name == "Phụ lục I" })
    let sheet = book.sheets[index]
    let heading = try #require(sheet.cells.first { $0.value == .text("STT") }).reference.row
    let last = (sheet.cells.map(\.reference.row).max() ?? 0) + 3
    let copied = sheet.cells.filter { $0.reference.row == heading }.map {
      Cell(CellReference(row: last, column: $0.reference.column), $0.value)
    }
    let line = [(1, label), (2, value)].map {
      Cell(CellReference(row: last - 1, column: $0.0), .text($0.1))
    }
    let score = [
      Cell(CellReference(row: last + 1, column: 1), .text("1.1.1")),
      Cell(CellReference(row: last + 1, column: 7), .number(0.25)),
    ]
    book.sheets[index].cells = sheet.cells + line + copied + score
    let result = ReturnReader(plan).read(
      workbook: book, source: SourceFile(name: "t.xlsx", sha256: ""), fileName: "t.xlsx",
      agency: nil)
    guard case .submission(let submission, _, _) = result else {
      Issue.record("refused: \(result)")
      return
    }
    #expect(submission.scores.allSatisfy { $0.selfScore == .blank })
    let codes = submission.problems.map(\.code)
    #expect(codes.contains { [.tableOtherPeriod, .tableOtherAgency].contains($0) })
    #expect(submission.account.isComplete)
  }

  @Test func aListBesideIsNoPartOfTheTable() throws {
    let plan = try Sample.plan()
    let file = ScratchFile()
    try TemplateWorkbook.write(plan: plan, agency: Sample.interior, to: file.path)
    var book = try file.workbook()
    let index = try #require(book.sheets.firstIndex { $0.name == "Phụ lục II" })
    let heading = try #require(
      book.sheets[index].cells.first { $0.value == .text("Kết quả thực hiện") })
    let row = heading.reference.row
    var cells = book.sheets[index].cells.filter { $0.reference != heading.reference }
    cells.append(Cell(heading.reference, .text("Kết quả thực hiện (năm 2021)")))
    for (offset, word) in ["STT", "Nội dung", "Kết quả"].enumerated() {
      cells.append(Cell(CellReference(row: row, column: 18 + offset), .text(word)))
      cells.append(Cell(CellReference(row: row + 2, column: 18 + offset), .text("Đạt")))
    }
    book.sheets[index].cells = cells.sorted { $0.reference < $1.reference }
    let submission = try TemplateRoundTripTests().read(book, plan)
    #expect(submission.tasks.allSatisfy { $0.result == nil })
    #expect(submission.account.isComplete)
  }

  @Test func wordsOfHeadingsAmongTheRowsAreValues() throws {
    let plan = try Sample.plan()
    let file = ScratchFile()
    try TemplateWorkbook.write(plan: plan, agency: Sample.interior, to: file.path)
    var book = try file.workbook()
    let index = try #require(book.sheets.firstIndex { $0.name == "Phụ lục I" })
    let heading = try #require(book.sheets[index].cells.first { $0.value == .text("STT") })
    let row = heading.reference.row + 1
    let sheet = book.sheets[index]
    let words = sheet.cells.filter { $0.reference.row == heading.reference.row }
    // The row below the heading is typed over with the heading's own words, but for its code.
    let typed = words.dropFirst(2).map {
      Cell(CellReference(row: row, column: $0.reference.column), $0.value)
    }
    let kept = sheet.cells.filter { cell in
      !typed.contains { $0.reference == cell.reference }
    }
    book.sheets[index] = Sheet(name: sheet.name, cells: kept + typed)
    let result = ReturnReader(plan).read(
      workbook: book, source: SourceFile(name: "t.xlsx", sha256: ""), fileName: "t.xlsx",
      agency: nil)
    guard case .submission(let submission, let sheets, _) = result else {
      Issue.record("refused: \(result)")
      return
    }
    let table = try #require(sheets.first { $0.sheet == "Phụ lục I" })
    #expect(table.headingRows == heading.reference.row...heading.reference.row)
    #expect(table.rows.contains { $0.match.index == row })
    #expect(submission.account.isComplete)
  }
}
