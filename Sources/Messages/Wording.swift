import PARIndex
import Provenance

/// Turns problems and the model's words into sentences of one language.
public struct Wording: Sendable {
  /// The language.
  public let language: Language

  /// The codes that the plan prints for rows, where these are not their paths.
  private let printed: [Problem.Row: String]

  /// Makes a wording.
  public init(_ language: Language) {
    self.language = language
    printed = [:]
  }

  /// Makes a wording that calls the rows of a plan as the plan does.
  public init(_ language: Language, of plan: Plan) {
    self.language = language
    guard plan.printsOwnCodes else {
      printed = [:]
      return
    }
    let rows =
      plan.criteria.map { (Problem.Row.criterion($0.code), $0.printedCode) }
      + plan.tasks.map { (.task($0.code), $0.printedCode) }
      + plan.sections.map { (.task($0.code), $0.printedCode) }
    printed = Dictionary(rows, uniquingKeysWith: { first, _ in first })
  }

  /// The code of a row, as people see it.
  public func code(_ row: Problem.Row) -> String { printed[row] ?? row.code }

  /// What is wrong and what was done.
  public func sentence(for problem: Problem) -> String {
    let slots: [(String, String?)] = [
      ("{found}", problem.found.map(text)),
      ("{used}", problem.used.map(text)),
      ("{expected}", problem.expected.map(text)),
      ("{row}", problem.row.map { text($0) }),
      ("{agency}", problem.agency),
    ]
    let template = Catalogue.entry(problem.code).sentence[language]
    let sentence = Self.fill(template, slots)
    guard template.hasPrefix("{row}") else { return sentence }
    return sentence.prefix(1).uppercased() + sentence.dropFirst()
  }

  /// What to do about a problem: it speaks of the columns of the annex that the problem is about.
  public func advice(for problem: Problem) -> String {
    let entry = Catalogue.entry(problem.code)
    let ofTask = problem.row?.kind == .task ? entry.taskAdvice : nil
    return (ofTask ?? entry.advice)[language]
  }

  /// What to do about a code in each annex.
  public func advice(_ code: ProblemCode) -> String {
    let entry = Catalogue.entry(code)
    guard let ofTask = entry.taskAdvice else { return entry.advice[language] }
    let annexes = Text("Phụ lục", "Annex")[language]
    return "\(annexes) I: \(entry.advice[language]) \(annexes) II: \(ofTask[language])"
  }

  /// One line: severity, place, sentence, advice, code.
  public func line(for problem: Problem) -> String {
    line(for: problem, advice: advice(for: problem), more: "")
  }

  /// One line for all problems that an act settles: the first in full, then how many more there are
  /// and where, so many places at most.
  public func line(for act: ProblemAct, places: Int = placesListed) -> String {
    line(for: act.first, advice: advice(for: act), more: more(of: act, places: places))
  }

  /// What to do about all problems of an act: the advice of each annex concerned.
  private func advice(for act: ProblemAct) -> String {
    advice(for: act.first) + otherAdvice(for: act)
  }

  /// What to do about problems of an act in the other annex, where that is something else, after a
  /// blank.
  public func otherAdvice(for act: ProblemAct) -> String {
    let first = advice(for: act.first)
    return act.others.lazy.map(advice(for:)).first { $0 != first }.map { " " + $0 } ?? ""
  }

  /// How many more problems an act settles beside the first, and where, in brackets; empty for one.
  public func more(of act: ProblemAct, places listed: Int = placesListed) -> String {
    guard !act.others.isEmpty else { return "" }
    let rows = act.others.compactMap(\.row)
    let places = act.others.filter { $0.row == nil }.compactMap { problem in
      problem.place?.address.map(address)
        ?? (problem.place == nil ? problem.found.map(text) : nil)
    }
    let told = text(Array(rows.prefix(listed)))
    let list =
      ((told.isEmpty ? [] : [told]) + places.prefix(max(0, listed - rows.count)))
      .joined(separator: ", ")
    let rest = rows.count + places.count > listed ? "…" : ""
    let count = Text("và \(act.others.count) chỗ nữa", "and \(act.others.count) more")[language]
    return " (\(count)\(list.isEmpty ? "" : ": \(list)\(rest)"))"
  }

