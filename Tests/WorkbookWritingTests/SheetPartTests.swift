import Provenance
import TestSupport
import Testing
import WorkbookWriting

/// What stands in the parts of the package, where a reader of cells does not look.
@Suite struct SheetPartTests {
  private func sheetPart(
    _ body: @Sendable (SheetBuilder) throws(WriteError) -> Void
  ) throws -> String {
    let file = ScratchFile()
    try write(to: file) { book throws(WriteError) in try body(try book.addSheet("A")) }
    return try file.part("xl/worksheets/sheet1.xml")
  }

  @Test func equalStylesShareOneFormat() throws {
    let file = ScratchFile()
    try write(to: file) { book throws(WriteError) in
      let sheet = try book.addSheet("A")
      for row in 1...50 {
        try sheet.text(cell(row, 1), "a", style: Style().with { $0.bold = true })
        try sheet.text(cell(row, 2), "a", style: Style().with { $0.isLocked = false })
      }
    }
    let styles = try file.part("xl/styles.xml")
    #expect(styles.contains("<cellXfs count=\"3\">"))
    #expect(styles.contains("<name val=\"Times New Roman\"/>"))
    #expect(styles.contains("<protection locked=\"0\"/>"))
  }

  @Test func rulesNameRangesAndLimits() throws {
    let part = try sheetPart { sheet throws(WriteError) in
      try sheet.validation(
        CellRange(cell(2, 7), cell(9, 7)),
        Validation(.decimal(0, 1.5), errorTitle: "Sai", errorMessage: "Từ 0 đến 1,5"))
      try sheet.validation(
        CellRange(cell(2, 8)), Validation(.list("='_parbook'!$D$2:$D$5")))
      try sheet.conditional(
        CellRange(cell(2, 7), cell(9, 7)), formula: "=$G2>$C2",
        Style().with { $0.fill = Colour(0xFFC7CE) })
      try sheet.protect(allowsResizing: true)
    }
    #expect(part.contains("<formula1>0</formula1><formula2>1.5</formula2>"))
    #expect(part.contains("sqref=\"G2:G9\""))
    #expect(part.contains("type=\"list\""))
    #expect(part.contains("<formula1>'_parbook'!$D$2:$D$5</formula1>"))
    #expect(part.contains("<formula>$G2&gt;$C2</formula>"))
    #expect(
      part.contains(
        "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatColumns=\"0\" formatRows=\"0\"/>"
      )
    )
  }

  @Test func pagesAreA4WithHeadingsRepeated() throws {
    let file = ScratchFile()
    try write(to: file) { book throws(WriteError) in
      let sheet = try book.addSheet("Phụ lục I")
      var layout = PageLayout()
      layout.repeatedRows = 6...7
      layout.printArea = CellRange(cell(1, 1), cell(20, 9))
      layout.footer = "&R\(PageLayout.literal("A&B")) Trang &P/&N"
      try sheet.page(layout)
      try sheet.freeze(at: cell(8, 3))
    }
    let part = try file.part("xl/worksheets/sheet1.xml")
    #expect(
      part.contains("<pageSetup paperSize=\"9\" fitToHeight=\"0\" orientation=\"landscape\"/>"))
    #expect(part.contains("&amp;RA&amp;&amp;B Trang &amp;P/&amp;N"))
    #expect(part.contains("xSplit=\"2\" ySplit=\"7\" topLeftCell=\"C8\""))
    let book = try file.part("xl/workbook.xml")
    #expect(book.contains(">'Phụ lục I'!$6:$7<"))
    #expect(book.contains(">'Phụ lục I'!$A$1:$I$20<"))
  }

  @Test("Charts keep the numbers they show", arguments: [Chart.Kind.columns, .lines])
  func chartsKeepTheirNumbers(kind: Chart.Kind) throws {
    let file = ScratchFile()
    try write(to: file) { book throws(WriteError) in
      let sheet = try book.addSheet("Số liệu")
      for (row, value) in [8.5, 7.25, 10].enumerated() {
        try sheet.text(cell(row + 1, 1), "Lĩnh vực \(row + 1)", style: Style())
        try sheet.number(cell(row + 1, 2), value, style: Style())
      }
      let series = Chart.Series(
        name: "Mục tiêu", sheet: "Số liệu", categories: CellRange(cell(1, 1), cell(3, 1)),
        values: CellRange(cell(1, 2), cell(3, 2)), colour: Colour(0x2E9E4F))
      var chart = Chart(title: "Kết quả", series: [series])
      chart.kind = kind
      try sheet.chart(chart, at: cell(5, 1))
    }
    let part = try file.part("xl/charts/chart1.xml")
    #expect(part.contains(kind == .lines ? "<c:lineChart>" : "<c:barChart>"))
    #expect(part.contains("<c:v>7.25</c:v>"))
    #expect(part.contains("<c:f>'Số liệu'!$B$1:$B$3</c:f>"))
    #expect(part.contains("<a:t>Kết quả</a:t>"))
  }

  @Test func commentsAndLinksCarryTheirWords() throws {
    let file = ScratchFile()
    try write(to: file) { book throws(WriteError) in
      let sheet = try book.addSheet("Nguồn")
      try sheet.comment(cell(1, 1), "Vượt điểm tối đa & _x0041_", author: "parbook")
      try sheet.internalLink(cell(2, 1), to: "'Nguồn'!A1", "Tới ô A1", style: Style())
    }
    #expect(try file.part("xl/comments1.xml").contains("Vượt điểm tối đa &amp; _x005F_x0041_"))
    #expect(
      try file.part("xl/worksheets/sheet1.xml").contains("location=\"'Nguồn'!A1\""))
  }
}
