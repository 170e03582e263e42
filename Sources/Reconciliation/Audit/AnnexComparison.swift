import PARIndex
import Provenance

/// Holds rows that bear one code in both annexes against each other: whether they mean one thing,
/// and whether the same agencies lead it.
struct AnnexComparison {
  /// Codes that name one thing in Annex I and another in Annex II.
  let names: [Problem]
  /// Codes that one set of agencies leads in Annex I and another in Annex II.
  let leads: [Problem]

  /// Compares the annexes of a plan.
  init(_ plan: Plan) {
    // A numbering of its own says nothing of Annex I.
    guard !plan.printsOwnCodes, plan.tasks.contains(where: { $0.criterion != nil }) else {
      (names, leads) = ([], [])
      return
    }
    let sections = plan.sections.map { (code: $0.code, name: $0.name, place: Place?.none) }
    let tasks = plan.tasks.map { (code: $0.code, name: $0.name, place: Place?.some($0.place)) }
    names = (sections + tasks).compactMap { row in
      guard let criterion = plan.criterion(row.code),
        !NameLikeness.meansTheSame(criterion.name, row.name)
      else { return nil }
      return Problem(
        .planNameDiffers, place: row.place ?? criterion.place, row: .task(row.code),
        found: .written(row.name),
        expected: .written(criterion.name), related: [criterion.place])
    }
    leads = plan.tasks.compactMap { task in
      guard let criterion = plan.criterion(task.code), !criterion.leads.isEmpty,
        !task.leads.isEmpty, Set(criterion.leads) != Set(task.leads)
      else { return nil }
      return Problem(
        .planLeadsDiffer, place: task.place, row: .task(task.code), found: .written(task.leadsText),
        expected: .written(criterion.leadsText), related: [criterion.place])
    }
  }
}

/// Tells whether two names of one code are wordings of one thing.
///
/// They are where at least three fifths of the shorter name's words stand in the longer one in the
/// same order; case, punctuation and brackets do not matter, and an abbreviation counts as the words
/// whose initials it is, where the other name has them (`TTHC` and *thủ tục hành chính*). So a
/// leading *Công tác*, a dropped *của tỉnh* or one exchanged word is no difference, while *Ban hành
/// quy chế sử dụng tài sản công* and *Ban hành định mức sử dụng diện tích chuyên dùng* are two
/// things.
enum NameLikeness {
  /// Whether the two names mean one thing.
  static func meansTheSame(_ first: String, _ second: String) -> Bool {
    let plain = (words(first), words(second))
    let left = expanded(plain.0, after: plain.1)
    let right = expanded(plain.1, after: plain.0)
    let common = commonInOrder(left, right)
    return common * 5 >= min(left.count, right.count) * 3
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }

  /// The words, each abbreviation of consecutive words of `other` replaced by them.
  private static func expanded(_ words: [String], after other: [String]) -> [String] {
    let initials = other.compactMap(\.first)
    return words.flatMap { word -> [String] in
      let letters = Array(word)
      guard letters.count > 1, letters.count <= initials.count, !other.contains(word) else {
        return [word]
      }
      for start in 0...(initials.count - letters.count)
      where Array(initials[start..<start + letters.count]) == letters {
        return Array(other[start..<start + letters.count])
      }
      return [word]
    }
  }

  /// The length of the longest common subsequence.
  private static func commonInOrder(_ left: [String], _ right: [String]) -> Int {
    var row = [Int](repeating: 0, count: right.count + 1)
    for word in left {
      var diagonal = 0
      for (index, other) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = word == other ? diagonal + 1 : max(above, row[index])
        diagonal = above
      }
    }
    return row[right.count]
  }
}
