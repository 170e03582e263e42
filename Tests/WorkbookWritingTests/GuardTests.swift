import Glibc
import Provenance
import TestSupport
import Testing
import WorkbookWriting

/// What the library would take in silence, or end the process over, is refused with its place.
@Suite struct GuardTests {
  struct Case: CustomTestStringConvertible {
    let name: String
    let error: WriteError?
    let body: @Sendable (WorkbookBuilder) throws(WriteError) -> Void
    var testDescription: String { name }

    init(
      _ name: String, _ reason: WriteError.Reason?, sheet: String? = "A",
      cell: CellReference? = nil,
      _ body: @escaping @Sendable (SheetBuilder) throws(WriteError) -> Void
    ) {
      self.init(book: name, reason.map { WriteError($0, sheet: sheet, cell: cell) }) {
        book throws(WriteError) in
        try body(try book.addSheet("A"))
      }
    }

    init(
      book name: String, _ error: WriteError?,
      _ body: @escaping @Sendable (WorkbookBuilder) throws(WriteError) -> Void
    ) {
      self.name = name
      self.error = error
      self.body = body
    }
  }

  private static func text(_ length: Int) -> String { String(repeating: "ế", count: length) }

  private static func named(
    _ name: String, _ reason: WriteError.Reason?
  ) -> Case {
    Case(book: "sheet “\(name)”", reason.map { WriteError($0, sheet: name) }) {
      book throws(WriteError) in
      _ = try book.addSheet("B")
      _ = try book.addSheet(name)
    }
  }

  private static func title(_ length: Int, _ reason: WriteError.Reason?) -> Case {
    Case("title of \(length)", reason, cell: cell(1, 1)) { sheet throws(WriteError) in
      try sheet.validation(
        CellRange(cell(1, 1)), Validation(.decimal(0, 1), errorTitle: text(length)))
    }
  }

  private static func message(_ length: Int, _ reason: WriteError.Reason?) -> Case {
    Case("message of \(length)", reason, cell: cell(1, 1)) { sheet throws(WriteError) in
      try sheet.validation(
        CellRange(cell(1, 1)), Validation(.decimal(0, 1), errorMessage: text(length)))
    }
  }

  static let cases: [Case] =
    names + [
      Case("text of 32767", nil) { sheet throws(WriteError) in
        try sheet.text(cell(2, 3), text(32_767), style: Style())
      },
      Case("text of 32768", .tooLong(limit: 32_767), cell: cell(2, 3)) {
        sheet throws(WriteError) in
        try sheet.text(cell(2, 3), text(32_768), style: Style())
      },
      Case("text too long once escaped", .tooLong(limit: 32_767), cell: cell(2, 3)) {
        sheet throws(WriteError) in
        try sheet.text(cell(2, 3), String(repeating: "\u{1}", count: 4682), style: Style())
      },
      Case("NaN", .notFinite, cell: cell(1, 1)) { sheet throws(WriteError) in
        try sheet.number(cell(1, 1), .nan, style: Style())
      },
      Case("infinity", .notFinite, cell: cell(1, 1)) { sheet throws(WriteError) in
        try sheet.number(cell(1, 1), .infinity, style: Style())
      },
      Case("NaN as a cached result", .notFinite, cell: cell(1, 1)) { sheet throws(WriteError) in
        try sheet.formula(cell(1, 1), "=A2", cached: .number(.nan), style: Style())
      },
      Case("infinite limit", .notFinite, cell: cell(1, 1)) { sheet throws(WriteError) in
        try sheet.validation(CellRange(cell(1, 1)), Validation(.decimal(0, .infinity)))
      },
      Case("formula without =", .invalidFormula("A2"), cell: cell(1, 1)) {
        sheet throws(WriteError) in
        try sheet.formula(cell(1, 1), "A2", cached: .number(1), style: Style())
      },
      Case("literal list", .invalidFormula("=\"a,b\""), cell: cell(1, 1)) {
        sheet throws(WriteError) in
        try sheet.validation(CellRange(cell(1, 1)), Validation(.list("=\"a,b\"")))
      },
      Case("list by range", nil) { sheet throws(WriteError) in
        try sheet.validation(CellRange(cell(1, 1)), Validation(.list("='A'!$A$1:$A$4")))
      },
      Case("overlapping merges", .invalidMerge, cell: cell(2, 2)) { sheet throws(WriteError) in
        try sheet.merge(CellRange(cell(1, 1), cell(2, 2)), "a", style: Style())
        try sheet.merge(CellRange(cell(2, 2), cell(3, 3)), "b", style: Style())
      },
      Case("merge of one cell", nil) { sheet throws(WriteError) in
        try sheet.merge(CellRange(cell(1, 1)), "a", style: Style())
      },
      Case("day before March 1900", .dateTooEarly, cell: cell(1, 1)) { sheet throws(WriteError) in
        if let day = CivilDate(year: 1900, month: 2, day: 28) {
          try sheet.date(cell(1, 1), day, style: Style())
        }
      },
      Case("footer of 256", .tooLong(limit: 255)) { sheet throws(WriteError) in
        var layout = PageLayout()
        layout.footer = text(256)
        try sheet.page(layout)
      },
      title(32, nil), title(33, .tooLong(limit: 32)), message(255, nil),
      message(256, .tooLong(limit: 255)),
      Case(book: "no visible sheet", WriteError(.refused("a workbook needs a visible sheet"))) {
        book throws(WriteError) in
        try book.addSheet("A").hide()
      },
    ]

