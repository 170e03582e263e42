import PARIndex
import Provenance
import WorkbookWriting

/// The sheet Minh chứng, giải trình: results, evidence and explanations as agencies wrote them, each
/// with its place; rows of both annexes lead here.
struct GroundsSheet {
  static func write(_ context: SheetContext, in book: WorkbookBuilder) throws(WriteError) {
    let widths = GroundsColumn.allCases.map(\.width)
    try WordsList.write(
      context.rows.grounds, context, in: book, pages: .grounds, area: .firstPage,
      table: context.table(
        said(
          "KẾT QUẢ, TÀI LIỆU KIỂM CHỨNG VÀ GIẢI TRÌNH CỦA CÁC CƠ QUAN, ĐƠN VỊ",
          "RESULTS, EVIDENCE AND EXPLANATIONS OF THE AGENCIES"),
        note: said(
          "Nguyên văn các báo cáo. Bấm vào STT để đến dòng của phụ lục. Bản in chỉ gồm trang đầu.",
          "As the returns have it, word for word. Click a code to go to its row of the annex. Only "
            + "the first page is printed."),
        of: GroundsColumn.self, frozen: .code)
    ) { line in
      let annex: ConsolidatedSheet = line.remark.isTask ? .tasks : .criteria
      return [
        .shared(annex.name, widths[1]), .shared(line.name, widths[2]),
        .shared(line.agency, widths[3]), .shared(SheetWords.word(line.remark.kind), widths[4]),
        .content, .shared(line.file, widths[6]), .shared(line.sheet, widths[7]), .cell,
      ]
    }
  }
}
