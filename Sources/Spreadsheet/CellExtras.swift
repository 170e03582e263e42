import Provenance

/// A piece of a cell's text that looks alike.
public struct TextRun: Hashable, Sendable {
  /// The text.
  public var text: String
  /// Whether a line goes through it.
  public var isStruck: Bool
  /// Whether it stands above or below the line.
  public var isRaised: Bool
  /// The name of its font; nil where the file does not tell.
  public var fontName: String?

  /// Makes a run.
  public init(
    _ text: String, isStruck: Bool = false, isRaised: Bool = false, fontName: String? = nil
  ) {
    self.text = text
    self.isStruck = isStruck
    self.isRaised = isRaised
    self.fontName = fontName
  }
}

/// What a cell carries beside its value: few do, so it is kept apart from them.
public struct CellExtras: Hashable, Sendable {
  /// The runs of its text, where they do not all look as the cell does; they add up to the text.
  public var runs: [TextRun] = []
  /// Whether a line goes through all that it shows.
  public var isStruck = false
  /// Whether all that it shows stands above or below the line.
  public var isRaised = false
  /// Comments on it, threads included, in the file's order.
  public var comments: [Comment] = []
  /// Where it links to: addresses, or places in the workbook behind a `#`.
  public var links: [String] = []

  /// A comment on a cell.
  public struct Comment: Hashable, Sendable {
    /// Who wrote it; empty where the file does not tell.
    public var author: String
    /// What it says.
    public var text: String
    /// Makes a comment.
    public init(author: String = "", text: String) {
      self.author = author
      self.text = text
    }
  }

  /// Makes extras without anything.
  public init() {}

  /// Whether there is nothing.
  public var isEmpty: Bool { self == CellExtras() }
}
