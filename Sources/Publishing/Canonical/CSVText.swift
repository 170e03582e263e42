import Forms
import PARIndex

/// Writes a table as CSV in the form that Vietnamese spreadsheets open: UTF-8 with a byte order
/// mark, semicolons, CRLF, decimal comma, `dd/mm/yyyy`.
///
/// ```
/// STT;Tên;Điểm tối đa
/// 1.1;"Kế hoạch; báo cáo";1,5
/// ```
enum CSVText {
  /// The text of the file.
  static func text(_ table: TidyTable) -> String {
    var text = "\u{FEFF}"
    append(table.columns.map(\.heading), to: &text)
    for row in table.rows { append(row.map(field), to: &text) }
    return text
  }

  private static func append(_ fields: [String], to text: inout String) {
    text += fields.map(TemplateCSV.quoted).joined(separator: ";") + "\r\n"
  }

  private static func field(_ value: TidyTable.Value) -> String {
    switch value {
    case .text(let text): return CellGuard.putOn(text)
    case .points(let points): return points.map(decimal) ?? ""
    case .code, .count, .date: return value.vietnamese
    }
  }

  /// Three decimals get a fourth: `1,234` could be read as a thousand.
  private static func decimal(_ points: Points) -> String {
    let text = points.vietnamese
    guard let comma = text.lastIndex(of: ","),
      text.distance(from: comma, to: text.endIndex) == 4
    else { return text }
    return text + "0"
  }
}
