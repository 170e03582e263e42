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
  /// Times that a prefix of an OpenDocument comes to mean another namespace.
  public var namespaceChanges = 10_000
  /// Characters (UTF-16 units, as spreadsheets count) in one cell.
  public var cellCharacters = 32_767
  /// Shared strings of a workbook.
  public var sharedStrings = 5_000_000
  /// Cells of a workbook.
  public var cells = 20_000_000
  /// Cells of a workbook that hold something.
  public var filledCells = 20_000_000
  /// Bytes of the texts of all cells; a text that many cells share counts for each of them.
  public var textBytes = 4 << 30
  /// Merged ranges of a workbook, each counted once for each column that it covers, up to
  /// `widestMerge`.
  public var merges = 1_000_000
  /// Columns of a merged range that count.
  public static let widestMerge = 256
  /// Formats, fonts and number formats of a workbook, each.
  public var styles = 100_000
  /// Relations of one part to others.
  public var relations = 100_000
  /// Pieces of text of a workbook that look different from the rest of their cell.
  public var richRuns = 1_000_000
  /// Whether cells that hold nothing are handed on; they count in any case.
  public var keepsBlankCells = true
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

  /// Those for a workbook that the program has just written: its cells are counted and let go, so
  /// that there may be any number of them.
  static let written: Limits = {
    var limits = Limits()
    limits.cells = .max
    limits.filledCells = .max
    return limits
  }()

  /// Makes the standard limits; change single ones on the copy.
  public init() {}

  /// The limits for a file that comes from elsewhere and whose cells are looked at one by one.
  ///
  /// They grow with the file, so that a small one never asks for much: below 1 MB it is read or
  /// refused within a second and 200 MiB.
  ///
  /// - Parameter bytes: the size of the file as it came.
  /// - Returns: the limits, none above the standard ones.
  public static func understanding(fileOf bytes: Int) -> Limits {
    var limits = Limits()
    func lower(_ limit: WritableKeyPath<Limits, Int>, _ base: Int, for each: Int, bytes share: Int)
    {
      limits[keyPath: limit] = min(limits[keyPath: limit], base + bytes / share * each)
    }
    lower(\.totalBytes, 40 << 20, for: 32, bytes: 1)
    lower(\.cells, 2_000_000, for: 2, bytes: 1)
    // What is no small file any more may have as many cells as dense sheets have.
    lower(\.filledCells, 50_000 + max(0, bytes - 1_000_000) / 4, for: 1, bytes: 40)
    lower(\.textBytes, 4 << 20, for: 2, bytes: 1)
    lower(\.merges, 100_000, for: 1, bytes: 10)
    lower(\.sharedStrings, 200_000, for: 1, bytes: 1)
    lower(\.annotations, 10_000, for: 1, bytes: 20)
    lower(\.richRuns, 50_000, for: 1, bytes: 20)
    limits.keepsBlankCells = false
    return limits
  }
}
