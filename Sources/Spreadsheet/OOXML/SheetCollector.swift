import Provenance

/// What a sheet's texts and cells refer to.
struct SheetPartContext {
  /// What each style makes of a number.
  var kinds: [NumberKind]
  var sharedStringCount: Int
  var limits: Limits
  /// How many cells the workbook may still have.
  var remainingCells: Int
  var part: String
  /// What the sheets before this one had of what is counted over the workbook.
  var before = SheetTally()
  /// The digests of the shared strings, where the cells are only digested.
  var sharedValues: [SheetDigest.Value]?
}

/// What is counted over the sheets of a workbook.
struct SheetTally {
  /// Cells that hold something.
  var filled = 0
  /// Columns under merged ranges.
  var merges = 0
  /// Pieces of text with a look of their own.
  var richRuns = 0
}

/// Something odd about a cell.
struct CellProblem {
  var code: ProblemCode
  var cell: CellReference?
  var found: Problem.Slot?
  var expected: Problem.Slot?
}

extension CellProblem {
  /// A detail that was passed over.
  init(
    _ skipped: Fault.Skipped, code: ProblemCode = .partSkipped, part: String? = nil,
    line: Int? = nil
  ) {
    self.init(code: code, found: .fault(Fault(.skipped(skipped), part: part, line: line)))
  }
}

/// The cells of one sheet as they come, whichever reader brings them.
struct SheetCollector {
  let context: SheetPartContext
  var cells: [PackedCell] = []
  /// Text of cells that do not share theirs.
  var texts: [UInt8] = []
  private(set) var merges: [Sheet.Range] = []
  /// The runs of texts that do not look alike all through, by the cell's order.
  private(set) var rich: [UInt64: [RichRun]] = [:]
  /// What this sheet and those before it have.
  private(set) var tally: SheetTally
  /// The links that the sheet names.
  private(set) var links: [SheetLink] = []
  /// The links in formulas, by the cell's order.
  private(set) var formulaLinks: [UInt64: String] = [:]
  private var linkedCells = 0
  var hiddenRows: Set<Int> = []
  var hiddenColumns: [ClosedRange<Int>] = []
  /// Whether locked cells cannot be typed into.
  var isProtected = false
  private(set) var problems: [CellProblem] = []
  private var unlistedProblems = 0
  /// Whether every cell came after the one before.
  private(set) var isInOrder = true
  /// The place of the last cell, for order.
  private var lastOrder: UInt64 = 0

  /// What was made of cells that are not kept; nil where all are kept.
  private(set) var digest: SheetDigest?
  private var digested = 0
  /// How many cells came.
  var cellCount: Int { digested + cells.count }

  /// The row and column last met.
  var row = 0
  var column = 0

  init(_ context: SheetPartContext) {
    self.context = context
    tally = context.before
    digest = context.sharedValues == nil ? nil : SheetDigest(name: "")
  }

  // MARK: Places

  /// Begins a row; nil for one that does not say its number.
  mutating func beginRow(_ number: Int?, isHidden: Bool) throws(Refusal) {
    row = number ?? row + 1
    column = 0
    guard (1...CellReference.maximumRow).contains(row) else {
      throw .refused(.row(row))
    }
    if isHidden { hiddenRows.insert(row) }
  }

  /// Begins a cell that does not say its place.
  mutating func beginCellWithoutReference() throws(Refusal) {
    if row == 0 { row = 1 }
    column += 1
    guard column <= CellReference.maximumColumn else {
      throw .refused(.column(column))
    }
  }

  // MARK: Cells

  /// The most cells that room is made for at once.
  private static let mostReserved = 1 << 22

  /// Makes room for cells, so that they are not moved as they come; memory is touched only by those
  /// that do.
  mutating func reserveCells(_ count: Int) {
    let count = digest == nil ? count : min(count, 2 * Self.mostUndigested)
    cells.reserveCapacity(min(count, Self.mostReserved))
    let bytes = cells.capacity * MemoryLayout<PackedCell>.stride
    // The address is good until the array grows beyond its capacity; asking is all that is done.
    cells.withUnsafeMutableBytes { buffer in
      LargePages.ask(for: UnsafeMutableRawBufferPointer(start: buffer.baseAddress, count: bytes))
    }
  }

