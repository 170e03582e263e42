import Forms
import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// What a template brought from an earlier period is counted only where the agency confirmed or
/// changed it; whatever is not sure is left out, and said.
@Suite struct CarriedRowTests {
  /// A row of Form I as it came back.
  struct Row {
    var code = "1.1"
    var score = "#1.5"
    var evidence = "Báo cáo số 12/BC-SNV"
    var mark = ""
    /// What the row was filled in with; nil where its cell is gone.
    var trace: String?

    var line: String { "\(code)|\(score)|\(evidence)||\(mark)|\(trace ?? "")" }
  }

  static func trace(_ score: String, _ evidence: String = "Báo cáo số 12/BC-SNV") throws -> String {
    let place = Place(file: "t")
    var report = ScoreReport(
      code: Found(try #require(CriterionCode("9")), written: "", place: place))
    report.selfScore = .value(
      Found(try #require(Points(plain: score)), written: score, place: place))
    report.evidence = evidence.isEmpty ? nil : Found(evidence, written: evidence, place: place)
    return try #require(CarriedTrace(report)).text
  }

  static let headings =
    "STT|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình|Giữ nguyên số liệu kỳ trước|Ký hiệu số liệu kỳ trước"

  static func read(
    _ rows: [Row], headings: String = headings, identity: SheetText? = nil
  ) throws -> Submission {
    let lines = [ReturnReaderTests.head + headings] + rows.map(\.line)
    let sheets = [SheetText(lines.joined(separator: "\n"))] + [identity].compactMap(\.self)
    let result = ReturnReader(try SmallPlan.plan()).read(
      workbook: Workbook(format: .xlsx, sheets: sheets.map(\.sheet)),
      source: SourceFile(name: "t.xlsx", sha256: ""), fileName: "SNV.xlsx", agency: nil)
    let submission = try ReturnReaderTests.submission(result)
    #expect(submission.account.isComplete)
    return submission
  }

  static func told(_ submission: Submission) -> [ProblemCode] {
    [.prefilledUnconfirmed, .prefilledUntraceable, .prefilledConfirmed].filter { code in
      submission.problems.contains { $0.code == code }
    }
  }

  static let marks: [(mark: String, isCounted: Bool)] = [
    ("Kỳ trước", false), ("kỳ trước", false), ("KY TRUOC", false), ("", false), ("x", false),
    ("đồng ý", false), ("?", false), ("không giữ nguyên", false), ("chưa giữ nguyên", false),
    ("#1", false), ("Giữ nguyên", true), ("giữ nguyên", true), ("GIỮ NGUYÊN.", true),
  ]

  @Test(arguments: marks)
  func anUnchangedRowCountsOnlyWhereItIsConfirmed(_ mark: String, _ isCounted: Bool) throws {
    let read = try Self.read([Row(mark: mark, trace: try Self.trace("1.5"))])
    #expect(read.scores.map(\.isBlank) == [!isCounted])
    #expect(read.carriedScores.map(\.code.value.description) == (isCounted ? [] : ["1.1"]))
    #expect(Self.told(read) == [isCounted ? .prefilledConfirmed : .prefilledUnconfirmed])
    #expect(read.account[.cells].counts[.used, default: 0] == (isCounted ? 2 : 0))
    #expect(!read.problems.contains { $0.code == .rowBlank })
    let isOther =
      !isCounted && !mark.isEmpty && mark.lowercased() != "kỳ trước" && mark != "KY TRUOC"
    #expect(read.unplaced.count == (isOther ? 1 : 0))
  }

  @Test(arguments: marks.map(\.mark))
  func aChangedRowCountsAsItStands(_ mark: String) throws {
    for row in [Row(score: "#1", mark: mark), Row(evidence: "Báo cáo số 13/BC-SNV", mark: mark)] {
      var row = row
      row.trace = try Self.trace("1.5")
      let read = try Self.read([row])
      #expect(read.scores.map(\.isBlank) == [false])
      #expect(Self.told(read).isEmpty)
    }
  }

  /// The traces are gone, as where the table was copied without its hidden column.
  @Test(arguments: marks)
  func withoutTracesTheMarkDecides(_ mark: String, _ isCounted: Bool) throws {
    let read = try Self.read([Row(mark: mark)])
    let isLeftOut = !isCounted && !mark.isEmpty
    #expect(read.scores.map(\.isBlank) == [isLeftOut])
    #expect(
      Self.told(read)
        == (isLeftOut ? [.prefilledUntraceable] : isCounted ? [.prefilledConfirmed] : []))
    if isLeftOut { #expect(read.account[.cells].counts[.rejected] == 2) }
  }

  /// What is said of a value that is used is not said of one that is left out.
  @Test func nothingIsSaidOfValuesLeftOut() throws {
    let words = "Đề nghị sửa 0,75 điểm"
    let read = try Self.read([
      Row(evidence: words, mark: "Kỳ trước", trace: try Self.trace("1.5", words))
    ])
    #expect(!read.problems.contains { $0.code == .scoreContradicted })
    let confirmed = try Self.read([Row(evidence: words, mark: "Giữ nguyên")])
    #expect(confirmed.problems.contains { $0.code == .scoreContradicted })
  }

  /// A row that was filled in by the agency, beside others from an earlier period.
  @Test func aMarkOfItsOwnBesideOthersIsKept() throws {
    let brought = Row(code: "1.2", score: "#0.5", mark: "Kỳ trước", trace: try Self.trace("0.5"))
    let read = try Self.read([Row(mark: "mới"), brought])
    #expect(read.scores.map(\.isBlank) == [false, true])
    #expect(read.unplaced.map(\.value) == ["mới"])
    let filledDown = try Self.read([Row(mark: "Kỳ trước"), brought])
    #expect(filledDown.scores.map(\.isBlank) == [true, true])
    #expect(Self.told(filledDown) == [.prefilledUnconfirmed, .prefilledUntraceable])
  }

  /// Programs that save the file change the looks of words, days and numbers.
  @Test(arguments: [
    "Báo cáo số 12/BC-SNV", "  Báo cáo số\n12/BC-SNV ", "B?o c?o s? 12/BC-SNV",
    "BÁO CÁO số 12/BC SNV",
  ])
  func aProgramThatSavesTheFileChangesNothing(_ evidence: String) throws {
    let row = Row(score: "1,50", evidence: evidence.replacing("\n", with: "⏎"), mark: "Kỳ trước")
    var traced = row
    traced.trace = try Self.trace("1.5")
    #expect(try Self.told(Self.read([traced])) == [.prefilledUnconfirmed])
  }

  @Test func wordsWithoutLettersAreNoChange() throws {
    let trace = try Self.trace("1.5", "3/10")
    let row = Row(evidence: "@2020-10-03", mark: "Kỳ trước", trace: trace)
    #expect(try Self.told(Self.read([row])) == [.prefilledUnconfirmed])
    let read = try Self.read([Row(evidence: "", mark: "Kỳ trước", trace: trace)])
    #expect(Self.told(read).isEmpty && read.scores.map(\.isBlank) == [false])
  }

  @Test func aClearedRowIsBlank() throws {
    let read = try Self.read([
      Row(score: "", evidence: "", mark: "Kỳ trước", trace: try Self.trace("1.5")),
      Row(code: "1.2"),
    ])
    #expect(Self.told(read).isEmpty)
    #expect(read.problems.filter { $0.code == .rowBlank }.map(\.row?.code) == ["1.1"])
  }

  /// The headings of the marks are lost, or damaged by an encoding.
  @Test(arguments: ["Cột 5|Cột 6", "Gi? nguyên s? li?u k? tr??c|Ký hi?u s? li?u k? tr??c", "|"])
  func theTraceIsKnownWithoutItsHeading(_ last: String) throws {
    let headings = "STT|Điểm tự chấm|Tài liệu kiểm chứng|Giải trình|\(last)"
    let trace = try Self.trace("1.5")
    for mark in ["Kỳ trước", "K? tr??c", ""] {
      let read = try Self.read([Row(mark: mark, trace: trace)], headings: headings)
      #expect(read.scores.map(\.isBlank) == [true])
      #expect(Self.told(read) == [.prefilledUnconfirmed])
    }
    let marked = try Self.read([Row(mark: "Kỳ trước")], headings: headings)
    #expect(Self.told(marked) == [.prefilledUntraceable])
  }

  /// A column of the agency is gone: what is left is compared.
  @Test func aColumnThatIsGoneIsNoChange() throws {
    let lines = "\(ReturnReaderTests.head)STT|Điểm tự chấm|Ký hiệu số liệu kỳ trước\n1.1|#1.5|"
    let result = try ReturnReaderTests.read(SheetText(lines + (try Self.trace("1.5"))))
    let read = try ReturnReaderTests.submission(result)
    #expect(Self.told(read) == [.prefilledUnconfirmed])
  }

  /// The hidden identity tells what rows were filled in with when both marks are deleted.
  @Test func theHiddenIdentityTellsToo() throws {
    let identity = SheetText(
      """
      format|parbook/template/1|||||||
      |||||Phụ lục I|1.1|6|\(try Self.trace("1.5"))
      """, name: TemplateIdentity.sheetName, visibility: .veryHidden)
    let read = try Self.read([Row(), Row(code: "1.2")], identity: identity)
    #expect(read.scores.map(\.isBlank) == [true, false])
    #expect(Self.told(read) == [.prefilledUnconfirmed])
    let changed = try Self.read([Row(score: "#1")], identity: identity)
    #expect(changed.scores.map(\.isBlank) == [false])
  }

  @Test func rowsThatWereSortedOrCopiedAreKnown() throws {
    let rows = try [("1.1", "0.5", "BC 1"), ("1.2", "0.4", "BC 2"), ("1.3", "0.3", "BC 3")].map {
      Row(
        code: $0.0, score: "#\($0.1)", evidence: $0.2, mark: "Kỳ trước",
        trace: try Self.trace($0.1, $0.2))
    }
    #expect(try Self.told(Self.read(rows.reversed())) == [.prefilledUnconfirmed])
    let twice = try Self.read(rows + [rows[0]])
    #expect(!twice.scores.contains { !$0.isBlank })
    // A row copied over another, but for its code.
    var copied = rows[0]
    copied.code = "1.2"
    let copy = try Self.read([rows[0], copied])
    #expect(!copy.scores.contains { !$0.isBlank })
    // Only the agency's columns were sorted.
    let sorted = zip(rows, [rows[1], rows[2], rows[0]]).map { row, other in
      var row = row
      (row.score, row.evidence) = (other.score, other.evidence)
      return row
    }
    let read = try Self.read(sorted)
    #expect(!read.scores.contains { !$0.isBlank })
    #expect(read.carriedScores.count == 3)
    // One row that was changed to what another holds is a change.
    var changed = rows
    (changed[0].score, changed[0].evidence) = (rows[1].score, rows[1].evidence)
    #expect(try Self.read(changed).scores.map(\.isBlank) == [false, true, true])
  }

  @Test func onlyAWholeTraceIsOne() {
    #expect(CarriedTrace("kt.0ca89a.26602a.0")?.text == "kt.0ca89a.26602a.0")
    for text in ["", "kt", "kt.0.0", "kt.0.0.0.0", "kt.0.0.zzzzzz", "kt.0.0.12", "xx.0.0.0"] {
      #expect(CarriedTrace(text) == nil)
    }
  }
}
