import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Kiến nghị, khó khăn: what agencies wrote about each task, with its place, and room for
/// the answer.
struct ProposalsSheet {
  static func write(_ context: SheetContext, in book: WorkbookBuilder) throws(WriteError) {
    let widths = ProposalsColumn.allCases.map(\.width)
    let words = context.rows.proposals
    var table = context.table(
      said(
        "KIẾN NGHỊ, KHÓ KHĂN CỦA CÁC CƠ QUAN, ĐƠN VỊ",
        "PROPOSALS AND DIFFICULTIES OF THE AGENCIES"),
      note: said(
        "Nguyên văn cột Khó khăn, kiến nghị của các báo cáo, theo nhiệm vụ và cơ quan. "
          + "Ý kiến chỉ đạo ghi vào các ô nền vàng; bấm vào STT để đến nhiệm vụ.",
        "What the returns say of difficulties and proposals, word for word, by task and agency. "
          + "Write directions into the yellow cells; click a code to go to the task."),
      of: ProposalsColumn.self, frozen: .code)
    table.printedColumns = ProposalsColumn.answer.number
    try WordsList.write(
      words, context, in: book, pages: .proposals, area: .wholeList, table: table
    ) { line in
      [
        .shared(line.name, widths[1]), .shared(line.agency, widths[2]), .content, .entry,
        .shared(line.file, widths[5]), .shared(line.sheet, widths[6]), .cell,
      ]
    }
  }
}
