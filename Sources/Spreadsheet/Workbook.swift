import Provenance

/// A file as read: its sheets in the file's order.
public struct Workbook: Sendable {
  /// What sort of file it turned out to be, by content.
  public enum Format: String, Sendable {
    /// An Office Open XML workbook.
    case xlsx
    /// A workbook as Excel 5 to 2003 saves it.
    case xls
    /// An OpenDocument spreadsheet.
    case ods
    /// The tables of a Word document.
    case docx
    /// Delimited text.
    case csv
  }

  /// What sort of file it is.
  public var format: Format
  /// The sheets; one without a name for CSV.
  public var sheets: [Sheet]
  /// What was odd while reading, with places that name the sheet and cell.
  public var problems: [Problem]
  /// Where its rows stand in the document that they come from; nil for a spreadsheet.
  public var layout: DocumentLayout?
  /// Whether it bears the mark of a report that we wrote.
  public internal(set) var isOwnReport = false
  /// How many bytes came out of its container.
  public internal(set) var inflatedBytes = 0

  /// Makes a workbook.
  public init(format: Format, sheets: [Sheet], problems: [Problem] = []) {
    self.format = format
    self.sheets = sheets
    self.problems = problems
  }
}

/// A sheet: the cells that the file mentions, nothing for those that it does not.
public struct Sheet: Sendable {
  /// Whether a person sees the sheet.
  public enum Visibility: String, Sendable {
    /// Shown.
    case visible
    /// Hidden; the menu of the spreadsheet program shows it again.
    case hidden
    /// Hidden, and not listed in that menu.
    case veryHidden
  }

  /// A rectangle of cells.
  public struct Range: Hashable, Sendable {
    /// Top left.
    public var first: CellReference
    /// Bottom right.
    public var last: CellReference
    /// Makes a range.
    public init(first: CellReference, last: CellReference) {
      self.first = first
      self.last = last
    }
    /// Whether the cell lies in it.
    public func contains(_ cell: CellReference) -> Bool {
      (first.row...max(first.row, last.row)).contains(cell.row)
        && (first.column...max(first.column, last.column)).contains(cell.column)
    }
  }

  /// Its name; empty for CSV.
  public var name: String
  /// Whether a person sees it.
  public var visibility: Visibility
  /// The cells in reading order (by row, then column); no address twice.
  public var cells: [Cell]
  /// Merged ranges.
  public var merges: [Range]
  /// Rows a person does not see.
  public var hiddenRows: Set<Int>
  /// Columns a person does not see, as closed ranges.
  public var hiddenColumns: [ClosedRange<Int>]
  /// Whether the program that shows it lets nobody type into locked cells.
  public var isProtected: Bool
  /// For CSV the number of fields of each row, blank ones counted; empty for other formats.
  public var fieldCounts: [Int] = []
  /// What cells carry beside their values; also comments on and links of cells without any.
  public var extras: [CellReference: CellExtras]

  /// Makes a sheet; `cells` are brought into reading order.
  public init(
    name: String, visibility: Visibility = .visible, cells: [Cell], merges: [Range] = [],
    hiddenRows: Set<Int> = [], hiddenColumns: [ClosedRange<Int>] = [], isProtected: Bool = false,
    extras: [CellReference: CellExtras] = [:]
  ) {
    self.name = name
    self.visibility = visibility
    self.cells = cells.sorted { $0.reference < $1.reference }
    self.merges = merges
    self.hiddenRows = hiddenRows
    self.hiddenColumns = hiddenColumns
    self.isProtected = isProtected
    self.extras = extras
  }

  /// The cell at an address; nil where the file mentions none.
  ///
  /// O(log n).
  public subscript(reference: CellReference) -> Cell? {
    var low = 0
    var high = cells.count
    while low < high {
      let middle = (low + high) / 2
      if cells[middle].reference < reference { low = middle + 1 } else { high = middle }
    }
    return low < cells.count && cells[low].reference == reference ? cells[low] : nil
  }
}

extension Workbook {
  /// The workbook with sheets joined: the cells of each group under one another, under the name of one
  /// of its sheets.
  ///
  /// - Parameter groups: the positions of the sheets of each group, and of the one that names it.
  /// - Returns: the workbook with one sheet for each group.
  public func joined(_ groups: [(sheets: [Int], name: Int)]) -> Workbook {
    guard groups.count < sheets.count else { return self }
    var joined = self
    var layout = DocumentLayout()
    joined.sheets = groups.map { group in
      var whole = sheets[group.sheets[0]]
      whole.name = sheets[group.name].name
      var end = 0
      for (position, index) in group.sheets.enumerated() {
        let sheet = sheets[index]
        if let own = self.layout {
          layout.append(rowsOf: sheet.name, in: own, to: whole.name, fromRow: end + 1)
        }
        if position > 0 { whole.append(sheet, below: end) }
        end += self.layout?.rows(of: sheet.name) ?? 0
      }
      return whole
    }
    joined.layout = self.layout == nil ? nil : layout
    return joined
  }
}

extension Sheet {
  /// Takes the cells of another sheet in, so many rows further down.
  fileprivate mutating func append(_ other: Sheet, below rows: Int) {
    func moved(_ cell: CellReference) -> CellReference {
      CellReference(row: cell.row + rows, column: cell.column)
    }
    cells += other.cells.map { cell in
      var cell = cell
      cell.reference = moved(cell.reference)
      return cell
    }
    merges += other.merges.map { Range(first: moved($0.first), last: moved($0.last)) }
    for (cell, extras) in other.extras { self.extras[moved(cell)] = extras }
  }
}
