import Forms
import PARIndex
import VietnameseText

/// The rows of one annex as they are looked up: by code and by name.
struct PlanRows {
  let form: Form
  private let names: [CriterionCode: String]
  private let byName: [String: [CriterionCode]]
  /// The same by the plan's own writing, which most returns keep.
  private let byWriting: [String: [CriterionCode]]
  /// The rows that have the name of a row, itself among them.
  private let namesakes: [CriterionCode: [CriterionCode]]
  private let words: [CriterionCode: Set<String>]
  /// The names that are taken for nothing else where they stand beside their code.
  private let plainNames: [CriterionCode: String]
  /// What the plan prints in the columns of each row.
  let printed: [CriterionCode: PlanCells.Printed]
  /// The most points of each row of Annex I.
  let maxima: [CriterionCode: Points]
  /// No longer text is a name, whatever stands between its letters, in bytes.
  private let longestName: Int
  /// The rows by the codes that the plan prints, where these are not their paths.
  private let codes: PrintedCodes
  /// Rows that only head others and take no values (sections of Annex II).
  let headings: Set<CriterionCode>

  /// How alike a written name and the plan's are.
  enum Likeness {
    case same, near, different
  }

  init(plan: Plan, form: Form) {
    self.form = form
    let rows: [(CriterionCode, String)]
    switch form {
    case .scores:
      rows = plan.criteria.map { ($0.code, $0.name) }
      headings = []
    case .tasks:
      let tasks = plan.tasks.map { ($0.code, $0.name) }
      let codes = Set(plan.tasks.map(\.code))
      let sections = plan.sections.filter { !codes.contains($0.code) }
      rows = tasks + sections.map { ($0.code, $0.name) }
      headings = Set(sections.map(\.code))
    }
    var names: [CriterionCode: String] = [:]
    var byName: [String: [CriterionCode]] = [:]
    var words: [CriterionCode: Set<String>] = [:]
    for (code, name) in rows where names[code] == nil {
      names[code] = name
      byName[Folding.looseKey(name), default: []].append(code)
      words[code] = Set(Folding.words(name))
    }
    codes = PrintedCodes(plan, form)
    self.names = names
    plainNames = names.filter { Self.isPlain($0.value) }
    printed = PlanCells.printed(plan, form)
    maxima = Dictionary(
      plan.criteria.map { ($0.code, plan.criterion($0.code)?.maximum ?? $0.maximum) },
      uniquingKeysWith: { first, _ in first })
    namesakes = names.mapValues { byName[Folding.looseKey($0)] ?? [] }
    self.byName = byName
    byWriting = Dictionary(
      rows.map { ($0.1, byName[Folding.looseKey($0.1)] ?? []) },
      uniquingKeysWith: { first, _ in first })
    self.words = words
    longestName = 1_000 + 4 * (rows.map(\.1.utf8.count).max() ?? 0)
  }

  /// Whether a name can be no number of a column, no signature and no second word for a row.
  private static func isPlain(_ name: String) -> Bool {
    let first = name.unicodeScalars.prefix(2)
    return first.count == 2 && first.allSatisfy(\.properties.isAlphabetic)
      && !RowWords.isSignature(name)
  }

  /// What a cell of codes means in this plan: the row whose printed code it is, or those whose printed
  /// code ends so, else what its numbers say.
  func reading(_ cell: CodeCell) -> CodeCell {
    let known = codes.rows(cell.written)
    return known.isEmpty ? cell : cell.meaning(known)
  }

  /// The row of a code written as the plan writes it.
  func own(_ text: String) -> CriterionCode? {
    guard !codes.isEmpty else { return CriterionCode(text) }
    let rows = codes.rows(text)
    return rows.count == 1 ? rows.first : nil
  }

  /// Whether a name is that of a row to the letter, and can be nothing else.
  func isOwn(_ code: CriterionCode, named name: String) -> Bool { plainNames[code] == name }

  /// Whether the annex has the row.
  func has(_ code: CriterionCode) -> Bool { names[code] != nil }

  /// The plan's name of a row.
  func name(_ code: CriterionCode) -> String { names[code] ?? "" }

  /// The rows of exactly this name; `likely` is the one whose name it probably is.
  func rows(named name: String, likely: CriterionCode? = nil) -> [CriterionCode] {
    if let likely, let known = names[likely], known == name { return namesakes[likely] ?? [] }
    guard name.utf8.count <= longestName else { return [] }
    if let codes = byWriting[name] { return codes }
    let key = Folding.looseKey(name)
    return key.isEmpty ? [] : byName[key] ?? []
  }

  /// Longest name that is compared letter by letter, in bytes.
  private static let longestCompared = 160

  /// The row whose name is this one but for a slip or two, or begins with it; nil where none is,
  /// or several are.
  func nearest(_ name: String) -> CriterionCode? {
    let key = Folding.looseKey(name)
    guard (11...Self.longestCompared).contains(key.utf8.count) else { return nil }
    if let code = onlyRow(beginningWith: key) { return code }
    guard key.utf8.count >= 16 else { return nil }
    var found: CriterionCode?
    let letters = Folding.letters(ofKey: key)
    for (known, codes) in byName where known.utf8.count <= Self.longestCompared {
      guard abs(known.utf8.count - key.utf8.count) <= 6,
        (Folding.letters(ofKey: known) ^ letters).nonzeroBitCount <= 12,
        let distance = Folding.distance(keys: key, known, limit: 6)
      else { continue }
      if distance > 3 || codes.count > 1 || found != nil { return nil }
      found = codes.first
    }
    return found
  }

  private func onlyRow(beginningWith key: String) -> CriterionCode? {
    let matches = byName.filter { $0.key.hasPrefix(key) }
    guard matches.count == 1, let codes = matches.first?.value, codes.count == 1 else { return nil }
    return codes.first
  }

  /// How alike the written name is to the plan's name of a row.
  func likeness(_ name: String, of code: CriterionCode) -> Likeness {
    if name == self.name(code) || Folding.looseKey(name) == Folding.looseKey(self.name(code)) {
      return .same
    }
    let written = Set(Folding.words(name))
    guard let known = words[code], !known.isEmpty, !written.isEmpty else { return .different }
    let common = written.intersection(known).count
    return common * 5 >= min(written.count, known.count) * 3 ? .near : .different
  }
}
