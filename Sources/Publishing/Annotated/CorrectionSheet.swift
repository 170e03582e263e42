import Forms
import Messages
import PARIndex
import Provenance
import WorkbookWriting

/// The first sheet of an annotated return: what to correct, each with a link to its cell.
struct CorrectionSheet {
  /// A line of the list: what one act settles.
  struct Line {
    let act: ProblemAct
    let words: String
    /// The first cell of this workbook, as a link names it; nil where there is none.
    let link: (target: String, text: String)?
  }

  /// Name of the sheet.
  static let name = SheetNames.corrections
  /// The rows below the heading begin here.
  static let headingRow = 9

  let plan: Plan
  let submission: Submission
  /// Errors first, then warnings, then notes.
  let lines: [Line]
  let hasLeftovers: Bool

  private static let columns: [(heading: String, width: Double)] = [
    ("Số", 6), (TableWords.severity, 13), ("Điều cần sửa, cần biết", 62), ("Đã ghi trong tệp", 22),
    ("Đã hiểu là", 16), ("Vị trí trong tệp gửi", 26), ("Sửa tại ô", 17),
  ]

  func write(in book: WorkbookBuilder) throws(WriteError) {
    let sheet = try book.addSheet(Self.name)
    for (index, column) in Self.columns.enumerated() {
      try sheet.column(index + 1, width: column.width)
    }
    try writeHead(on: sheet)
    for (index, column) in Self.columns.enumerated() {
      try sheet.text(
        CellReference(row: Self.headingRow, column: index + 1), column.heading,
        style: DocumentStyles.heading)
    }
    try sheet.row(Self.headingRow, height: 36)
    for (index, line) in lines.enumerated() {
      try write(line, number: index + 1, row: Self.headingRow + 1 + index, on: sheet)
    }
    let last = Self.headingRow + max(1, lines.count)
    try sheet.freeze(at: CellReference(row: Self.headingRow + 1, column: 1))
    try sheet.hideGridlines()
    try sheet.tabColour(Palette.red.strong)
    try sheet.page(
      PageSetup.table(
        headingRows: Self.headingRow...Self.headingRow,
        area: CellRange(rows: 1...last, columns: 1...Self.columns.count), note: sender))
  }

  private var sender: String { plan.registry.name(submission.sender.value) }

  private func writeHead(on sheet: SheetBuilder) throws(WriteError) {
    try OfficialHeader(
      superior: plan.header.issuer, issuer: plan.registry.name(plan.header.standingAgency)
    ).write(on: sheet, row: 1, left: 1...3, right: 4...7)
    let whole = 1...Self.columns.count
    let texts: [(String, Style)] = [
      ("NHỮNG NỘI DUNG CẦN SỬA TRONG PHIẾU BÁO CÁO", DocumentStyles.title),
      ("\(sender) (tệp \(submission.source.name))", DocumentStyles.subtitle),
      (summary, DocumentStyles.plain.with { $0.horizontal = .centre }),
      (advice, DocumentStyles.note.with { $0.horizontal = .centre }),
    ]
    for (index, (text, style)) in texts.enumerated() {
      let row = OfficialHeader.height + 1 + index
      try sheet.merge(
        CellRange(rows: row...row, columns: whole), CellCapacity.fitting(text), style: style)
      try sheet.row(row, height: index == 3 ? 36 : 20)
    }
  }

  private var summary: String {
    func count(_ severity: Severity) -> Int {
      lines.filter { $0.act.first.severity == severity }.reduce(0) { $0 + $1.act.count }
    }
    return "\(count(.error)) lỗi phải sửa · \(count(.warning)) điểm cần xem lại · "
      + "\(count(.note)) điều đã hiểu được, chỉ để biết"
  }

  private var advice: String {
    "Các biểu trong tệp này đã điền sẵn mọi số liệu đọc được. Ô nền đỏ phải sửa, ô nền vàng cần "
      + "xem lại, ô nền xanh đã được hiểu như ghi trong ô. Sửa ngay trong tệp này, lưu và gửi lại."
      + (hasLeftovers
        ? " Những gì không xếp được vào biểu được giữ ở trang “\(LeftoverSheet.name)”." : "")
  }

