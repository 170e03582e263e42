import Forms
import PARIndex
import VietnameseText

/// Whose figures a heading says the column holds: `Điểm tự chấm Sở Nội vụ` are not those of another
/// agency.
struct HeadingOwner: Sendable {
  let sender: Agency.ID
  let matcher: AgencyMatcher

  /// Words between a heading and its owner.
  private static let fillers: Set<String> = [
    "cua", "do", "boi", "tu", "phia", "cham", "danh", "gia",
  ]
  /// Bodies that are no agencies of a plan and decide on figures of others.
  private static let bodies = [
    ["hoi", "dong"], ["to", "tham", "dinh"], ["to", "cong", "tac"], ["doan"], ["bo", "noi", "vu"],
    ["cap", "tren"], ["lanh", "dao"], ["co", "quan", "tham"], ["co", "quan", "cham"],
    ["trung", "uong"],
  ]

  /// The body that a heading names behind its known words, where that is not the sender.
  func other(in column: FoundTable.Column, role: FormColumn) -> String? {
    guard role.isEntry, !role.isFreeText, let match = column.match else { return nil }
    let known: String
    switch match.reason {
    case .heading(let word), .headingWithMore(_, let word): known = word
    default: return nil
    }
    let head = HeadingWords(HeadingWords.withoutBrackets(known)).words
    let words = HeadingWords(HeadingWords.withoutBrackets(column.text)).words
    let behind = words.starts(with: head) ? Array(words.dropFirst(head.count)) : []
    let inBrackets = column.text.split { "([{".contains($0) }.dropFirst().map { part in
      Folding.words(String(part.prefix { !")]}".contains($0) }))
    }
    return ([behind] + inBrackets).lazy.compactMap(other).first
  }

  private func other(_ words: [String]) -> String? {
    let rest = Array(words.drop(while: Self.fillers.contains))
    guard !rest.isEmpty else { return nil }
    let name = rest.joined(separator: " ")
    if Self.bodies.contains(where: rest.starts) { return name }
    guard rest.count > 1, case .one(let id, _) = matcher.match(withoutSlip: name)
    else { return nil }
    return id == sender ? nil : name
  }
}
