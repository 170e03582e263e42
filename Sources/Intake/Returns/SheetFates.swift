import Forms
import PARIndex
import Provenance
import Spreadsheet

/// The fate of something that a cell carries beside its value.
public struct ItemFate: Hashable, Sendable {
  /// What it is.
  public let kind: AccountKind
  /// Its cell.
  public let cell: CellReference
  /// What it says.
  public let text: String
  /// What became of it.
  public let fate: CellFate
}

/// The fates of a sheet, of its cells, and of what they carry, as far as they are decided.
public struct SheetFates: Sendable {
  /// The sheet.
  public let sheet: Place
  /// The fate of each cell.
  public private(set) var fates: [CellReference: CellFate] = [:]
  /// The fates of comments, links, and text struck through or raised, in the order of the cells.
  public internal(set) var items: [ItemFate] = []
  /// The fate of the sheet as a whole.
  public internal(set) var whole = CellFate.foreign

  init(sheet: Place) { self.sheet = sheet }

  /// How many cells have which fate.
  var counts: [(fate: CellFate, count: Int)] {
    var counts: [(fate: CellFate, count: Int)] = []
    for fate in fates.values {
      if let index = counts.firstIndex(where: { $0.fate == fate }) {
        counts[index].count += 1
      } else {
        counts.append((fate, 1))
      }
    }
    return counts
  }

  /// Makes room for so many cells at most.
  mutating func reserve(_ count: Int) { fates.reserveCapacity(min(count, 4_096)) }

  /// Records the fate of a cell; what was recorded first stands.
  mutating func record(_ fate: CellFate, _ cell: CellReference) {
    // Looks for the cell once.
    func keep(_ fate: inout CellFate) {}
    keep(&fates[cell, default: fate])
  }

  /// Settles the fate of a cell, whatever was recorded.
  mutating func settle(_ fate: CellFate, _ cell: CellReference) { fates[cell] = fate }

  /// Records one fate for each of several cells that are not empty.
  mutating func record(_ fate: CellFate, _ cells: some Sequence<ReadCell>) {
    for cell in cells where cell.isFilled { record(fate, cell.reference) }
  }

  /// Takes over what was decided elsewhere of the same sheet; what was recorded here stands.
  mutating func merge(_ other: SheetFates) {
    if fates.count < other.fates.count {
      let own = fates
      fates = other.fates
      fates.merge(own) { _, own in own }
    } else {
      fates.merge(other.fates) { own, _ in own }
    }
  }
}

extension ReadCell {
  /// Whether the cell counts in the account: it shows something.
  var isFilled: Bool { !content.isBlank }
}

extension SettledTable {
  /// The fates of a table's cells, after its rows were read as `reports`.
  ///
  /// - Parameters:
  ///   - headingRows: the rows of its heading.
  ///   - problems: what is reported of it; a problem at a cell tells that it was changed or
  ///     rejected.
  /// - Returns: a fate for each cell of the table that is not empty.
  func fates(headingRows: ClosedRange<Int>, problems: [Problem]) -> SheetFates {
    var fates = SheetFates(sheet: place)
    fates.reserve(body.count * columns.columns.count)
    for row in headingRows { fates.record(.heading, cells(row)) }
    let changed = Set(
      problems.filter { $0.code.effect == .changed }.compactMap { $0.place?.cell })
    let rejected = Set(
      problems.filter { [.rejected, .struck].contains($0.code.effect) }
        .compactMap { $0.place?.cell })
    // By column.
    var inRows: [CellFate?] = []
    for (role, match) in columns.columns {
      while inRows.count <= match.index { inRows.append(nil) }
      inRows[match.index] = role.owner == .mark ? .mark : role.isEntry ? .used : .plan
    }
    let undecided = Set(columns.ambiguous.values.flatMap(\.self))
    let rest = Leftovers(table: self)
    for row in body {
      let meaning = meanings[row]
      let isRow = meaning?.isRow == true
      let outside: CellFate =
        isRow ? .unplaced : fate(outside: meaning, isFrame: rest.isFrame(row))
      for cell in cells(row) where cell.isFilled {
        let column = cell.reference.column
        let fate: CellFate =
          if undecided.contains(column) {
            .rejected
          } else if changed.contains(cell.reference) {
            .changed
          } else if rejected.contains(cell.reference) {
            .rejected
          } else if rest.isMark(cell) {
            .mark
          } else {
            isRow && column < inRows.count ? inRows[column] ?? outside : outside
          }
        fates.record(fate, cell.reference)
      }
    }
    return fates
  }

  /// Whether a cell stands in a column of the plan.
  func isPlan(_ cell: ReadCell) -> Bool {
    columns.columns.contains { $0.value.index == cell.reference.column && !$0.key.isEntry }
  }

  /// The fate of cells of a row that is no row of the plan.
  private func fate(outside meaning: RowMeaning?, isFrame: Bool) -> CellFate {
    if case .nothing = meaning { return .frame }
    return isFrame ? .frame : .unplaced
  }
}
