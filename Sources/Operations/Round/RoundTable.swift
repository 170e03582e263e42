import Forms
import Provenance
import Publishing
import Spreadsheet
import VietnameseText

/// The columns of a table of a round, by their headings.
protocol RoundColumn: CaseIterable, Hashable, RawRepresentable, Sendable
where RawValue == String {
  /// The columns without which the table says nothing.
  static var needed: [Self] { get }
}

/// A table of a round: CSV that Excel opens and that may have been saved by Excel since.
///
/// Lines are only ever appended. One that another program holds open is not lost: its new lines
/// wait in a file beside it, count at once, and are taken in by the next command.
struct RoundTable<Column: RoundColumn>: Sendable {
  typealias Row = [Column: String]

  /// Where it stands.
  let path: String

  init(_ path: String) { self.path = path }

  private var waiting: String { RoundFolder.waiting(path) }

  // MARK: Reading

  /// Its lines, those that wait beside it behind them; none where there is no table.
  func rows() throws(OperationError) -> [Row] {
    let own = try Self.rows(of: path)
    let more = try Self.rows(of: waiting)
    // A command that was interrupted may have taken them in without removing the file.
    return own.suffix(more.count) == more[...] ? own : own + more
  }

  /// The lines of a file.
  private static func rows(of path: String) throws(OperationError) -> [Row] {
    guard FileBytes.exists(path) else { return [] }
    return try rows(of: try FileBytes.read(path), path)
  }

  /// The lines of a table's bytes.
  static func rows(of bytes: [UInt8], _ path: String) throws(OperationError) -> [Row] {
    let workbook: Workbook
    do throws(ReadError) {
      workbook = try WorkbookReader.read(bytes, name: path)
    } catch {
      throw .inputUnusable(file: path, problems: [error.problem])
    }
    guard let sheet = workbook.sheets.first else { return [] }
    var columns: [Int: Column] = [:]
    var rows: [Row] = []
    var current = 0
    let known = Dictionary(
      Column.allCases.map { (Folding.key($0.rawValue), $0) },
      uniquingKeysWith: { first, _ in first })
    for cell in sheet.cells {
      guard case .text(let text) = cell.value else { continue }
      if cell.reference.row == 1 {
        columns[cell.reference.column] = known[Folding.key(text)]
      } else if let column = columns[cell.reference.column] {
        if cell.reference.row != current { rows.append([:]) }
        current = cell.reference.row
        rows[rows.count - 1][column] = NormalForm.nfc(CellGuard.takeOff(text))
      }
    }
    for column in Column.needed where !columns.values.contains(column) {
      throw .round(path, .columnMissing(table: path, column: column.rawValue))
    }
    return rows
  }

  // MARK: Writing

  /// The text of a table.
  static func text(_ rows: [Row]) -> String {
    "\u{FEFF}" + line(Column.allCases.map(\.rawValue)) + rows.map(line).joined()
  }

  private static func line(_ row: Row) -> String {
    line(Column.allCases.map { CellGuard.putOn(row[$0] ?? "") })
  }

  private static func line(_ fields: [String]) -> String {
    fields.map(TemplateCSV.quoted).joined(separator: ";") + "\r\n"
  }

  /// Appends lines, whole or not at all.
  ///
  /// - Returns: whether they wait beside the table, because another program holds it open.
  @discardableResult
  func append(_ rows: [Row]) throws(OperationError) -> Bool {
    guard !rows.isEmpty else { return false }
    let outputs = AtomicOutput(force: true, inputs: [])
    let isFree = !isHeld
    if isFree {
      do throws(OperationError) {
        try outputs.write(Self.appended(rows, to: path), to: path)
        return false
      } catch {
        guard error.isRefusal else { throw error }
      }
    }
    try outputs.write(Self.appended(rows, to: waiting), to: waiting)
    return true
  }

  /// Takes in what waits beside the table.
  func takeIn() throws(OperationError) {
    guard FileBytes.exists(waiting), !isHeld else { return }
    let rows = try rows()
    do throws(OperationError) {
      try AtomicOutput(force: true, inputs: []).write(Array(Self.text(rows).utf8), to: path)
    } catch {
      guard error.isRefusal else { throw error }
      return
    }
    FileBytes.remove(waiting)
  }

  /// The bytes of a file with lines behind its own: as they stand where they are ours, else written
  /// anew, as after another program has saved them in its own way.
  private static func appended(_ rows: [Row], to path: String) throws(OperationError) -> [UInt8] {
    guard FileBytes.exists(path) else { return Array(text(rows).utf8) }
    let bytes = try FileBytes.read(path)
    let start = Array(text([]).utf8)
    if bytes.starts(with: start), bytes.last == 0x0A,
      String(validating: bytes, as: UTF8.self) != nil
    {
      return bytes + rows.map(line).joined().utf8
    }
    return Array(text(try self.rows(of: bytes, path) + rows).utf8)
  }

  /// Whether a spreadsheet program shows the table, by the file that it lays beside it.
  private var isHeld: Bool {
    let folder = AtomicOutput.folder(of: path)
    let name = path.split(separator: "/").last ?? ""
    return ["~$\(name)", ".~lock.\(name)#"].contains { FileBytes.exists("\(folder)/\($0)") }
  }
}

extension OperationError {
  /// Whether the system refuses to replace a file, as where another program holds it.
  fileprivate var isRefusal: Bool {
    guard case .outputRefused(_, .failed(let fault)) = self else { return false }
    return fault == .notAllowed || fault == .busy
  }
}