  @inline(__always)
  mutating func append(
    _ kind: PackedCell.Kind, _ payload: UInt64, style: Int, hasFormula: Bool
  ) throws(Refusal) {
    let cell = PackedCell(
      row: row, column: column, kind: kind, hasFormula: hasFormula, style: style,
      payload: payload)
    if cell.order <= lastOrder { isInOrder = false }
    lastOrder = cell.order
    guard cellCount < context.remainingCells else {
      throw .limit(.cells, found: cellCount + 1, limit: context.limits.cells)
    }
    if !cell.isBlank {
      guard tally.filled < context.limits.filledCells else {
        throw .limit(.filledCells, found: tally.filled + 1, limit: context.limits.filledCells)
      }
      tally.filled += 1
    }
    cells.append(cell)
  }

  /// A number, or what the cell's style makes of it.
  @inline(__always)
  mutating func appendNumber(_ value: Double, style: Int, hasFormula: Bool) throws(Refusal) {
    let kind: PackedCell.Kind =
      switch style < context.kinds.count ? context.kinds[style] : .number {
      case .number: .number
      case .date: .date
      case .duration: .duration
      }
    try append(kind, value.bitPattern, style: style, hasFormula: hasFormula)
  }

  /// Text that stands in `texts` from `start` to its end, with escapes or as it is.
  mutating func appendText(
    _ kind: PackedCell.Kind, from start: Int, style: Int, hasFormula: Bool, isEscaped: Bool = true
  ) throws(Refusal) {
    if isEscaped { EscapedText.decode(&texts, from: start) }
    do throws(Refusal) {
      try TextLength.check(texts, from: start, limits: context.limits, part: context.part)
    } catch {
      var refusal = error
      refusal.cell = CellReference(row: row, column: column)
      throw refusal
    }
    let payload = PackedCell.textPayload(offset: start, length: texts.count - start)
    try append(kind, payload, style: style, hasFormula: hasFormula)
  }

  /// A cell whose content cannot be read: the raw text is kept as an error, and named.
  mutating func appendUnreadable(
    _ raw: Span<UInt8>, expected: Fault.CellContent, style: Int, hasFormula: Bool
  ) throws(Refusal) {
    note(.readerWarning, found: .written(raw.string()), expected: .fault(Fault(.content(expected))))
    let start = texts.count
    texts.append(raw)
    let length = min(texts.count - start, PackedCell.maximumTextLength)
    try append(
      .error, PackedCell.textPayload(offset: start, length: length), style: style,
      hasFormula: hasFormula)
  }

  /// A formula of which the file holds no result.
  mutating func appendFormulaWithoutValue(style: Int) throws(Refusal) {
    note(.formulaWithoutValue)
    try append(.empty, 0, style: style, hasFormula: true)
  }

  /// Takes a merged range in.
  mutating func add(merged range: Sheet.Range) throws(Refusal) {
    tally.merges += min(range.last.column - range.first.column + 1, Limits.widestMerge)
    guard tally.merges <= context.limits.merges else {
      throw .limit(
        .merges, found: tally.merges, limit: context.limits.merges, part: context.part)
    }
    merges.append(range)
  }

  /// Takes the runs of the current cell's text in.
  mutating func add(_ runs: [RichRun]) throws(Refusal) {
    tally.richRuns += runs.count
    guard tally.richRuns <= context.limits.richRuns else {
      throw .limit(
        .richRuns, found: tally.richRuns, limit: context.limits.richRuns, part: context.part)
    }
    rich[order] = runs
  }

  // MARK: Links

  /// The order of the current cell.
  var order: UInt64 {
    PackedCell(row: row, column: column, kind: .empty, hasFormula: false, style: 0, payload: 0)
      .order
  }

  /// Takes a link of cells in.
  mutating func add(_ link: SheetLink) throws(Refusal) {
    let count = link.range.cellCount
    try countLinks(count <= SheetLink.mostCells ? count : 1)
    links.append(link)
  }

  /// Takes the link of the current cell's formula in.
  mutating func addFormulaLink(_ target: String) throws(Refusal) {
    try countLinks(1)
    formulaLinks[order] = target
  }

  private mutating func countLinks(_ count: Int) throws(Refusal) {
    linkedCells += count
    guard linkedCells <= context.limits.annotations else {
      throw .limit(
        .linkedCells, found: linkedCells, limit: context.limits.annotations,
        part: context.part)
    }
  }

  // MARK: Problems

  /// Notes a problem of the current cell.
  mutating func note(_ code: ProblemCode, found: Problem.Slot? = nil, expected: Problem.Slot? = nil)
  {
    note(
      CellProblem(
        code: code, cell: CellReference(row: row, column: column), found: found,
        expected: expected))
  }

  mutating func note(_ problem: CellProblem) {
    if problems.count < context.limits.problemsPerSheet {
      problems.append(problem)
    } else {
      unlistedProblems += 1
    }
  }

  // MARK: Going back