  private func write(
    _ line: Line, number: Int, row: Int, on sheet: SheetBuilder
  ) throws(WriteError) {
    func cell(_ column: Int) -> CellReference { CellReference(row: row, column: column) }
    let problem = line.act.first
    let wording = Wording(.vi, of: plan)
    let colours = EntryWriter.colours(problem.severity)
    try sheet.number(cell(1), Double(number), style: DocumentStyles.centred)
    try sheet.text(
      cell(2), Self.word(problem.severity), style: DocumentStyles.centred.inColours(colours))
    let words = CellCapacity.fitting(line.words)
    let found = CellCapacity.fitting(problem.found.map(wording.text) ?? "")
    let used = CellCapacity.fitting(problem.used.map(wording.text) ?? "")
    let place = [problem.place?.sheet, problem.place?.address?.description]
      .compactMap(\.self).joined(separator: ", ")
    try sheet.text(cell(3), words, style: DocumentStyles.cell)
    try sheet.text(cell(4), found, style: DocumentStyles.cell)
    try sheet.text(cell(5), used, style: DocumentStyles.cell)
    try sheet.text(cell(6), place, style: DocumentStyles.cell)
    if let link = line.link, number < 60_000 {
      try sheet.internalLink(cell(7), to: link.target, link.text, style: DocumentStyles.link)
    } else {
      try sheet.text(cell(7), line.link?.text ?? "", style: DocumentStyles.cell)
    }
    let texts = [words, found, used, place]
    try sheet.row(
      row,
      height: TextFit.height(
        of: texts.enumerated().map { ($0.element, Self.columns[$0.offset + 2].width) }))
  }

  static func word(_ severity: Severity) -> String {
    switch severity {
    case .error: "Phải sửa"
    case .warning: "Xem lại"
    case .note: "Để biết"
    }
  }
}

/// The last visible sheet of an annotated return: what the agency typed and no form has a cell for.
struct LeftoverSheet {
  /// Name of the sheet.
  static let name = SheetNames.unplaced

  let leftovers: [Leftover]
  let note: String

  private static let columns: [(heading: String, width: Double)] = [
    ("Số", 6), ("Vị trí trong tệp gửi", 34), ("Có lẽ thuộc", 40), ("Chữ đã ghi", 80),
  ]

  func write(in book: WorkbookBuilder) throws(WriteError) {
    let sheet = try book.addSheet(Self.name)
    for (index, column) in Self.columns.enumerated() {
      try sheet.column(index + 1, width: column.width)
      try sheet.text(
        CellReference(row: 3, column: index + 1), column.heading, style: DocumentStyles.heading)
    }
    try sheet.merge(
      CellRange(rows: 1...1, columns: 1...4), "NHỮNG GÌ KHÔNG XẾP ĐƯỢC VÀO BIỂU",
      style: DocumentStyles.title)
    try sheet.row(1, height: 22)
    for (index, leftover) in leftovers.enumerated() {
      let row = index + 4
      func cell(_ column: Int) -> CellReference { CellReference(row: row, column: column) }
      let words = CellCapacity.fitting(leftover.words)
      let place = [leftover.place.sheet, leftover.place.address?.description]
        .compactMap(\.self).joined(separator: ", ")
      try sheet.number(cell(1), Double(index + 1), style: DocumentStyles.centred)
      try sheet.text(cell(2), place, style: DocumentStyles.cell)
      try sheet.text(cell(3), leftover.meant, style: DocumentStyles.cell)
      try sheet.text(cell(4), words, style: DocumentStyles.cell)
      try sheet.row(
        row, height: TextFit.height(of: [(words, 80), (place, 34), (leftover.meant, 40)]))
    }
    try sheet.freeze(at: CellReference(row: 4, column: 1))
    try sheet.hideGridlines()
    try sheet.tabColour(Palette.grey.strong)
    try sheet.page(PageSetup.table(headingRows: 3...3, note: note))
  }
}
