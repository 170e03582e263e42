/// The address of a cell: row and column, both counted from 1, as a spreadsheet shows them.
///
/// ```swift
/// CellReference(a1: "G12")          // row 12, column 7
/// CellReference(row: 12, column: 7).description  // "G12"
/// ```
public struct CellReference: Hashable, Sendable, BitwiseCopyable {
  /// Number of rows a worksheet can have (ECMA-376 Part 1, §18.3.1.73).
  public static let maximumRow = 1_048_576
  /// Number of columns a worksheet can have: `XFD`.
  public static let maximumColumn = 16_384

  private let packedRow: Int32
  private let packedColumn: Int32

  /// Row number, from 1.
  public var row: Int { Int(packedRow) }
  /// Column number, from 1.
  public var column: Int { Int(packedColumn) }

  /// Row and column as one number: it is what dictionaries of thousands of cells spend their time on.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(Int64(packedRow) << 32 | Int64(packedColumn))
  }

  /// Makes a reference; numbers outside a worksheet are brought to its nearest edge.
  public init(row: Int, column: Int) {
    packedRow = Int32(clamping: max(1, row))
    packedColumn = Int32(clamping: max(1, column))
  }

  /// Reads `A1` text such as `G12` or `$g$12`; nil where it is not one or outside `A1:XFD1048576`.
  public init?(a1 text: some StringProtocol) {
    var column = 0
    var row = 0
    var letters = 0
    var digits = 0
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "a")...UInt8(ascii: "z"):
        guard digits == 0, letters < 3 else { return nil }
        column = column * 26 + Int(byte & 0x1F)
        letters += 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        guard letters > 0, digits < 7 else { return nil }
        row = row * 10 + Int(byte - UInt8(ascii: "0"))
        digits += 1
      default:
        return nil
      }
    }
    guard (1...Self.maximumRow).contains(row), (1...Self.maximumColumn).contains(column) else {
      return nil
    }
    self.init(row: row, column: column)
  }

  /// The letters of a column number: 1 is `A`, 28 is `AB`.
  public static func columnLetters(_ column: Int) -> String {
    var letters = ""
    var rest = max(1, column)
    while rest > 0 {
      rest -= 1
      let letter = UInt8(ascii: "A") + UInt8(truncatingIfNeeded: rest % 26)
      letters = String(UnicodeScalar(letter)) + letters
      rest /= 26
    }
    return letters
  }
}

extension CellReference: CustomStringConvertible {
  /// `A1` text.
  public var description: String { Self.columnLetters(column) + String(row) }
}

extension CellReference: Comparable {
  /// Reading order: by row, then by column.
  public static func < (left: Self, right: Self) -> Bool {
    (left.row, left.column) < (right.row, right.column)
  }
}