  private static let names: [Case] =
    [
      named(text(31), nil), named(text(32), .invalidName(text(32))),
      named("b", .nameInUse("b")), named("", .invalidName("")),
      named("'a", .invalidName("'a")), named("a'", .invalidName("a'")), named("a'b", nil),
      named("History", .invalidName("History")),
    ]
    + "[]:*?/\\\u{1}".map { named("a\($0)", .invalidName("a\($0)")) }

  @Test(arguments: cases)
  func refusesWithItsPlace(_ example: Case) throws {
    let file = ScratchFile()
    var thrown: WriteError?
    do throws(WriteError) {
      try write(to: file, example.body)
    } catch {
      thrown = error
    }
    #expect(thrown == example.error)
    if example.error == nil { #expect(try !file.workbook().sheets.isEmpty) }
  }

  @Test func propertiesOfAnyLengthAreWritten() throws {
    let file = ScratchFile()
    let long = String(repeating: "đ", count: 300)
    var properties = WorkbookProperties(created: nil, title: long)
    properties.custom = [("a", long)]
    try WorkbookWriter.write(to: file.path, properties) { book throws(WriteError) in
      _ = try book.addSheet("A")
    }
    #expect(try file.part("docProps/core.xml").contains("đđ…<"))
  }

  @Test func namesTheReasonWhereNoFileCanBeMade() {
    #expect(throws: WriteError(.cannotOpen(ENOENT))) {
      try WorkbookWriter.write(
        to: "/nowhere/at/all.xlsx", WorkbookProperties(created: nil)
      ) { book throws(WriteError) in
        _ = try book.addSheet("A")
      }
    }
    #expect(throws: WriteError(.invalidName("a\u{0}b"))) {
      try WorkbookWriter.write(to: "a\u{0}b", WorkbookProperties(created: nil)) { _ in }
    }
  }

  @Test(arguments: [
    (32_767, 32_767), (32_768, 32_767), (40_000, 32_767),
  ])
  func longTextIsCutToWhatACellHolds(_ length: Int, _ kept: Int) throws {
    let fitted = CellCapacity.fitting(Self.text(length))
    #expect(fitted.utf16.count == kept)
    #expect((fitted.last == "…") == (length > kept))
    let hostile = CellCapacity.fitting(String(repeating: "\u{1}_x0041_", count: 9000))
    let file = ScratchFile()
    try write(to: file) { book throws(WriteError) in
      let sheet = try book.addSheet("A")
      try sheet.text(cell(1, 1), fitted, style: Style())
      try sheet.text(cell(2, 1), hostile, style: Style())
    }
    #expect(try file.workbook().sheets[0].cells.count == 2)
  }
}
