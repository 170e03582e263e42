import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Intake

/// Text that is struck through, raised or lowered, comments and links: never a value in silence.
@Suite struct CellRemarkTests {
  static let heading = "STT|Tiêu chí|Điểm tối đa|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình\n"
  static let row = "1.1|Thực hiện Kế hoạch CCHC năm|#1.5|"

  /// A return of one row, whose cell at `address` carries something.
  static func submission(
    _ values: String, _ address: String, _ extras: CellExtras
  ) throws -> Submission {
    var sheet = SheetText(ReturnReaderTests.head + heading + row + values).sheet
    let cell = try #require(CellReference(a1: address))
    sheet.extras[cell] = extras
    let result = ReturnReader(try SmallPlan.plan()).read(
      workbook: Workbook(format: .xlsx, sheets: [sheet]),
      source: SourceFile(name: "tep.xlsx", sha256: "0"), fileName: "tep.xlsx", agency: nil)
    return try ReturnReaderTests.submission(result)
  }

  static func runs(_ runs: [TextRun]) -> CellExtras {
    var extras = CellExtras()
    extras.runs = runs
    extras.isStruck = runs.allSatisfy(\.isStruck)
    extras.isRaised = runs.allSatisfy(\.isRaised)
    return extras
  }

  static func codes(_ submission: Submission, at address: String) -> [ProblemCode] {
    submission.allProblems.filter { $0.place?.cell?.description == address }.map(\.code)
  }

  static let scores: [([TextRun], String?, ProblemCode)] = [
    ([TextRun("0,7"), TextRun("5", isStruck: true)], "0.7", ProblemCode.textLeftOut),
    ([TextRun("0,5"), TextRun("3", isRaised: true)], "0.5", .textLeftOut),
    ([TextRun("0,5", isStruck: true), TextRun(" "), TextRun("1")], "1", .textLeftOut),
    ([TextRun("0,5", isStruck: true)], nil, .cellStruck),
    ([TextRun("3", isRaised: true)], nil, .cellStruck),
    ([TextRun("0,5", isStruck: true), TextRun("3", isRaised: true)], nil, .cellStruck),
  ]

  @Test(arguments: scores) func ofAScoreWhatIsLeftOutIsSaid(
    runs: [TextRun], points: String?, code: ProblemCode
  ) throws {
    let submission = try Self.submission(runs.map(\.text).joined(), "D5", Self.runs(runs))
    #expect(
      submission.scores.first?.selfScore.found?.value == points.flatMap { Points(plain: $0) })
    #expect(Self.codes(submission, at: "D5").contains(code))
  }

  @Test func aStruckNumberIsNoScore() throws {
    var struck = CellExtras()
    struck.isStruck = true
    let submission = try Self.submission("#0.5", "D5", struck)
    #expect(submission.scores.first?.selfScore == .blank)
    #expect(Self.codes(submission, at: "D5") == [.cellStruck])
  }

  @Test func ofEvidenceWhatIsStruckIsLeftOutAndWhatIsRaisedStays() throws {
    let runs = [
      TextRun("BC 1 "), TextRun("BC 2", isStruck: true), TextRun(" 5 m"),
      TextRun("2", isRaised: true),
    ]
    let submission = try Self.submission("#1|BC 1 BC 2 5 m2", "E5", Self.runs(runs))
    #expect(submission.scores.first?.evidence?.value == "BC 1  5 m2")
    #expect(Self.codes(submission, at: "E5") == [.textLeftOut])
  }

  @Test func eachRunIsReadInItsOwnFont() throws {
    let runs = [
      TextRun("Sở ", fontName: "Times New Roman"), TextRun("N«ng nghiÖp", fontName: ".VnTime"),
    ]
    let submission = try Self.submission("#1|Sở N«ng nghiÖp", "E5", Self.runs(runs))
    #expect(submission.scores.first?.evidence?.value == "Sở Nông nghiệp")
    #expect(Self.codes(submission, at: "E5") == [.textFromTCVN3])
  }

  @Test(arguments: [
    ("|BC", "D5", ProblemCode.commentBesideBlank), ("#1|BC", "D5", .commentKept),
    ("#1|BC", "B2", .commentKept), ("|BC", "H9", .commentKept),
  ]) func aCommentIsKeptAndTold(values: String, address: String, code: ProblemCode) throws {
    var extras = CellExtras()
    extras.comments = [.init(author: "Lan", text: "Tự chấm: 0,75 điểm")]
    let submission = try Self.submission(values, address, extras)
    #expect(Self.codes(submission, at: address) == [code])
    #expect(submission.unplaced.map(\.value) == ["Tự chấm: 0,75 điểm"])
  }

  @Test(arguments: [
    ("BC 88", "https://v.vn/88.pdf", "BC 88 (https://v.vn/88.pdf)"),
    ("https://v.vn/88.pdf", "https://v.vn/88.pdf", "https://v.vn/88.pdf"),
    ("v.vn/88", "https://v.vn/88/", "v.vn/88"), ("a@b.vn", "mailto:a@b.vn", "a@b.vn"),
  ]) func aLinkStaysWithTheEvidence(text: String, link: String, value: String) throws {
    var extras = CellExtras()
    extras.links = [link]
    let submission = try Self.submission("#1|\(text)", "E5", extras)
    #expect(submission.scores.first?.evidence?.value == value)
    #expect(submission.scores.first?.evidence?.written == text)
  }

  @Test func aLinkElsewhereIsKept() throws {
    var extras = CellExtras()
    extras.links = ["https://v.vn/88.pdf"]
    let submission = try Self.submission("#1|BC", "D5", extras)
    #expect(submission.unplaced.map(\.value) == ["https://v.vn/88.pdf"])
    #expect(Self.codes(submission, at: "D5") == [.linkKept])
  }

  @Test(arguments: [
    ("|0,75", "E5"), ("|0,75 điểm", "E5"), ("||1", "F5"), ("|#0.75", "E5"), ("|0,75/1,5", "E5"),
  ]) func aScoreBesideItsColumnIsTold(values: String, address: String) throws {
    let submission = try Self.submission(values, "Z99", CellExtras())
    #expect(Self.codes(submission, at: address).contains(.valueBeside))
    #expect(submission.scores.first?.selfScore == .blank)
  }

  @Test(arguments: ["#1|0,75", "|BC 75", "|7", "|12/BC"])
  func whatIsNoScoreIsNotTakenForOne(values: String) throws {
    let submission = try Self.submission(values, "Z99", CellExtras())
    #expect(!submission.allProblems.contains { $0.code == .valueBeside })
  }
}
