import PARIndex
import Testing

@testable import Forms
@testable import Intake
@testable import Publishing

@Suite("Headings: what we write we read")
struct HeadingRoundTripTests {
  static let returns = HeadingIndex(HeadingSynonyms.returns)
  static let decisions = HeadingIndex(HeadingSynonyms.decisions)

  static let formCells = Form.allCases.flatMap { form in
    (form.columns + [.marks]).map { (form, $0) }
  }

  @Test(arguments: formCells)
  func aFormsHeadingIsReadAsItsColumn(_ form: Form, _ column: FormColumn) {
    let heading = column.heading(year: 2031, previousYear: 2030, in: form)
    let match = Self.returns.exactMatch(heading)
    #expect(match?.role == column, "\(heading)")
    #expect(column.belongs(to: form))
    let years: [FormColumn: [Int]] = [.previous: [2030], .target: [2031]]
    #expect(match?.years == years[column, default: []])
  }

  @Test(arguments: Form.allColumns)
  func everySynonymIsReadAsItsColumn(_ column: FormColumn) {
    #expect(!column.words.isEmpty)
    for word in column.words { #expect(Self.returns.exactMatch(word)?.role == column, "\(word)") }
  }

  @Test(arguments: DecisionForm.columns)
  func everyHeadingOfADecisionIsReadAsItsColumn(_ column: FormColumn) {
    for word in DecisionForm.words(column) {
      #expect(Self.decisions.exactMatch(word)?.role == column, "\(word)")
    }
  }

  @Test func theSheetOfDecisionsHasTheColumnsThatAreReadBack() {
    let written = DecisionsColumn.formats(PlanYears(current: 2031, previous: 2030))
    let choices = DecisionsColumn.numbers(DecisionsColumn.choices)
    #expect(
      written.map(\.heading).prefix(choices.lowerBound - 1)
        == DecisionForm.columns.map(DecisionForm.heading)[...])
    // What may be picked is read as no column.
    for column in choices {
      #expect(Self.decisions.exactMatch(written[column - 1].heading) == nil)
    }
  }

  static let planCells = PlanForm.allCases.flatMap { form in form.columns.map { (form, $0) } }

  @Test(arguments: planCells)
  func aPlansHeadingIsItsOwnInItsTable(_ form: PlanForm, _ column: FormColumn) {
    let heading = HeadingWords(form.heading(column)).squeezed
    let same = form.columns.filter { HeadingWords(form.heading($0)).squeezed == heading }
    #expect(same == [column])
    #expect(!heading.isEmpty)
  }

  /// The forms as offices know them; what we write must not change unnoticed.
  static let printed: [(Form, [String])] = [
    (
      .scores,
      [
        "STT", "Lĩnh vực/Tiêu chí/Tiêu chí thành phần", "Điểm tối đa", "Điểm đạt được năm 2019",
        "Mục tiêu năm 2020", "Chủ trì tham mưu", "Điểm tự chấm", "Tài liệu kiểm chứng",
        "Giải trình",
      ]
    ),
    (
      .tasks,
      [
        "STT", "Lĩnh vực", "Sản phẩm", "Yêu cầu chất lượng", "Thời gian hoàn thành", "Chủ trì",
        "Thực hiện", "Trạng thái", "Số đạt (a)", "Tổng số (b)", "Ngày hoàn thành",
        "Kết quả thực hiện", "Tài liệu kiểm chứng", "Khó khăn, kiến nghị",
      ]
    ),
  ]

  @Test(arguments: printed)
  func theFormsAreHeadedAsOfficesKnowThem(_ form: Form, _ headings: [String]) {
    let written = form.columns.map { $0.heading(year: 2020, previousYear: 2019, in: form) }
    #expect(written == headings)
  }

  @Test func theFormsTellApartWhichColumnsAreWhose() {
    for form in Form.allCases {
      #expect(Set(form.columns).count == form.columns.count)
      #expect(form.columns.allSatisfy { [.plan, .agency].contains($0.owner) })
      #expect(form.columns.first == .code)
      #expect(form.entries == form.columns.filter(\.isEntry))
      #expect(form.columns.drop { !$0.isEntry } == form.entries[...])
    }
    #expect(FormColumn.evidence.form == nil)
    #expect(FormColumn.selfScore.form == .scores)
    #expect(FormColumn.state.form == .tasks)
  }

  @Test func everyColumnStandsInAFormOrATable() {
    let known =
      Form.allColumns + DecisionForm.columns + PlanForm.allCases.flatMap(\.columns)
    #expect(Set(known) == Set(FormColumn.allCases))
  }
}
