import Forms
import PARIndex
import Provenance
import Spreadsheet
import VietnameseText

/// What a row of a table turned out to be.
enum RowMeaning {
  /// It is this row of the plan.
  case row(CriterionCode, MatchReason, repairs: [ProblemCode])
  /// It carries on the row above.
  case continuation(of: Int)
  /// It cannot be placed; the problem says why.
  case unplaced(Problem)
  /// Sums, signatures, blank lines, numbers of columns: nothing to read.
  case nothing
  /// Text between the rows.
  case comment
}

extension RowMeaning {
  /// Whether it is a row of the plan, or carries one on.
  var isRow: Bool {
    switch self {
    case .row, .continuation: true
    case .unplaced, .nothing, .comment: false
    }
  }
}

/// Settles which row of a table is which row of the plan.
struct RowMatcher {
  let rows: PlanRows
  let grid: SheetGrid
  let columns: MatchedColumns
  let place: Place
  /// The columns that an agency fills in.
  private let entries: [(role: FormColumn, column: Int)]
  private let comparisons: NameComparisons
  private let codeColumn: Int?
  private let nameColumn: Int?

  init(
    rows: PlanRows, grid: SheetGrid, columns: MatchedColumns, place: Place,
    comparisons: NameComparisons
  ) {
    self.comparisons = comparisons
    self.rows = rows
    self.grid = grid
    self.columns = columns
    self.place = place
    codeColumn = columns.index(.code)
    nameColumn = columns.index(.name)
    entries = columns.columns.filter { $0.key.isEntry }.map { ($0.key, $0.value.index) }
  }

  private struct Evidence {
    var row: Int
    var code: CodeCell
    var fitting: [CriterionCode]
    var name: String
    var named: [CriterionCode]
    var hasInput: Bool
    var hasValue: Bool
    /// The row of the plan that it is to the letter, so that nothing else of it is looked at.
    var own: CriterionCode?
  }

  /// The meaning of each row of `body`, in order.
  func match(_ body: [Int]) -> [(row: Int, meaning: RowMeaning)] {
    let evidence = body.map { own($0) ?? self.evidence($0) }
    var meanings = evidence.map(alone)
    holdNamesAgainstNeighbours(evidence, &meanings)
    settleByOrder(evidence, &meanings)
    joinContinuations(evidence, &meanings)
    leaveSignatures(evidence, &meanings)
    return zip(body, meanings).map { ($0, $1 ?? .comment) }
  }

  // MARK: Evidence

  /// A row whose code and name are written as the plan writes them, as nearly all are.
  private func own(_ row: Int) -> Evidence? {
    guard let codeColumn, let nameColumn, let code = grid.cell(row, codeColumn),
      let name = grid.cell(row, nameColumn), code.extras == nil, case .text = code.value,
      code.content.repairs.isEmpty, let found = rows.own(code.content.text),
      rows.isOwn(found, named: name.content.text)
    else { return nil }
    return Evidence(
      row: row, code: CodeCell(text: code.content.text), fitting: [], name: "", named: [],
      hasInput: false, hasValue: false, own: found)
  }

  private func evidence(_ row: Int) -> Evidence {
    var code = CodeCell(codeColumn.flatMap { grid.cell(row, $0) })
    var name = nameColumn.flatMap { grid.cell(row, $0) }.map { $0.content.text } ?? ""
    if code.isBlank, let (prefix, rest) = Self.codeBefore(name) {
      code = CodeCell(text: prefix)
      name = rest
    }
    let filled = entries.filter { _, column in
      grid.cell(row, column).map { !$0.content.isBlank || $0.hasFormula } ?? false
    }
    code = rows.reading(code)
    let fitting = code.candidates.filter(rows.has)
    return Evidence(
      row: row, code: code, fitting: fitting, name: name,
      named: rows.rows(named: name, likely: fitting.first), hasInput: !filled.isEmpty,
      hasValue: filled.contains { !$0.role.isFreeText })
  }

  /// Most characters of a code before a name.
  private static let longestCode = 40

  /// Splits `1.3. Công tác kiểm tra` into code and name.
  private static func codeBefore(_ text: String) -> (String, String)? {
    guard let end = text.prefix(longestCode).firstIndex(where: \.isWhitespace) else { return nil }
    let first = String(text[..<end])
    guard first.contains("."), first.first?.isNumber == true,
      !CodeCell(text: first).candidates.isEmpty
    else { return nil }
    return (first, CellText.trimmed(String(text[end...])))
  }

  // MARK: One row by itself

