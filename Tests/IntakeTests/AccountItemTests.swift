import Intake
import PARIndex
import Provenance
import Spreadsheet
import TestSupport
import Testing

/// Comments, links, text struck through or raised, and sheets are items of the account too.
@Suite struct AccountItemTests {
  /// The form with something at one of its cells, and a sheet that is not a form.
  static func read(
    _ address: CellReference, _ extras: CellExtras, onOther: Bool = false
  ) throws -> (Submission, [SheetFates]) {
    var form = CellAccountTests.form.sheet
    var other = SheetText("Danh sách|Nguyễn Văn A", name: "Khác").sheet
    if onOther { other.extras[address] = extras } else { form.extras[address] = extras }
    return try CellAccountTests.read([form, other, Sheet(name: "Trống", cells: [])])
  }

  static func comment(_ text: String) -> CellExtras {
    var extras = CellExtras()
    extras.comments = [.init(author: "Lan", text: text)]
    return extras
  }

  static func link(_ address: String) -> CellExtras {
    var extras = CellExtras()
    extras.links = [address]
    return extras
  }

  static let struck: CellExtras = {
    var extras = CellExtras()
    extras.isStruck = true
    return extras
  }()

  @Test(arguments: [
    ("D6", comment("0,75"), AccountKind.comments, CellFate.unplaced),
    ("M20", comment("0,75"), .comments, .unplaced), ("E6", link("https://v.vn/1"), .links, .used),
    ("D6", link("https://v.vn/1"), .links, .unplaced), ("D6", struck, .runs, .rejected),
    ("B6", struck, .runs, .plan), ("A1", struck, .runs, .frame), ("G6", struck, .runs, .unplaced),
  ]) func whatACellCarriesHasItsFate(
    address: String, extras: CellExtras, kind: AccountKind, fate: CellFate
  ) throws {
    let cell = try #require(CellReference(a1: address))
    let (submission, sheets) = try Self.read(cell, extras)
    #expect(submission.account.isComplete)
    #expect(submission.account[kind] == FateCounts(read: 1, counts: [fate: 1]))
    #expect(sheets[0].items.map(\.cell) == [cell])
    let isSaid = submission.allProblems.contains { $0.place?.cell == cell }
    #expect(isSaid == (fate != .used && address != "G6"))
  }

  @Test func aLineThroughAPartOfAPlanTextIsSaid() throws {
    var extras = CellExtras()
    extras.runs = [TextRun("Thực hiện Kế hoạch CCHC năm "), TextRun("0,75", isStruck: true)]
    let cell = try #require(CellReference(a1: "B6"))
    let (submission, _) = try Self.read(cell, extras)
    #expect(submission.account[.runs].counts == [.rejected: 1])
    let said = submission.problems.filter { $0.place?.cell == cell }
    #expect(said.map(\.code) == [.textLeftOut])
    #expect(said.first?.found?.description.contains("0,75") == true)
  }

  @Test func eachSheetHasItsFate() throws {
    let (submission, sheets) = try Self.read(CellReference(row: 1, column: 1), CellExtras())
    #expect(sheets.map(\.whole) == [.used, .foreign, .frame])
    #expect(submission.account[.sheets].read == 3)
  }

  /// Wherever a comment, link or line stands, it is found again in exactly one fate; what has no
  /// place is kept with its text.
  @Test(arguments: 0..<200)
  func whatIsPutAnywhereIsFoundAgain(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let cell = CellReference(
      row: Int.random(in: 1...14, using: &random), column: Int.random(in: 1...12, using: &random))
    let choices = [
      (AccountKind.comments, Self.comment("Nhớ 0,75")), (.links, Self.link("https://v.vn/1")),
      (.runs, Self.struck),
    ]
    let (kind, extras) = choices[Int.random(in: 0..<choices.count, using: &random)]
    let onOther = Bool.random(using: &random)
    let (submission, sheets) = try Self.read(cell, extras, onOther: onOther)
    let account = submission.account[kind]
    let isFilled = sheets[onOther ? 1 : 0].fates[cell] != nil
    #expect(submission.account.isComplete)
    #expect(account.read == (kind == .runs && !isFilled ? 0 : 1))
    #expect(sheets.flatMap(\.items).count == account.read)
    if let item = sheets.flatMap(\.items).first, item.fate == .unplaced, kind != .runs {
      #expect(submission.unplaced.contains { $0.place.cell == cell && $0.written == item.text })
    }
  }
}
