import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// One way in which a Form II is bent.
enum TaskBend: String, CaseIterable {
  case none, statesInOtherWords, statesInCapitals, statesUnclear, datesAsText, datesAsSerials
  case datesInWords, amountsWithThousands, amountsWithUnits, amountsAsPercent, amountsAsText
  case codesAsNumbers, codesAsDates, codesLost, namesLost, planColumnsLost, columnsReversed
  case rowsReversed, headingsOfTwoRows, sectionsLost, amountsMerged, statesMerged

  /// The heading's columns: plan and agency columns in the form's order.
  static let headings = [
    "STT", "Lĩnh vực", "Sản phẩm", "Yêu cầu chất lượng", "Thời gian hoàn thành", "Chủ trì",
    "Thực hiện", "Trạng thái", "Số đạt (a)", "Tổng số (b)", "Ngày hoàn thành",
    "Kết quả thực hiện", "Tài liệu kiểm chứng", "Khó khăn, kiến nghị",
  ]
}

/// What an agency truly reports on a task.
struct TrueTask: Equatable {
  var state: TaskState
  var achieved: Int
  var total: Int
  var day: CivilDate?
}

struct BentTasks {
  var truth: [CriterionCode: TrueTask] = [:]
  private var rows: [[CellValue?]] = []
  private var heading = TaskBend.headings
  private var merges: [Sheet.Range] = []
  private var secondHeading: [String]?

  init(plan: Plan, bend: TaskBend, seed: Int) {
    var random = Random(seed: seed)
    let sections = plan.sections.filter { plan.task($0.code) == nil }
    var lines = sections.map {
      ($0.code, [.text($0.code.description), .text($0.name)] as [CellValue?])
    }
    for task in plan.tasks {
      let total = random.next(3_000) + 1
      let truth = TrueTask(
        state: TaskState.allCases[random.next(4)], achieved: random.next(total + 1), total: total,
        day: CivilDate(year: 2020, month: random.next(9) + 1, day: random.next(28) + 1))
      self.truth[task.code] = truth
      let cells: [CellValue?] = [
        .text(task.code.description), .text(task.name), .text(task.products),
        .text(task.requirementText), .text(task.deadline), .text(task.leadsText),
        .text(task.implementersText), .text(Self.word(truth.state)),
        .number(Double(truth.achieved)), .number(Double(truth.total)),
        .date(DateTime(date: truth.day)), .text("Kết quả \(random.next(100))"), nil, nil,
      ]
      lines.append((task.code, cells))
    }
    if bend == .sectionsLost { lines.removeFirst(sections.count) }
    rows = lines.sorted { $0.0 < $1.0 }.map(\.1)
    apply(bend)
  }

  static func word(_ state: TaskState) -> String {
    switch state {
    case .notStarted: "Chưa thực hiện"
    case .inProgress: "Đang thực hiện"
    case .done: "Hoàn thành"
    case .notApplicable: "Không áp dụng"
    }
  }

  private mutating func change(_ column: Int, _ change: (CellValue) -> CellValue?) {
    for index in rows.indices where column < rows[index].count {
      if let value = rows[index][column] { rows[index][column] = change(value) }
    }
  }

  private mutating func number(_ change: (Int) -> CellValue) {
    for column in [8, 9] {
      self.change(column) { value in
        guard case .number(let number) = value else { return value }
        return change(Int(number))
      }
    }
  }

  private mutating func day(_ change: (CivilDate) -> CellValue) {
    self.change(10) { value in
      guard case .date(let moment) = value, let date = moment.date else { return value }
      return change(date)
    }
  }

  private mutating func code(_ change: (CriterionCode) -> CellValue?) {
    self.change(0) { value in
      guard case .text(let text) = value, let code = CriterionCode(text) else { return value }
      return change(code)
    }
  }

  private mutating func apply(_ bend: TaskBend) {
    switch bend {
    case .none, .sectionsLost: break
    case .statesInOtherWords:
      let words = [
        "Chưa thực hiện": "chưa triển khai", "Đang thực hiện": "Đang triển khai",
        "Hoàn thành": "Đã xong", "Không áp dụng": "không thuộc thẩm quyền",
      ]
      change(7) { if case .text(let text) = $0 { .text(words[text] ?? text) } else { $0 } }
    case .statesInCapitals:
      change(7) { if case .text(let text) = $0 { .text(text.uppercased()) } else { $0 } }
    case .statesUnclear: change(7) { _ in .text("cơ bản hoàn thành") }
    case .datesAsText: day { .text($0.vietnamese) }
    case .datesAsSerials: day { .number(Double($0.daysSince1970 + 25_569)) }
    case .datesInWords: day { .text("ngày \($0.day) tháng \($0.month) năm \($0.year)") }
    case .amountsWithThousands:
      number {
        $0 < 1000
          ? .number(Double($0)) : .text("\($0 / 1000).\(String($0 % 1000 + 1000).dropFirst())")
      }
    case .amountsWithUnits: number { .text("\($0) hồ sơ") }
    case .amountsAsPercent: number { _ in .text("99%") }
    case .amountsAsText: number { .text(String($0)) }
    case .codesAsNumbers:
      code { Double($0.description).map { .number($0) } ?? .text($0.description) }
    case .codesAsDates:
      code { code in
        let parts = code.parts
        guard parts.count >= 2 else { return .text(code.description) }
        let year = parts.count > 2 ? 2000 + parts[2] : 2020
        return CivilDate(year: year, month: parts[1], day: parts[0])
          .map { .date(DateTime(date: $0)) } ?? .text(code.description)
      }
    case .codesLost: code { _ in nil }
    case .namesLost: change(1) { _ in nil }
    case .planColumnsLost: for column in 2...6 { change(column) { _ in nil }; heading[column] = "" }
    default: reshape(bend)
    }
  }

