/// How much a file may ask for.
///
/// Every limit is counted on what really comes out of the file, never on a size that the file
/// declares.
public struct Limits: Sendable {
  /// Entries of a ZIP container.
  public var zipEntries = 10_000
  /// Bytes of one inflated part.
  public var partBytes = 512 << 20
  /// Bytes of all inflated parts together.
  public var totalBytes = 1 << 30
  /// Inflated bytes for each stored byte, once `ratioFreeBytes` have come out of a part.
  public var inflationRatio = 250
  /// Bytes of a part that may come out at any ratio.
  public var ratioFreeBytes = 64 << 20
  /// Depth of XML elements.
  public var xmlDepth = 64
  /// Bytes of one XML token (a tag, a comment).
  public var xmlTokenBytes = 1 << 20
  /// Attributes of one XML element.
  public var xmlAttributes = 256
  /// Characters (UTF-16 units, as spreadsheets count) in one cell.
  public var cellCharacters = 32_767
  /// Shared strings of a workbook.
  public var sharedStrings = 5_000_000
  /// Cells of a workbook.
  public var cells = 20_000_000
  /// Sheets of a workbook.
  public var sheets = 1_000
  /// Bytes of one CSV record.
  public var csvRecordBytes = 16 << 20
  /// Fields of one CSV record.
  public var csvFields = 16_384
  /// Comments on a sheet, and cells with links.
  public var annotations = 100_000
  /// Problems listed for one sheet; the rest is counted.
  public var problemsPerSheet = 10_000

  /// The limits that the product works with.
  public static let standard = Limits()

  /// Makes the standard limits; change single ones on the copy.
  public init() {}
}
