import PARIndex
import Provenance
import WorkbookWriting

/// The head of a form sheet: national title, title of the annex, and the lines that tell who
/// reports what and when.
struct FormHead {
  let plan: Plan
  let agency: Agency.ID
  let geometry: FormGeometry
  let filling: FormFilling

  /// The labels of the identification lines, as the contract names them.
  static let labels = (
    agency: "Cơ quan báo cáo", period: "Kỳ báo cáo", date: "Ngày báo cáo",
    preparedBy: "Người lập biểu", phone: "Điện thoại"
  )

  func write(on sheet: SheetBuilder) throws(WriteError) {
    var row = 1
    if geometry.hasIdentification {
      try officialHeader.write(on: sheet, row: 1, left: leftHalf, right: rightHalf)
      row += OfficialHeader.height
    }
    let whole = 1...geometry.width
    try merge(sheet, row, whole, geometry.form.sheetName.uppercased(), DocumentStyles.title, 19)
    try merge(sheet, row + 1, whole, title, DocumentStyles.title, 19)
    try merge(sheet, row + 2, whole, Self.reference(plan), DocumentStyles.subtitle, 19)
    if geometry.hasIdentification { try writeIdentification(on: sheet, from: row + 3) }
    try sheet.row(geometry.headingRow - 1, height: 7)
  }

  private var officialHeader: OfficialHeader { Self.officialHeader(plan, agency) }

  static func officialHeader(_ plan: Plan, _ agency: Agency.ID) -> OfficialHeader {
    let known = plan.registry[agency]
    let isBelowIssuer = known?.kind == .department || known?.kind == .district
    return OfficialHeader(
      superior: isBelowIssuer ? plan.header.issuer : "", issuer: plan.registry.name(agency))
  }

  private var leftHalf: ClosedRange<Int> { 1...(geometry.form == .criteria ? 3 : 4) }
  private var rightHalf: ClosedRange<Int> {
    (geometry.form == .criteria ? 6 : 8)...geometry.width
  }

  private var title: String {
    switch geometry.form {
    case .criteria: "BIỂU TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM \(plan.header.year)"
    case .tasks:
      "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ NÂNG CAO CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM \(plan.header.year)"
    }
  }

  /// The line in brackets which tells the plan that the form belongs to.
  static func reference(_ plan: Plan) -> String {
    var text = "(Kèm theo Kế hoạch số \(plan.header.id)"
    if let date = plan.header.date {
      let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
      let month = date.month < 3 ? "0\(date.month)" : "\(date.month)"
      text += " ngày \(day) tháng \(month) năm \(date.year)"
    }
    return text + " của \(plan.header.issuer))"
  }

  private func writeIdentification(on sheet: SheetBuilder, from row: Int) throws(WriteError) {
    let entry = DocumentStyles.plain.forEntry.with {
      $0.borders = .all(.thin, colour: Palette.line)
      $0.horizontal = .left
      $0.indent = 1
      $0.wraps = false
    }
    let locked = entry.inBold.with {
      $0.isLocked = true
      $0.fill = nil
    }
    try pair(sheet, row, 0, Self.labels.agency, plan.registry.name(agency), locked)
    try pair(sheet, row + 1, 0, Self.labels.period, filling.period, entry)
    try pair(sheet, row + 2, 0, Self.labels.date, "", entry)
    let dateCell = CellReference(
      row: row + 2, column: Self.pairColumns(geometry.form, 0).value.lowerBound)
    let dateStyle = entry.with { $0.numberFormat = DocumentStyles.dateFormat }
    if let date = filling.reportedOn {
      try sheet.date(dateCell, date, dateStyle)
    } else {
      try sheet.blank(dateCell, dateStyle)
    }
    if let rule = Self.dateRule(plan) { try sheet.validation(CellRange(dateCell), rule) }
    let text = entry.with { $0.numberFormat = "@" }
    try pair(sheet, row, 1, Self.labels.preparedBy, filling.preparedBy, text)
    try pair(sheet, row + 1, 1, Self.labels.phone, filling.phone, text)
  }

  /// The columns of the n-th pair of label and value: the value stands right of its label.
  static func pairColumns(
    _ form: FormKind, _ index: Int
  ) -> (label: Int, value: ClosedRange<Int>) {
    switch (form, index) {
    case (.criteria, 0): (2, 3...5)
    case (.criteria, _): (6, 7...8)
    case (.tasks, 0): (2, 3...4)
    case (.tasks, _): (7, 8...11)
    }
  }

  private func pair(
    _ sheet: SheetBuilder, _ row: Int, _ index: Int, _ label: String, _ value: String,
    _ style: Style
  ) throws(WriteError) {
    let columns = Self.pairColumns(geometry.form, index)
    let labelStyle = DocumentStyles.strong.with {
      $0.horizontal = .right
      $0.indent = 1
      $0.wraps = false
    }
    try sheet.text(CellReference(row: row, column: columns.label), label, labelStyle)
    let range = CellRange(rows: row...row, columns: columns.value)
    try sheet.merge(range, CellText.fitting(value), style)
    try sheet.row(row, height: 19)
  }

  /// Days that a report or a completion may bear.
  static func dateRule(_ plan: Plan) -> Validation? {
    guard let first = CivilDate(year: plan.header.year - 1, month: 1, day: 1),
      let last = CivilDate(year: plan.header.year + 1, month: 12, day: 31)
    else { return nil }
    return Validation(
      .date(first, last), errorTitle: "Ngày không hợp lệ",
      errorMessage:
        "Nhập ngày theo dạng ngày/tháng/năm, từ \(first.vietnamese) đến \(last.vietnamese).",
      inputMessage: "Ngày/tháng/năm, ví dụ 15/10/\(plan.header.year)")
  }

  private func merge(
    _ sheet: SheetBuilder, _ row: Int, _ columns: ClosedRange<Int>, _ text: String,
    _ style: Style, _ height: Double
  ) throws(WriteError) {
    try sheet.merge(CellRange(rows: row...row, columns: columns), text, style)
    try sheet.row(row, height: height)
  }
}
