import Messages
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

@testable import Intake
@testable import Operations

/// Returns as Word documents: the same submission as the workbook that they were made of.
@Suite struct DocumentReturnTests {
  typealias DOCX = MiniDOCX

  static func submission(_ bytes: [UInt8]) throws -> Submission? {
    let workbook = try WorkbookReader.read(bytes, name: "a.docx")
    let result = ReturnReader(try PlanLoading.load(nil).plan).read(
      workbook: workbook, source: SourceFile(name: "a.docx", sha256: ""),
      fileName: "So Y te.docx", agency: nil)
    guard case .submission(let submission, _, _) = result else { return nil }
    return submission
  }

  static let heading = ["STT", "Lĩnh vực/Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "TLKC"]
  static let rows = [["1.1", "", "", "1,5", "12/KH"], ["1.2", "", "", "0,5", ""]]
  static let more = [["2.4.1", "", "", "0,2", ""]]
  static let letterhead = DOCX.table(of: [["ỦY BAN NHÂN DÂN TỈNH\nSỞ Y TẾ", "CỘNG HÒA XÃ HỘI"]])
  static let signatures = DOCX.table(of: [["Nơi nhận:", "GIÁM ĐỐC"]])
  static let day = DOCX.paragraph("Ngày báo cáo: 15/10/2020")

  @Test(arguments: [
    DOCX.table(of: [heading] + rows + more),
    DOCX.table(of: [heading] + rows) + DOCX.paragraph("") + DOCX.table(of: more),
    DOCX.table(of: [heading] + rows) + DOCX.paragraph("") + DOCX.table(of: [heading] + more),
    DOCX.table(of: [heading] + rows) + DOCX.paragraph("Phụ lục I (tiếp theo)")
      + DOCX.table(of: [heading] + more),
    DOCX.table([DOCX.row([DOCX.cell(xml: DOCX.table(of: [heading] + rows + more))])]),
  ])
  func tablesOfOneAnnexAreOne(_ tables: String) throws {
    let body = Self.letterhead + Self.day + tables + DOCX.paragraph("") + Self.signatures
    let submission = try #require(try Self.submission(DOCX(body: body).bytes()))
    #expect(submission.sender.value.text == "so-y-te")
    #expect(submission.reportedOn?.value.vietnamese == "15/10/2020")
    let scores = submission.scores.map {
      "\($0.code.value) \($0.selfScore.found?.value.description ?? "")"
    }
    #expect(scores == ["1.1 1.5", "1.2 0.5", "2.4.1 0.2"])
    #expect(!submission.allProblems.map(\.code).contains(.numberAsText))
    #expect(submission.unplaced.allSatisfy { $0.value == "Phụ lục I (tiếp theo)" })
  }

  @Test func aListOfDocumentsBelowIsNoPartOfTheAnnex() throws {
    let list = DOCX.table(of: [
      ["STT", "Tên văn bản", "Ghi chú"], ["1", "12/KH", ""], ["1.1", "9", ""],
    ])
    let body = Self.day + DOCX.table(of: [Self.heading] + Self.rows) + DOCX.paragraph("") + list
    let submission = try #require(try Self.submission(DOCX(body: body).bytes()))
    #expect(submission.scores.map(\.code.value.description) == ["1.1", "1.2"])
    #expect(submission.unplaced.isEmpty)
    #expect(submission.allProblems.map(\.code).contains(.sheetIgnored))
  }

  @Test func placesAreThoseOfWord() throws {
    let body =
      Self.letterhead + Self.day + DOCX.table(of: [Self.heading] + Self.rows)
      + DOCX.paragraph("") + DOCX.table(of: [["2.4.1", "", "", "9", ""]])
    let submission = try #require(try Self.submission(DOCX(body: body).bytes()))
    let tooHigh = submission.allProblems.first { $0.code == .aboveMaximum }
    #expect(tooHigh?.place?.description == "a.docx › Bảng 3 › dòng 1, cột 4")
    let line = tooHigh.map { Wording(.en).line(for: $0) } ?? ""
    #expect(line.hasPrefix("error: a.docx › Table 3 › row 1, column 4: "))
    let place = submission.scores.first?.selfScore.place
    #expect(place?.description == "a.docx › Bảng 2 › dòng 2, cột 4")
    #expect(
      submission.reportedOn?.place.description == "a.docx › Bảng 2 › đoạn 1 phía trên")
  }
}