  /// The meaning that a row's own cells tell; nil where they leave it open.
  private func alone(_ row: Evidence) -> RowMeaning? {
    if let own = row.own { return .row(own, .code, repairs: []) }
    if isSignature(row.row) { return .nothing }
    if row.code.isBlank && row.name.isEmpty { return row.hasInput ? nil : .comment }
    if row.named.isEmpty, [row.name, row.code.written].contains(where: RowWords.isTotal) {
      return .nothing
    }
    if TableFinder.isNumbering(grid.cells(row.row).map { $0.content.text }) { return .nothing }
    if row.fitting.isEmpty { return withoutFittingCode(row) }
    let agreeing = row.fitting.filter(row.named.contains)
    if agreeing.count == 1, let code = agreeing.first {
      return settled(code, row, because: row.fitting.count > 1 ? .codeAndName(row.name) : nil)
    }
    if let other = row.named.first, row.named.count == 1, !row.name.isEmpty {
      return contradiction(row, other)
    }
    if row.fitting.count == 1, let code = row.fitting.first {
      if let other = nearest(row), other != code { return contradiction(row, other) }
      return single(code, row)
    }
    let near = row.fitting.filter {
      !row.name.isEmpty && rows.likeness(row.name, of: $0) != .different
    }
    if near.count == 1, let code = near.first {
      return settled(code, row, because: .codeAndName(row.name))
    }
    return nil
  }

  /// Whether the row holds nothing but what stands around a signature.
  private func isSignature(_ row: Int) -> Bool {
    let texts = grid.cells(row).map(\.content.text).filter { !$0.isEmpty }
    return !texts.isEmpty && texts.allSatisfy(RowWords.isSignature)
  }

  /// The row of the plan whose name is nearly the one written, where it is not exactly that of one.
  private func nearest(_ row: Evidence) -> CriterionCode? {
    guard row.named.isEmpty, !row.name.isEmpty, comparisons.next() else { return nil }
    return rows.nearest(row.name)
  }

  /// The code fits one row; the name beside it is not in the plan.
  private func single(_ code: CriterionCode, _ row: Evidence) -> RowMeaning {
    let isWeak = row.code.repair == .rowCodeFromDate || code.depth == 1
    if isWeak, !row.name.isEmpty, rows.likeness(row.name, of: code) == .different {
      return row.hasInput ? contradiction(row, code) : .comment
    }
    return settled(code, row, because: nil)
  }

  private func settled(
    _ code: CriterionCode, _ row: Evidence, because reason: MatchReason?
  ) -> RowMeaning {
    let repairs = row.code.repair.map { [$0] } ?? []
    let own: MatchReason = repairs.isEmpty ? .code : .repairedCode(row.code.written)
    return .row(code, reason ?? own, repairs: repairs)
  }

  private func withoutFittingCode(_ row: Evidence) -> RowMeaning? {
    if row.named.count == 1, let code = row.named.first {
      return .row(code, .name, repairs: [.rowCodeFromName])
    }
    if row.named.count > 1 { return nil }
    if row.hasInput, let code = nearest(row) {
      return .row(code, .name, repairs: [.rowCodeFromName])
    }
    guard row.hasInput else {
      let isCode = row.code.candidates.contains { $0.depth > 1 } && !row.name.isEmpty
      return isCode ? .unplaced(problem(.rowCodeUnknown, row)) : .comment
    }
    if !row.hasValue, row.code.candidates.isEmpty { return .comment }
    return .unplaced(problem(row.code.isBlank ? .rowUnplaced : .rowCodeUnknown, row))
  }

  /// Code and name name different rows: neither is used.
  private func contradiction(_ row: Evidence, _ other: CriterionCode) -> RowMeaning {
    guard row.hasInput || row.code.candidates.contains(where: { $0.depth > 1 }) else {
      return .comment
    }
    return .unplaced(
      problem(.rowUnplaced, row, expected: .rows([Problem.Row(other, of: rows.form)])))
  }

  private func problem(
    _ code: ProblemCode, _ row: Evidence, expected: Problem.Slot? = nil
  ) -> Problem {
    let column = row.code.isBlank ? columns.index(.name) : columns.index(.code)
    let place = place.at(row: row.row, column: column ?? 1)
    let found = [row.code.written, row.name].filter { !$0.isEmpty }.joined(separator: " ")
    return Problem(code, place: place, found: .written(found), expected: expected)
  }

  // MARK: Rows beside each other

  /// A row that only its name identifies must stand between the rows above and below it that have
  /// codes; where no row has a code, its name must be exactly the plan's.
  private func holdNamesAgainstNeighbours(
    _ evidence: [Evidence], _ meanings: inout [RowMeaning?]
  ) {
    let coded = meanings.map { Self.isByName($0) ? nil : Self.code($0) }
    let hasCodes = coded.contains { $0 != nil }
    let codes = coded.compactMap(\.self)
    let isOrdered = zip(codes, codes.dropFirst()).allSatisfy { $0 <= $1 }
    let following = nextCodes(coded)
    var before: CriterionCode?
    for (index, row) in evidence.enumerated() {
      if let code = coded[index] { before = code }
      guard Self.isByName(meanings[index]), let code = Self.code(meanings[index]) else { continue }
      let isBetween =
        isOrdered && (before.map { $0 < code } ?? true)
        && (following[index].map { code < $0 } ?? true)
      guard !(hasCodes ? isBetween : row.named == [code]) else { continue }
      let expected = Problem.Slot.rows([Problem.Row(code, of: rows.form)])
      meanings[index] =
        row.hasInput ? .unplaced(problem(.rowUnplaced, row, expected: expected)) : .comment
    }
  }

