import Provenance
import Spreadsheet
import TestSupport
import Testing
import WorkbookWriting

/// What was meant to be written is what a reader finds, cell by cell.
@Suite struct WrittenProofTests {
  private func written(
    _ fill: (SheetBuilder) throws(WriteError) -> Void
  ) throws -> (meant: [SheetDigest], found: [SheetDigest]) {
    let file = ScratchFile()
    let meant = try WorkbookWriter.write(to: file.path, WorkbookProperties(created: nil)) {
      book throws(WriteError) in
      try fill(try book.addSheet("Nguồn"))
    }
    return (meant, try WrittenWorkbook.digests(file.bytes, name: "a.xlsx"))
  }

  @Test func everyKindOfCellIsFoundAgain() throws {
    let day = try #require(CivilDate(year: 2020, month: 9, day: 30))
    let both = try written { sheet throws(WriteError) in
      try sheet.text(cell(1, 1), "Số liệu _x0041_ <&> \r\u{1}", style: Style())
      try sheet.number(cell(1, 2), 1.0 / 3, style: Style())
      try sheet.number(cell(1, 3), 12_345_678.9012, style: Style())
      try sheet.date(cell(2, 1), day, style: Style())
      try sheet.formula(cell(2, 2), "=1/3", cached: .number(1.0 / 3), style: Style())
      try sheet.formula(cell(2, 3), "=\"\"", cached: .text(""), style: Style())
      try sheet.formula(cell(2, 4), "=\"a\"", cached: .text("a"), style: Style())
      try sheet.internalLink(cell(3, 1), to: "'Nguồn'!A1", "1.1", style: Style())
      try sheet.blank(cell(3, 2), Style())
      try sheet.merge(CellRange(cell(4, 1), cell(4, 3)), "Chung", style: Style())
    }
    #expect(both.meant == both.found)
    #expect(both.found.first?.cells == 9)
    #expect(both.found.first?.formulas == 3)
  }

  @Test func theLastValueOfACellCounts() throws {
    let both = try written { sheet throws(WriteError) in
      for column in 1...3 { try sheet.text(cell(5, column), "cũ", style: Style()) }
      try sheet.number(cell(5, 2), 2, style: Style())
      try sheet.blank(cell(5, 3), Style())
      try sheet.text(cell(1, 1), "trên", style: Style())
      try sheet.text(cell(1, 1), "mới", style: Style())
      try sheet.text(cell(2, 1), "thừa", style: Style())
      try sheet.blank(cell(2, 1), Style())
    }
    #expect(both.meant == both.found)
    #expect(both.found.first?.cells == 3)
  }

  @Test func everyOtherValueOrPlaceIsAnother() throws {
    let plain = try written { sheet throws(WriteError) in
      try sheet.text(cell(1, 1), "1,5", style: Style())
      try sheet.number(cell(1, 2), 2, style: Style())
    }.found
    let others = try [
      written { sheet throws(WriteError) in
        try sheet.text(cell(1, 1), "1,6", style: Style())
        try sheet.number(cell(1, 2), 2, style: Style())
      },
      written { sheet throws(WriteError) in
        try sheet.text(cell(1, 2), "1,5", style: Style())
        try sheet.number(cell(1, 1), 2, style: Style())
      },
      written { sheet throws(WriteError) in
        try sheet.text(cell(1, 1), "1,5", style: Style())
        try sheet.formula(cell(1, 2), "=2", cached: .number(2), style: Style())
      },
      written { sheet throws(WriteError) in try sheet.text(cell(1, 1), "1,5", style: Style()) },
    ].map(\.found)
    #expect(!others.contains(plain))
    #expect(Set(others).count == others.count)
  }
}
