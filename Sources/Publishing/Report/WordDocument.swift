import Messages
import Provenance

/// A text document in the few parts of WordprocessingML that a report needs.
struct WordDocument: Sendable {
  /// Title, for the document's properties.
  var title: String
  /// Who issues it, for the document's properties.
  var author: String
  /// The language of its words, for spelling and screen readers.
  var language: Language
  /// The day that it bears as its own, so that its bytes are the same on any day.
  var created: CivilDate
  /// What it holds.
  var blocks: [Block]

  /// A part of the text.
  enum Block: Sendable {
    case paragraph(Paragraph)
    case table(Table)
  }

  /// Text of one look.
  struct Run: Hashable, Sendable {
    var text: String
    var isBold = false
    var isItalic = false
    /// Whether it is left for people to fill in: highlighted.
    var isBlank = false
    /// In half points; nil for the document's own.
    var size: Int?

    static func plain(_ text: String) -> Run { Run(text: text) }
    static func bold(_ text: String) -> Run { Run(text: text, isBold: true) }
    static func italic(_ text: String) -> Run { Run(text: text, isItalic: true) }
    /// A place that people fill in, in brackets too: a grey print shows no highlight.
    static func blank(_ text: String) -> Run { Run(text: "[\(text)]", isBlank: true) }

    func sized(_ points: Int) -> Run {
      var run = self
      run.size = 2 * points
      return run
    }
  }

  enum Alignment: String, Sendable {
    case left, center, right, both
  }

  struct Paragraph: Hashable, Sendable {
    var runs: [Run]
    var alignment = Alignment.both
    /// In twentieths of a point.
    var firstLine = 0
    var before = 0
    var after = 0
    /// Whether it stays on the page of what follows.
    var keepsWithNext = false
    /// A line above it, so far in from both sides: the rule below a head.
    var rule: Int?

    init(_ runs: Run..., alignment: Alignment = .both) {
      self.runs = runs
      self.alignment = alignment
    }

    init(_ runs: [Run], alignment: Alignment = .both) {
      self.runs = runs
      self.alignment = alignment
    }

    func with(_ change: (inout Paragraph) -> Void) -> Paragraph {
      var paragraph = self
      change(&paragraph)
      return paragraph
    }

    /// Its text as it is written.
    var text: String { runs.map { WordMarkup.held($0.text) }.joined() }
  }

  struct Table: Sendable {
    /// What it shows, for those who hear it.
    var caption: String
    /// Widths of the columns, in twentieths of a point.
    var widths: [Int]
    /// Its rows, each with the paragraphs of its cells.
    var rows: [[[Paragraph]]]
    /// How many rows, from the first, are headings that every page repeats.
    var headings = 0
    /// Whether its last row is the sum of the others.
    var hasTotal = false
    /// Whether lines are drawn.
    var hasLines = true
  }

  /// The texts of its paragraphs, in order: what must be found in it once it is written.
  var texts: [String] {
    blocks.flatMap { block in
      switch block {
      case .paragraph(let paragraph): [paragraph.text]
      case .table(let table): table.rows.joined().joined().map(\.text)
      }
    }
  }
}