  private static func isByName(_ meaning: RowMeaning?) -> Bool {
    if case .row(_, .name, _) = meaning { return true }
    return false
  }

  /// Several rows fit and the row itself does not tell: the one that fits between its neighbours.
  private func settleByOrder(_ evidence: [Evidence], _ meanings: inout [RowMeaning?]) {
    let following = nextCodes(meanings.map(Self.code))
    let isOrdered = isAscending(meanings)
    var before: CriterionCode?
    for (index, row) in evidence.enumerated() {
      if let code = Self.code(meanings[index]) { before = code }
      guard meanings[index] == nil, row.fitting.count > 1 || row.named.count > 1 else { continue }
      let after = following[index]
      let choices = row.fitting.count > 1 ? row.fitting : row.named
      let between = choices.filter { code in
        (before.map { $0 < code } ?? true) && (after.map { code < $0 } ?? true)
      }
      if isOrdered, between.count == 1, let code = between.first, before != nil || after != nil {
        meanings[index] = settledByOrder(code, row)
        before = code
      } else {
        let expected = Problem.Slot.oneOf(
          choices.map { .rows([Problem.Row($0, of: rows.form)]) })
        meanings[index] =
          row.hasInput ? .unplaced(problem(.rowUnplaced, row, expected: expected)) : .comment
      }
    }
  }

  private func settledByOrder(_ code: CriterionCode, _ row: Evidence) -> RowMeaning {
    let repair: ProblemCode = row.fitting.isEmpty ? .rowCodeFromName : .rowCodeFromOrder
    return .row(code, .codeAndOrder(row.code.written), repairs: [repair])
  }

  /// Whether the rows that are settled stand in the plan's order; a sorted table tells nothing.
  private func isAscending(_ meanings: [RowMeaning?]) -> Bool {
    let codes = meanings.compactMap(Self.code)
    return zip(codes, codes.dropFirst()).allSatisfy { $0 <= $1 }
  }

  /// For each row the code of the next row that has one.
  private func nextCodes(_ codes: [CriterionCode?]) -> [CriterionCode?] {
    var next: CriterionCode?
    var following: [CriterionCode?] = []
    for code in codes.reversed() {
      following.append(next)
      if let code { next = code }
    }
    return following.reversed()
  }

  /// Rows without code and name that directly follow a row carry it on; a section has no values
  /// that could be carried on.
  private func joinContinuations(_ evidence: [Evidence], _ meanings: inout [RowMeaning?]) {
    var above: Int?
    var previousRow = 0
    for (index, row) in evidence.enumerated() {
      defer { previousRow = row.row }
      switch meanings[index] {
      case .row(let code, _, _): above = rows.headings.contains(code) ? nil : row.row
      case nil:
        if let above, row.row == previousRow + 1, !row.hasValue {
          meanings[index] = .continuation(of: above)
        } else {
          meanings[index] = row.hasValue ? .unplaced(problem(.rowUnplaced, row)) : .comment
        }
      case .comment, .nothing, .unplaced: above = nil
      case .continuation: break
      }
    }
  }

  /// Below the signature under the last row nothing without a code is a row of the table any more.
  private func leaveSignatures(_ evidence: [Evidence], _ meanings: inout [RowMeaning?]) {
    let last = meanings.lastIndex { Self.code($0) != nil } ?? 0
    let below = evidence.indices.dropFirst(last)
    guard let first = below.first(where: { isSignature(evidence[$0].row) }) else { return }
    for index in evidence.indices.dropFirst(first) where evidence[index].code.isBlank {
      if case .unplaced = meanings[index] { meanings[index] = .comment }
      if case .continuation = meanings[index] { meanings[index] = .comment }
    }
  }

  private static func code(_ meaning: RowMeaning?) -> CriterionCode? {
    if case .row(let code, _, _) = meaning { return code }
    return nil
  }
}

/// Counts the names of one file that are compared letter by letter, which is dear.
final class NameComparisons {
  /// Most names of a file that are compared so.
  static let most = 2_000

  private var count = 0
  /// Whether a name was not compared.
  var isFull: Bool { count > Self.most }

  /// Whether one more may be compared.
  func next() -> Bool {
    count += 1
    return count <= Self.most
  }
}
