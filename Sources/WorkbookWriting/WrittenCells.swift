internal import Glibc
import Provenance

/// What the cells of a sheet were given last, to hold against the file when it is written.
struct WrittenCells {
  private struct Entry {
    var cell: CellReference
    /// Nil for a cell that was made blank again.
    var value: SheetDigest.Value?
  }
  /// The cells that came row by row, as most do.
  private var inOrder: [Entry] = []
  /// The others.
  private var others: [CellReference: SheetDigest.Value] = [:]

  /// Records a cell's value, nil for none; one that it had before is gone.
  mutating func set(_ cell: CellReference, _ value: SheetDigest.Value?) {
    if let last = inOrder.last, cell <= last.cell {
      if let index = index(of: cell) {
        inOrder[index].value = value
      } else {
        others[cell] = value
      }
    } else if let value {
      inOrder.append(Entry(cell: cell, value: value))
    }
  }

  private func index(of cell: CellReference) -> Int? {
    var low = 0
    var high = inOrder.count
    while low < high {
      let middle = (low + high) / 2
      if inOrder[middle].cell < cell { low = middle + 1 } else { high = middle }
    }
    return low < inOrder.count && inOrder[low].cell == cell ? low : nil
  }

  /// All of it in a few numbers.
  func digest(ofSheet name: String, merges: Int) -> SheetDigest {
    var digest = SheetDigest(name: name)
    digest.merges = merges
    for entry in inOrder {
      if let value = entry.value { digest.add(entry.cell, value) }
    }
    for (cell, value) in others { digest.add(cell, value) }
    return digest
  }
}

extension SheetDigest.Value {
  /// A number as the library writes it: to 16 significant digits.
  init(asWritten number: Double, isFormula: Bool = false) {
    // Four decimals of less than 12 digits are what they are; nearly all numbers are such.
    if number.magnitude < 1e11, (number * 10_000).rounded() / 10_000 == number {
      self.init(number, isFormula: isFormula)
      return
    }
    var text = [CChar](repeating: 0, count: 32)
    _ = withVaList([number]) { vsnprintf(&text, text.count, "%.16G", $0) }
    self.init(strtod(text, nil), isFormula: isFormula)
  }
}
