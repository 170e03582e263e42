import Provenance

/// What a cell, a paragraph between tables or a note says.
struct DOCXText {
  var text = StyledText()
  var comments: [CellExtras.Comment] = []
  var links: [String] = []

  /// Whether there is nothing of it.
  var isBlank: Bool { text.isBlank && comments.isEmpty && links.isEmpty }
}

/// A table while its rows come in, and when they are there.
struct DOCXTable {
  /// A cell that says something, or is merged with others.
  struct Cell {
    /// Where it begins, and how far it reaches, in columns of the grid.
    var start = 0
    var span = 1
    var merge = Merge.none
    var content = DOCXText()
  }
  /// Whether a cell goes on in the cell below.
  enum Merge {
    case none, begins, goesOn
  }

  /// A number in a file beyond this is no other than this.
  static let mostSpan = 1 << 20
  /// Boundaries of cells that lie closer together, in twentieths of a point, are one that was not
  /// met exactly.
  private static let tolerance = 120
  /// The width of a column that says none.
  private static let usualWidth = 1_000

  private(set) var rows: [[Cell]] = []
  private var widths: [Int] = []
  /// How far the shortest cell reaches that begins at a boundary of the grid.
  private var shortest: [Int: Int] = [:]

  // The row and the cell that come in
  private var row: [Cell] = []
  private var isRowDeleted = false
  private var next = 0
  private(set) var cell = Cell()
  private var isCellDeleted = false

  mutating func addColumn(width: Int?) {
    guard widths.count < CellReference.maximumColumn else { return }
    widths.append(min(max(0, width ?? Self.usualWidth), Self.mostSpan))
  }

  // MARK: Rows

  mutating func beginRow() {
    row = []
    isRowDeleted = false
    next = 0
  }

  mutating func deleteRow() { isRowDeleted = true }

  /// Leaves out columns before the row's first cell.
  mutating func skip(columns: Int) { next += min(max(0, columns), Self.mostSpan) }

  mutating func endRow() throws(Refusal) {
    guard !isRowDeleted else { return }
    guard rows.count < CellReference.maximumRow else {
      throw .limit(.rows, found: rows.count + 1, limit: CellReference.maximumRow)
    }
    rows.append(row)
  }

  // MARK: Cells

  mutating func beginCell() {
    cell = Cell(start: next)
    isCellDeleted = false
  }

  mutating func set(span: Int) { cell.span = min(max(1, span), Self.mostSpan) }
  mutating func set(merge: Merge) { cell.merge = merge }
  mutating func deleteCell() { isCellDeleted = true }

  /// An old way to merge cells of a row: this one belongs to the one before.
  mutating func joinBefore() {
    guard let last = row.indices.last, row[last].start + row[last].span == cell.start else {
      return
    }
    row[last].span += 1
    isCellDeleted = true
  }

  /// Ends the cell; whether it is kept.
  mutating func endCell(_ content: DOCXText) throws(Refusal) -> Bool {
    cell.content = content
    shortest[cell.start] = min(shortest[cell.start] ?? .max, cell.span)
    next = min(cell.start + cell.span, Self.mostSpan * 16)
    guard shortest.count <= CellReference.maximumColumn else {
      throw .refused(.column(shortest.count))
    }
    let isMerged = cell.span > 1 || cell.merge != .none
    guard !isCellDeleted, !isRowDeleted, isMerged || !content.isBlank else { return false }
    row.append(cell)
    return true
  }

  // MARK: Columns

  /// The columns as they are seen: where a cell begins, but for boundaries that lie all but on one
  /// another with no cell between them.
  struct Columns {
    private struct Column {
      /// The boundary of the grid where it begins, and the first one where a cell of it ends.
      var start: Int
      var end: Int
    }
    /// Where each boundary of the grid lies.
    private var edges = [0]
    private var columns: [Column] = []

    fileprivate init(_ shortest: [Int: Int], widths: [Int]) {
      for width in widths { edges.append(edges[edges.count - 1] + width) }
      for (start, span) in shortest.sorted(by: { $0.key < $1.key }) {
        if let last = columns.indices.last, start < columns[last].end,
          position(start) - position(columns[last].start) <= tolerance
        {
          columns[last].end = min(columns[last].end, start + span)
        } else {
          columns.append(Column(start: start, end: start + span))
        }
      }
    }

    private func position(_ boundary: Int) -> Int {
      guard boundary >= edges.count else { return edges[boundary] }
      return edges[edges.count - 1] + (boundary - edges.count + 1) * usualWidth
    }

    /// How many there are.
    var count: Int { columns.count }

    /// The columns from one boundary of the grid, where a cell begins, to another.
    func columns(from start: Int, to end: Int) -> ClosedRange<Int> {
      let first = max(1, columns.firstPosition { $0.start > start })
      var last = columns.firstPosition { $0.start >= end }
      while last > first, columns[last - 1].end > end,
        position(end) - position(columns[last - 1].start) <= tolerance
      {
        last -= 1
      }
      return first...max(first, last)
    }
  }

  /// The columns of its cells.
  var columns: Columns { Columns(shortest, widths: widths) }
}

extension Array {
  /// The first position whose element fits, where all behind a fitting one fit; the end where none
  /// does.
  fileprivate func firstPosition(where fits: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if fits(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
