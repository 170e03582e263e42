import Forms
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

  func write(on sheet: SheetBuilder) throws(WriteError) {
    var row = 1
    if geometry.hasIdentification {
      try officialHeader.write(on: sheet, row: 1, left: leftHalf, right: rightHalf)
      row += OfficialHeader.height
    }
    let whole = 1...geometry.width
    try merge(
      sheet, row, columns: whole, text: geometry.form.sheetName.uppercased(),
      style: DocumentStyles.title, height: 19)
    try merge(sheet, row + 1, columns: whole, text: title, style: DocumentStyles.title, height: 19)
    try merge(
      sheet, row + 2, columns: whole, text: Self.reference(plan, filling.chosen),
      style: DocumentStyles.subtitle, height: 19)
    if geometry.hasIdentification { try writeIdentification(on: sheet) }
    try sheet.row(geometry.headingRow - 1, height: 7)
  }

  private var officialHeader: OfficialHeader { Self.officialHeader(plan, agency) }

  static func officialHeader(_ plan: Plan, _ agency: Agency.ID) -> OfficialHeader {
    let known = plan.registry[agency]
    let isBelowIssuer = known.map { [.department, .district, .commune].contains($0.kind) } ?? false
    return OfficialHeader(
      superior: isBelowIssuer ? plan.header.issuer : "", issuer: plan.registry.name(agency))
  }

  private var leftHalf: ClosedRange<Int> { 1...(geometry.form == .scores ? 3 : 4) }
  private var rightHalf: ClosedRange<Int> {
    (geometry.form == .scores ? 6 : 8)...geometry.width
  }

  private var title: String {
    switch geometry.form {
    case .scores: "BIỂU TỰ CHẤM ĐIỂM CHỈ SỐ CẢI CÁCH HÀNH CHÍNH NĂM \(plan.header.year)"
    case .tasks:
      "TÌNH HÌNH THỰC HIỆN NHIỆM VỤ " + (plan.hasScores ? "NÂNG CAO CHỈ SỐ " : "")
        + "CẢI CÁCH HÀNH CHÍNH NĂM \(plan.header.year)"
    }
  }

  /// The line in brackets which tells the plan that the form belongs to, and the days of a period
  /// that was chosen.
  static func reference(_ plan: Plan, _ period: Period?) -> String {
    var text = "(Kèm theo Kế hoạch số \(plan.header.id)"
    if let date = plan.header.date {
      let day = date.day < 10 ? "0\(date.day)" : "\(date.day)"
      let month = date.month < 3 ? "0\(date.month)" : "\(date.month)"
      text += " ngày \(day) tháng \(month) năm \(date.year)"
    }
    text += " của \(plan.header.issuer)"
    if let period {
      text += "; \(period.label): từ \(period.first.vietnamese) đến \(period.last.vietnamese)"
    }
    return text + ")"
  }

  private func writeIdentification(on sheet: SheetBuilder) throws(WriteError) {
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
    let text = entry.with { $0.numberFormat = "@" }
    try pair(sheet, .agency, value: plan.registry.name(agency), style: locked)
    try pair(sheet, .period, value: filling.period, style: entry)
    try writeDate(on: sheet, entry.with { $0.numberFormat = DocumentStyles.dateFormat })
    try pair(sheet, .preparedBy, value: filling.preparedBy, style: text)
    try pair(sheet, .phone, value: filling.phone, style: text)
  }

  private func writeDate(on sheet: SheetBuilder, _ style: Style) throws(WriteError) {
    try pair(sheet, .reportedOn, value: "", style: style)
    let cell = geometry.value(of: .reportedOn)
    if let date = filling.reportedOn, date.year > 1900 {
      try sheet.date(cell, date, style: look(.reportedOn, style))
    }
    if let rule = filling.span.flatMap(Self.rule) ?? Self.dateRule(plan) {
      try sheet.validation(CellRange(cell), rule)
    }
  }

  private func pair(
    _ sheet: SheetBuilder, _ line: FormLabel, value: String, style: Style
  ) throws(WriteError) {
    let labelStyle = DocumentStyles.strong.with {
      $0.horizontal = .right
      $0.indent = 1
      $0.wraps = false
    }
    let range = geometry.values(of: line)
    let row = range.first.row
    let label = CellReference(row: row, column: range.first.column - 1)
    try sheet.text(label, line.text, style: labelStyle)
    try sheet.merge(range, CellCapacity.fitting(value), style: look(line, style))
    try sheet.row(row, height: 19)
    let notes = filling.headNotes[line] ?? []
    guard !notes.isEmpty else { return }
    try sheet.comment(
      range.first, CellCapacity.fitting(notes.map(\.words).joined(separator: "\n"), limit: 8000),
      author: TemplateIdentity.author)
  }

  private func look(_ line: FormLabel, _ style: Style) -> Style {
    let worst = (filling.headNotes[line] ?? []).map(\.severity).max()
    return worst.map { style.inColours(EntryWriter.colours($0)) } ?? style
  }

  /// Days that a report on a period may bear.
  private static func rule(_ period: Period) -> Validation? {
    let last = CivilDate(daysSince1970: period.last.daysSince1970 + Period.longestDelay)
    let usual = CivilDate(daysSince1970: period.last.daysSince1970 + 5)
    guard let last, let usual else { return nil }
    return Validation(
      .date(period.first, last), errorTitle: TableWords.invalidDay,
      errorMessage:
        "Ngày báo cáo \(period.label): từ \(period.first.vietnamese) đến \(last.vietnamese).",
      inputTitle: FormLabel.reportedOn.text,
      inputMessage: "Ngày/tháng/năm, từ \(period.first.vietnamese) đến \(last.vietnamese), ví dụ "
        + "\(usual.vietnamese)")
  }

  /// Days that a report on a period without known days, or a completion, may bear.
  static func dateRule(_ plan: Plan) -> Validation? {
    guard let first = CivilDate(year: plan.header.year - 1, month: 1, day: 1),
      let last = CivilDate(year: plan.header.year + 1, month: 12, day: 31)
    else { return nil }
    return Validation(
      .date(first, last), errorTitle: TableWords.invalidDay,
      errorMessage:
        "Nhập ngày theo dạng ngày/tháng/năm, từ \(first.vietnamese) đến \(last.vietnamese).",
      inputMessage: "Ngày/tháng/năm, ví dụ 15/10/\(plan.header.year)")
  }

  private func merge(
    _ sheet: SheetBuilder, _ row: Int, columns: ClosedRange<Int>, text: String,
    style: Style, height: Double
  ) throws(WriteError) {
    try sheet.merge(CellRange(rows: row...row, columns: columns), text, style: style)
    try sheet.row(row, height: height)
  }
}
