import Messages
import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Đối soát: everything that was found, repaired or refused, with its place.
struct ProblemsSheet {
  private typealias Column = ProblemsColumn

  static func write(
    _ context: SheetContext, words: (Problem) -> String, on sheet: SheetBuilder
  ) throws(WriteError) {
    let last = context.rows.lastProblemRow
    let table = context.table(
      said(
        "ĐỐI SOÁT: CÁC VẤN ĐỀ ĐÃ PHÁT HIỆN VÀ CÁC CHỖ ĐÃ CHUẨN HÓA",
        "RECONCILIATION: PROBLEMS FOUND AND REPAIRS MADE"),
      note: said(
        "Từng vấn đề một, nặng nhất trước, theo cơ quan; việc cần làm ở trang "
          + "“\(ConsolidatedSheet.acts.name)”. Nhiều hơn \(ProblemAct.mostListed) dòng cùng một việc: "
          + "đủ cả trong tệp JSON lập bằng --json. Bản in chỉ gồm trang đầu.",
        "Each problem, worst first, by agency; what to do stands on the sheet "
          + "“\(ConsolidatedSheet.acts.name)”. Of more than \(ProblemAct.mostListed) that one act "
          + "settles, all are in the JSON that --json writes. Only the first page is printed."),
      of: Column.self, frozen: .row)
    try table.begin(sheet, lastRow: last)
    let listed = context.rows.acts.flatMap {
      [$0.first] + $0.others.prefix(ProblemAct.mostListed - 1)
    }
    for (index, problem) in listed.enumerated() {
      try write(problem, words(problem), at: index, in: context, on: sheet)
    }
    try table.printFirstPage(sheet, lastRow: last)
    try table.filter(sheet, named: Column.sheet.table, lastRow: last)
    try sheet.colourSeverity(Column.severity.cells(TableRows.first...last))
  }

  private static func write(
    _ problem: Problem, _ message: String, at index: Int, in context: SheetContext,
    on sheet: SheetBuilder
  ) throws(WriteError) {
    let row = TableRows.first + index
    let texts: [(Column, String, Style)] = [
      (.severity, SheetWords.word(problem.severity), DocumentStyles.centred),
      (.row, problem.row.map(context.wording.code) ?? "", DocumentStyles.code),
      (.message, message, DocumentStyles.cell),
      (.agency, context.agencyName(problem), DocumentStyles.cell),
      (.file, problem.place?.file ?? "", DocumentStyles.cell),
      (.sheetName, problem.place?.sheet ?? "", DocumentStyles.cell),
      (.cell, problem.place?.address?.description ?? "", DocumentStyles.centred),
      (.found, shortened(problem.found.map(context.wording.text)), DocumentStyles.cell),
      (.used, shortened(problem.used.map(context.wording.text)), DocumentStyles.cell),
      (.code, problem.code.rawValue, DocumentStyles.cell.with { $0.size = 10 }),
    ]
    try sheet.number(at(row, Column.order), Double(index + 1), style: FigureStyles.count)
    for (column, text, style) in texts {
      try sheet.shortened(at(row, column), text, style: style)
    }
    let fitted = texts.map { column, text, _ in (text, column.width) }
    try sheet.row(
      row, height: TextFit.height(of: fitted))
  }

  /// The text as found, cut where a whole page of it would stand in a cell; the JSON has all of it.
  private static func shortened(_ text: String?) -> String {
    guard let text else { return "" }
    return text.utf8.count > 300 && text.count > 300 ? String(text.prefix(300)) + "…" : text
  }
}
