import Forms
import PARIndex
import Provenance
import WorkbookWriting

/// The first sheet of a template: one page that tells how to fill in the rest.
struct InstructionSheet {
  /// The forms that it is about.
  let parts: TemplateParts
  /// The period that the template was made for; nil for the plan's own.
  var period: Period?
  /// The period of what rows were filled in with; nil where it is not known.
  var last: Period?

  private var plan: Plan { parts.plan }
  private var rows: TemplateRows { parts.rows }
  private var hasCarried: Bool { !parts.filling.carried.isEmpty }

  /// Name of the sheet.
  static let name = SheetNames.instructions

  func write(in book: WorkbookBuilder) throws(WriteError) {
    let sheet = try book.addSheet(Self.name)
    for (index, width) in [6.0, 34, 20, 40, 30].enumerated() {
      try sheet.column(index + 1, width: width)
    }
    try FormHead.officialHeader(plan, rows.agency).write(
      on: sheet, row: 1, left: 1...2, right: 4...5)
    try line(sheet, 5, text: "HƯỚNG DẪN LẬP BIỂU", style: DocumentStyles.title, height: 22)
    try line(
      sheet, 6,
      text: (rows.criteria.isEmpty
        ? "Báo cáo thực hiện nhiệm vụ" + (plan.hasScores ? " nâng cao Chỉ số" : "")
        : "Tự chấm điểm Chỉ số")
        + " cải cách hành chính năm \(plan.header.year)",
      style: DocumentStyles.title, height: 22)
    try line(
      sheet, 7, text: FormHead.reference(plan, period), style: DocumentStyles.subtitle, height: 22)
    var row = try StandingLines(parts: parts).write(on: sheet, from: 9)
    row = try writeScope(on: sheet, from: row + 1)
    row = try writeSteps(on: sheet, from: row + 1)
    row = try writeLegend(on: sheet, from: row + 1)
    try sheet.protect(allowsResizing: true)
    try sheet.hideGridlines()
    try sheet.page(PageSetup.onePage(note: plan.registry.name(rows.agency)))
  }

  private func line(
    _ sheet: SheetBuilder, _ row: Int, text: String, style: Style, height: Double
  ) throws(WriteError) {
    try sheet.merge(CellRange(rows: row...row, columns: 1...5), text, style: style)
    try sheet.row(row, height: height)
  }

  private func writeScope(on sheet: SheetBuilder, from start: Int) throws(WriteError) -> Int {
    try line(
      sheet, start, text: "1. Nội dung cơ quan, đơn vị báo cáo", style: DocumentStyles.section,
      height: 20)
    var row = start + 1
    for text in scope {
      try sheet.merge(CellRange(rows: row...row, columns: 2...5), text, style: DocumentStyles.plain)
      try sheet.row(row, height: 18)
      row += 1
    }
    return row
  }

  private var scope: [String] {
    var lines: [String] = []
    let entries = rows.entries
    if !rows.criteria.isEmpty {
      let total = entries.reduce(Points.zero) { $0 + $1.maximum }
      lines.append(
        "Phụ lục I: \(entries.count) tiêu chí, tiêu chí thành phần tự chấm điểm; "
          + "tổng điểm tối đa \(total.vietnamese).")
    }
    let tasks = rows.plainTasks
    if !tasks.isEmpty {
      let led = tasks.filter { $0.leads.contains(rows.agency) }.count
      lines.append(
        "Phụ lục II: \(tasks.count) nhiệm vụ; chủ trì \(led), thực hiện hoặc phối hợp "
          + "\(tasks.count - led).")
    }
    return lines
  }

  private var steps: [String] {
    var lines = [
      "Điền thông tin ở phần đầu biểu: kỳ báo cáo, ngày báo cáo, người lập biểu, điện thoại. "
        + "Chỉ nhập vào các ô nền vàng nhạt; các ô khác đã được khóa để giữ đúng nội dung Kế hoạch."
    ]
    if hasCarried { lines.append(carriedStep) }
    if !rows.criteria.isEmpty {
      lines += [
        "Phụ lục I: nhập điểm tự chấm bằng số, từ 0 đến điểm tối đa của từng dòng. Ghi tài liệu "
          + "kiểm chứng (số, ký hiệu, ngày, trích yếu văn bản hoặc đường dẫn). Nếu không có tài "
          + "liệu kiểm chứng hoặc điểm thấp hơn mục tiêu, nêu lý do ở cột Giải trình.",
        surveyStep,
      ]
    }
    if !rows.tasks.isEmpty {
      lines.append(
        "Phụ lục II: chọn trạng thái trong danh sách; nhập số đạt (a), tổng số (b) khi yêu cầu "
          + "chất lượng tính theo số lượng hoặc tỷ lệ; nhập ngày hoàn thành theo dạng "
          + "ngày/tháng/năm; ghi kết quả, tài liệu kiểm chứng và khó khăn, kiến nghị (nếu có).")
    }
    lines += [
      "Không thêm, xóa hoặc đổi thứ tự các dòng, các cột; không sửa mã số (STT). Nội dung cần nói "
        + "thêm ghi vào cột "
        + (rows.criteria.isEmpty ? "" : "Giải trình hoặc cột ") + "Khó khăn, kiến nghị.",
      "Kiểm tra cột cuối của từng biểu trước khi gửi: mọi dòng phải hiện “\(MarkWords.filled)”, "
        + "để Tình trạng biểu ở trên hiện “\(StandingLines.complete)”; dòng nên xem lại vẫn gửi được. "
        + "Lưu tệp ở định dạng .xlsx và gửi về \(plan.registry.name(plan.header.standingAgency)).",
    ]
    return lines
  }

