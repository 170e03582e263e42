import Provenance

/// What a workbook says about itself.
///
/// `created` is part of the bytes: the same day in gives the
/// same file out.
public struct WorkbookProperties: Hashable, Sendable {
  /// The day of creation, from 1970-01-02; nil for a fixed day.
  public var created: CivilDate?
  /// Title.
  public var title: String
  /// Author.
  public var author: String
  /// The body the author belongs to.
  public var company: String
  /// Subject.
  public var subject: String
  /// The font by whose digits programs measure columns, with its size in points; nil for the
  /// library's.
  public var font: Font?
  /// Further named texts, in order.
  ///
  /// Excel and LibreOffice keep them when saving.
  public var custom: [(name: String, value: String)] {
    get { customNames.indices.map { (customNames[$0], customValues[$0]) } }
    set {
      customNames = newValue.map(\.name)
      customValues = newValue.map(\.value)
    }
  }
  /// A font and its size in points.
  public struct Font: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its size in points.
    public var size: Double

    /// Makes a font.
    public init(_ name: String, size: Double) {
      self.name = name
      self.size = size
    }
  }
  private var customNames: [String] = []
  private var customValues: [String] = []

  /// Makes properties.
  public init(
    created: CivilDate?, title: String = "", author: String = "", company: String = "",
    subject: String = ""
  ) {
    self.created = created
    self.title = title
    self.author = author
    self.company = company
    self.subject = subject
  }
}
