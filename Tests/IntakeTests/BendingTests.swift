import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import VietnameseText

/// A return as a grid that can be bent, with the values that are true.
struct BentReturn {
  typealias Content = CellValue?

  var heading = [
    "STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm tối đa", "Điểm đạt được năm 2019",
    "Mục tiêu năm 2020", "Chủ trì tham mưu", "Điểm tự chấm", "Tài liệu kiểm chứng", "Giải trình",
  ]
  var rows: [[Content]] = []
  var hasHeading = true
  var firstRow = 5
  var firstColumn = 1
  var hiddenRows: Set<Int> = []
  /// The true score of each row, by code.
  var truth: [String: Points] = [:]

  static let code = 0
  static let name = 1
  static let score = 6

  /// A clean return of Sở Nội vụ with scores that depend on `seed`.
  init(plan: Plan, seed: Int) {
    var random = Random(seed: seed)
    for criterion in plan.criteria {
      var row: [Content] = [
        .text(criterion.code.description), .text(criterion.name), .number(criterion.maximum.double),
        criterion.previous.map { .number($0.double) }, criterion.target.map { .number($0.double) },
        .text(criterion.leadsText), nil, nil, nil,
      ]
      if plan.isScoredLeaf(criterion.code) {
        let steps = Int(criterion.maximum.tenThousandths / 2_500)
        let points = Points(tenThousandths: Int128(random.next(steps + 1)) * 2_500)
        row[Self.score] = .number(points.double)
        row[Self.score + 1] = .text("Báo cáo số \(random.next(90) + 1)/BC-SNV")
        truth[criterion.code.description] = points
      }
      rows.append(row)
    }
  }

  /// Column numbers move when columns are dropped or moved; meanings stay with their headings.
  func column(_ standard: Int) -> Int? { order.firstIndex(of: standard) }
  var order = Array(0..<9)

  func sheet(_ name: String) -> Sheet {
    var cells: [Cell] = []
    var row = firstRow
    func put(_ content: [Content]) {
      for (column, value) in content.enumerated() {
        guard let value else { continue }
        cells.append(Cell(CellReference(row: row, column: column + firstColumn), value))
      }
      row += 1
    }
    cells.append(Cell(CellReference(row: 1, column: 2), .text("Cơ quan báo cáo")))
    cells.append(Cell(CellReference(row: 1, column: 3), .text("Sở Nội vụ")))
    if hasHeading { put(heading.map { .text($0) }) }
    for content in rows { put(content) }
    return Sheet(name: name, cells: cells, hiddenRows: hiddenRows)
  }

  /// Changes each cell of a column.
  mutating func change(_ standard: Int, _ change: (CellValue, Int) -> Content) {
    guard let column = column(standard) else { return }
    for index in rows.indices where column < rows[index].count {
      if let value = rows[index][column] { rows[index][column] = change(value, index) }
    }
  }

  mutating func drop(_ standard: Int) {
    guard let column = column(standard) else { return }
    heading.remove(at: column)
    order.remove(at: column)
    for index in rows.indices where column < rows[index].count { rows[index].remove(at: column) }
  }

  mutating func move(_ standard: Int, to target: Int) {
    guard let column = column(standard), target < heading.count else { return }
    heading.insert(heading.remove(at: column), at: target)
    order.insert(order.remove(at: column), at: target)
    for index in rows.indices where max(column, target) < rows[index].count {
      rows[index].insert(rows[index].remove(at: column), at: target)
    }
  }
}

/// Numbers that are the same on every run.
struct Random {
  private var state: UInt64

  init(seed: Int) { state = UInt64(truncatingIfNeeded: seed) &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(_ bound: Int) -> Int {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return Int(state % UInt64(max(1, bound)))
  }
}

/// One way in which a return is bent.
enum Bend: String, CaseIterable {
  case decimalCommas, unitsBehind, fractions, percentages, wrongFractions, valuesAsDates, words
  case aboveMaximum, thousandths
  case codesAsNumbers, codesAsDates, codesAsMonthFirst, codesWithDots, codesWithCommas
  case codesAsMonthNames, codesLost, runningNumbers, romanFields, codesSwapped
  case namesLost, namesCut, namesInCapitals, namesDecomposed, namesWithSlips
  case planColumnsDropped, scoreFirst, evidenceFirst, emptyColumn, otherScores, secondCandidate
  case headingInCapitals, headingWithoutMarks, headingBroken, headingLost, headingRepeated
  case headingSlip, scoreHeadingLost, numbering, targetBesideScore
  case blankRows, reversed, rowsRotated, totals, comments, hidden, farAway, signatures
  case repeatedRow, repeatedRowDiffers, foreignRows, parentScored

