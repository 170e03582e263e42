import PARIndex
import Provenance

/// A plain table: headings and rows of typed values, written alike as CSV and as a sheet.
struct TidyTable {
  /// What a cell of it holds.
  enum Value {
    /// Text that may come from anybody; empty for nothing.
    case text(String)
    /// A code such as `1.10`, which must stay text.
    case code(String)
    /// An exact decimal.
    case points(Points?)
    /// A whole number.
    case count(Int?)
    /// A day.
    case date(CivilDate?)
  }

  /// A column.
  struct Column {
    var heading: String
    var width: Double

    init(_ heading: String, _ width: Double) {
      self.heading = heading
      self.width = width
    }
  }

  /// Name of the sheet.
  var name: String
  /// The columns.
  var columns: [Column]
  /// The rows, each with one value for each column.
  var rows: [[Value]]
}

extension TidyTable.Value {
  /// As Vietnamese offices write it: decimal comma, `dd/mm/yyyy`.
  var vietnamese: String {
    switch self {
    case .text(let text), .code(let text): text
    case .points(let points): points?.vietnamese ?? ""
    case .count(let count): count.map(String.init) ?? ""
    case .date(let date): date?.vietnamese ?? ""
    }
  }
}