  /// As many places of an act are listed where nothing else is asked for.
  public static let placesListed = 12

  private func line(for problem: Problem, advice: String, more: String) -> String {
    let place = problem.place.map { "\(self.place($0)): " } ?? ""
    let toDo = problem.severity == .note ? "" : " " + advice
    return "\(severity(problem.severity)): \(place)\(sentence(for: problem))\(toDo)\(more)"
      + " [\(problem.code.rawValue)]"
  }

  /// Where something stands, as in `SNV.docx › Bảng 2 › dòng 7, cột 3`.
  private func place(_ place: Place) -> String {
    guard language == .en, place.isInDocument, let sheet = place.sheet else {
      return place.description
    }
    // The reader names tables in Vietnamese.
    let number = sheet.split(separator: " ").last ?? ""
    let table = sheet == DocumentLayout.text ? "Text" : "Table \(number)"
    return [place.file, table, place.address.map(address)].compactMap(\.self)
      .joined(separator: " › ")
  }

  private func address(_ address: PlaceAddress) -> String {
    switch address {
    case .cell(let cell): cell.description
    case .table(let row, let column):
      Text("dòng \(row), cột \(column)", "row \(row), column \(column)")[language]
    case .paragraph(let number, let isAbove):
      Text(
        address.description,
        "paragraph \(number) \(isAbove ? "above" : "below")")[language]
    }
  }

  /// What a code means and what to do, for `explain`.
  public func explanation(_ code: ProblemCode) -> String {
    let blanks = ["{found}", "{used}", "{expected}", "{row}", "{agency}"].map {
      ($0, "…")
    }
    return """
      \(code.rawValue) (\(severity(code.severity)))
      \(Self.fill(Catalogue.entry(code).sentence[language], blanks))
      \(advice(code))
      """
  }

  /// The words for a kind of things of which account is kept.
  public func kind(_ kind: AccountKind) -> String {
    switch kind {
    case .cells: Text("Số ô", "Cells")[language]
    case .comments: Text("ghi chú", "comments")[language]
    case .links: Text("liên kết", "links")[language]
    case .runs: Text("đoạn chữ gạch ngang hoặc chỉ số", "text struck or raised")[language]
    case .sheets: Text("trang tính", "sheets")[language]
    }
  }

  /// The words for what became of a file.
  public func fate(_ fate: FoundFile.Fate) -> String {
    switch fate {
    case .read: Text("đã đọc", "read")[language]
    case .opened: Text("đã mở", "opened")[language]
    case .passedOver: Text("bỏ qua", "passed over")[language]
    case .refused: Text("không nhận", "refused")[language]
    }
  }

  /// The words for what became of a cell.
  public func fate(_ fate: CellFate) -> String {
    switch fate {
    case .heading: Text("tiêu đề", "heading")[language]
    case .label: Text("nhận dạng", "label")[language]
    case .plan: Text("của kế hoạch", "plan")[language]
    case .changed: Text("khác kế hoạch", "changed")[language]
    case .used: Text("được dùng", "used")[language]
    case .rejected: Text("không dùng được", "rejected")[language]
    case .mark: Text("dấu kiểm tra", "mark")[language]
    case .frame: Text("khung", "frame")[language]
    case .unplaced: Text("chưa xếp được", "unplaced")[language]
    case .foreign: Text("ngoài biểu", "foreign")[language]
    }
  }

  /// The word for a severity.
  public func severity(_ severity: Severity) -> String {
    switch severity {
    case .note: Text("ghi chú", "note")[language]
    case .warning: Text("cảnh báo", "warning")[language]
    case .error: Text("lỗi", "error")[language]
    }
  }

  /// Puts values into a template.
  ///
  /// Values are put in once, so that braces in foreign text stay.
  private static func fill(_ template: String, _ slots: [(String, String?)]) -> String {
    var result = ""
    var rest = template[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      let name = String(rest[open...close])
      result += rest[..<open]
      result += slots.first { $0.0 == name }.map { shortened($0.1) } ?? name
      rest = rest[rest.index(after: close)...]
    }
    return result + rest
  }

  private static let longestValue = 300

  private static func shortened(_ value: String?) -> String {
    guard let value, !value.isEmpty else { return "–" }
    return value.count > longestValue ? value.prefix(longestValue) + "…" : value
  }
}
