import PARIndex
import Provenance
import VietnameseText

/// What the cells of a row say against each other; what stands in its own column is used, and both
/// are told.
enum Contradictions {
  /// Longest text that is looked at, in bytes.
  private static let longest = 200

  // MARK: Scores

  /// Words that name the score in a text: `tự chấm 0,75`, `đề nghị sửa 0,25`.
  private static let namingScore: Set<String> = ["cham", "sua", "nghi"]

  /// A score that the evidence or the explanation names, other than the row's.
  static func of(_ report: ScoreReport) -> [Problem] {
    guard let score = report.selfScore.found else { return [] }
    return [report.evidence, report.explanation].compactMap { text in
      guard let text, let named = scoreNamed(in: text.value), named != score.value else {
        return nil
      }
      return Problem(
        .scoreContradicted, place: text.place, row: .criterion(report.code.value),
        found: .written(text.written), used: .points(score.value))
    }
  }

  /// The points that a text names as the row's score; nil where it names none or several.
  static func scoreNamed(in text: String) -> Points? {
    guard text.utf8.count <= longest, text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    if case .number(let plain, _) = DecimalReader.read(text, maximum: "100") {
      // A number alone may be that of a document.
      return text.contains(where: \.isLetter) ? Points(plain: plain) : nil
    }
    let words = text.split(whereSeparator: \.isWhitespace)
    var named: Set<Points> = []
    for (index, word) in words.enumerated() where index > 0 {
      let number = word.drop { !$0.isNumber }
      let next = index + 1 < words.count ? Folding.key(String(words[index + 1])) : "diem"
      guard number.count == word.count, next == "diem" || word.contains(","),
        namingScore.contains(Folding.key(String(words[index - 1]))),
        case .number(let plain, _) = DecimalReader.read(
          String(number.reversed().drop { !$0.isNumber }.reversed()), maximum: "100"),
        let points = Points(plain: plain)
      else { continue }
      named.insert(points)
    }
    return named.count == 1 ? named.first : nil
  }

  // MARK: States

  private static let notDone = [
    ["chua"], ["dang"], ["khong", "hoan", "thanh"], ["khong", "thuc", "hien"], ["con", "dang"],
  ]
  private static let done = [
    ["da", "hoan", "thanh"], ["da", "xong"], ["hoan", "thanh", "100"], ["hoan", "thanh", "xong"],
  ]

  /// A result or a day that says another state than the row's.
  static func of(_ report: TaskReport) -> [Problem] {
    guard let state = report.state.found?.value else { return [] }
    var places: [Found<String>] = []
    if let result = report.result, contradicts(result.value, state) { places.append(result) }
    if let day = report.completedOn.found, state == .notStarted {
      places.append(day.map(\.vietnamese))
    }
    return places.map {
      Problem(
        .stateContradicted, place: $0.place, row: .task(report.code.value),
        found: .written($0.written), used: .state(state))
    }
  }

  private static func contradicts(_ text: String, _ state: TaskState) -> Bool {
    // Most results are long or say something else from their first letters on.
    guard text.utf8.count <= longest else { return false }
    let words = Folding.words(text)
    switch state {
    case .done: return notDone.contains(where: words.starts)
    case .notStarted, .inProgress, .notApplicable: return done.contains(where: words.starts)
    }
  }
}
