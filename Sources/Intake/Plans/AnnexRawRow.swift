import Forms
import Spreadsheet
import VietnameseText

extension AnnexRows {
  /// A row of a sheet below the heading of an annex.
  struct Raw {
    var row: PlanTable.Row
    /// All that stands in it, from left to right.
    let texts: [String]
    /// Whether code and name are merged with the row above.
    let isCovered: Bool
    /// Whether its first text is merged over most of the table.
    let isWide: Bool
  }
}

extension AnnexRows.Raw {
  /// A row whose code stands with its name in one cell, as where a heading is merged over the table:
  /// `II. CẢI CÁCH THỂ CHẾ`.
  var untangled: Self {
    var raw = self
    let code = raw.row.text(.code)
    let name = raw.row.text(.name)
    let isWordy = code.split(whereSeparator: \.isWhitespace).count > 1
    guard PrintedParts(code) == nil, CodeCell(text: code).candidates.isEmpty else { return raw }
    if name.isEmpty, isWordy, !RowWords.isTotal(code) {
      let (prefix, rest) = Self.divided(code) ?? ("", code)
      raw.row.set(.code, prefix)
      raw.row.set(.name, rest)
    } else if code.isEmpty, let (prefix, rest) = Self.divided(name),
      prefix.contains(".") && !CodeLabel.isDash(prefix) || !raw.row.text(.maximum).isEmpty
    {
      raw.row.set(.code, prefix)
      raw.row.set(.name, rest)
    } else if name.isEmpty, !code.isEmpty, raw.isWide {
      raw.row.set(.code, "")
      raw.row.set(.name, code)
    }
    return raw
  }

  /// Splits `1.3. Công tác kiểm tra`, `b) Ban hành` into code and name.
  private static func divided(_ text: String) -> (String, String)? {
    guard let end = text.prefix(12).firstIndex(where: \.isWhitespace) else { return nil }
    let first = String(text[..<end])
    guard first.contains(".") || first.last == ")" || CodeLabel.isDash(first),
      PrintedParts(first) != nil
    else { return nil }
    return (first, CellText.trimmed(String(text[end...])))
  }
}
