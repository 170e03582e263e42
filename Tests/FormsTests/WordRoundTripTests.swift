import PARIndex
import Provenance
import Spreadsheet
import Testing

@testable import Forms
@testable import Intake

@Suite("Labels, states, guards: what we write we read")
struct WordRoundTripTests {
  @Test(arguments: FormLabel.allCases)
  func everyWordingOfALabelIsReadAsIt(_ label: FormLabel) {
    #expect(label.words.first == label.text)
    for word in label.words { #expect(FormLabel.reading(word) == label, "\(word)") }
  }

  @Test(arguments: TaskState.allCases)
  func everyWordingOfAStateIsReadAsIt(_ state: TaskState) throws {
    for word in StateWords.words(state) {
      let read = try #require(StateReader.state(word), "\(word)")
      #expect(read.state == state)
      #expect(read.isOwn == (word == state.vietnamese))
    }
  }

  static let texts =
    ["", "a", "'", "''", "'a", "1,5", "Sở Nội vụ", "'=", "''='", "\r\n", "\u{301}="]
    + ["=", "+", "-", "@", "\t", "\r"].flatMap { ["\($0)", "\($0)1+1", "'\($0)x", "''\($0)x"] }

  @Test(arguments: texts)
  func whatIsGuardedComesBackAndCannotRun(_ text: String) {
    let written = CellGuard.putOn(text)
    #expect(CellGuard.takeOff(written) == text)
    #expect(written.unicodeScalars.first.map { !"=+-@\t\r".unicodeScalars.contains($0) } ?? true)
  }

  @Test func plainTextIsNotTouched() {
    for text in ["a=b", "1-2", "'a", "Kế hoạch"] {
      #expect(CellGuard.putOn(text) == text)
      #expect(CellGuard.takeOff(text) == text)
    }
  }

  @Test func anIdentityComesBack() {
    let identity = TemplateIdentity(
      plan: "12/KH-UBND", year: 2031, agency: Agency.ID("so-y-te"), agencyName: "Sở Y tế")
    #expect(TemplateIdentity(pairs: identity.pairs) == identity)
    #expect(identity.pairs.first?.value == TemplateIdentity.format)
    let partial = TemplateIdentity(agencyName: "Sở Y tế")
    #expect(TemplateIdentity(pairs: partial.pairs) == partial)
  }

  @Test func anIdentityIsReadFromItsSheet() {
    let identity = TemplateIdentity(
      plan: "12/KH-UBND", year: 2031, agency: Agency.ID("so-y-te"), agencyName: "Sở Y tế")
    let cells = identity.pairs.enumerated().flatMap { index, pair in
      [
        Cell(.init(row: index + 1, column: TemplateIdentity.keyColumn), .text(pair.key)),
        Cell(.init(row: index + 1, column: TemplateIdentity.valueColumn), .text(pair.value)),
      ]
    }
    let sheet = Sheet(name: TemplateIdentity.sheetName, cells: cells)
    #expect(TemplateIdentity(Workbook(format: .xlsx, sheets: [sheet])) == identity)
    let other = Sheet(name: Form.scores.sheetName, cells: cells)
    #expect(TemplateIdentity(Workbook(format: .xlsx, sheets: [other])) == nil)
  }

  @Test func sheetsAreToldApartByTheirNames() {
    let names =
      Form.allCases.map(\.sheetName) + SheetNames.besidesForms + SheetNames.ofConsolidation.joined()
      + [SheetNames.changes, SheetNames.decisions, SheetNames.English.decisions]
      + [TemplateIdentity.sheetName]
    #expect(Set(names).count == names.count)
    #expect(names.allSatisfy { $0.unicodeScalars.count <= 31 })
  }
}
