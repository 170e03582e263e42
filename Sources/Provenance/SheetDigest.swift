/// The values of a sheet in a few numbers, the same in whatever order its cells come: what was meant
/// to be written is held against what stands in the file.
///
/// Not for enemies: whoever makes the file can make another one of the same digest.
public struct SheetDigest: Hashable, Sendable {
  /// What one cell holds.
  public struct Value: Hashable, Sendable, BitwiseCopyable {
    fileprivate let hash: UInt64
    /// Whether it is a formula's result.
    public let isFormula: Bool

    /// A number.
    public init(_ number: Double, isFormula: Bool = false) {
      hash = mixed(number.bitPattern)
      self.isFormula = isFormula
    }

    /// A text, by its UTF-8.
    public init(_ utf8: Span<UInt8>, isFormula: Bool = false) {
      var hash = UInt64(utf8.count) | 1 << 63
      var word: UInt64 = 0
      for index in utf8.indices {
        word = word << 8 | UInt64(utf8[index])
        if index & 7 == 7 {
          hash = mixed(hash ^ word)
          word = 0
        }
      }
      self.hash = mixed(hash ^ word)
      self.isFormula = isFormula
    }
  }

  /// The sheet's name.
  public let name: String
  /// Number of cells with a value or a formula.
  public private(set) var cells = 0
  /// Number of formulas among them.
  public private(set) var formulas = 0
  /// Number of comments.
  public private(set) var comments = 0
  /// Number of merged ranges.
  public var merges = 0
  private var sum: UInt64 = 0

  /// Makes the digest of a sheet without cells.
  public init(name: String) { self.name = name }

  /// Adds a cell; each is added once.
  public mutating func add(_ cell: CellReference, _ value: Value) {
    cells += 1
    if value.isFormula { formulas += 1 }
    let place = UInt64(cell.row) << 24 | UInt64(cell.column) << 1 | (value.isFormula ? 1 : 0)
    sum &+= mixed(place ^ value.hash)
  }

  /// Adds a comment on a cell.
  public mutating func add(_ cell: CellReference, comment: Value) {
    comments += 1
    sum &+= mixed(UInt64(cell.row) << 24 | UInt64(cell.column) << 1 | 1 << 63 ^ comment.hash)
  }
}

extension SheetDigest {
  /// Adds the cells of other rows of the same sheet.
  public mutating func add(_ other: SheetDigest) {
    cells += other.cells
    formulas += other.formulas
    merges += other.merges
    comments += other.comments
    sum &+= other.sum
  }
}

/// Every bit of the result depends on every bit of `value` (the finalizer of MurmurHash3).
private func mixed(_ value: UInt64) -> UInt64 {
  var mixed = value &+ 0x9E37_79B9_7F4A_7C15
  mixed = (mixed ^ mixed >> 33) &* 0xFF51_AFD7_ED55_8CCD
  mixed = (mixed ^ mixed >> 33) &* 0xC4CE_B9FE_1A85_EC53
  return mixed ^ mixed >> 33
}
