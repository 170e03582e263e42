import PARIndex
import Provenance
import WorkbookWriting

/// The looks of figures in the consolidated workbook.
enum FigureStyles {
  /// Points in the middle of their column.
  static let points = DocumentStyles.points.with {
    $0.horizontal = .centre
    $0.wraps = false
  }
  /// A quantity a or b.
  static let quantity = points.with { $0.numberFormat = nil }
  /// A difference, with its sign.
  static let difference = points.with { $0.numberFormat = "+0.00##;-0.00##;0.00" }
  /// A percentage of a ratio.
  static let percent = points.with { $0.numberFormat = "0.00%" }
  /// A count.
  static let count = DocumentStyles.centred.with { $0.numberFormat = "0" }
  /// A cell of helper columns.
  static let helper = Style().with { $0.size = 9 }
}

extension SheetBuilder {
  /// Writes foreign text, cut to what a cell can hold: one long text must not keep the workbook from
  /// being written.
  func shortened(
    _ cell: CellReference, _ text: String, style: Style
  ) throws(WriteError) {
    try self.text(cell, CellCapacity.fitting(text), style: style)
  }

  /// Writes points; an empty cell where there are none.
  func points(_ cell: CellReference, _ points: Points?, style: Style) throws(WriteError) {
    if let points { try number(cell, points.double, style: style) } else { try blank(cell, style) }
  }

  /// Writes a formula whose result is points, or empty text where there are none.
  func formula(
    _ cell: CellReference, _ formula: String, points: Points?, style: Style
  ) throws(WriteError) {
    try self.formula(
      cell, formula, cached: points.map { .number($0.double) } ?? .text(""), style: style)
  }

  /// Writes a code that leads to a cell of Phụ lục I.
  ///
  /// Links stand on short texts only: LibreOffice does not break a linked text into lines.
  func code(
    _ cell: CellReference, _ code: String, linkedTo row: Int?, in column: CriteriaColumn
  ) throws(WriteError) {
    let style = DocumentStyles.code.with { $0.vertical = .centre }
    guard let row else { return try shortened(cell, code, style: style) }
    try internalLink(
      cell, to: column.address(row), CellCapacity.fitting(code),
      style: style.with { $0.colour = Palette.link })
  }

  /// Writes how many texts agencies wrote, leading to them.
  func words(
    _ cell: CellReference, _ lines: WrittenWords.Lines?, on pages: ListPages,
    style: Style = DocumentStyles.centred
  ) throws(WriteError) {
    guard let lines else { return try blank(cell, style) }
    try internalLink(
      cell, to: pages.address(ofLine: lines.first),
      said("Xem (\(lines.texts))", "See (\(lines.texts))"),
      style: style.with { $0.colour = Palette.link })
  }

  /// Colours the cells of a column whose text is a word of a list.
  func colour(
    _ range: CellRange, words: [(String, Palette.Pair)]
  ) throws(WriteError) {
    let first = "$\(CellReference.columnLetters(range.first.column))\(range.first.row)"
    for (word, pair) in words {
      try conditional(range, formula: "=\(first)=\"\(word)\"", Style().inColours(pair))
    }
  }

  /// The look of a count, which leads to what it counts where that is somewhere.
  func look(ofCount cell: CellReference, leadingTo target: String?) throws(WriteError) -> Style {
    guard let target else { return FigureStyles.count }
    let style = FigureStyles.count.with { $0.colour = Palette.link }
    try internalLink(cell, to: target, "-", style: style)
    return style
  }

  /// Colours a column of words of severity.
  func colourSeverity(_ range: CellRange) throws(WriteError) {
    try colour(
      range, words: Severity.allCases.map { (SheetWords.word($0), SheetWords.colours($0)) })
  }

  /// Colours a column of status words.
  func colourStatus(_ range: CellRange) throws(WriteError) {
    try colour(range, words: Status.allCases.map { (SheetWords.word($0), Palette.colours(of: $0)) })
  }
}
