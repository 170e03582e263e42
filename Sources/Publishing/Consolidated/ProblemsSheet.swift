import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Đối soát: everything that was found, repaired or refused, with its place.
struct ProblemsSheet {
  /// Column of the severity's word.
  static let severity = 2

  static func write(
    _ context: SheetContext, words: (Problem) -> String, on sheet: SheetBuilder
  ) throws(WriteError) {
    let last = lastRow(context.consolidation)
    let table = context.table(
      "ĐỐI SOÁT: CÁC VẤN ĐỀ ĐÃ PHÁT HIỆN VÀ CÁC CHỖ ĐÃ CHUẨN HÓA",
      note:
        "Lỗi: số liệu chưa dùng được cho đến khi xử lý · Cảnh báo: cần xem lại · Ghi chú: đã tự "
        + "chuẩn hóa, ghi lại để đối chiếu.",
      columns, frozen: 3)
    try table.begin(sheet, lastRow: last)
    for (index, problem) in context.consolidation.problems.enumerated() {
      try write(problem, words(problem), index, context, sheet)
    }
    try sheet.autofilter(
      CellRange(rows: TableSheet.headingRow...last, columns: 1...columns.count))
    try sheet.colour(
      CellRange(rows: TableSheet.firstRow...last, columns: severity...severity),
      words: Severity.allCases.map { (SheetWords.word($0), SheetWords.colours($0)) })
  }

  /// Last row of the table.
  static func lastRow(_ consolidation: Consolidation) -> Int {
    TableSheet.firstRow + max(1, consolidation.problems.count) - 1
  }

  private static let columns = [
    TableColumn("TT", 6), TableColumn("Mức độ", 11), TableColumn("Dòng", 9),
    TableColumn("Nội dung", 62), TableColumn("Cơ quan", 24), TableColumn("Tệp", 26),
    TableColumn("Trang tính", 14), TableColumn("Ô", 8), TableColumn("Giá trị ghi", 18),
    TableColumn("Giá trị dùng", 16), TableColumn("Mã vấn đề", 25),
  ]

  private static func write(
    _ problem: Problem, _ message: String, _ index: Int, _ context: SheetContext,
    _ sheet: SheetBuilder
  ) throws(WriteError) {
    let row = TableSheet.firstRow + index
    let agency = problem.agency.map { context.registry.name(Agency.ID($0)) }
    let texts: [(String, Style)] = [
      (SheetWords.word(problem.severity), DocumentStyles.centred),
      (problem.row ?? "", DocumentStyles.code),
      (message, DocumentStyles.cell), (agency ?? "", DocumentStyles.cell),
      (problem.place?.file ?? "", DocumentStyles.cell),
      (problem.place?.sheet ?? "", DocumentStyles.cell),
      (problem.place?.cell?.description ?? "", DocumentStyles.centred),
      (shortened(problem.found), DocumentStyles.cell),
      (shortened(problem.used), DocumentStyles.cell),
      (problem.code.rawValue, DocumentStyles.cell.with { $0.size = 10 }),
    ]
    try sheet.number(at(row, 1), Double(index + 1), FigureStyles.count)
    for (offset, entry) in texts.enumerated() {
      try sheet.shortened(at(row, offset + 2), entry.0, entry.1)
    }
    let fitted = zip(texts, columns.dropFirst()).map { ($0.0, $1.width) }
    try sheet.row(row, height: TextFit.height(of: fitted))
  }

  /// The text as found, cut where a whole page of it would stand in a cell; the JSON has all of it.
  private static func shortened(_ text: String?) -> String {
    guard let text else { return "" }
    return text.count > 300 ? String(text.prefix(300)) + "…" : text
  }
}
