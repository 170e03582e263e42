import Provenance
import Testing

@testable import Spreadsheet

/// What cells of `.xls` carry beside values, and what hides them: the same workbook saved by
/// LibreOffice in both formats must read the same.
@Suite struct XLSExtrasTests {
  static func book(_ ending: String) throws -> Workbook {
    try WorkbookReader.read(
      FixtureTests.bytes(XLSFixtureTests.folder + "extras/extras." + ending), name: "f")
  }

  @Test func bothFormatsGiveOneWorkbook() throws {
    let old = try Self.book("xls")
    let new = try Self.book("xlsx")
    #expect(old.format == .xls)
    #expect(BothWays.text(of: old) == BothWays.text(of: new))
    for (old, new) in zip(old.sheets, new.sheets) {
      #expect(old.name == new.name)
      #expect(old.visibility == new.visibility)
      #expect(old.isProtected == new.isProtected)
      #expect(old.merges == new.merges)
      #expect(old.hiddenRows == new.hiddenRows)
      #expect(old.cells.map(\.fontName) == new.cells.map(\.fontName))
      #expect(Set(old.extras.keys) == Set(new.extras.keys))
      for (cell, extras) in new.extras { #expect(old.extras[cell] == extras, "\(cell)") }
    }
  }

  @Test func commentsLinksAndRunsAreThere() throws {
    let sheet = try Self.book("xls").sheets[0]
    func extras(_ a1: String) -> CellExtras? { CellReference(a1: a1).flatMap { sheet.extras[$0] } }
    #expect(extras("A1")?.comments.first?.text.contains("Đã sửa ngày 15/10\nxem lại") == true)
    #expect(extras("E4")?.comments.first?.text.contains("ô trống") == true)
    #expect(extras("B1")?.links == ["https://vanban.chinhphu.vn/?q=5&x=đ#muc-2"])
    #expect(extras("B3")?.links == ["mailto:noivu@daklak.gov.vn"])
    #expect(extras("C1")?.runs.map(\.isStruck) == [false, true, false])
    #expect(extras("C2")?.runs.map(\.isRaised) == [false, true])
    #expect(extras("C3")?.isStruck == true)
    #expect(CellReference(a1: "D4").flatMap { sheet[$0] }?.value == .text("_x0041_ và \r"))
  }

  @Test func theNamesOfSheetsAreTold() {
    let bytes = FixtureTests.bytes(XLSFixtureTests.folder + "extras/extras.xls")
    #expect(WorkbookReader.sheetNames(of: bytes) == ["Ghi chú", "Trang 2"])
  }
}