  func apply(_ bent: inout BentReturn) {
    switch self {
    case .decimalCommas: bent.changeScores { .text($0.vietnamese) }
    case .unitsBehind: bent.changeScores { .text($0.vietnamese + " điểm") }
    case .fractions: bent.changeScoresWithMaximum { .text("\($0.vietnamese)/\($1.vietnamese)") }
    case .wrongFractions: bent.changeScores { .text("\($0.vietnamese)/10") }
    case .percentages: bent.changeScores { _ in .text("75%") }
    case .valuesAsDates: bent.changeScores { Bend.date($0).map { .date($0) } ?? .text("x") }
    case .words: bent.changeScores { _ in .text("đạt") }
    case .aboveMaximum: bent.changeScoresWithMaximum { .number($0.double + $1.double + 0.25) }
    case .thousandths:
      bent.changeScores { .text($0.vietnamese + (($0.vietnamese.contains(",")) ? "0" : ",000")) }
    case .codesAsNumbers: bent.changeCodes { Double($0).map { .number($0) } ?? .text($0) }
    case .codesAsDates: bent.changeCodes { Bend.date($0, monthFirst: false) }
    case .codesAsMonthFirst: bent.changeCodes { Bend.date($0, monthFirst: true) }
    case .codesWithDots: bent.changeCodes { .text($0 + ".") }
    case .codesWithCommas: bent.changeCodes { .text(" " + String($0.map { $0 == "." ? "," : $0 })) }
    case .codesAsMonthNames: bent.changeCodes { Bend.monthName($0) }
    case .codesLost: bent.drop(BentReturn.code)
    case .runningNumbers: bent.change(BentReturn.code) { _, index in .number(Double(index + 1)) }
    case .romanFields: bent.changeCodes { .text(["1": "I", "3": "III", "5": "V"][$0] ?? $0) }
    case .codesSwapped: bent.changeCodes { .text(["1.1": "1.2", "1.2": "1.1"][$0] ?? $0) }
    case .namesLost: bent.drop(BentReturn.name)
    case .namesCut: bent.changeNames { String($0.prefix(14)) }
    case .namesInCapitals: bent.changeNames { $0.uppercased() }
    case .namesDecomposed: bent.changeNames { NormalForm.nfd($0) }
    case .namesWithSlips: bent.changeNames { String($0.dropLast()) }
    case .planColumnsDropped: for column in [2, 3, 4, 5] { bent.drop(column) }
    case .scoreFirst: bent.move(BentReturn.score, to: 0)
    case .evidenceFirst: bent.move(7, to: 1)
    case .emptyColumn: bent.insert("", at: 1) { _ in nil }
    case .otherScores: bent.insert("Điểm thẩm định", at: 2) { _ in .number(0.25) }
    case .secondCandidate: bent.insert("Tự đánh giá", at: 2) { _ in .number(0.25) }
    default: applyToShape(&bent)
    }
  }

