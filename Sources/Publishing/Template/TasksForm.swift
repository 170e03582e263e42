import Forms
import PARIndex
import Provenance
import WorkbookWriting

/// The rows of Form II (Phụ lục II).
struct TasksForm {
  let plan: Plan
  let rows: TemplateRows
  let geometry: FormGeometry
  let filling: FormFilling
  let carried: CarriedCells

  /// Largest a and b that the form takes.
  static let largestQuantity = 1_000_000_000_000.0

  func write(on sheet: SheetBuilder) throws(WriteError) {
    for row in rows.tasks {
      switch row {
      case .section(let section): try write(section, on: sheet)
      case .task(let task): try write(task, on: sheet)
      }
    }
    try writeRules(on: sheet)
    for column in [FormColumn.achieved, .total] {
      try sheet.validation(
        CellRange(geometry.cell(column, row: geometry.headingRow)), Self.headingHint)
    }
  }

  private func write(_ section: TaskSection, on sheet: SheetBuilder) throws(WriteError) {
    guard let row = geometry.row(of: section.code) else { return }
    let style = DocumentStyles.cell.inBold.on(Palette.field)
    try sheet.text(
      geometry.cell(.code, row: row), section.printedCode,
      style: DocumentStyles.code.inBold.on(Palette.field))
    let names = CellRange(rows: row...row, columns: 2...geometry.width)
    let line = Borders(top: .thin, bottom: .thin, colour: Palette.line)
    try sheet.blanks(names, style.with { $0.borders = line })
    try sheet.blank(
      names.last,
      style.with {
        $0.borders = line
        $0.borders.right = .thin
      })
    // The name runs over the empty cells at its right; it is not merged, so that each column stays
    // a column for those who sort, filter or copy.
    try sheet.text(
      names.first, section.name,
      style: style.with {
        $0.wraps = false
        $0.borders = line
      })
    try sheet.row(row, height: 19)
  }

  private func write(_ task: PlanTask, on sheet: SheetBuilder) throws(WriteError) {
    guard let row = geometry.row(of: task.code) else { return }
    let writer = EntryWriter(
      sheet: sheet, geometry: geometry, filling: filling, code: task.code, row: row,
      rules: task.rules.text)
    let report = filling.tasks[task.code]
    for (column, text) in planTexts(task) {
      let isOwnPart =
        column == .leads && task.leads.contains(rows.agency)
        || column == .implementers && task.implementers.contains(rows.agency)
      let style = column == .code ? DocumentStyles.code : DocumentStyles.cell
      try sheet.text(
        geometry.cell(column, row: row), CellCapacity.fitting(text),
        style: writer.look(of: column, isOwnPart ? style.inBold : style, isRejected: false))
      try writer.remark(column)
    }
    for field in TaskReport.fields { try writer.write(field, of: report) }
    let check = carried.checked(
      TemplateCheck(task: task, row: row, in: geometry, report: report), task.code, row: row,
      in: geometry)
    try sheet.formula(
      geometry.cell(.marks, row: row), check.formula, cached: .text(check.cached),
      style: CriteriaForm.markStyle)
    try carried.write(task.code, row: row, in: geometry, on: sheet)
    try sheet.row(row, height: height(of: task, report))
  }

  private func planTexts(_ task: PlanTask) -> [(FormColumn, String)] {
    [
      (.code, task.printedCode), (.name, task.name), (.products, task.products),
      (.requirement, task.requirementText), (.deadline, task.deadline), (.leads, task.leadsText),
      (.implementers, task.implementersText),
    ]
  }

  private func height(of task: PlanTask, _ report: TaskReport?) -> Double {
    var texts = planTexts(task)
    for field in TaskReport.wordFields {
      texts.append((field.column, report.map { field.words(of: $0) } ?? ""))
    }
    return TextFit.height(
      of: texts.map { ($0.1, geometry.form.width(of: $0.0)) }, minimum: 34)
  }

  private func writeRules(on sheet: SheetBuilder) throws(WriteError) {
    for task in rows.plainTasks {
      guard let row = geometry.row(of: task.code) else { continue }
      try sheet.validation(CellRange(geometry.cell(.state, row: row)), Self.stateRule)
      let quantities = CellRange(
        geometry.cell(.achieved, row: row), geometry.cell(.total, row: row))
      try sheet.validation(
        quantities, Self.quantityRule(task, of: rows.agency, header: plan.header))
      if let rule = FormHead.dateRule(plan) {
        try sheet.validation(CellRange(geometry.cell(.completedOn, row: row)), rule)
      }
    }
  }

  private static let stateRule = Validation(
    .list("=" + TemplateMark.stateRange), errorTitle: "Trạng thái không hợp lệ",
    errorMessage: "Chọn một trong các trạng thái: "
      + TaskState.allCases.map(\.vietnamese).joined(separator: "; ") + ".")

  /// What the headings of a and b say to one who stands on them.
  private static let headingHint = Validation(
    .any, inputTitle: "Số đạt (a), tổng số (b)",
    inputMessage:
      "Tùy yêu cầu chất lượng của dòng: tỷ lệ - a là một phần của b; tăng, giảm - a là số "
      + "năm nay, b là số năm so sánh; số lượng - chỉ nhập a. Bấm vào ô của dòng để xem.")

  /// Numbers only; the prompt says what a and b are here, and whose.
  private static func quantityRule(
    _ task: PlanTask, of agency: Agency.ID, header: Plan.Header
  ) -> Validation {
    let meaning = AmountMeaning(task.requirement)
    return Validation(
      .decimal(0, largestQuantity), errorTitle: "Số liệu không hợp lệ",
      errorMessage: "Chỉ nhập số, không âm, không kèm chữ hay đơn vị tính.",
      inputTitle: title(of: meaning),
      inputMessage: "Chỉ nhập số. " + words(for: meaning, header: header) + " "
        + scope(of: task, for: agency))
  }

  private static func title(of meaning: AmountMeaning) -> String {
    switch meaning {
    case .share: "Tỷ lệ: a trên b"
    case .growth: "Mức tăng: a so với b"
    case .reduction: "Mức giảm: a so với b"
    case .count: "Số lượng: chỉ a"
    case .pair: "So sánh a với b"
    }
  }

  /// Whose amounts are asked for.
  private static func scope(of task: PlanTask, for agency: Agency.ID) -> String {
    guard task.isProvinceWide else { return "Số liệu của riêng cơ quan, đơn vị." }
    return task.leads.contains(agency)
      ? "Số liệu của toàn tỉnh."
      : "Cơ quan chủ trì báo cáo số toàn tỉnh; số của cơ quan để đối chiếu."
  }

  /// What a and b are, for those who fill in the form.
  static func words(for meaning: AmountMeaning, header: Plan.Header) -> String {
    switch meaning {
    case .share: "a: số đạt, là một phần của b; b: tổng số."
    case .growth:
      "a: số của năm \(header.year); b: số của năm so sánh. Không nhập phần tăng thêm."
    case .reduction:
      "a: số hiện nay (năm \(header.year)); b: số của năm so sánh. Không nhập phần đã giảm."
    case .count: "a: số lượng đạt được; không cần b."
    case .pair: "a: số đã thực hiện; b: số để so sánh."
    }
  }
}
