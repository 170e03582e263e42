import Forms
import PARIndex
import Provenance
import Testing

@testable import Operations

@Suite("A form that a file lacks may come in another file of the sender")
struct FormsSentApartTests {
  private static let quarter = period("Quý III năm 2020", "2020-07-01", "2020-09-30")
  private static let half = period("6 tháng đầu năm 2020", "2020-01-01", "2020-06-30")

  private static func period(_ label: String, _ first: String, _ last: String) -> Period? {
    guard let first = CivilDate(iso: first), let last = CivilDate(iso: last) else { return nil }
    return Period(label: label, first: first, last: last)
  }

  /// A file that brings one form, and says that it lacks the other one.
  private func file(_ sender: String, _ form: Form, _ span: Period?) throws -> ReturnFile {
    let place = Place(file: "\(sender) \(form)")
    let code = Found(try #require(CriterionCode("1.1")), written: "1.1", place: place)
    var submission = Submission(
      sender: Found(Agency.ID(sender), written: sender, place: place),
      source: SourceFile(name: "\(sender) \(form)", sha256: ""), span: span)
    if form == .scores {
      submission.scores = [ScoreReport(code: code, selfScore: .blank)]
    } else {
      submission.tasks = [TaskReport(code: code)]
    }
    let other = form == .scores ? Form.tasks : .scores
    submission.problems = [
      Problem(.formMissing, place: place, used: .heading(other.sheetName))
    ]
    return ReturnFile(
      source: submission.source, path: "", result: .submission(submission, sheets: [], cells: []))
  }

  private func lacking(_ files: [ReturnFile]) -> Int {
    var all = ReturnFiles(files: files)
    all.takeBackFormsSentApart()
    return all.files.count { $0.problems.contains { $0.code == .formMissing } }
  }

  @Test func oneFileAloneLacksIt() throws {
    #expect(lacking([try file("so-y-te", .scores, Self.quarter)]) == 1)
  }

  @Test func twoFilesOfOneSenderAndPeriodAreWhole() throws {
    for other in [Self.quarter, nil] {
      let files = [
        try file("so-y-te", .scores, Self.quarter), try file("so-y-te", .tasks, other),
      ]
      #expect(lacking(files) == 0)
    }
  }

  @Test func aFileOfAnotherSenderPeriodOrOfTheSameFormIsNoHelp() throws {
    let own = try file("so-y-te", .scores, Self.quarter)
    #expect(lacking([own, try file("so-tu-phap", .tasks, Self.quarter)]) == 2)
    #expect(lacking([own, try file("so-y-te", .tasks, Self.half)]) == 2)
    #expect(lacking([own, own]) == 2)
  }
}
