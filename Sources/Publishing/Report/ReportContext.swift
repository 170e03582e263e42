import Messages
import PARIndex
import Provenance

/// What every section of the report is written from.
struct ReportContext {
  let consolidation: Consolidation
  let language: Language
  /// The workbook's own view of it, so that both say the same of it.
  let sheets: SheetContext
  private let wording: Wording

  init(_ consolidation: Consolidation, _ language: Language) {
    self.consolidation = consolidation
    self.language = language
    sheets = SheetContext(consolidation)
    wording = Wording(language, of: consolidation.plan)
  }

  var header: Plan.Header { consolidation.plan.header }
  var registry: AgencyRegistry { consolidation.plan.registry }
  /// Whether the plan scores anything: some plans are a list of tasks only.
  var isScored: Bool { !consolidation.criteria.isEmpty }
  var leaves: [CriterionOutcome] { consolidation.criteria.filter(\.isLeaf) }

  func say(_ vietnamese: String, _ english: String) -> String {
    Text(vietnamese, english)[language]
  }

  func points(_ points: Points?) -> String { points.map { wording.text(.points($0)) } ?? "–" }

  /// A difference with its sign.
  func difference(_ points: Points) -> String {
    (points > .zero ? "+" : "") + self.points(points)
  }

  func day(_ day: CivilDate) -> String { wording.text(day) }

  /// A state as it stands in a cell.
  func state(_ state: TaskOutcomeState) -> String {
    let word = wording.text(.state(state))
    return word.prefix(1).uppercased() + word.dropFirst()
  }

  /// What is listed, as much as a paragraph has room for; of the rest, how many there are and where
  /// they stand.
  func listed(_ items: [String], rest: (Int) -> String) -> String {
    var text = ""
    for (index, item) in items.enumerated() {
      let next = text.isEmpty ? item : "\(text); \(item)"
      guard text.isEmpty || next.count <= Self.room else {
        return "\(text); \(rest(items.count - index))"
      }
      text = next
    }
    return text
  }

  /// Most characters of a list.
  private static let room = 900

  func codes(_ outcomes: [CriterionOutcome]) -> String {
    listed(outcomes.map(\.criterion.printedCode)) {
      say("… và \($0) tiêu chí khác", "… and \($0) more")
    }
  }
}

// MARK: Looks of paragraphs

extension ReportContext {
  typealias Run = WordDocument.Run
  typealias Paragraph = WordDocument.Paragraph

  /// A paragraph of the text.
  func body(_ runs: Run...) -> WordDocument.Block {
    .paragraph(
      Paragraph(runs).with {
        $0.firstLine = 567
        $0.after = 80
      })
  }

  /// The heading of a section, kept with what follows.
  func heading(_ text: String) -> WordDocument.Block {
    .paragraph(
      Paragraph([.bold(text)]).with {
        $0.firstLine = 567
        $0.before = 80
        $0.after = 80
        $0.keepsWithNext = true
      })
  }

  /// The line above a table.
  func caption(_ text: String) -> WordDocument.Block {
    .paragraph(
      Paragraph([.italic(text)], alignment: .center).with {
        $0.before = 40
        $0.after = 60
        $0.keepsWithNext = true
      })
  }

  /// A gap below a table.
  var gap: WordDocument.Block { .paragraph(Paragraph([])) }

  /// The cells of a row of a table: texts at the left, figures at the right.
  func cells(
    _ texts: [String], _ alignments: [WordDocument.Alignment], isBold: Bool = false
  ) -> [[Paragraph]] {
    zip(texts, alignments).map { text, alignment in
      [Paragraph([Run(text: text, isBold: isBold).sized(11)], alignment: alignment)]
    }
  }

  /// The headings of a table.
  func headings(_ texts: [String]) -> [[Paragraph]] {
    cells(texts, texts.map { _ in .center }, isBold: true)
  }
}
