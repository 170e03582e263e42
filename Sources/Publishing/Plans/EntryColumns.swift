import Forms
import PARIndex
import Provenance
import WorkbookWriting

/// What helps people to fill in the tables of a plan's workbook: comments on the headings, dropdown
/// lists, rows to spare.
struct EntryColumns {
  /// Name of the hidden sheet with the words of the lists.
  private static let listSheet = "_danh_muc"
  /// The highest number of points that is taken.
  private static let mostPoints = 10_000.0

  /// The agencies' names as a range.
  private let agencies: String
  /// The words of the lists, a column each.
  private let lists: [[String]]

  /// Prepares the lists of all tables.
  init(_ tables: [TidyTable]) {
    let rows =
      tables.first { $0.name == PlanForm.agencies.sheetName }
      .map { $0.lastEntryRow } ?? 2
    agencies = CellRange(rows: 2...rows, columns: 2...2).absolute(on: PlanForm.agencies.sheetName)
    var lists: [[String]] = []
    for column in tables.flatMap(\.columns) {
      if case .words(let words) = column.entry, !lists.contains(words) { lists.append(words) }
    }
    self.lists = lists
  }

  /// Writes what belongs to a table that stands on a sheet already.
  func write(_ table: TidyTable, on sheet: SheetBuilder) throws(WriteError) {
    let first = table.firstSpareRow
    let last = table.lastEntryRow
    for (index, column) in table.columns.enumerated() {
      let number = index + 1
      if !column.note.isEmpty {
        try sheet.comment(
          CellReference(row: 1, column: number), column.note, author: "parbook", width: 320,
          height: Int(TextFit.height(of: [(column.note, 42)], minimum: 40)) + 10)
      }
      guard last > 1 else { continue }
      if first <= last {
        try sheet.blanks(CellRange(rows: first...last, columns: number...number), column.spareStyle)
      }
      if let rule = validation(column.entry) {
        try sheet.validation(CellRange(rows: 2...last, columns: number...number), rule)
      }
    }
    try sheet.ignoreNumbersStoredAsText(CellRange(rows: 2...max(2, last), columns: 1...1))
  }

  private func validation(_ entry: TidyTable.Entry) -> Validation? {
    switch entry {
    case .free, .code: return nil
    case .words(let words):
      guard let index = lists.firstIndex(of: words) else { return nil }
      let range = CellRange(rows: 1...words.count, columns: (index + 1)...(index + 1))
      return Validation(
        .list("=" + range.absolute(on: Self.listSheet)), errorTitle: "Không có trong danh sách",
        errorMessage: "Chọn một trong: \(words.joined(separator: ", ")).")
    case .agencies:
      return Validation(
        .list("=" + agencies), isStrict: false,
        inputMessage: "Chọn trong danh sách, hoặc gõ nhiều tên cách nhau bằng dấu chấm phẩy.")
    case .points:
      return Validation(
        .decimal(0, Self.mostPoints), errorTitle: "Không phải là điểm",
        errorMessage: "Nhập một số từ 0 trở lên, hoặc để trống.")
    }
  }

  /// Writes the hidden sheet with the lists behind all others.
  func writeLists(in book: WorkbookBuilder) throws(WriteError) {
    guard !lists.isEmpty else { return }
    let sheet = try book.addSheet(Self.listSheet)
    for (index, words) in lists.enumerated() {
      for (row, word) in words.enumerated() {
        try sheet.text(
          CellReference(row: row + 1, column: index + 1), word, style: DocumentStyles.plain)
      }
    }
    try sheet.hide(deeply: true)
  }
}

extension TidyTable {
  /// The first row below those that are written.
  fileprivate var firstSpareRow: Int { rows.count + (example.isEmpty ? 2 : 3) }
  /// The last row that people may fill in.
  fileprivate var lastEntryRow: Int { firstSpareRow + spareRows - 1 }
}

extension TidyTable.Column {
  fileprivate var spareStyle: Style {
    switch entry {
    case .free, .agencies: DocumentStyles.cell
    case .words: DocumentStyles.cell
    case .code: DocumentStyles.code
    case .points: TidyWorkbook.pointsStyle
    }
  }
}
