import Forms
import Provenance
import WorkbookWriting

/// The first sheet of a plan's blank workbook: what to fill in, and how each column is meant.
enum PlanInstructions {
  private static let steps = [
    "Trang Kế hoạch: số, tên, tỉnh, năm. Năm kế hoạch là bắt buộc, các mục khác bổ sung được sau.",
    "Trang Cơ quan: mỗi cơ quan, mỗi nhóm một dòng. Để trống cả trang thì các cơ quan được lấy từ cột Chủ "
      + "trì và Thực hiện.",
    "Trang Phụ lục I: các tiêu chí có điểm. Kế hoạch chỉ có nhiệm vụ thì để trống cả trang.",
    "Trang Phụ lục II: các nhiệm vụ. Kế hoạch chỉ có tiêu chí thì để trống cả trang.",
    "Dòng chữ nghiêng bắt đầu bằng “\(PlanWords.example)” chỉ để minh họa, không được đọc; xóa hay giữ đều "
      + "được. Cách ghi từng cột có ở đây và ở ghi chú trên tiêu đề cột.",
    "Lưu tệp rồi kiểm tra: parbook plan check TỆP. Lập biểu mẫu: parbook --plan TỆP template -o THƯ-MỤC.",
  ]

  static func write(_ tables: [TidyTable], in book: WorkbookBuilder) throws(WriteError) {
    let sheet = try book.addSheet(SheetNames.instructions)
    for (index, width) in [16.0, 30, 84].enumerated() {
      try sheet.column(index + 1, width: width)
    }
    try line(sheet, 1, "NHẬP KẾ HOẠCH", style: DocumentStyles.title)
    var row = 3
    for (index, step) in steps.enumerated() {
      try line(sheet, row, "\(index + 1). \(step)", style: DocumentStyles.plain)
      row += 1
    }
    row += 1
    let headings = ["Trang", "Cột", "Cách ghi"]
    for (index, heading) in headings.enumerated() {
      try sheet.text(at(row, index + 1), heading, style: DocumentStyles.heading)
    }
    let headingRow = row
    for table in tables {
      for column in table.columns where !column.note.isEmpty {
        row += 1
        for (index, text) in [table.name, column.heading, column.note].enumerated() {
          try sheet.text(at(row, index + 1), text, style: DocumentStyles.cell)
        }
        try sheet.row(row, height: TextFit.height(of: [(column.heading, 30), (column.note, 84)]))
      }
    }
    try sheet.hideGridlines()
    try sheet.page(PageSetup.table(headingRows: headingRow...headingRow))
  }

  private static func line(
    _ sheet: SheetBuilder, _ row: Int, _ text: String, style: Style
  ) throws(WriteError) {
    try sheet.merge(CellRange(rows: row...row, columns: 1...3), text, style: style)
    try sheet.row(
      row, height: TextFit.height(of: [(text, 130)], size: style == DocumentStyles.title ? 14 : 12))
  }
}