  /// A state to go back to.
  struct Mark {
    fileprivate var cells, texts, problems, unlistedProblems, row, column: Int
    fileprivate var tally: SheetTally
    fileprivate var isInOrder: Bool
    fileprivate var lastOrder: UInt64
  }

  /// The state as it is.
  ///
  /// `hiddenRows` is not part of it: see `roll(back:)`.
  var mark: Mark {
    Mark(
      cells: cells.count, texts: texts.count, problems: problems.count,
      unlistedProblems: unlistedProblems, row: row, column: column, tally: tally,
      isInOrder: isInOrder, lastOrder: lastOrder)
  }

  /// Forgets what came since the mark, but for a row that was found hidden: whoever reads it again
  /// finds that again.
  mutating func roll(back mark: Mark) {
    cells.removeLast(cells.count - mark.cells)
    texts.removeLast(texts.count - mark.texts)
    problems.removeLast(problems.count - mark.problems)
    unlistedProblems = mark.unlistedProblems
    row = mark.row
    column = mark.column
    tally = mark.tally
    isInOrder = mark.isInOrder
    lastOrder = mark.lastOrder
  }

  // MARK: Digest

  /// Cells that are gathered before they are digested.
  private static let mostUndigested = 1 << 13

  /// Lets the cells of whole rows go, where only their digest is asked for.
  mutating func digestCells() {
    guard digest != nil, cells.count >= Self.mostUndigested, isInOrder else { return }
    digestAll()
  }

  private mutating func digestAll() {
    guard let values = context.sharedValues, var digest else { return }
    for cell in cells where !cell.isBlank { digest.add(cell.reference, value(of: cell, values)) }
    self.digest = digest
    digested += cells.count
    cells.removeAll(keepingCapacity: true)
  }

  private func value(of cell: PackedCell, _ shared: [SheetDigest.Value]) -> SheetDigest.Value {
    let isFormula = cell.hasFormula
    return switch cell.kind {
    case .number, .date, .duration:
      SheetDigest.Value(Double(bitPattern: cell.payload), isFormula: isFormula)
    case .boolean: SheetDigest.Value(Double(cell.payload), isFormula: isFormula)
    case .sharedText: shared[Int(cell.payload)]
    case .text, .error, .isoDate, .empty:
      SheetDigest.Value(
        texts.span.extracting(cell.kind == .empty ? 0..<0 : cell.textRange), isFormula: isFormula)
    }
  }

  // MARK: End

  /// How long the texts of the cells are, those that they share counted for each of them.
  func textBytes(sharing strings: SharedStrings) -> Int {
    var sum = texts.count
    for cell in cells where cell.kind == .sharedText {
      sum += strings.range(Int(cell.payload)).count
    }
    return sum
  }

  /// Brings the cells into reading order and refuses a cell given twice with two values.
  mutating func finish() throws(Refusal) {
    if unlistedProblems > 0 {
      problems.append(
        CellProblem(
          code: .problemsUnlisted, cell: nil, found: .count(unlistedProblems),
          expected: .fault(Fault(.limit(.sheetProblems, context.limits.problemsPerSheet)))))
    }
    guard !isInOrder else { return digestAll() }
    guard digested == 0 else {
      throw .refused(.cellTwice, part: context.part, cell: cells.last?.reference)
    }
    cells.sort { $0.order < $1.order }
    var kept: [PackedCell] = []
    kept.reserveCapacity(cells.count)
    for cell in cells {
      if let last = kept.last, last.order == cell.order {
        kept[kept.count - 1] = try one(of: last, cell)
      } else {
        kept.append(cell)
      }
    }
    cells = kept
    isInOrder = true
    digestAll()
  }

  /// A cell given twice: the one with a value where the other has none, either where they say the
  /// same; two values contradict one another.
  private func one(of left: PackedCell, _ right: PackedCell) throws(Refusal) -> PackedCell {
    if isBlank(right) { return left }
    if isBlank(left) || isSame(left, right) { return right }
    throw .refused(.cellTwice, part: context.part, cell: right.reference)
  }

  private func isBlank(_ cell: PackedCell) -> Bool {
    cell.isBlank || (cell.kind == .text && cell.textRange.isEmpty && !cell.hasFormula)
  }

  private func isSame(_ left: PackedCell, _ right: PackedCell) -> Bool {
    guard left.kind == right.kind, left.hasFormula == right.hasFormula else { return false }
    switch left.kind {
    case .text, .error, .isoDate:
      return texts[left.textRange].elementsEqual(texts[right.textRange])
    case .number, .date, .duration:
      // What a number means depends on its style.
      return left.payload == right.payload && left.style == right.style
    case .empty, .sharedText, .boolean: return left.payload == right.payload
    }
  }
}
