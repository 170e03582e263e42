import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// Two amounts that stand in one cell: `980/1000` is 980 of 1000.
struct AmountPair {
  /// Số đạt (a).
  let achieved: Found<Points>
  /// Tổng số (b).
  let total: Found<Points>

  /// Reads the cell, which stands at `place`; nil where it does not hold two amounts.
  init?(_ cell: ReadCell, at place: Place) {
    let cell = cell.withoutMarks
    guard case .text = cell.value, !cell.isStruck,
      case .fraction(let top, let bottom, let repairs) = DecimalReader.read(
        cell.content.text, maximum: nil),
      let achieved = Points(plain: top), let total = Points(plain: bottom), achieved >= .zero,
      achieved <= total
    else { return nil }
    let all = cell.content.repairs + repairs.filter { $0 != .fractionForm } + [.fractionForm]
    let written = cell.content.written
    self.achieved = Found(achieved, written: written, place: place, repairs: all)
    self.total = Found(total, written: written, place: place, repairs: all)
  }
}