  private mutating func reshape(_ bend: TaskBend) {
    switch bend {
    case .columnsReversed:
      heading.reverse()
      rows = rows.map { row in
        Array((row + Array(repeating: nil, count: heading.count - row.count)).reversed())
      }
    case .rowsReversed: rows.reverse()
    case .headingsOfTwoRows:
      secondHeading = heading
      for column in 7...9 { heading[column] = column == 7 ? "Tình hình thực hiện nhiệm vụ" : "" }
      for column in heading.indices where !(7...9).contains(column) {
        secondHeading?[column] = ""
        merges.append(range(3, column + 1, 4, column + 1))
      }
      merges.append(range(3, 8, 3, 10))
    case .amountsMerged, .statesMerged:
      let column = bend == .statesMerged ? 7 : 8
      let tasks = rows.indices.filter { rows[$0].count > 7 }
      guard let first = tasks.first(where: { tasks.contains($0 + 1) }) else { return }
      rows[first + 1][column] = nil
      merges.append(range(first + 4, column + 1, first + 5, column + 1))
    default: break
    }
  }

  private func range(_ top: Int, _ left: Int, _ bottom: Int, _ right: Int) -> Sheet.Range {
    Sheet.Range(
      first: CellReference(row: top, column: left), last: CellReference(row: bottom, column: right))
  }

  func sheet() -> Sheet {
    var cells = [
      Cell(CellReference(row: 1, column: 1), .text("Cơ quan báo cáo")),
      Cell(CellReference(row: 1, column: 2), .text("Sở Nội vụ")),
    ]
    var lines: [[CellValue?]] = [heading.map { $0.isEmpty ? nil : .text($0) }]
    if let secondHeading { lines.append(secondHeading.map { $0.isEmpty ? nil : .text($0) }) }
    for (row, line) in (lines + rows).enumerated() {
      for (column, value) in line.enumerated() {
        guard let value else { continue }
        cells.append(Cell(CellReference(row: row + 3, column: column + 1), value))
      }
    }
    return Sheet(name: "Phụ lục II", cells: cells, merges: merges)
  }
}

@Suite struct TaskBendingTests {
  /// Bends after which everything must still be there.
  static let harmless: Set<TaskBend> = [
    .none, .statesInOtherWords, .statesInCapitals, .datesAsText, .datesAsSerials, .datesInWords,
    .amountsAsText, .codesAsNumbers, .codesAsDates, .codesLost, .namesLost, .planColumnsLost,
    .columnsReversed, .rowsReversed, .headingsOfTwoRows, .sectionsLost,
  ]

  @Test(arguments: TaskBend.allCases) func isRecoveredOrReported(bend: TaskBend) throws {
    let plan = try DakLakPlan.plan()
    let bent = BentTasks(plan: plan, bend: bend, seed: 3)
    let result = ReturnReader(plan).read(
      workbook: Workbook(format: .xlsx, sheets: [bent.sheet()]),
      source: SourceFile(name: "t.xlsx", sha256: ""), fileName: "t.xlsx", agency: nil)
    let submission = try ReturnReaderTests.submission(result)
    var whole = 0
    for report in submission.tasks {
      let truth = try #require(bent.truth[report.code.value])
      let row = report.code.value.description
      let isTold = submission.problems.contains { $0.row?.code == row && $0.severity == .error }
      let isWhole =
        agrees(report.state, truth.state) && agrees(report.achieved, Points(truth.achieved))
        && agrees(report.total, Points(truth.total)) && report.completedOn.found?.value == truth.day
      if isWhole { whole += 1 } else { #expect(isTold, "\(bend) \(row)") }
      #expect(report.state.found.map { $0.value == truth.state } ?? true || isShared(report.state))
      #expect(report.achieved.found.map { $0.value == Points(truth.achieved) } ?? true)
      #expect(report.total.found.map { $0.value == Points(truth.total) } ?? true)
      #expect(report.completedOn.found.map { $0.value == truth.day } ?? true)
    }
    if Self.harmless.contains(bend) { #expect(whole == bent.truth.count, "\(bend)") }
  }

  private func agrees<Value>(_ reading: Reading<Value>, _ truth: Value) -> Bool {
    reading.found?.value == truth || isShared(reading)
  }

  private func isShared<Value>(_ reading: Reading<Value>) -> Bool {
    reading.found?.repairs.contains(.mergedCellShared) ?? false
  }
}
