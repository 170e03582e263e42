import Messages
import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Tóm tắt đối soát: a line for each act that settles problems, with what to do; it leads
/// to the list of all of them.
struct ActsSheet {
  private typealias Column = ActsColumn

  static func write(
    _ context: SheetContext, words: (Problem) -> String, on sheet: SheetBuilder
  ) throws(WriteError) {
    let last = TableRows.last(of: context.rows.acts.count)
    let table = context.table(
      said("TÓM TẮT ĐỐI SOÁT: VIỆC CẦN XỬ LÝ", "SUMMARY OF RECONCILIATION: WHAT IS TO BE DONE"),
      note: said(
        "Nặng nhất trước, theo cơ quan; mỗi dòng là một việc. Lỗi: số liệu chưa dùng được cho đến "
          + "khi xử lý · Cảnh báo: cần xem lại · Ghi chú: đã tự chuẩn hóa. Bấm vào số dòng để đến "
          + "danh sách ở trang “\(ConsolidatedSheet.problems.name)”.",
        "Worst first, by agency; a line for each thing to do. Error: a figure that cannot be used "
          + "until mended · Warning: to be looked at · Note: repaired. Click a number of rows to go "
          + "to the list on the sheet “\(ConsolidatedSheet.problems.name)”."),
      of: Column.self, frozen: .agency)
    try table.begin(sheet, lastRow: last)
    var first = TableRows.first
    for (index, act) in context.rows.acts.enumerated() {
      try write(act, words(act.first), at: index, listedFrom: first, in: context, on: sheet)
      first += min(act.count, ProblemAct.mostListed)
    }
    try table.filter(sheet, named: Column.sheet.table, lastRow: last)
    try sheet.colourSeverity(Column.severity.cells(TableRows.first...last))
  }

  private static func write(
    _ act: ProblemAct, _ sentence: String, at index: Int, listedFrom first: Int,
    in context: SheetContext, on sheet: SheetBuilder
  ) throws(WriteError) {
    let row = TableRows.first + index
    let problem = act.first
    let wording = context.wording
    let texts: [(Column, String, Style)] = [
      (.severity, SheetWords.word(problem.severity), DocumentStyles.centred),
      (.agency, context.agencyName(problem), DocumentStyles.cell),
      (.message, sentence + wording.more(of: act), DocumentStyles.cell),
      (
        .advice, wording.advice(for: problem) + wording.otherAdvice(for: act), DocumentStyles.cell
      ),
      (.file, problem.place?.file ?? "", DocumentStyles.cell),
      (.code, problem.code.rawValue, DocumentStyles.cell.with { $0.size = 10 }),
    ]
    try sheet.number(at(row, Column.order), Double(index + 1), style: FigureStyles.count)
    for (column, text, style) in texts {
      try sheet.shortened(at(row, column), text, style: style)
    }
    let style = try sheet.look(
      ofCount: at(row, Column.count), leadingTo: ProblemsColumn.severity.address(first))
    try sheet.number(at(row, Column.count), Double(act.count), style: style)
    try sheet.row(row, height: TextFit.height(of: texts.map { ($0.1, $0.0.width) }))
  }
}
