import Forms
import PARIndex
import Provenance
import WorkbookWriting

/// The lines of a template's first sheet that tell, live, how far the template is filled in.
///
/// Every result is a text, so that it is known as ours where a program kept the results alone.
struct StandingLines {
  let parts: TemplateParts

  /// What is said once nothing is open or wrong.
  static let complete = "✓ Đủ thông tin"
  private static let incomplete = "Chưa đủ thông tin"
  private static let headMissing = "Còn trống: kỳ báo cáo hoặc ngày báo cáo"
  private static let headComplete = "Đã có kỳ báo cáo, ngày báo cáo"

  /// Writes them; gives the row below.
  func write(on sheet: SheetBuilder, from start: Int) throws(WriteError) -> Int {
    let geometries = parts.geometries
    let standings = geometries.map {
      FormStanding($0, rows: parts.rows, filling: parts.filling)
    }
    try sheet.merge(
      CellRange(rows: start...start, columns: 1...2), "Tình trạng biểu (tự cập nhật)",
      style: DocumentStyles.section)
    let open = standings.map { $0.formula(.open, .wrong, elsewhere: true) }
    let head = geometries.first(where: \.hasIdentification).map(headFormula)
    let isComplete = (open.map { "\($0)=0" } + [head].compactMap(\.self)).joined(separator: ",")
    let done = isHeadComplete && standings.allSatisfy { $0.count(.open, .wrong) == 0 }
    try line(
      sheet, start, columns: 3...3,
      "=IF(AND(\(isComplete)),\"\(Self.complete)\",\"\(Self.incomplete)\")",
      done ? Self.complete : Self.incomplete, style: DocumentStyles.strong.with { $0.wraps = false }
    )
    try sheet.row(start, height: 20)
    var row = start + 1
    if let head {
      try label(sheet, row, "Phần đầu biểu")
      try line(
        sheet, row, columns: 3...5,
        "=IF(\(head),\"\(Self.headComplete)\",\"\(Self.headMissing)\")",
        isHeadComplete ? Self.headComplete : Self.headMissing)
      row += 1
    }
    for standing in standings {
      try label(sheet, row, standing.geometry.form.sheetName)
      try write(standing, on: sheet, row)
      row += 1
    }
    try colour(sheet, rows: start...(row - 1))
    return row
  }

  private func label(_ sheet: SheetBuilder, _ row: Int, _ text: String) throws(WriteError) {
    try sheet.text(CellReference(row: row, column: 2), text, style: DocumentStyles.plain)
    try sheet.row(row, height: 18)
  }

  private func write(
    _ standing: FormStanding, on sheet: SheetBuilder, _ row: Int
  ) throws(WriteError) {
    let done = standing.count(.done, .review)
    let all = done + standing.count(.open, .wrong)
    try line(
      sheet, row, columns: 3...3,
      "=\"Đã điền \"&\(standing.formula(.done, .review, elsewhere: true))&\"/\"&"
        + "\(standing.formula(.done, .review, .open, .wrong, elsewhere: true))&\" dòng\"",
      "Đã điền \(done)/\(all) dòng")
    let told: [(String, FormStanding.Part)] = [
      ("Dòng còn thiếu: ", .open), ("; sai: ", .wrong), ("; nên xem lại: ", .review),
    ]
    try line(
      sheet, row, columns: 4...5,
      "="
        + told.map { "\"\($0.0)\"&\(standing.formula($0.1, elsewhere: true))" }.joined(
          separator: "&"),
      told.map { "\($0.0)\(standing.count($0.1))" }.joined())
  }

  private func line(
    _ sheet: SheetBuilder, _ row: Int, columns: ClosedRange<Int>, _ formula: String,
    _ cached: String, style: Style = DocumentStyles.plain
  ) throws(WriteError) {
    if columns.count > 1 {
      try sheet.merge(CellRange(rows: row...row, columns: columns), "-", style: style)
    }
    try sheet.formula(
      CellReference(row: row, column: columns.lowerBound), formula, cached: .text(cached),
      style: style)
  }

  private func colour(_ sheet: SheetBuilder, rows: ClosedRange<Int>) throws(WriteError) {
    let cells = CellRange(rows: rows.lowerBound...rows.lowerBound, columns: 3...3)
    let first = cells.first.absolute
    try sheet.conditional(
      cells, formula: "=\(first)=\"\(Self.complete)\"", Style().inColours(Palette.green))
    try sheet.conditional(
      cells, formula: "=\(first)<>\"\(Self.complete)\"", Style().inColours(Palette.amber))
  }

  // MARK: The head

  /// That the period is there, and the date is one.
  private func headFormula(_ geometry: FormGeometry) -> String {
    let sheet = geometry.form.sheetName
    let period = geometry.value(of: .period).absolute(on: sheet)
    let day = geometry.value(of: .reportedOn).absolute(on: sheet)
    return "AND(\(period)<>\"\",ISNUMBER(\(day)))"
  }

  private var isHeadComplete: Bool {
    !parts.filling.period.isEmpty && parts.filling.reportedOn.map { $0.year > 1900 } == true
  }
}