  private func applyToShape(_ bent: inout BentReturn) {
    switch self {
    case .headingInCapitals: bent.heading = bent.heading.map { $0.uppercased() }
    case .headingWithoutMarks: bent.heading = bent.heading.map { Folding.key($0) }
    case .headingBroken:
      bent.heading = bent.heading.map { String($0.map { $0 == " " ? "\n" : $0 }) }
    case .headingLost: bent.hasHeading = false
    case .headingRepeated: bent.rows.insert(bent.heading.map { .text($0) }, at: 7)
    case .headingSlip:
      bent.heading = bent.heading.map { $0 == "Điểm tự chấm" ? "Điểm tự chắn" : $0 }
    case .scoreHeadingLost: bent.heading = bent.heading.map { $0 == "Điểm tự chấm" ? "Cột" : $0 }
    case .targetBesideScore:
      bent.heading = bent.heading.map { $0 == "Mục tiêu năm 2020" ? "Điểm tự chấm năm 2019" : $0 }
    case .numbering:
      bent.rows.insert(bent.heading.indices.map { .text("(\($0 + 1))") }, at: 0)
    case .blankRows: for row in [9, 5, 2] { bent.rows.insert([], at: row) }
    case .reversed: bent.rows.reverse()
    case .rowsRotated: bent.rows = Array(bent.rows[6...] + bent.rows[..<6])
    case .totals: bent.addRow("", "TỔNG CỘNG", .number(20))
    case .comments: bent.rows.insert([nil, .text("Ghi chú: số liệu đến 30/9")], at: 3)
    case .hidden: bent.hiddenRows = Set(9...11)
    case .farAway: (bent.firstRow, bent.firstColumn) = (40, 12)
    case .signatures: bent.addRow("", "Người lập biểu", .text("GIÁM ĐỐC"))
    case .repeatedRow: if let row = bent.rows.dropFirst(3).first { bent.rows.append(row) }
    case .repeatedRowDiffers:
      bent.addRow("1.2", "Thực hiện chế độ báo cáo CCHC định kỳ", .number(0.125))
    case .foreignRows: bent.addRow("9.1", "Tiêu chí của kế hoạch khác", .number(1))
    case .parentScored: bent.addRow("", "Cộng lĩnh vực", .number(3))
    default: break
    }
  }

  private static func date(_ points: Points) -> DateTime? {
    let parts = points.description.split(separator: ".").compactMap { Int($0) }
    guard parts.count == 2,
      let date = CivilDate(year: 2020, month: parts[1] % 12 + 1, day: max(1, parts[0]))
    else { return nil }
    return DateTime(date: date)
  }

  private static func date(_ code: String, monthFirst: Bool) -> CellValue {
    let parts = code.split(separator: ".").compactMap { Int($0) }
    guard parts.count >= 2 else { return .text(code) }
    let year = parts.count > 2 ? 2000 + parts[2] : 2020
    let (day, month) = monthFirst ? (parts[1], parts[0]) : (parts[0], parts[1])
    guard let date = CivilDate(year: year, month: month, day: day) else { return .text(code) }
    return .date(DateTime(date: date))
  }

  private static func monthName(_ code: String) -> CellValue {
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct"]
    let parts = code.split(separator: ".").compactMap { Int($0) }
    guard parts.count == 2, parts[1] <= months.count else { return .text(code) }
    return .text("\(parts[0])-\(months[parts[1] - 1])")
  }
}

extension BentReturn {
  fileprivate mutating func changeScores(_ change: (Points) -> CellValue) {
    self.change(Self.score) { value, _ in
      guard case .number(let number) = value, let points = Points(nearest: number) else {
        return value
      }
      return change(points)
    }
  }

  fileprivate mutating func changeScoresWithMaximum(_ change: (Points, Points) -> CellValue) {
    guard let maximum = column(2) else { return }
    let maxima = rows.map { row -> Points? in
      guard maximum < row.count, case .number(let number) = row[maximum] else { return nil }
      return Points(nearest: number)
    }
    self.change(Self.score) { value, index in
      guard case .number(let number) = value, let points = Points(nearest: number),
        let maximum = maxima[index]
      else { return value }
      return change(points, maximum)
    }
  }

  fileprivate mutating func changeCodes(_ change: (String) -> CellValue) {
    self.change(Self.code) { value, _ in
      guard case .text(let text) = value else { return value }
      return change(text)
    }
  }

  fileprivate mutating func changeNames(_ change: (String) -> String) {
    self.change(Self.name) { value, _ in
      guard case .text(let text) = value else { return value }
      return .text(change(text))
    }
  }

  fileprivate mutating func insert(
    _ heading: String, at position: Int, _ content: (Int) -> CellValue?
  ) {
    guard position <= self.heading.count else { return }
    self.heading.insert(heading, at: position)
    order.insert(-1, at: position)
    for index in rows.indices where position <= rows[index].count {
      rows[index].insert(content(index), at: position)
    }
  }

  fileprivate mutating func addRow(_ code: String, _ name: String, _ score: CellValue) {
    var row: [Content] = Array(repeating: nil, count: heading.count)
    if let column = column(Self.code), !code.isEmpty { row[column] = .text(code) }
    if let column = column(Self.name) { row[column] = .text(name) }
    if let column = column(Self.score) { row[column] = score }
    rows.append(row)
  }
}

@Suite struct BendingTests {
  /// What became of the true values.
  struct Count {
    var recovered = 0
    var reported = 0
    var wrong: [String] = []
  }

