import Forms
import Provenance
import WorkbookWriting

/// The head of an official document in two columns: the issuing body at the left, the national
/// title at the right (Nghị định 30/2020/NĐ-CP, Phụ lục I).
struct OfficialHeader: Hashable, Sendable {
  /// The body above the issuing one, such as `UBND tỉnh Đắk Lắk`; empty for none.
  var superior: String
  /// The issuing body.
  var issuer: String

  /// Makes a head.
  init(superior: String, issuer: String) {
    self.superior = superior
    self.issuer = issuer
  }

  /// Number of rows that it takes.
  static let height = 3

  /// Writes it on three rows.
  ///
  /// - Parameters:
  ///   - sheet: where to write.
  ///   - row: the first of the rows.
  ///   - left: columns of the issuing body.
  ///   - right: columns of the national title.
  /// - Throws: what was refused, with the cell.
  func write(
    on sheet: SheetBuilder, row: Int, left: ClosedRange<Int>, right: ClosedRange<Int>
  ) throws(WriteError) {
    let plain = Style().with { $0.horizontal = .centre }
    let bold = plain.inBold
    let rule = plain.with {
      $0.size = 7
      $0.vertical = .top
    }
    try merge(sheet, row, columns: left, text: Self.inFull(superior), style: plain)
    try merge(sheet, row + 1, columns: left, text: Self.inFull(issuer), style: bold)
    try merge(sheet, row + 2, columns: left, text: String(repeating: "─", count: 14), style: rule)
    try merge(
      sheet, row, columns: right,
      text: said("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
      style: bold)
    try merge(
      sheet, row + 1, columns: right,
      text: said("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
      style: bold.with { $0.size = 13 })
    try merge(sheet, row + 2, columns: right, text: String(repeating: "─", count: 32), style: rule)
    try sheet.row(row, height: 17)
    try sheet.row(row + 1, height: 18)
    try sheet.row(row + 2, height: 11)
  }

  /// The name in capitals; heads of documents write `UBND` out.
  private static func inFull(_ name: String) -> String {
    let short = AgencyWords.shortCommittee + " "
    guard name.hasPrefix(short) else { return name.uppercased() }
    return "\(AgencyWords.committee) \(name.dropFirst(short.count))".uppercased()
  }

  private func merge(
    _ sheet: SheetBuilder, _ row: Int, columns: ClosedRange<Int>, text: String, style: Style
  ) throws(WriteError) {
    try sheet.merge(CellRange(rows: row...row, columns: columns), text, style: style)
  }
}
