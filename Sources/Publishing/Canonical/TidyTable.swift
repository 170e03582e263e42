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

  /// What people may type into a column of a sheet.
  enum Entry: Hashable {
    /// Anything.
    case free
    /// A code, which must stay text.
    case code
    /// One of a few words.
    case words([String])
    /// Names of agencies; the list holds those of the sheet of agencies.
    case agencies
    /// Points.
    case points
  }

  /// A column.
  struct Column {
    var heading: String
    var width: Double
    /// What people should know who fill it in: a comment on the heading.
    var note: String
    var entry: Entry

    init(_ heading: String, _ width: Double, note: String = "", entry: Entry = .free) {
      self.heading = heading
      self.width = width
      self.note = note
      self.entry = entry
    }
  }

  /// Name of the sheet.
  var name: String
  /// The columns.
  var columns: [Column]
  /// The rows, each with one value for each column.
  var rows: [[Value]]
  /// A row of a sheet that shows how rows are filled in; empty for none.
  var example: [Value] = []
  /// Number of rows below the others that people may fill in.
  var spareRows = 0
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
