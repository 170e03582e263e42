import PARIndex
import Provenance
import Testing

@testable import Forms

@Suite("Fields: the one list of what an agency fills in")
struct FormFieldTests {
  static let place = Place(file: "a.xlsx", sheet: "Phụ lục II", cell: .init(row: 12, column: 8))

  static func found<Value>(_ value: Value, _ repairs: [ProblemCode] = []) -> Found<Value> {
    Found(value, written: "như ghi", place: place, repairs: repairs)
  }

  static func code() throws -> Found<CriterionCode> {
    Found(try #require(CriterionCode("1.1")), written: "1.1", place: place)
  }

  static func score() throws -> ScoreReport {
    ScoreReport(
      code: try code(),
      selfScore: .value(found(try #require(Points(plain: "1.5")), [.decimalComma])),
      evidence: found("QĐ 12"), explanation: found("đủ"))
  }

  static func task() throws -> TaskReport {
    TaskReport(
      code: try code(), state: .value(found(.done)), achieved: .value(found(.zero)),
      total: .rejected(found("nhiều")),
      completedOn: .value(found(try #require(CivilDate(iso: "2020-10-15")))),
      result: found("xong"), evidence: found("BC 7"), difficulties: found("không"))
  }

  @Test func theAgencyFillsInItsOwnColumns() {
    for form in Form.allCases {
      #expect(form.entries.allSatisfy { $0.owner == .agency })
      #expect(form.planColumns.allSatisfy { $0.owner == .plan })
    }
    #expect(Set(FormColumn.allCases.filter(\.isEntry)) == Set(Form.allEntries))
  }

  /// A property of a report that no field fills, or one that two fill, would be lost.
  @Test func everyPropertyOfAReportIsOneField() throws {
    check(try Self.score())
    check(try Self.task())
  }

  private func check<Report: FormReport>(_ report: Report) {
    #expect(Mirror(reflecting: report).children.count == Report.fields.count + 1)
    let blank = Report(code: report.code)
    #expect(blank.isBlank)
    var copy = blank
    for field in Report.fields {
      #expect(field.reading(of: report) != .blank, "\(field.column)")
      #expect(field.reading(of: copy) == .blank, "\(field.column)")
      field.copy(from: report, to: &copy)
      #expect(field.reading(of: copy) == field.reading(of: report), "\(field.column)")
      var one = blank
      field.copy(from: report, to: &one)
      #expect(!one.isBlank, "\(field.column)")
    }
    #expect(copy == report)
  }

  @Test func theKindOfAColumnIsTheTypeOfItsField() {
    for field in ScoreReport.fields { #expect(kind(field) == field.column.kind) }
    for field in TaskReport.fields { #expect(kind(field) == field.column.kind) }
  }

  private func kind<Report>(_ field: FormField<Report>) -> FormColumn.Kind {
    switch field.path {
    case .points: .points
    case .quantity: .quantity
    case .state: .state
    case .day: .day
    case .words: .words
    }
  }

  @Test func whatIsRejectedKeepsItsText() throws {
    var task = TaskReport(code: try Self.code())
    for field in TaskReport.fields {
      field.reject(Self.found("cả hai"), in: &task)
      #expect(field.reading(of: task).written == "như ghi")
      let expected: Reading<FieldValue> =
        field.column.isFreeText
        ? .value(Self.found(.words("cả hai"))) : .rejected(Self.found("cả hai"))
      #expect(field.reading(of: task) == expected)
    }
  }

  @Test func repairsOfEveryFieldAreProblems() throws {
    let submission = Submission(
      sender: Self.found(Agency.ID("so-y-te")), source: SourceFile(name: "a.xlsx", sha256: ""),
      scores: [try Self.score()])
    #expect(submission.repairProblems.map(\.code) == [.decimalComma])
    #expect(!submission.isBlank)
  }

  @Test func recordsHaveTheColumnsOfBothFormsOnceEach() {
    #expect(Set(Form.allEntries) == Set(Form.scores.entries + Form.tasks.entries))
    for form in Form.allCases {
      #expect(Form.allEntries.filter(form.entries.contains) == form.entries)
    }
    #expect(Set(Form.allEntries).count == Form.allEntries.count)
  }

  @Test func keysOfJSONAreDifferent() {
    #expect(Set(FormColumn.allCases.map(\.jsonKey)).count == FormColumn.allCases.count)
  }
}
