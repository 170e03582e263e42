import Glibc
import Provenance
import Spreadsheet
import TestSupport
import Testing
import WorkbookWriting

@Suite struct WorkbookWritingTests {
  @Test func writesTheSameBytesEachTime() throws {
    let files = [ScratchFile(), ScratchFile()]
    for file in files {
      try write(to: file) { book throws(WriteError) in
        let sheet = try book.addSheet("Phụ lục I")
        try sheet.text(cell(1, 1), "Điểm tự chấm", style: Style())
        try book.addSheet("_ẩn").hide(deeply: true)
      }
    }
    #expect(files[0].bytes.count > 1000)
    #expect(files[0].bytes == files[1].bytes)
    #expect(try files[0].part("docProps/core.xml").contains(">2020-08-19T00:00:00Z<"))
    // The times of all entries are the first day that a ZIP file knows.
    let bytes = files[0].bytes
    let records = bytes.indices.dropLast(46).filter {
      bytes[$0..<($0 + 4)].elementsEqual([0x50, 0x4B, 0x01, 0x02])
    }
    #expect(records.count >= 9)
    #expect(records.allSatisfy { bytes[($0 + 12)..<($0 + 16)].elementsEqual([0, 0, 0x21, 0]) })
  }

  @Test func deeplyHiddenSheetsLeaveTheRestAsItWas() throws {
    let file = ScratchFile()
    try write(to: file) { book throws(WriteError) in
      try book.addSheet("A").number(cell(1, 1), 1.5, style: Style())
      try book.addSheet("B & C").hide(deeply: true)
      try book.addSheet("D").hide()
    }
    let workbook = try file.workbook()
    #expect(workbook.sheets.map(\.visibility) == [.visible, .veryHidden, .hidden])
    #expect(workbook.sheets[0].cells.map(\.value) == [.number(1.5)])
    #expect(workbook.problems.isEmpty)
  }

  @Test func eachKindOfCellReadsBack() throws {
    let file = ScratchFile()
    let day = CivilDate(year: 2020, month: 10, day: 15)
    try write(to: file) { book throws(WriteError) in
      let sheet = try book.addSheet("Tổng quan")
      try sheet.text(cell(1, 1), "Đạt", style: Style())
      try sheet.number(cell(1, 2), -0.0, style: Style())
      if let day { try sheet.date(cell(1, 3), day, style: Style()) }
      try sheet.number(cell(1, 4), 1.5, style: Style())
      try sheet.blank(cell(1, 5), Style().with { $0.bold = true })
      try sheet.formula(cell(1, 6), "=B1+1", cached: .number(1), style: Style())
      try sheet.formula(cell(1, 7), "=A1&\"\"", cached: .text("Đạt"), style: Style())
      try sheet.formula(cell(1, 8), "=\"\"", cached: .text(""), style: Style())
      try sheet.internalLink(cell(1, 9), to: "'Tổng quan'!A1", "Xem", style: Style())
      try sheet.merge(CellRange(cell(3, 1), cell(3, 4)), "Gộp", style: Style())
    }
    let sheet = try #require(try file.workbook().sheets.first)
    let values: [CellValue] = [
      .text("Đạt"), .number(0), .date(DateTime(date: day)), .number(1.5), .empty, .number(1),
      .text("Đạt"), .text(""), .text("Xem"),
    ]
    for (index, value) in values.enumerated() {
      let found = sheet[cell(1, index + 1)]?.value
      #expect(found == value || (value == .text("") && found == .empty), "column \(index + 1)")
    }
    #expect(sheet.merges == [Sheet.Range(first: cell(3, 1), last: cell(3, 4))])
  }

  /// What a reader that follows the format must give back exactly.
  @Test(arguments: [
    "_x0041_", "_X0041_", "_x005F_x0041_", "__x0041__", "_x00", "a\u{1}b", "a\u{0}b", "a\r\nb",
    "a\u{FFFF}b", "\ttab\n", "  blanks  ", "=1+1", "<&>\"'", "Ea H'leo", "e\u{302}\u{323}", "𝄞",
  ])
  func textReadsBackAsItWas(_ text: String) throws {
    let file = ScratchFile()
    try write(to: file) { book throws(WriteError) in
      let sheet = try book.addSheet("A")
      try sheet.text(cell(1, 1), text, style: Style())
      try sheet.formula(cell(2, 1), "=A1", cached: .text(text), style: Style())
    }
    let sheet = try #require(try file.workbook().sheets.first)
    for row in 1...2 {
      guard case .text(let found) = sheet[cell(row, 1)]?.value else {
        Issue.record("no text in row \(row)")
        continue
      }
      #expect(Array(found.unicodeScalars) == Array(text.unicodeScalars), "row \(row)")
    }
  }

  /// The library prints 16 digits: enough for every score to come back to the last bit.
  @Test func fourDecimalsReadBackToTheLastBit() throws {
    let file = ScratchFile()
    let numbers = stride(from: 0, to: 2_000_000, by: 997).map { Double($0) / 10_000 }
    try write(to: file) { book throws(WriteError) in
      let sheet = try book.addSheet("A")
      for (index, number) in numbers.enumerated() {
        try sheet.number(cell(index + 1, 1), number, style: Style())
      }
    }
    let sheet = try #require(try file.workbook().sheets.first)
    #expect(sheet.cells.map(\.value) == numbers.map { .number($0) })
  }

  @Test func neverSetsTheLocale() throws {
    let file = ScratchFile()
    try write(to: file) { book throws(WriteError) in
      try book.addSheet("A").number(cell(1, 1), 1.68, style: Style())
    }
    let locale = try #require(setlocale(LC_ALL, nil))
    #expect(String(cString: locale) == "C")
  }

  @Test func aThrowingBodyLeavesNoFileAndNoOpenBuilder() throws {
    let file = ScratchFile()
    var kept: SheetBuilder?
    #expect(throws: WriteError(.closed)) {
      try write(to: file) { book throws(WriteError) in
        kept = try book.addSheet("A")
        throw WriteError(.closed)
      }
    }
    #expect(access(file.path, F_OK) != 0)
    let sheet = try #require(kept)
    #expect(throws: WriteError(.closed, sheet: "A")) {
      try sheet.text(cell(1, 1), "x", style: Style())
    }
  }
}