  static func count(_ bends: [Bend], plan: Plan, reader: ReturnReader, seed: Int) -> Count {
    var bent = BentReturn(plan: plan, seed: seed)
    for bend in bends { bend.apply(&bent) }
    let result = reader.read(
      workbook: Workbook(format: .xlsx, sheets: [bent.sheet("Phụ lục I")]),
      source: SourceFile(name: "b.xlsx", sha256: ""), fileName: "b.xlsx", agency: nil)
    var count = Count()
    guard case .submission(let submission, _, _) = result else {
      count.reported = bent.truth.count
      return count
    }
    let telling = submission.problems.contains {
      $0.severity == .error || $0.code == .rowMissing || $0.code == .columnMissing
        || $0.code == .formulaWithoutValue || $0.code == .numberFromDate
    }
    for report in submission.scores {
      let code = report.code.value.description
      guard let found = report.selfScore.found else { continue }
      if bent.truth[code] != found.value { count.wrong.append("\(code): \(found.value)") }
    }
    for (code, points) in bent.truth {
      let found = submission.scores.first { $0.code.value.description == code }?.selfScore.found
      if found?.value == points {
        count.recovered += 1
      } else if telling {
        count.reported += 1
      } else if found == nil {
        count.wrong.append("\(code) vanished")
      }
    }
    return count
  }

  @Test(arguments: Bend.allCases) func aloneNothingIsWrongInSilence(bend: Bend) throws {
    let plan = try SmallPlan.plan()
    let reader = ReturnReader(plan)
    for seed in 1...3 {
      let count = Self.count([bend], plan: plan, reader: reader, seed: seed)
      #expect(count.wrong.isEmpty, "\(bend) seed \(seed): \(count.wrong)")
    }
  }

  @Test(arguments: [
    Bend.decimalCommas, .unitsBehind, .fractions, .codesAsNumbers, .codesAsDates,
    .codesAsMonthFirst, .codesWithDots, .codesWithCommas, .codesAsMonthNames, .codesLost,
    .runningNumbers, .romanFields, .namesLost, .namesInCapitals, .namesDecomposed, .namesWithSlips,
    .planColumnsDropped, .scoreFirst, .evidenceFirst, .emptyColumn, .otherScores,
    .headingInCapitals, .headingWithoutMarks, .headingBroken, .headingLost, .headingRepeated,
    .headingSlip, .numbering, .blankRows, .reversed, .rowsRotated, .totals, .comments, .hidden,
    .farAway, .signatures, .repeatedRow, .foreignRows, .targetBesideScore,
  ]) func aloneEverythingIsRecovered(bend: Bend) throws {
    let plan = try SmallPlan.plan()
    let count = Self.count([bend], plan: plan, reader: ReturnReader(plan), seed: 7)
    #expect(count.recovered == 10, "\(bend): \(count)")
  }

  /// Pairs in which the file itself says what is not so, and nothing in it contradicts.
  private static func isLie(_ first: Bend, _ second: Bend) -> Bool {
    let pair: Set<Bend> = [first, second]
    return pair == [.codesSwapped, .namesLost] || pair == [.secondCandidate, .scoreHeadingLost]
      || pair == [.runningNumbers, .repeatedRowDiffers]
      || pair == [.codesSwapped, .repeatedRowDiffers]
  }

  @Test func inPairsNothingIsWrongInSilence() throws {
    let plan = try SmallPlan.plan()
    let reader = ReturnReader(plan)
    var pairs = 0
    for (index, first) in Bend.allCases.enumerated() {
      for (offset, second) in Bend.allCases.enumerated() where first != second {
        // Every eleventh pair; all of them take twenty seconds.
        guard (index * 3 + offset) % 11 == 0, !Self.isLie(first, second) else { continue }
        pairs += 1
        let count = Self.count([first, second], plan: plan, reader: reader, seed: 11)
        #expect(count.wrong.isEmpty, "\(first) + \(second): \(count.wrong)")
      }
    }
    #expect(pairs > 180)
  }
}