  private var carriedStep: String {
    "Số liệu chữ xám là số liệu cơ quan đã báo cáo kỳ trước\(last.map { " (\($0.label))" } ?? ""), "
      + "chưa được tính cho kỳ này. Ở từng dòng, chọn “\(CarriedWords.confirmed)” ở cột "
      + "“\(FormColumn.carried.heading())” nếu số liệu vẫn đúng, hoặc sửa số liệu; dòng không được "
      + "xác nhận hoặc sửa sẽ không được tính."
  }

  private var surveyStep: String {
    rows.agency == plan.header.standingAgency
      ? "Các dòng điều tra xã hội học và chỉ số hài lòng (SIPAS): cơ quan thường trực nhập kết quả "
        + "khi được công bố; để trống khi chưa có."
      : "Các dòng ghi “\(Criterion.Kind.leaderSurvey.shortName)” hoặc "
        + "“\(Criterion.Kind.satisfactionSurvey.shortName)” không tự chấm điểm; kết quả do cơ quan "
        + "thường trực cập nhật."
  }

  private func writeSteps(on sheet: SheetBuilder, from start: Int) throws(WriteError) -> Int {
    try line(sheet, start, text: "2. Cách điền", style: DocumentStyles.section, height: 20)
    var row = start + 1
    for (index, text) in steps.enumerated() {
      let letter = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(truncatingIfNeeded: index)))
      let style = DocumentStyles.plain.with { $0.vertical = .top }
      try sheet.text(
        CellReference(row: row, column: 1), letter + ")",
        style: style.with { $0.horizontal = .right })
      try sheet.merge(CellRange(rows: row...row, columns: 2...5), text, style: style)
      try sheet.row(row, height: TextFit.height(of: [(text, 128)]))
      row += 1
    }
    return row
  }

  private func writeLegend(on sheet: SheetBuilder, from start: Int) throws(WriteError) -> Int {
    try line(
      sheet, start, text: "3. Dấu hiệu ở cột Kiểm tra", style: DocumentStyles.section, height: 20)
    let wrong =
      rows.criteria.isEmpty
      ? (MarkWords.aboveTotal, "Giá trị không hợp lệ: không phải số, a lớn hơn b, sai ngày…")
      : (
        MarkWords.aboveMaximum,
        "Giá trị không hợp lệ: vượt điểm tối đa, không phải số, a lớn hơn b…"
      )
    var marks: [(String, Palette.Pair, String)] = [
      (MarkWords.filled, Palette.green, "Dòng đã đủ thông tin."),
      (
        "\(MarkWords.missing), \(MarkWords.noEvidence.lowercased())…", Palette.amber,
        "Còn thiếu điểm, trạng thái, số liệu hoặc tài liệu kiểm chứng."
      ),
      (wrong.0 + "…", Palette.red, wrong.1),
      (
        (rows.criteria.isEmpty ? MarkWords.doubtful : MarkWords.openTask), Palette.amber,
        rows.criteria.isEmpty
          ? "Dòng đã đủ, nên xem lại: a nhỏ hơn nửa b."
          : "Dòng đã đủ, nên xem lại: tự chấm điểm tối đa khi nhiệm vụ chưa hoàn thành; a nhỏ hơn nửa b."
      ),
    ]
    if hasCarried {
      marks.append((MarkWords.unconfirmed, Palette.amber, "Số liệu kỳ trước, chưa được tính."))
    }
    var row = start + 1
    for (mark, colours, meaning) in marks {
      try sheet.text(
        CellReference(row: row, column: 2), mark, style: DocumentStyles.centred.inColours(colours))
      try sheet.merge(
        CellRange(rows: row...row, columns: 3...5), meaning,
        style: DocumentStyles.plain.with { $0.indent = 1 })
      try sheet.row(row, height: 19)
      row += 1
    }
    return row
  }
}
