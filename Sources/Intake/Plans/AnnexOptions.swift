import Forms
import PARIndex
import Provenance

/// The rows of a table of criteria that are kinds of one answer, not rows of their own.
struct AnnexOptions {
  private let raws: [AnnexRows.Raw]
  /// Their positions among the rows.
  private(set) var positions: Set<Int> = []

  init(_ raws: [AnnexRows.Raw]) {
    self.raws = raws
    find()
  }

  /// Finds the dashes and letters below a row that are kinds of one answer, not rows of their own:
  /// their points do not add up to the row's.
  private mutating func find() {
    var index = 0
    var parent: Points?
    while index < raws.count {
      guard let style = style(index) else {
        parent = points(index) ?? parent
        index += 1
        continue
      }
      var end = index
      var group: [Int] = []
      while end < raws.count, let own = self.style(end) ?? (isCoded(end) ? nil : .heading),
        own == style || own == .heading
      {
        if own == style { group.append(end) }
        end += 1
      }
      let known = group.compactMap(points)
      let sum = known.reduce(.zero, +)
      if known.count < group.count || parent.map({ sum != $0 }) ?? true, !isRowList(known, parent) {
        positions.formUnion(group)
      }
      index = end
    }
  }

  /// Whether points that do not add up are those of rows all the same: none is as high as the row
  /// above, so that they are no steps of its score.
  private func isRowList(_ points: [Points], _ parent: Points?) -> Bool {
    guard let parent, points.count > 1 else { return false }
    return points.allSatisfy { $0 < parent && $0 > .zero } && points.reduce(.zero, +) <= parent
  }

  /// The mark of a list within a row: a dash, or a small letter.
  private func style(_ index: Int) -> CodeLabel.Style? {
    let row = raws[index].row
    guard !row.isBlank else { return nil }
    if let parts = PrintedParts(row.text(.code)), parts.parts.count == 1 {
      let styles = parts.parts[0].map(\.style)
      return styles.first { [.dash, .lower].contains($0) }
    }
    return nil
  }

  private func isCoded(_ index: Int) -> Bool { !raws[index].row.text(.code).isEmpty }

  private func points(_ index: Int) -> Points? {
    AmountReader(maximum: nil).read(raws[index].row.cell(.maximum), at: Place(file: ""))
      .value.found?.value
  }
}
