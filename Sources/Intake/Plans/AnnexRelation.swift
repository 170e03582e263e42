import PARIndex
import VietnameseText

/// Which row of Annex I a task of Annex II stands under.
///
/// Where both annexes have one numbering, the code tells. Where Annex II has a numbering of its own,
/// the headings above the task tell by their names, and tasks below none of them stand alone.
struct AnnexRelation {
  private let codes: Set<CriterionCode>
  private let named: [CriterionCode: CriterionCode]
  /// Whether both annexes have one numbering.
  let isByCode: Bool

  init(_ criteria: [Criterion], rows: [PlanTable.Row], headings: Set<CriterionCode>) {
    codes = Set(criteria.map(\.code))
    var byName: [String: [CriterionCode]] = [:]
    for criterion in criteria {
      byName[Folding.looseKey(criterion.name), default: []].append(criterion.code)
    }
    let known = Dictionary(
      criteria.map { ($0.code, $0.name) }, uniquingKeysWith: { first, _ in first })
    var named: [CriterionCode: CriterionCode] = [:]
    var same = 0
    var other = 0
    for row in rows {
      guard let code = row.position?.code else { continue }
      let isHeading = headings.contains(code)
      let name = row.text(.name)
      let isLike = known[code].map { AnnexRelation.isLike($0, name) }
      if isHeading, let isLike {
        if isLike { same += 1 } else { other += 1 }
      }
      let matches = byName[Folding.looseKey(name)] ?? []
      if matches.count == 1 {
        named[code] = matches[0]
      } else if isHeading, isLike == true {
        named[code] = code
      }
    }
    self.named = named
    let isPlain = rows.allSatisfy { row in
      row.position.map { $0.printed == $0.code.description && $0.printed == row.printedCode }
        ?? true
    }
    isByCode = !criteria.isEmpty && isPlain && same >= other
  }

  /// The row of Annex I; nil where the task stands alone.
  func criterion(of code: CriterionCode) -> CriterionCode? {
    var current: CriterionCode? = code
    while let candidate = current {
      if isByCode ? codes.contains(candidate) : named[candidate] != nil {
        return isByCode ? candidate : named[candidate]
      }
      current = candidate.parent
    }
    return nil
  }

  /// Whether two names share most words.
  private static func isLike(_ first: String, _ second: String) -> Bool {
    let (left, right) = (Set(Folding.words(first)), Set(Folding.words(second)))
    guard !left.isEmpty, !right.isEmpty else { return false }
    return left.intersection(right).count * 5 >= min(left.count, right.count) * 3
  }
}
