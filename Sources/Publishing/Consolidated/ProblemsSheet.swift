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
      note:
        said(
          "Nặng nhất trước, theo cơ quan, rồi theo việc. Lỗi: số liệu chưa dùng được cho đến khi "
            + "xử lý · Cảnh báo: cần xem lại · Ghi chú: đã tự chuẩn hóa, ghi lại để đối chiếu. Các "
            + "dòng cùng một việc được gộp: bấm dấu + ở lề trái.",
          "Worst first, by agency, then by what is to be done. Error: a figure that cannot be used "
            + "until mended · Warning: to be looked at · Note: repaired, listed for comparison. "
            + "Rows that one act mends are folded: click + at the left."),
      of: Column.self, frozen: .row)
    try table.begin(sheet, lastRow: last)
    var index = 0
    for act in context.rows.acts {
      try write(act.first, words(act.first) + more(act), at: index, in: context, on: sheet)
      index += 1
      for problem in act.others.prefix(ProblemAct.mostListed - 1) {
        try write(problem, words(problem), at: index, isFolded: true, in: context, on: sheet)
        index += 1
      }
    }
    try table.filter(sheet, named: Column.sheet.table, lastRow: last)
    try sheet.colour(
      Column.severity.cells(TableRows.first...last),
      words: Severity.allCases.map { (SheetWords.word($0), SheetWords.colours($0)) })
  }

  /// How many more problems one act settles, and where they are listed.
  private static func more(_ act: ProblemAct) -> String {
    guard !act.others.isEmpty else { return "" }
    let listed = ProblemAct.mostListed - 1
    let place =
      act.others.count > listed
      ? said(
        "\(listed) dòng đầu gộp bên dưới, đủ cả trong tệp JSON lập bằng --json",
        "the first \(listed) folded below, all in the JSON that --json writes")
      : said("gộp bên dưới", "folded below")
    return said(
      " (+\(act.others.count) dòng tương tự, \(place))", " (+\(act.others.count) alike, \(place))")
  }

  private static func write(
    _ problem: Problem, _ message: String, at index: Int, isFolded: Bool = false,
    in context: SheetContext, on sheet: SheetBuilder
  ) throws(WriteError) {
    let row = TableRows.first + index
    let agency = problem.agency.map { context.registry.name(Agency.ID($0)) }
    let texts: [(Column, String, Style)] = [
      (.severity, SheetWords.word(problem.severity), DocumentStyles.centred),
      (.row, problem.row.map(context.wording.code) ?? "", DocumentStyles.code),
      (.message, message, DocumentStyles.cell), (.agency, agency ?? "", DocumentStyles.cell),
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
      row, height: TextFit.height(of: fitted), level: isFolded ? 1 : 0, isHidden: isFolded)
  }

  /// The text as found, cut where a whole page of it would stand in a cell; the JSON has all of it.
  private static func shortened(_ text: String?) -> String {
    guard let text else { return "" }
    return text.utf8.count > 300 && text.count > 300 ? String(text.prefix(300)) + "…" : text
  }
}
